import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../core/localize.ts';
import { type Problem, sentenceOf } from '../core/problem.ts';
import type { FieldError } from './error-summary.ts';

/**
 * What the controls of a form need of it. Each control carries the name of its field as `id` and `name`, so that the
 * error summary and the BFF's problems find it.
 */
export interface Fields<Field extends string> {
  /** As they were typed, so that nothing typed is ever lost or rewritten. */
  readonly values: Readonly<Record<Field, string>>;
  readonly errors: readonly FieldError[];
  label(field: Field): string;
  change(field: Field, value: string): void;
}

/** Problems as they stand in the error summary and beside their fields. */
export const errorsOf = <Field extends string, Key extends string>(
  problems: readonly Problem<Field, Key>[],
  t: Translate<Key>,
  label: (field: Field) => string,
): FieldError[] => problems.map((problem) => ({ id: problem.field, message: sentenceOf(problem, t, label) }));

export interface FieldOptions {
  readonly hint?: string | undefined;
  /** May stay empty; the words that say so stand behind the label. */
  readonly optional?: string | boolean;
}

/** A field in words. */
export interface FieldText {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly remark: string | undefined;
}

export function textsOf<Field extends string>(fields: Fields<Field>, name: Field, { hint, optional }: FieldOptions): FieldText {
  return {
    id: name,
    label: fields.label(name),
    hint,
    error: fields.errors.find(({ id }) => id === name)?.message,
    remark: typeof optional === 'string' ? optional : undefined,
  };
}

/** Ids for `aria-describedby` of the control: its hint, its error, and what stands below it. */
export const describedBy = ({ id, hint, error }: FieldText, below?: unknown): string | typeof nothing =>
  [hint && `${id}-hint`, error && `${id}-error`, below && `${id}-below`].filter(Boolean).join(' ') || nothing;

export const invalid = ({ error }: FieldText): 'true' | typeof nothing => (error ? 'true' : nothing);

/** What stands between a label and its control. */
export const hintAndError = ({ id, hint, error }: FieldText): TemplateResult => html`
  ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  ${error ? html`<p class="error-text" id="${id}-error">${error}</p>` : nothing}
`;

export const labelText = ({ label, remark }: FieldText): TemplateResult =>
  html`${label}${remark ? html` <span class="remark">${remark}</span>` : nothing}`;

/** Label, hint and error around one control of the same root; the control carries `id`, `describedBy` and `invalid`. */
export const field = (text: FieldText, control: TemplateResult): TemplateResult => html`
  <div class="field ${text.error ? 'has-error' : ''}">
    <label class="label" for=${text.id}>${labelText(text)}</label>
    ${hintAndError(text)} ${control}
  </div>
`;

export const typedInto = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

/** Listener for a form that the widget itself sends. */
export const onSubmit =
  (send: () => void) =>
  (event: Event): void => {
    event.preventDefault();
    send();
  };
