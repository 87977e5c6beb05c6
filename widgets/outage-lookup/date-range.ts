import { addDays, type CivilDate } from '../core/civil-date.ts';

/** Days that can be asked at once; the BFF refuses more. */
export const maxDays = 31;
/** No schedule reaches further; a year with a digit too many does. */
const furthestDays = 365;

/** First and last day, both counted. */
export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What the person chose; an end left alone is undefined. */
export type ChosenRange = { readonly [End in keyof DateRange]?: CivilDate | undefined };

/** The days chosen; where an end is left alone, from today on and as many days as usual. */
export function rangeOf(chosen: ChosenRange, today: CivilDate, days: number): DateRange {
  const { from = today, to = addDays(from > today ? from : today, days) } = chosen;
  return { from, to };
}

/** Days go by while an answer is on screen: what is left of the range, and the usual one once nothing is. */
export function rangeAhead({ from, to }: DateRange, today: CivilDate, days: number): DateRange {
  return to < today ? rangeOf({}, today, days) : { from: from < today ? today : from, to };
}

interface Bounds {
  readonly min: CivilDate;
  readonly max: CivilDate;
}

/** What each of the two fields can take, for the browser's own validation. */
export const boundsOf = ({ from }: DateRange, today: CivilDate): Readonly<Record<keyof DateRange, Bounds>> => ({
  from: { min: today, max: addDays(today, furthestDays) },
  to: { min: from, max: addDays(from, maxDays - 1) },
});
