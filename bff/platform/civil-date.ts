/** What the BFF asks of calendar days beyond what it shares with the widgets. */
import { addDays, type CivilDate, civilDateOf, daysBetween, startOfDay } from '../../schema/civil-date.ts';

export { addDays, type CivilDate, civilDateOf, daysBetween, startOfDay };

const OFFSET_MS = 7 * 3_600_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** No meter was read before, and no tariff, contract or schedule reaches beyond. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** True for a day that exists and lies in the years that matter: `2026-02-30`, `0000-01-01` and `9999-12-31` do not. */
export function isCivilDate(text: string): boolean {
  const year = Number(SHAPE.exec(text)?.[1]);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return false;
  return Number.isFinite(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;
}

/** Days of a period, both ends counted: one day from a day to itself. */
export function daysOf(from: CivilDate, to: CivilDate): number {
  return daysBetween(from, to) + 1;
}

/** Days of the calendar month in which `date` lies. */
export function daysInMonth(date: CivilDate): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}

/** First instant after the day. */
export function endOfDay(date: CivilDate): Date {
  return startOfDay(addDays(date, 1));
}

/** RFC 3339 with the offset of Vietnam, to the second. */
export function formatInstant(instant: Date | string): string {
  return `${new Date(new Date(instant).getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** Whether a day lies between two others, both counted; null is open. */
export const isWithin = (day: CivilDate, from: CivilDate | null, to: CivilDate | null): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** The days on which something counts. */
export interface Validity {
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

export const countsOn = (day: CivilDate, { validFrom, validTo }: Validity): boolean => isWithin(day, validFrom, validTo);
