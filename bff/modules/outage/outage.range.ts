import type { FieldIssue } from '../../platform/problems.ts';
import { addDays, type CivilDate, daysOf, isCivilDate } from '../../platform/civil-date.ts';
import type { DayRange } from './outage.port.ts';

export const DEFAULT_DAYS_AHEAD = 7;
export const MAX_DAYS = 31;

export interface RangeInput {
  from?: CivilDate | null | undefined;
  to?: CivilDate | null | undefined;
}

/** Today and the seven days after it unless asked otherwise; every mistake is named at its own field. */
export function dayRange({ from, to }: RangeInput, today: CivilDate): { range: DayRange; issues: FieldIssue[] } {
  const issues: FieldIssue[] = [];
  if (from != null && !isCivilDate(from)) issues.push({ path: ['from'], key: 'outage.date.impossible' });
  if (to != null && !isCivilDate(to)) issues.push({ path: ['to'], key: 'outage.date.impossible' });
  const first = from ?? (to != null && to < today ? to : today);
  const range = { from: first, to: to ?? addDays(issues.length > 0 ? today : first, DEFAULT_DAYS_AHEAD) };
  if (issues.length > 0) return { range, issues };
  if (range.from > range.to) issues.push({ path: ['to'], key: 'outage.range.reversed' });
  else if (daysOf(range.from, range.to) > MAX_DAYS) issues.push({ path: ['to'], key: 'outage.range.tooLong', values: { days: MAX_DAYS } });
  return { range, issues };
}
