import type { FormKey } from './form-messages.ts';
import { formatDate } from './format.ts';
import type { Values } from './localize.ts';
import type { Problem } from './problem.ts';

type Control = Pick<HTMLInputElement, 'name' | 'type' | 'validity'> & { readonly min?: string; readonly max?: string };

/**
 * What the browser's own constraint validation holds against the controls, in words of ours. A field whose several
 * controls are wrong is named once; text that is only spaces is not filled in.
 */
export function nativeProblems(
  controls: Iterable<Control & { readonly value: string; readonly required: boolean }>,
): Problem<string, FormKey>[] {
  const problems = new Map<string, Problem<string, FormKey>>();
  for (const control of controls) {
    const blank = control.required && control.value.trim() === '' && !control.validity.badInput;
    if (problems.has(control.name) || (control.validity.valid && !blank)) continue;
    problems.set(control.name, { field: control.name, ...(blank ? missing(control) : faultOf(control)) });
  }
  return [...problems.values()];
}

const missing = ({ type }: Control): { key: FormKey } => ({
  key: type === 'select-one' ? 'form.notChosen' : 'form.missing',
});

function faultOf(control: Control): { key: FormKey; values?: Values } {
  const { validity, type, min = '', max = '' } = control;
  if (validity.valueMissing)
    return { key: ({ checkbox: 'form.notAgreed', radio: 'form.notChosen' } as const)[type] ?? missing(control).key };
  if (validity.badInput) return { key: 'form.dateIncomplete' };
  if (validity.typeMismatch) return { key: type === 'email' ? 'form.email' : 'form.url' };
  if (validity.rangeUnderflow) return { key: 'form.dateTooEarly', values: { min: formatDate(min) } };
  if (validity.rangeOverflow) return { key: 'form.dateTooLate', values: { max: formatDate(max) } };
  return { key: 'form.unfit' };
}
