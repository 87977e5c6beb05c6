import { addDays, type CivilDate } from '../../core/civil-date.ts';

export const dateEnds = ['from', 'to'] as const;
export type DateEnd = (typeof dateEnds)[number];

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

/** One of the two fields, by its id. */
export const isDateEnd = (id: string): boolean => (dateEnds as readonly string[]).includes(id);
