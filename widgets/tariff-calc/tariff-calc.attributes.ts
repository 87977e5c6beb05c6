import type { Language } from '../core/localize.ts';
import { typedNumber } from '../core/numbers.ts';
import { type CalcForm, type FieldName, withChoice } from './tariff-calc.form.ts';
import { purposes } from './tariff-calc.purposes.ts';

/** What a page may fill in beforehand. */
export interface CalcAttributes {
  readonly kwh?: number | undefined;
  readonly households?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly purpose?: string | undefined;
  readonly decision?: string | undefined;
  readonly compare?: string | undefined;
}

/** The form with what the page gave; a purpose that does not exist is left out. */
export function withAttributes(form: CalcForm, given: CalcAttributes, language: Language): CalcForm {
  const { kwh, households, from, to, purpose, decision, compare } = given;
  const values: [FieldName, string | undefined][] = [
    ['purpose', purposes.find((known) => known === purpose)],
    ['period', from && to ? 'dates' : undefined],
    ['from', from],
    ['to', to],
    ['kwh', kwh === undefined ? undefined : typedNumber(kwh, language)],
    ['households', households === undefined ? undefined : typedNumber(households, language)],
    ['decision', decision],
    ['compare', compare],
  ];
  return values.reduce((filled, [name, value]) => (value ? withChoice(filled, name, value) : filled), form);
}
