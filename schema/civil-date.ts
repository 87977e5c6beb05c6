/** Days in Vietnam as both sides count them: Asia/Ho_Chi_Minh has been UTC+7 without daylight saving since 1975. */

/** `YYYY-MM-DD`, a day in Vietnam. */
export type CivilDate = string;

const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 3_600_000;

const dayNumber = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const textOf = (milliseconds: number): CivilDate => new Date(milliseconds).toISOString().slice(0, 10);

export function addDays(date: CivilDate, days: number): CivilDate {
  return textOf((dayNumber(date) + days) * DAY_MS);
}

/** `to − from` in days; 0 for the same day, negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day in Vietnam at an instant: RFC 3339 text or a Date. */
export function civilDateOf(instant: Date | string): CivilDate {
  return textOf(new Date(instant).getTime() + OFFSET_MS);
}

/** First instant of the day. */
export function startOfDay(date: CivilDate): Date {
  return new Date(dayNumber(date) * DAY_MS - OFFSET_MS);
}
