import type { Language } from '../core/localize.ts';
import { quantityOf, type Unit } from '../core/numbers.ts';
import type { BillEstimateInput } from './tariff-calc-estimate.generated.ts';
import { digitsOf } from './tariff-calc.digits.ts';
import { periodOf, type CalcForm, type FieldName } from './tariff-calc.form.ts';
import { hasTiers } from './tariff-calc.purposes.ts';
import { voltageOf } from './tariff-calc.voltages.ts';

/** Fields that stand behind "more". */
export const moreFields: readonly FieldName[] = [
  'purpose',
  'voltage',
  'multiplier',
  'tenants',
  'people',
  'roundQuota',
  'reactive',
  'kvarh',
  'cosPhi',
  'invoiceDate',
  'decision',
  'compare',
];

const moneyFields: readonly FieldName[] = ['amount'];
const energyFields: readonly FieldName[] = ['kwh', 'normal', 'peak', 'offPeak', 'previous', 'current', 'lastOfOld', 'firstOfNew', 'kvarh'];

export function unitOf(name: FieldName): Unit {
  if (moneyFields.includes(name)) return 'money';
  return energyFields.includes(name) ? 'energy' : 'none';
}

/** The number in a field; NaN when it is none. */
export const numberIn = (form: CalcForm, name: FieldName, language: Language): number => quantityOf(form[name], unitOf(name), language);

/** The question for the BFF. The form must have no problems. */
export function billInputOf(form: CalcForm, language: Language): BillEstimateInput {
  const number = (name: FieldName) => numberIn(form, name, language);
  const [from, to] = periodOf(form);
  const tiers = hasTiers(form.purpose);
  const voltage = voltageOf(form);
  return {
    purpose: form.purpose,
    from,
    to,
    ...(form.direction === 'kwhToMoney' ? usageOf(form, number) : {}),
    ...(voltage && { voltage }),
    ...(tiers && !form.tenants && { households: number('households') }),
    ...(tiers && form.tenants && { tenants: { people: number('people'), declared: form.tenants === 'declared' } }),
    ...(tiers && form.roundQuota === 'no' && { roundQuota: false }),
    ...(!tiers && form.reactive === 'kvarh' && { reactive: { kvarh: number('kvarh') } }),
    ...(!tiers && form.reactive === 'cosPhi' && { reactive: { cosPhi: number('cosPhi') } }),
    ...(form.invoiceDate && { invoiceDate: form.invoiceDate }),
    ...(form.decision && { decision: form.decision }),
  };
}

type Usage = Pick<BillEstimateInput, 'kwh' | 'meter' | 'kwhByTime'>;

function usageOf(form: CalcForm, number: (name: FieldName) => number): Usage {
  if (form.usage === 'kwh') return { kwh: number('kwh') };
  if (form.usage === 'time') return { kwhByTime: { normal: number('normal'), peak: number('peak'), offPeak: number('offPeak') } };
  return {
    meter: {
      previous: number('previous'),
      current: number('current'),
      ...(form.multiplier !== '' && { multiplier: number('multiplier') }),
      ...(form.restart === 'rolled' && { digits: Number(digitsOf(form)) }),
      ...(form.restart === 'replaced' && { replaced: { lastOfOld: number('lastOfOld'), firstOfNew: number('firstOfNew') } }),
    },
  };
}
