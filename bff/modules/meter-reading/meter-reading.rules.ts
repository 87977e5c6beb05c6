import { type CivilDate, civilDateOf } from '../../platform/civil-date.ts';
import { type CoverageStatement, type DayRange, earliest, isFresh, knownSpan } from '../../platform/statements.ts';
import type { Freshness } from '../../reference/freshness.ts';
import type { MeterReading, ReadingRecord } from './meter-reading.port.ts';

/**
 * What may be said about the readings of one code: pure, and the only file that decides between "found", "none" and
 * "unknown". "None" needs a fresh list that holds the code and its book beyond doubt, and fresh statements about every day
 * asked; all doubt is "unknown".
 */
export type ReadingVerdict =
  | { kind: 'found'; asOf: string; source: string; stale: boolean; knownUntil: CivilDate | null }
  | { kind: 'none'; asOf: string; source: string; stale: false; knownUntil: CivilDate }
  | { kind: 'unknown' };

/** `UNCONFIRMED`: the planned day is over, and the source has not said yet that the meters were read. */
export type MeterReadingStatus = 'READ' | 'PLANNED' | 'UNCONFIRMED';

export const statusOf = ({ state, readOn }: Pick<MeterReading, 'state' | 'readOn'>, today: CivilDate): MeterReadingStatus =>
  state === 'PLANNED' && readOn < today ? 'UNCONFIRMED' : state;

/** @param record null where no list holds the code: the same answer as a source that says nothing */
export function judgeReadings(record: ReadingRecord | null, range: DayRange, now: Date, freshness: Freshness): ReadingVerdict {
  const { readingScheduleMaxAge, supplyListMaxAge, clockTolerance } = freshness;
  if (record === null || record.bookCode === null) return { kind: 'unknown' };
  if (!isFresh(record.listReadAt, now, supplyListMaxAge, clockTolerance)) return { kind: 'unknown' };

  const isFreshStatement = ({ readAt }: Pick<CoverageStatement, 'readAt'>) => isFresh(readAt, now, readingScheduleMaxAge, clockTolerance);
  const believed = record.statements.filter(isFreshStatement);
  if (record.readings.length === 0) {
    const span = knownSpan(believed, range);
    const isWhole = span?.knownFrom === range.from && span.knownUntil === range.to && !record.listInDoubt;
    return isWhole
      ? { kind: 'none', asOf: span.asOf, source: span.source, stale: false, knownUntil: span.knownUntil }
      : { kind: 'unknown' };
  }
  const today = civilDateOf(now);
  const ahead = record.readings.filter(({ readOn }) => readOn >= today);
  // What has been read stays so, however long ago the source was asked: only what is ahead can be overtaken.
  const telling = ahead.length > 0 ? ahead : record.readings;
  const known = knownSpan(believed, { from: today > range.from && today <= range.to ? today : range.from, to: range.to });
  return {
    kind: 'found',
    asOf: earliest(telling.map(({ readAt }) => readAt)),
    source: [...new Set(telling.map(({ source }) => source))].join(', '),
    stale: !ahead.every(isFreshStatement),
    knownUntil: known?.knownUntil ?? null,
  };
}
