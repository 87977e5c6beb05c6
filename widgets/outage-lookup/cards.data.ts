import { addDays, civilDateOf, daysBetween, type CivilDate } from '../core/civil-date.ts';
import { formatDate, formatDayMonth, formatDuration, formatRelativeDay, formatTime, formatTimeRange, formatWeekdayShort } from '../core/format.ts';
import type { Language, SharedKey, Translate } from '../core/localize.ts';
import type { OutageLookupByCodeQuery, OutageStatus } from './outage-lookup-by-code.generated.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

type Answer = NonNullable<OutageLookupByCodeQuery['outages']>;
export type Found = Extract<Answer, { __typename: 'OutageFound' }>;
export type None = Extract<Answer, { __typename: 'NoOutageKnownUntil' }>;
type Window = Found['windows'][number];

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
  readonly dayMonth: string;
  readonly state: 'outage' | 'none' | 'unknown';
  readonly text: string;
}

/** Status by the clock, so that a card kept on screen or read offline does not stay "upcoming" for ever. */
export function statusAt(window: Pick<Window, 'status' | 'startsAt' | 'endsAt'>, now: Date): OutageStatus {
  if (window.status === 'CANCELLED' || window.status === 'ENDED') return window.status;
  if (now.getTime() < Date.parse(window.startsAt)) return 'UPCOMING';
  return window.endsAt !== null && now.getTime() >= Date.parse(window.endsAt) ? 'ENDED' : 'IN_PROGRESS';
}

const kindKeys: Readonly<Record<string, OutageLookupKey>> = { PLANNED: 'outageLookup.planned', URGENT: 'outageLookup.urgent', REDUCTION: 'outageLookup.reduction' };
const statusKeys: Readonly<Record<OutageStatus, OutageLookupKey>> = {
  UPCOMING: 'outageLookup.statusUpcoming',
  IN_PROGRESS: 'outageLookup.statusInProgress',
  ENDED: 'outageLookup.statusEnded',
  CANCELLED: 'outageLookup.statusCancelled',
};

export function cardOf(window: Window, { t, language, now }: ViewContext): OutageCard {
  const { startsAt, endsAt } = window;
  const status = statusAt(window, now);
  const started = Date.parse(startsAt);
  return {
    id: window.id,
    kind: window.kind,
    day: civilDateOf(startsAt),
    status,
    statusText: t(statusKeys[status]),
    kindText: t(kindKeys[window.kind] ?? 'outageLookup.planned'),
    timeText: endsAt === null ? t('outageLookup.openEnd', { time: formatTime(startsAt), date: formatDate(civilDateOf(startsAt)) }) : formatTimeRange(startsAt, endsAt),
    durationText: endsAt === null ? undefined : t('outageLookup.duration', { duration: formatDuration(Date.parse(endsAt) - started, language) }),
    countdown: countdownOf(status, startsAt, endsAt, { t, language, now }),
    area: window.areaName,
    unit: window.unit.name,
    wholeUnit: window.scope === 'UNIT',
    reason: window.reason ?? undefined,
    calendarPath: status === 'ENDED' ? undefined : window.calendarPath,
  };
}

function countdownOf(status: OutageStatus, startsAt: string, endsAt: string | null, { t, language, now }: Pick<ViewContext, 't' | 'language' | 'now'>): string | undefined {
  if (status === 'UPCOMING') return t('outageLookup.startsIn', { duration: formatDuration(Date.parse(startsAt) - now.getTime(), language) });
  if (status !== 'IN_PROGRESS') return undefined;
  if (endsAt === null) return t('outageLookup.noEstimate');
  return t('outageLookup.endsIn', { duration: formatDuration(Date.parse(endsAt) - now.getTime(), language) });
}

export function groupByDay(cards: readonly OutageCard[], today: CivilDate, language: Language): DayGroup[] {
  const groups = Map.groupBy(cards, ({ day }) => day);
  return [...groups].map(([date, onDay]) => ({ date, title: `${formatRelativeDay(date, today, language)}, ${formatDate(date)}`, cards: onDay }));
}

/** One square per day asked for. A day outside what the source covers is unknown, also when other days are fine. */
export function stripOf({ knownFrom, knownUntil }: Found | None, windows: readonly Window[], { t, language, now, from, to }: ViewContext): StripDay[] {
  const today = civilDateOf(now);
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const date = addDays(from, index);
    const cut = windows.find((window) => statusAt(window, now) !== 'CANCELLED' && statusAt(window, now) !== 'ENDED' && touches(window, date));
    const state = cut ? 'outage' : date >= knownFrom && date <= knownUntil ? 'none' : 'unknown';
    const texts = { outage: 'outageLookup.dayOutage', none: 'outageLookup.dayNone', unknown: 'outageLookup.dayUnknown' } as const;
    return {
      date,
      weekday: daysBetween(today, date) < 2 ? formatRelativeDay(date, today, language) : formatWeekdayShort(date, language),
      dayMonth: formatDayMonth(date),
      state,
      text: cut?.endsAt && civilDateOf(cut.startsAt) === date && civilDateOf(cut.endsAt) === date ? `${formatTime(cut.startsAt)}–${formatTime(cut.endsAt)}` : t(texts[state]),
    };
  });
}

/** The window covers some moment of the day; an end at midnight does not reach into the next day. */
function touches({ startsAt, endsAt }: Window, date: CivilDate): boolean {
  const last = endsAt === null ? civilDateOf(startsAt) : civilDateOf(new Date(Date.parse(endsAt) - 1));
  return civilDateOf(startsAt) <= date && date <= last;
}
