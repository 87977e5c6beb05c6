import type { CivilDate } from '../core/civil-date.ts';
import type { TariffPurpose, VoltageLevel } from './tariff-calc-estimate.generated.ts';
import { firstYear, hasTimeOfUse } from './tariff-calc.purposes.ts';

/** What the form holds: texts as they were typed, so that nothing typed is ever lost or rewritten. */
export interface CalcForm {
  /** What is asked: the bill for so many kWh, or how many kWh an amount pays for. */
  direction: 'kwhToMoney' | 'moneyToKwh';
  period: 'month' | 'dates';
  month: string;
  year: string;
  from: CivilDate;
  to: CivilDate;
  usage: 'kwh' | 'meter' | 'time';
  kwh: string;
  previous: string;
  current: string;
  /** Why the new reading is smaller than the old one: the register began again at zero, or the meter was replaced. */
  restart: '' | 'rolled' | 'replaced';
  digits: string;
  lastOfOld: string;
  firstOfNew: string;
  multiplier: string;
  normal: string;
  peak: string;
  offPeak: string;
  amount: string;
  households: string;
  purpose: TariffPurpose;
  voltage: '' | VoltageLevel;
  tenants: '' | 'declared' | 'undeclared';
  people: string;
  roundQuota: 'yes' | 'no';
  reactive: '' | 'kvarh' | 'cosPhi';
  kvarh: string;
  cosPhi: string;
  invoiceDate: CivilDate | '';
  decision: string;
  compare: string;
}

/** The direction is chosen by tabs, everything else by a control with a label. */
export type FieldName = Exclude<keyof CalcForm, 'direction'>;

/**
 * Years to choose from, newest first: those of which every month has prices, the first decision having begun within its
 * year; and the year that a link or a page gave.
 */
export function yearsUntil(today: CivilDate, chosen: string): string[] {
  const newest = Number(today.slice(0, 4));
  const years = Array.from({ length: newest - firstYear }, (_, index) => String(newest - index));
  return years.includes(chosen) ? years : [...years, chosen].sort().reverse();
}

export function emptyForm(today: CivilDate): CalcForm {
  const [year = '', month = ''] = today.split('-');
  return {
    direction: 'kwhToMoney',
    period: 'month',
    month: String(Number(month)),
    year,
    from: `${year}-${month}-01`,
    to: lastDayOf(year, month),
    usage: 'kwh',
    kwh: '',
    previous: '',
    current: '',
    restart: '',
    digits: '',
    lastOfOld: '',
    firstOfNew: '',
    multiplier: '',
    normal: '',
    peak: '',
    offPeak: '',
    amount: '',
    households: '1',
    purpose: 'RESIDENTIAL',
    voltage: '',
    tenants: '',
    people: '',
    roundQuota: 'yes',
    reactive: '',
    kvarh: '',
    cosPhi: '',
    invoiceDate: '',
    decision: '',
    compare: '',
  };
}

/** Puts a choice into the form, with what follows from it: a household has no time of use. */
export function withChoice(form: CalcForm, name: FieldName, value: string): CalcForm {
  const next: CalcForm = { ...form, [name]: value };
  if (next.usage === 'time' && !hasTimeOfUse(next.purpose)) next.usage = 'kwh';
  if (name === 'previous' || name === 'current') next.restart = '';
  if (name === 'period' && value === 'dates') [next.from, next.to] = periodOf({ ...next, period: 'month' });
  return next;
}

/** First and last day of the period, both counted. */
export function periodOf(form: CalcForm): [from: CivilDate, to: CivilDate] {
  if (form.period === 'dates') return [form.from, form.to];
  const month = form.month.padStart(2, '0');
  return [`${form.year}-${month}-01`, lastDayOf(form.year, month)];
}

function lastDayOf(year: string, month: string): CivilDate {
  return `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}
