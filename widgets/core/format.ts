import { civilDateOf, daysBetween, timeZone, type CivilDate, type Instant } from './civil-date.ts';
import type { Language } from './localize.ts';

/** Numbers, dates and times as customers in Vietnam read them: `1.388.405 đ`, `dd/mm/yyyy`, 24 hours, Asia/Ho_Chi_Minh. */

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** Building an Intl formatter costs a hundred times its use. */
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>();
function kept<Formatter extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  key: string,
  build: () => Formatter,
): Formatter {
  const existing = formatters.get(key) as Formatter | undefined;
  if (existing) return existing;
  const built = build();
  formatters.set(key, built);
  return built;
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(`n${language}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locales[language], options));
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(`d${language}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locales[language], { timeZone, ...options }));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function formatNumber(value: number, language: Language, maximumFractionDigits = 0): string {
  return numberFormat(language, { maximumFractionDigits }).format(value);
}

/** Whole đồng, with a space that does not break: `1.388.405 đ`. */
export function formatVnd(dong: number, language: Language): string {
  return `${formatNumber(dong, language)}\u00A0đ`;
}

/** Energy in kWh, at most three decimals: `39,5 kWh`. */
export function formatKwh(kwh: number, language: Language): string {
  return `${formatNumber(kwh, language, 3)}\u00A0kWh`;
}

/** A rate such as VAT, `0.08` → `8%`. */
export function formatPercent(ratio: number, language: Language): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(ratio);
}

/** `2026-06-12` → `12/06/2026`. */
export function formatDate(date: CivilDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** `2026-06-12` → `12/06`, where the year is clear. */
export function formatDayMonth(date: CivilDate): string {
  return formatDate(date).slice(0, 5);
}

/** `Thứ Sáu`, `Friday`. */
export function formatWeekday(date: CivilDate, language: Language): string {
  return capitalised(dateFormat(language, { weekday: 'long' }).format(new Date(`${date}T12:00:00+07:00`)));
}

/** `T6`, `Fri`. */
export function formatWeekdayShort(date: CivilDate, language: Language): string {
  if (language === 'vi') return ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  return dateFormat(language, { weekday: 'short' }).format(new Date(`${date}T12:00:00+07:00`));
}

/** `08:05`, 24 hours. */
export function formatTime(instant: Instant): string {
  return dateFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
}

/** `08:05 12/06/2026`. */
export function formatDateTime(instant: Instant): string {
  return `${formatTime(instant)} ${formatDate(civilDateOf(instant))}`;
}

/** A time never parts from its date at the end of a line. */
const whole = (text: string): string => text.replace(' ', '\u00A0');

/**
 * `08:00 – 16:30` within one day; with both dates when it passes midnight: `22:00 12/06/2026 – 05:00 13/06/2026`.
 * An end at midnight belongs to the day it closes.
 */
export function formatTimeRange(start: Instant, end: Instant): string {
  const lastMoment = new Date(new Date(end).getTime() - 1);
  if (civilDateOf(start) !== civilDateOf(lastMoment)) return `${whole(formatDateTime(start))}\u00A0– ${whole(formatDateTime(end))}`;
  const endTime = civilDateOf(end) === civilDateOf(start) ? formatTime(end) : '24:00';
  return `${formatTime(start)}\u00A0–\u2060\u00A0${endTime}`; // a dash breaks before a mere no-break space
}

/** `Hôm nay`, `Ngày mai`, else the weekday. */
export function formatRelativeDay(date: CivilDate, today: CivilDate, language: Language): string {
  const days = daysBetween(today, date);
  if (Math.abs(days) > 1) return formatWeekday(date, language);
  const relative = kept(`r${language}`, () => new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }));
  return capitalised(relative.format(days, 'day'));
}

/** `8 giờ 30 phút`, `2 ngày 3 giờ`: the two largest units, rounded down to the minute. */
export function formatDuration(milliseconds: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ];
  const largest = parts.findIndex(([count]) => count > 0);
  const shown = largest < 0 ? parts.slice(2) : parts.slice(largest, largest + 2).filter(([count]) => count > 0);
  return shown.map(([count, unit]) => numberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)).join(' ');
}

/** `19001006` → `1900 1006`, which does not break. Numbers printed with spaces or dots stay as they are. */
export const formatPhone = (number: string): string =>
  number.replace(/^(1[89]00)(\d{3})?(\d{3,4})$/, (_, ...groups) => groups.slice(0, 3).filter(Boolean).join('\u00A0'));

/** What `tel:` takes. */
export const phoneDigits = (number: string): string => number.replace(/[^+\d]/g, '');
