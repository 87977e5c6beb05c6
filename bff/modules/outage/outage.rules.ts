import { type CivilDate, civilDateOf } from '../../platform/civil-date.ts';
import { type CoverageStatement, type DayRange, earliest, isFresh, type Known, knownSpan } from '../../platform/statements.ts';
import type { Freshness } from '../../reference/freshness.ts';
import type { PlaceRecord, Schedule } from './outage.port.ts';

/**
 * What may be said about a place: pure, and the only file that decides between "found", "none" and "unknown".
 * "None" needs a fresh list that holds the code beyond doubt, a fresh statement about the first day asked and, for a commune,
 * that nothing is planned in the others of its unit; so does "found" once everything found is over. Neither a stale statement
 * nor a list that is cut short makes a day known; all doubt is "unknown".
 */
export type Verdict =
  | ({ kind: 'found'; stale: boolean; schedules: Schedule[] } & Known)
  | ({ kind: 'none'; stale: false; cancelled: Schedule[] } & Known)
  | { kind: 'unknown' };

export type OutageStatus = 'UPCOMING' | 'IN_PROGRESS' | 'ENDED' | 'CANCELLED';

export function statusOf(schedule: Pick<Schedule, 'startsAt' | 'endsAt' | 'cancelledAt'>, now: Date): OutageStatus {
  if (schedule.cancelledAt !== null) return 'CANCELLED';
  if (now.getTime() < Date.parse(schedule.startsAt)) return 'UPCOMING';
  return schedule.endsAt !== null && now.getTime() >= Date.parse(schedule.endsAt) ? 'ENDED' : 'IN_PROGRESS';
}

const earlierDay = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

const lastDay = ({ startsAt, endsAt }: Schedule, range: DayRange): CivilDate => {
  if (endsAt !== null) return civilDateOf(new Date(Date.parse(endsAt) - 1));
  const first = civilDateOf(startsAt);
  return first > range.from ? first : range.from;
};

/** Where no fresh statement speaks, or not everything it says is listed, an interruption still speaks for its own days, and for no other. */
const ownStatements = (schedules: readonly Schedule[], range: DayRange): CoverageStatement[] =>
  schedules.map((schedule) => ({
    from: civilDateOf(schedule.startsAt),
    to: lastDay(schedule, range),
    readAt: schedule.readAt,
    source: schedule.source,
  }));

/** @param record null where no list holds the code: the same answer as a source that says nothing. */
export function judge(record: PlaceRecord | null, range: DayRange, now: Date, freshness: Freshness): Verdict {
  if (!record) return { kind: 'unknown' };
  const { scheduleMaxAge, supplyListMaxAge, clockTolerance } = freshness;
  if (record.listReadAt !== null && !isFresh(record.listReadAt, now, supplyListMaxAge, clockTolerance)) return { kind: 'unknown' };

  const isFreshSchedule = (readAt: string) => isFresh(readAt, now, scheduleMaxAge, clockTolerance);
  // A source that fails may have said something newer: only the interruptions that it stated still speak, for their own days.
  const statements = record.sourceFailing ? [] : record.statements;
  const believed = statements.filter(({ readAt, from, to }) => isFreshSchedule(readAt) && from <= range.to && to >= range.from);
  const stated = knownSpan(believed, { ...range, to: earlierDay(range.to, record.completeUntil ?? range.to) });
  const live = record.schedules.filter(({ cancelledAt }) => cancelledAt === null);
  const ahead = live.filter((schedule) => statusOf(schedule, now) !== 'ENDED');
  const sayNone = stated?.knownFrom === range.from && !record.listInDoubt && record.communeInDoubt !== true;
  if (ahead.length === 0 && !sayNone) return { kind: 'unknown' };

  const span = stated ?? knownSpan(ownStatements(ahead, range), range);
  if (!span) return { kind: 'unknown' };
  if (live.length === 0) return { kind: 'none', ...span, stale: false, cancelled: record.schedules };
  return {
    kind: 'found',
    ...span,
    asOf: earliest([span.asOf, ...ahead.map(({ readAt }) => readAt)]),
    stale: believed.length === 0 || !ahead.every(({ readAt }) => isFreshSchedule(readAt)),
    schedules: record.schedules.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
  };
}
