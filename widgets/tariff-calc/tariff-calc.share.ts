import { readShared, withShared } from '../core/share-link.ts';
import type { CalcForm } from './tariff-calc.form.ts';
import { purposes } from './tariff-calc.purposes.ts';
import { voltages } from './tariff-calc.voltages.ts';

type Name = keyof CalcForm;

export const shareKey = 'evn-tariff-calc';
const longest = 40;

/** The page's address for sharing: what differs from an untouched form goes into its fragment. */
export function sharedAddress(page: string, form: CalcForm, untouched: CalcForm): string {
  const inputs = new URLSearchParams();
  for (const name of Object.keys(form) as Name[]) {
    if (isPeriod(name) || form[name] !== untouched[name]) inputs.set(name, form[name]);
  }
  return withShared(page, { [shareKey]: inputs.toString() });
}

/** A shared period must not move on with the calendar of the one who opens the link. */
function isPeriod(name: Name): boolean {
  return name === 'month' || name === 'year';
}

/** The form of a link, or undefined when the fragment is not ours. Whatever it holds beyond known fields is left out. */
export function readSharedAddress(hash: string, untouched: CalcForm): CalcForm | undefined {
  const ours = readShared(hash, shareKey);
  if (ours === undefined) return undefined;
  const known = [...new URLSearchParams(ours)].filter(([name, value]) => name in untouched && value.length <= longest);
  return sound({ ...untouched, ...Object.fromEntries(known) }, untouched);
}

const choices: Partial<Record<Name, readonly string[]>> = {
  direction: ['kwhToMoney', 'moneyToKwh'],
  period: ['month', 'dates'],
  usage: ['kwh', 'meter', 'time'],
  purpose: purposes,
  voltage: ['', ...new Set(Object.values(voltages).flat())],
  restart: ['', 'rolled', 'replaced'],
  tenants: ['', 'declared', 'undeclared'],
  roundQuota: ['yes', 'no'],
  reactive: ['', 'kvarh', 'cosPhi'],
};

const shapes: Partial<Record<Name, RegExp>> = {
  month: /^([1-9]|1[0-2])$/,
  year: /^20\d\d$/,
  from: /^\d{4}-\d\d-\d\d$/,
  to: /^\d{4}-\d\d-\d\d$/,
  invoiceDate: /^(\d{4}-\d\d-\d\d)?$/,
};

/** A link may have been cut or edited, what a tab kept may be of another release: a choice that does not exist falls back to the untouched one. */
export function sound(form: CalcForm, untouched: CalcForm): CalcForm {
  const unsound = (Object.keys(form) as Name[]).filter(
    (name) => choices[name]?.includes(form[name]) === false || shapes[name]?.test(form[name]) === false,
  );
  return { ...form, ...Object.fromEntries(unsound.map((name) => [name, untouched[name]])) };
}
