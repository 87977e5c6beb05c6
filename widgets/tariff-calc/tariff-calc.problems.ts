import { type FieldRefusal, problemsOfAnswer } from '../core/problems-of-answer.ts';
import type { FieldProblem } from './tariff-calc.checks.ts';
import type { CalcForm, FieldName } from './tariff-calc.form.ts';

/** Fields of the form by the names that the BFF has for them. */
const fields = {
  from: 'from',
  to: 'to',
  kwh: 'kwh',
  previous: 'previous',
  current: 'current',
  multiplier: 'multiplier',
  digits: 'digits',
  lastOfOld: 'lastOfOld',
  firstOfNew: 'firstOfNew',
  meter: 'current',
  normal: 'normal',
  peak: 'peak',
  offPeak: 'offPeak',
  kwhByTime: 'normal',
  households: 'households',
  purpose: 'purpose',
  voltage: 'voltage',
  tenants: 'tenants',
  people: 'people',
  declared: 'tenants',
  roundQuota: 'roundQuota',
  kvarh: 'kvarh',
  cosPhi: 'cosPhi',
  reactive: 'reactive',
  invoiceDate: 'invoiceDate',
  decision: 'decision',
  amount: 'amount',
} as const satisfies Readonly<Record<string, FieldName>>;

/** What the BFF refuses, at the fields that a person sees. */
export function problemsOfBill(refusals: readonly FieldRefusal[], form: CalcForm): FieldProblem[] {
  const problems = problemsOfAnswer<FieldName>(refusals, fields, form.direction === 'moneyToKwh' ? 'amount' : 'kwh');
  return problems.map((problem) => ({ ...problem, field: shownField(problem.field, form) }));
}

/** The field that a person sees in place of the one the BFF means. */
function shownField(field: FieldName, form: CalcForm): FieldName {
  if ((field === 'from' || field === 'to') && form.period === 'month') return 'month';
  if (field === 'kwh' && form.direction === 'kwhToMoney' && form.usage !== 'kwh') return form.usage === 'meter' ? 'current' : 'normal';
  return field;
}
