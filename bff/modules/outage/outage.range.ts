import type { Issues } from '../../platform/problems.ts';
import { addDays, type CivilDate, daysOf, isCivilDate } from '../../platform/civil-date.ts';
import type { DayRange } from '../../platform/statements.ts';

export const DEFAULT_DAYS_AHEAD = 7;
export const MAX_DAYS = 31;

export interface RangeInput {
  from?: CivilDate | null | undefined;
  to?: CivilDate | null | undefined;
}

/** Today and the seven days after it unless asked otherwise; every mistake is named at its own field. */
export function dayRange({ from, to }: RangeInput, today: CivilDate, issues: Issues): DayRange {
  const impossible = Object.entries({ from, to }).filter(([, day]) => day != null && !isCivilDate(day));
  for (const [field] of impossible) issues.add(field, 'outage.date.impossible');
  const first = from ?? (to != null && to < today ? to : today);
  if (impossible.length > 0) return { from: first, to: to ?? today };
  const range = { from: first, to: to ?? addDays(first, DEFAULT_DAYS_AHEAD) };
  if (range.from > range.to) issues.add('to', 'outage.range.reversed');
  else if (daysOf(range.from, range.to) > MAX_DAYS) issues.add('to', 'outage.range.tooLong', { days: MAX_DAYS });
  return range;
}
