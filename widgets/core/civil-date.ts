/** A day in Vietnam, `YYYY-MM-DD`. */
export type CivilDate = string;
/** RFC 3339 text or a Date. */
export type Instant = string | Date;

export const timeZone = 'Asia/Ho_Chi_Minh';
const dayMs = 86_400_000;
const civilDay = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day on which an instant falls in Vietnam. */
export function civilDateOf(instant: Instant): CivilDate {
  return civilDay.format(new Date(instant));
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Days from `first` to `last`; negative when `last` comes first. */
export function daysBetween(first: CivilDate, last: CivilDate): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / dayMs);
}
