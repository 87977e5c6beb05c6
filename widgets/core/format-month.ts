import type { Language } from './localize.ts';

/** Apart from the other formats: a form names months before there is any figure to show. */

const names: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  vi: new Intl.DateTimeFormat('vi-VN', { timeZone: 'UTC', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' }),
};

/** Name of a month, 1–12: `Tháng 11`, `November`. */
export function formatMonth(month: number, language: Language): string {
  const name = names[language].format(new Date(Date.UTC(2000, month - 1)));
  return name.charAt(0).toUpperCase() + name.slice(1);
}
