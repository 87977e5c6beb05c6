/** Calendar arithmetic in Asia/Ho_Chi_Minh, which has been UTC+7 without daylight saving since 1975. */

/** `YYYY-MM-DD`, a day in Vietnam. */
export type CivilDate = string;

const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 3_600_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const dayNumber = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const fromDayNumber = (day: number): CivilDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** No meter was read before, and no tariff, contract or schedule reaches beyond. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** True for a day that exists and lies in the years that matter: `2026-02-30`, `0000-01-01` and `9999-12-31` do not. */
export function isCivilDate(text: string): boolean {
  const year = Number(SHAPE.exec(text)?.[1]);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return false;
  const day = dayNumber(text);
  return Number.isFinite(day) && fromDayNumber(day) === text;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** `to − from` in days; 0 for the same day. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days of a period, both ends counted: one day from a day to itself. */
export function daysOf(from: CivilDate, to: CivilDate): number {
  return daysBetween(from, to) + 1;
}

/** Days of the calendar month in which `date` lies. */
export function daysInMonth(date: CivilDate): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}

/** The day in Vietnam at an instant. */
export function civilDateOf(instant: Date | string): CivilDate {
  return new Date(new Date(instant).getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** First instant of the day. */
export function startOfDay(date: CivilDate): Date {
  return new Date(dayNumber(date) * DAY_MS - OFFSET_MS);
}

/** First instant after the day. */
export function endOfDay(date: CivilDate): Date {
  return startOfDay(addDays(date, 1));
}

/** RFC 3339 with the offset of Vietnam, to the second. */
export function formatInstant(instant: Date | string): string {
  return `${new Date(new Date(instant).getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}
