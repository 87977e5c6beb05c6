import type { Language } from '../core/localize.ts';
import type { Problem } from '../core/problem.ts';
import { periodOf, type CalcForm, type FieldName } from './tariff-calc.form.ts';
import { numberIn, unitOf } from './tariff-calc.input.ts';
import { readingsOf, typedNumber } from '../core/numbers.ts';
import { hasTiers } from './tariff-calc.purposes.ts';

/** What is wrong with a field: a message key of the widget, or a ready sentence of the BFF. */
export type FieldProblem = Problem<FieldName, CheckKey>;

export type CheckKey =
  | 'tariffCalc.check.required'
  | 'tariffCalc.check.number'
  | 'tariffCalc.check.doubtful'
  | 'tariffCalc.check.negative'
  | 'tariffCalc.check.aboveZero'
  | 'tariffCalc.check.whole'
  | 'tariffCalc.check.cosPhi'
  | 'tariffCalc.check.order'
  | 'tariffCalc.check.restart'
  | 'tariffCalc.check.replaced';

type Rule = (value: number) => CheckKey | undefined;

const notNegative: Rule = (value) => (value < 0 ? 'tariffCalc.check.negative' : undefined);
const aboveZero: Rule = (value) => (value <= 0 ? 'tariffCalc.check.aboveZero' : undefined);
const wholeAboveZero: Rule = (value) => aboveZero(value) ?? (Number.isInteger(value) ? undefined : 'tariffCalc.check.whole');
const cosPhi: Rule = (value) => (value <= 0 || value > 1 ? 'tariffCalc.check.cosPhi' : undefined);

const numberRules = {
  kwh: notNegative,
  previous: notNegative,
  current: notNegative,
  lastOfOld: notNegative,
  firstOfNew: notNegative,
  multiplier: aboveZero,
  normal: notNegative,
  peak: notNegative,
  offPeak: notNegative,
  amount: wholeAboveZero,
  households: wholeAboveZero,
  people: aboveZero,
  kvarh: notNegative,
  cosPhi,
} as const satisfies Partial<Record<FieldName, Rule>>;

type NumberField = keyof typeof numberRules;

/** Problems in the order of the form; none means that the BFF may be asked. */
export function checkForm(form: CalcForm, language: Language): FieldProblem[] {
  const numbers = numberFieldsInUse(form).flatMap((field) => checkNumber(field, form, language));
  return [...checkPeriod(form), ...numbers, ...(numbers.length === 0 ? checkReadings(form, language) : [])];
}

/** Number fields that the form shows and needs, in the order of the form. */
function numberFieldsInUse(form: CalcForm): NumberField[] {
  const tiers = hasTiers(form.purpose);
  const fields: (NumberField | false)[] = [
    ...(form.direction === 'moneyToKwh' ? (['amount'] as const) : usageFields(form)),
    tiers && form.tenants === '' && 'households',
    tiers && form.tenants !== '' && 'people',
    !tiers && form.reactive !== '' && form.reactive,
  ];
  return fields.filter((field) => field !== false);
}

function usageFields(form: CalcForm): NumberField[] {
  if (form.usage === 'kwh') return ['kwh'];
  if (form.usage === 'time') return ['normal', 'peak', 'offPeak'];
  return [
    'previous',
    'current',
    ...(form.restart === 'replaced' ? (['lastOfOld', 'firstOfNew'] as const) : []),
    ...(form.multiplier === '' ? [] : (['multiplier'] as const)),
  ];
}

function checkNumber(field: NumberField, form: CalcForm, language: Language): FieldProblem[] {
  if (form[field].trim() === '') return [{ field, key: 'tariffCalc.check.required' }];
  const [whole, fraction] = readingsOf(form[field], unitOf(field), language) ?? [];
  if (whole && fraction) return [{ field, key: 'tariffCalc.check.doubtful', values: { text: form[field].trim(), whole, fraction } }];
  const value = numberIn(form, field, language);
  if (Number.isNaN(value)) return [{ field, key: 'tariffCalc.check.number', values: { example: exampleOf(field, language) } }];
  const key = numberRules[field](value);
  return key ? [{ field, key }] : [];
}

const examples: Readonly<Partial<Record<NumberField, number>>> = {
  amount: 500_000,
  households: 2,
  people: 3,
  multiplier: 20,
  cosPhi: 0.85,
};
const exampleOf = (field: NumberField, language: Language): string => typedNumber(examples[field] ?? 350, language);

function checkPeriod(form: CalcForm): FieldProblem[] {
  const [from, to] = periodOf(form);
  if (!from) return [{ field: 'from', key: 'tariffCalc.check.required' }];
  if (!to) return [{ field: 'to', key: 'tariffCalc.check.required' }];
  return to < from ? [{ field: 'to', key: 'tariffCalc.check.order' }] : [];
}

/** A new reading below the old one has two possible reasons; only the customer knows which. */
function checkReadings(form: CalcForm, language: Language): FieldProblem[] {
  if (form.direction === 'moneyToKwh' || form.usage !== 'meter') return [];
  const [previous, current, lastOfOld, firstOfNew] = (['previous', 'current', 'lastOfOld', 'firstOfNew'] as const).map((name) =>
    numberIn(form, name, language),
  ) as [number, number, number, number];
  if (form.restart === 'replaced') {
    if (lastOfOld < previous) return [{ field: 'lastOfOld', key: 'tariffCalc.check.replaced' }];
    return current < firstOfNew ? [{ field: 'firstOfNew', key: 'tariffCalc.check.replaced' }] : [];
  }
  return current < previous && form.restart === '' ? [{ field: 'restart', key: 'tariffCalc.check.restart' }] : [];
}
