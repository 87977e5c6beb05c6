import { describe, expect, it } from 'vitest';
import { nativeProblems } from './native-problems.ts';

type Given = Partial<Omit<Parameters<typeof nativeProblems>[0] extends Iterable<infer Control> ? Control : never, 'validity'>> &
  Partial<Pick<ValidityState, 'valueMissing' | 'badInput' | 'typeMismatch' | 'rangeUnderflow' | 'rangeOverflow' | 'tooLong'>>;

/** A control that is wrong in the way given, or right. */
function control({ name = 'x', type = 'text', value = 'a', required = true, min, max, ...faults }: Given) {
  const validity = { valid: Object.keys(faults).length === 0, ...faults } as ValidityState;
  return { name, type, value, required, validity, ...(min ? { min } : {}), ...(max ? { max } : {}) };
}

describe('what native validation holds against a form', () => {
  it.each<[Given, string]>([
    [{ value: '', valueMissing: true }, 'form.missing'],
    [{ value: '   ' }, 'form.missing'],
    [{ type: 'select-one', value: '', valueMissing: true }, 'form.notChosen'],
    [{ type: 'radio', value: 'a', valueMissing: true }, 'form.notChosen'],
    [{ type: 'checkbox', value: 'on', valueMissing: true }, 'form.notAgreed'],
    [{ type: 'date', value: '', badInput: true }, 'form.dateIncomplete'],
    [{ type: 'email', value: 'a@', typeMismatch: true }, 'form.email'],
    [{ type: 'url', value: 'a', typeMismatch: true }, 'form.url'],
    [{ tooLong: true }, 'form.unfit'],
  ])('%j is %s', (given, key) => expect(nativeProblems([control(given)])).toEqual([{ field: 'x', key }]));

  it('names the first and the last day that can be chosen', () => {
    expect(nativeProblems([control({ type: 'date', rangeUnderflow: true, min: '2026-06-12' })])).toEqual([
      { field: 'x', key: 'form.dateTooEarly', values: { min: '12/06/2026' } },
    ]);
    expect(nativeProblems([control({ type: 'date', rangeOverflow: true, max: '2026-06-30' })])).toEqual([
      { field: 'x', key: 'form.dateTooLate', values: { max: '30/06/2026' } },
    ]);
  });

  it('is said once for each field, and nothing where all is right', () => {
    const radio = { name: 'kind', type: 'radio', valueMissing: true };
    expect(nativeProblems([control(radio), control(radio), control({ required: false, value: '' })])).toHaveLength(1);
    expect(nativeProblems([control({})])).toEqual([]);
  });
});
