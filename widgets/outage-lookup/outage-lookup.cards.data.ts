import { addDays, civilDateOf, type CivilDate } from '../core/civil-date.ts';
import { formatDate, formatDuration, formatRelativeDay, formatTime, formatTimeRange } from '../core/format.ts';
import type { Language, SharedKey, Translate } from '../core/localize.ts';
import type { OutageLookupAnswerFragment, OutageLookupWindowFragment, OutageStatus } from './outage-lookup-by-code.generated.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

export type Found = Extract<OutageLookupAnswerFragment, { __typename: 'OutageFound' }>;
export type None = Extract<OutageLookupAnswerFragment, { __typename: 'NoOutageKnownUntil' }>;
export type Window = OutageLookupWindowFragment;

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
  /** Last day that it touches: that of its end, but not one at whose very beginning it ends. */
  readonly lastDay: CivilDate;
  readonly startsAt: string;
  /** As shown to people. */
  readonly startTime: string;
  readonly startDate: string;
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
    lastDay: civilDateOf(endsAt === null ? startsAt : new Date(Date.parse(endsAt) - 1)),
    startsAt,
    startTime: formatTime(startsAt),
    startDate: formatDate(civilDateOf(startsAt)),
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

/** In an area people look for their street on a day: what goes on for several stands on each. For a code it stands on its first. */
export function groupByDay(cards: readonly OutageCard[], { now, language, from, to, byCode }: ViewContext): DayGroup[] {
  const days = new Map<CivilDate, OutageCard[]>();
  for (const card of cards) {
    const first = byCode || card.day > from ? card.day : from;
    const last = byCode ? first : card.lastDay < to ? card.lastDay : to;
    for (let day = first; day === first || day <= last; day = addDays(day, 1)) days.set(day, [...(days.get(day) ?? []), card]);
  }
  return [...days]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([date, onDay]) => ({
      date,
      title: `${formatRelativeDay(date, civilDateOf(now), language)}, ${formatDate(date)}`,
      cards: onDay,
    }));
}

/** How many places the outages are in. */
export const areasOf = (outages: readonly { readonly area: string }[]): number => new Set(outages.map(({ area }) => area)).size;
