import { addDays, civilDateOf, daysBetween, type CivilDate } from '../core/civil-date.ts';
import {
  formatDate,
  formatDayMonth,
  formatDuration,
  formatRelativeDay,
  formatTime,
  formatTimeRange,
  formatWeekdayShort,
} from '../core/format.ts';
import type { Language, SharedKey, Translate } from '../core/localize.ts';
import type { OutageLookupAnswerFragment, OutageLookupWindowFragment, OutageStatus } from './outage-lookup-by-code.generated.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

export type Found = Extract<OutageLookupAnswerFragment, { __typename: 'OutageFound' }>;
export type None = Extract<OutageLookupAnswerFragment, { __typename: 'NoOutageKnownUntil' }>;
type Window = OutageLookupWindowFragment;

export interface ViewContext {
  readonly t: Translate<OutageLookupKey | SharedKey>;
  readonly language: Language;
  readonly now: Date;
  /** Range that was asked for, both days counted. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The question was about a customer code, not an area. */
  readonly byCode: boolean;
}

export interface OutageCard {
  readonly id: string;
  readonly kind: string;
  readonly day: CivilDate;
  readonly status: OutageStatus;
  readonly statusText: string;
  readonly kindText: string;
  /** One day: two times; past midnight or several days: both dates too. */
  readonly timeText: string;
  /** `timeText` carries dates. */
  readonly dated: boolean;
  readonly durationText: string | undefined;
  /** Time left until it begins or ends; only while that is ahead. */
  readonly countdown: string | undefined;
  readonly area: string;
  readonly unit: string;
  readonly wholeUnit: boolean;
  readonly reason: string | undefined;
  readonly calendarPath: string | undefined;
}

export interface DayGroup {
  readonly date: CivilDate;
  readonly title: string;
  readonly cards: readonly OutageCard[];
}

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

/** Status by the clock, so that a card kept on screen or read offline does not stay "upcoming" for ever. */
export function statusAt(window: Pick<Window, 'status' | 'startsAt' | 'endsAt'>, now: Date): OutageStatus {
  if (window.status === 'CANCELLED' || window.status === 'ENDED') return window.status;
  if (now.getTime() < Date.parse(window.startsAt)) return 'UPCOMING';
  return window.endsAt !== null && now.getTime() >= Date.parse(window.endsAt) ? 'ENDED' : 'IN_PROGRESS';
}

const kindKeys: Readonly<Record<string, OutageLookupKey>> = {
  PLANNED: 'outageLookup.planned',
  URGENT: 'outageLookup.urgent',
  REDUCTION: 'outageLookup.reduction',
};
const statusKeys: Readonly<Record<OutageStatus, OutageLookupKey>> = {
  UPCOMING: 'outageLookup.statusUpcoming',
  IN_PROGRESS: 'outageLookup.statusInProgress',
  ENDED: 'outageLookup.statusEnded',
  CANCELLED: 'outageLookup.statusCancelled',
};

/** Soonest first. */
export const cardsOf = (windows: readonly Window[], context: ViewContext): OutageCard[] =>
  [...windows].sort((a, b) => a.startsAt.localeCompare(b.startsAt)).map((window) => cardOf(window, context));

function cardOf(window: Window, { t, language, now }: ViewContext): OutageCard {
  const { startsAt, endsAt } = window;
  const status = statusAt(window, now);
  const timeText =
    endsAt === null
      ? t('outageLookup.openEnd', { time: formatTime(startsAt), date: formatDate(civilDateOf(startsAt)) })
      : formatTimeRange(startsAt, endsAt);
  return {
    id: window.id,
    kind: window.kind,
    day: civilDateOf(startsAt),
    status,
    statusText: t(statusKeys[status]),
    kindText: t(kindKeys[window.kind] ?? 'outageLookup.planned'),
    timeText,
    dated: timeText.includes('/'),
    durationText:
      endsAt === null
        ? undefined
        : t('outageLookup.duration', { duration: formatDuration(Date.parse(endsAt) - Date.parse(startsAt), language) }),
    countdown: countdownOf(window, status, { t, language, now }),
    area: window.areaName,
    unit: window.unit.name,
    wholeUnit: window.scope === 'UNIT',
    reason: window.reason ?? undefined,
    calendarPath: status === 'ENDED' ? undefined : window.calendarPath,
  };
}

function countdownOf(
  { kind, startsAt, endsAt }: Window,
  status: OutageStatus,
  { t, language, now }: Pick<ViewContext, 't' | 'language' | 'now'>,
): string | undefined {
  const until = (instant: string): string => formatDuration(Date.parse(instant) - now.getTime(), language);
  if (status === 'UPCOMING') return t('outageLookup.startsIn', { duration: until(startsAt) });
  if (status !== 'IN_PROGRESS') return undefined;
  if (endsAt === null) return t('outageLookup.noEstimate');
  return t(kind === 'REDUCTION' ? 'outageLookup.fullIn' : 'outageLookup.endsIn', { duration: until(endsAt) });
}

export function groupByDay(cards: readonly OutageCard[], today: CivilDate, language: Language): DayGroup[] {
  const groups = Map.groupBy(cards, ({ day }) => day);
  return [...groups].map(([date, onDay]) => ({
    date,
    title: `${formatRelativeDay(date, today, language)}, ${formatDate(date)}`,
    cards: onDay,
  }));
}

/**
 * Every day asked for. A day outside what the source covers is unknown, also when other days are fine; so is every day
 * of a stale answer that no outage of its own takes up.
 */
export function stripOf(coverage: Found | None, windows: readonly Window[], { t, language, now, from, to }: ViewContext): StripDay[] {
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
      text: timesOnDay(ahead, date) ?? t(stripTexts[state]),
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
  outage: 'outageLookup.dayOutage',
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

/** `08:00–16:30` when the day has one outage that begins and ends in it. */
function timesOnDay([only, ...others]: readonly Window[], date: CivilDate): string | undefined {
  if (!only?.endsAt || others.length > 0) return undefined;
  const within = civilDateOf(only.startsAt) === date && civilDateOf(only.endsAt) === date;
  return within ? `${formatTime(only.startsAt)}–${formatTime(only.endsAt)}` : undefined;
}

/** The window covers some moment of the day; an end at midnight does not reach into the next day. */
function touches({ startsAt, endsAt }: Window, date: CivilDate, today: CivilDate): boolean {
  const first = civilDateOf(startsAt);
  const last = endsAt !== null ? civilDateOf(new Date(Date.parse(endsAt) - 1)) : first < today ? today : first;
  return first <= date && date <= last;
}
