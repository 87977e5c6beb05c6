/** Which hours of the time-of-use prices apply. */
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Schedule } from '../../reference/time-of-use.ts';

/** The hours billed on a day; undefined before the first schedule known. Never conditional ones. */
export function scheduleOn(schedules: readonly Schedule[], day: CivilDate): Schedule | undefined {
  return schedules.findLast(({ from }) => from !== null && from <= day);
}
