/** Days, times and numbers as people here read them; pure. */
import { type CivilDate, formatInstant } from './civil-date.ts';

const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 3 }),
} as const;

/** `12/06/2026`: the day first, in both languages, as on every bill. */
export function dayText(date: CivilDate): string {
  return date.split('-').toReversed().join('/');
}

/** `07:30 12/06/2026`, in Vietnam. */
export function instantText(instant: Date | string): string {
  const [date = '', time = ''] = formatInstant(instant).split('T');
  return `${time.slice(0, 5)} ${dayText(date)}`;
}

/** `1.234,5` or `1,234.5`; at most three decimals. */
export function numberText(value: number, locale: keyof typeof numbers): string {
  return numbers[locale].format(value);
}
