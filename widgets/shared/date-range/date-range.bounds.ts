import { addDays, type CivilDate } from '../../core/civil-date.ts';
import type { DateRange } from './date-range.data.ts';

/** Days that can be asked at once; the BFF refuses more. */
export const maxDays = 31;
/** No schedule reaches further; a year with a digit too many does. */
const furthestDays = 365;

interface Bounds {
  readonly min: CivilDate;
  readonly max: CivilDate;
}

/** What each of the two fields can take, for the browser's own validation. */
export const boundsOf = ({ from }: DateRange, today: CivilDate): Readonly<Record<keyof DateRange, Bounds>> => ({
  from: { min: today, max: addDays(today, furthestDays) },
  to: { min: from, max: addDays(from, maxDays - 1) },
});
