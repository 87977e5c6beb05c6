import { addDays, civilDateOf, daysBetween, type CivilDate } from '../core/civil-date.ts';
import { formatDayMonth, formatRelativeDay, formatTime, formatTimeRange, formatWeekdayShort } from '../core/format.ts';
import { areasOf, statusAt, type Found, type None, type ViewContext, type Window } from './outage-lookup.cards.data.ts';

export interface StripDay {
  readonly date: CivilDate;
  readonly weekday: string;
  readonly weekdayShort: string;
  /** Empty where the line stands for several days, which `weekday` then names. */
  readonly dayMonth: string;
  /** `over`: what was scheduled that day has ended. */
  readonly state: 'outage' | 'over' | 'none' | 'unknown';
  readonly text: string;
}

/**
 * Every day asked for. A day outside what the source covers is unknown, also when other days are fine; so is every day
 * of a stale answer that no outage of its own takes up.
 */
export function stripOf(coverage: Found | None, windows: readonly Window[], context: ViewContext): StripDay[] {
  const { t, language, now, from, to } = context;
  const today = civilDateOf(now);
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const date = addDays(from, index);
    const onDay = windows.filter((window) => touches(window, date, today));
    const ahead = onDay.filter((window) => ['UPCOMING', 'IN_PROGRESS'].includes(statusAt(window, now)));
    const state = ahead.length > 0 ? 'outage' : stateWithoutOutage(coverage, windows, onDay, date, now);
    const near = daysBetween(today, date) < 2;
    const relative = formatRelativeDay(date, today, language);
    return {
      date,
      weekday: relative,
      weekdayShort: near ? relative : formatWeekdayShort(date, language),
      dayMonth: formatDayMonth(date),
      state,
      text: state === 'outage' ? textOfDay(ahead, date, context) : t(stripTexts[state]),
    } satisfies StripDay;
  });
  return withoutLongUnknowns(days);
}

/** The usual week stays day by day. */
const longRun = 9;

/** Weeks of which nothing is known are one line, not one for every day. */
function withoutLongUnknowns(days: readonly StripDay[]): StripDay[] {
  return runsOf(days).flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || first.state !== 'unknown' || run.length < longRun) return run;
    const span = `${first.dayMonth} – ${last.dayMonth}`;
    return [{ ...first, weekday: span, weekdayShort: span, dayMonth: '' }];
  });
}

/** Neighbouring days of one state. */
function runsOf(days: readonly StripDay[]): StripDay[][] {
  const runs: StripDay[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.[0]?.state === day.state) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

const stripTexts = {
  over: 'outageLookup.dayOver',
  none: 'outageLookup.dayNone',
  unknown: 'outageLookup.dayUnknown',
} as const;

function stateWithoutOutage(
  { knownFrom, knownUntil, stale }: Found | None,
  windows: readonly Window[],
  onDay: readonly Window[],
  date: CivilDate,
  now: Date,
): 'over' | 'none' | 'unknown' {
  if (date < knownFrom || date > knownUntil) return 'unknown';
  if (onDay.some((window) => statusAt(window, now) === 'ENDED')) return 'over';
  return stale || windows.some((window) => mayLastUntil(window, date)) ? 'unknown' : 'none';
}

/** Nobody has said yet when it ends. */
const mayLastUntil = ({ status, startsAt, endsAt }: Window, date: CivilDate): boolean =>
  status !== 'CANCELLED' && endsAt === null && civilDateOf(startsAt) < date;

/** What the line of a day says: its first times, or in an area how many places; for a whole area no one time is true. */
function textOfDay(ahead: readonly Window[], date: CivilDate, { t, byCode }: ViewContext): string {
  if (!byCode && ahead.every(({ scope }) => scope === 'AREA'))
    return t('outageLookup.dayAreas', { count: areasOf(ahead.map(({ areaName: area }) => ({ area }))) });
  const [first, ...others] = [...ahead].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const times = first ? timesOnDay(first, date, t) : '';
  return others.length > 0 ? t('outageLookup.dayMore', { times, count: others.length }) : times;
}

/** `08:00 – 16:30`; where the outage reaches into other days only what falls on this one: “từ 22:30”, “cả ngày”, “đến 04:30”. */
function timesOnDay({ startsAt, endsAt }: Window, date: CivilDate, t: ViewContext['t']): string {
  const firstDay = civilDateOf(startsAt);
  const from = (): string => t('outageLookup.dayFrom', { time: formatTime(startsAt) });
  if (endsAt === null) return firstDay === date ? from() : t('outageLookup.dayOutage');
  const lastDay = civilDateOf(new Date(Date.parse(endsAt) - 1));
  if (firstDay === lastDay) return formatTimeRange(startsAt, endsAt);
  if (date === firstDay && formatTime(startsAt) !== '00:00') return from();
  return civilDateOf(endsAt) === date ? t('outageLookup.dayUntil', { time: formatTime(endsAt) }) : t('outageLookup.dayWhole');
}

/** The window covers some moment of the day; an end at midnight does not reach into the next day. */
function touches({ startsAt, endsAt }: Window, date: CivilDate, today: CivilDate): boolean {
  const first = civilDateOf(startsAt);
  const last = endsAt !== null ? civilDateOf(new Date(Date.parse(endsAt) - 1)) : first < today ? today : first;
  return first <= date && date <= last;
}
