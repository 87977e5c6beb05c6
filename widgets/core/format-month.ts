import type { Language } from './localize.ts';

/** Apart from the other formats: a form names months before there is any figure to show. */

/** Name of a month, 1–12: `Tháng 11`, `November`. */
export function formatMonth(month: number, language: Language): string {
  const name = new Date(Date.UTC(2000, month - 1)).toLocaleDateString(language, { timeZone: 'UTC', month: 'long' });
  return name.charAt(0).toUpperCase() + name.slice(1);
}
