import type { FieldProblem } from './tariff-calc.checks.ts';
import type { CalcForm, FieldName } from './tariff-calc.form.ts';

/** Where a problem of the BFF belongs, by the last part of its path that names a field of the form. */
const fieldOfPathPart: Readonly<Record<string, FieldName>> = {
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
};

export function problemsOfAnswer(
  fields: readonly { readonly path: readonly string[]; readonly message: string }[],
  form: CalcForm,
): FieldProblem[] {
  return fields.map(({ path, message }) => {
    const part = path.findLast((name) => name in fieldOfPathPart);
    const field = (part ? fieldOfPathPart[part] : undefined) ?? (form.direction === 'moneyToKwh' ? 'amount' : 'kwh');
    return { field: shownField(field, form), message };
  });
}

/** The field that a person sees in place of the one the BFF means. */
function shownField(field: FieldName, form: CalcForm): FieldName {
  if ((field === 'from' || field === 'to') && form.period === 'month') return 'month';
  if (field === 'kwh' && form.direction === 'kwhToMoney' && form.usage !== 'kwh') return form.usage === 'meter' ? 'current' : 'normal';
  return field;
}
