import { addDays, civilDateOf } from '../core/civil-date.ts';
import { formatDate, formatDateTime, formatDayMonth, formatRelativeDay } from '../core/format.ts';
import { type Hotline, type HotlineView, toHotlineView } from '../shared/hotline/hotline.data.ts';
import {
  areasOf,
  cardsOf,
  groupByDay,
  type DayGroup,
  type Found,
  type None,
  type OutageCard,
  type ViewContext,
} from './outage-lookup.cards.data.ts';
import type { OutageLookupAnswerFragment } from './outage-lookup-by-code.generated.ts';
import { stripOf, type StripDay } from './outage-lookup.strip.data.ts';

/** What the BFF says about one place. */
export type OutageAnswer = OutageLookupAnswerFragment;

/** `over`: the source knew outages, and all of them have ended or were cancelled. */
export type Verdict = 'in-progress' | 'upcoming' | 'over' | 'none' | 'unknown' | 'problem';

export interface OutageView {
  readonly verdict: Verdict;
  readonly headline: string;
  readonly lines: readonly string[];
  /** The outage that the headline is about; undefined where it is about several places. */
  readonly next: OutageCard | undefined;
  /** Some places of the area asked for have outages, and nobody knows which of them the person lives in. */
  readonly partly: boolean;
  /** What the headline about an outage is made of. */
  readonly about: Readonly<Record<'term' | 'day' | 'date', string>> | undefined;
  /** The same answer as one sentence, for announcing and sharing. */
  readonly sentence: string;
  /** When the source was read, and which it is. */
  readonly asOf: string | undefined;
  readonly source: string | undefined;
  readonly stale: boolean;
  readonly strip: readonly StripDay[];
  readonly groups: readonly DayGroup[];
  readonly ended: readonly OutageCard[];
  readonly calendarPath: string | undefined;
  readonly hotline: HotlineView | undefined;
}

/**
 * One answer of the BFF as sentences, days and cards. An answer that no longer covers today is "unknown", never "none";
 * so is a stale one once the outages in it are over.
 */
export function toOutageView(answer: OutageAnswer | null, context: ViewContext): OutageView {
  if (!answer) return unknownView(undefined, context);
  switch (answer.__typename) {
    case 'OutageFound':
      return foundView(answer, at(answer.asOf, context));
    case 'NoOutageKnownUntil':
      return answer.knownUntil < civilDateOf(context.now) ? unknownView(undefined, context) : noneView(answer, at(answer.asOf, context));
    case 'InputProblem':
      return { ...empty('problem', answer.message), lines: answer.fields.map(({ message }) => message) };
    case 'NotOfferedProblem':
      return { ...empty('problem', answer.message), hotline: hotlineOf(answer.elsewhere, context) };
    case 'OutageUnknown':
      return unknownView(answer, context);
    default: // a kind of answer that is newer than this widget
      return unknownView(undefined, context);
  }
}

/** A device whose clock is behind the answer's own time is wrong: then the answer's time is the better "now". */
const at = (asOf: string, context: ViewContext): ViewContext => ({
  ...context,
  now: new Date(Math.max(context.now.getTime(), Date.parse(asOf))),
});

const empty = (verdict: Verdict, headline: string): OutageView => ({
  verdict,
  headline,
  lines: [],
  next: undefined,
  partly: false,
  about: undefined,
  sentence: headline,
  asOf: undefined,
  source: undefined,
  stale: false,
  strip: [],
  groups: [],
  ended: [],
  calendarPath: undefined,
  hotline: undefined,
});

function foundView(answer: Found, context: ViewContext): OutageView {
  const { now } = context;
  const cards = cardsOf(answer.windows, context);
  const open = cards.filter(({ status }) => status !== 'ENDED');
  const next = mostPressing(open, context);
  const today = civilDateOf(now);
  if (!next && (answer.stale || answer.knownUntil < today)) return unknownView(undefined, context);
  const coverage = next && coversAll(answer, context) ? [] : [coverageLine(answer, context)];
  return {
    ...(next ? verdictOn(next, open, context) : empty('over', context.t('outageLookup.over'))),
    ...(next && isPartly(next, context) ? { lines: [context.t('outageLookup.partlyMeaning'), ...coverage] } : { lines: coverage }),
    asOf: formatDateTime(answer.asOf),
    source: answer.source,
    stale: answer.stale,
    strip: stripOf(answer, answer.windows, context),
    groups: groupByDay(open, context),
    ended: cards.filter(({ status }) => status === 'ENDED'),
    calendarPath: answer.calendarPath,
  };
}

/** What is under way before what is ahead; in an area what concerns all of it first. */
function mostPressing(open: readonly OutageCard[], context: ViewContext): OutageCard | undefined {
  const now = open.filter(({ status }) => status === 'IN_PROGRESS');
  const [soonest] = open.filter(({ status }) => status === 'UPCOMING');
  const pressing = now.length > 0 ? now : open.filter(({ status, day }) => status === 'UPCOMING' && day === soonest?.day);
  return pressing.find((card) => !isPartly(card, context)) ?? pressing[0];
}

/** `Ngày mai` → `ngày mai`; weekdays are written large. */
const inSentence = (day: string): string => day.replace(/^(?:Hôm|Ngày|Today|Tomorrow)/, (word) => word.toLowerCase());

const isPartly = ({ wholeUnit }: OutageCard, { byCode }: ViewContext): boolean => !byCode && !wholeUnit;

function verdictOn(next: OutageCard, open: readonly OutageCard[], context: ViewContext): OutageView {
  const { t, language, now } = context;
  const verdict = next.status === 'IN_PROGRESS' ? 'in-progress' : 'upcoming';
  const partly = isPartly(next, context);
  const key = partly
    ? ({ 'in-progress': 'outageLookup.inProgressPartly', upcoming: 'outageLookup.upcomingPartly' } as const)[verdict]
    : ({ 'in-progress': 'outageLookup.inProgress', upcoming: 'outageLookup.upcoming' } as const)[verdict];
  const day = formatRelativeDay(next.day, civilDateOf(now), language);
  const about = { term: termOf(next.kind, t), day, date: formatDayMonth(next.day) };
  const headline = t(key, {
    ...about,
    count: areasOf(open.filter(({ status, day }) => status === 'UPCOMING' && day === next.day)),
  });
  return partly
    ? { ...empty(verdict, headline), partly, sentence: `${headline}. ${t('outageLookup.partlyMeaning')}` }
    : {
        ...empty(verdict, headline),
        next,
        about: { ...about, day: inSentence(day) },
        // Handed on and read tomorrow, “now” must not be taken for then.
        sentence: `${headline}: ${next.timeText}${next.dated || verdict === 'upcoming' ? '' : ` ${formatDate(next.day)}`}. ${next.area}.`,
      };
}

function noneView(answer: None, context: ViewContext): OutageView {
  const { t, byCode } = context;
  const asOf = formatDateTime(answer.asOf);
  const range = { term: t('outageLookup.termBoth'), from: formatDate(answer.knownFrom), until: formatDate(answer.knownUntil), asOf };
  const soon = coversSoon(answer, context);
  const rangeLine = t(byCode ? 'outageLookup.noneFrom' : 'outageLookup.noneHereFrom', range);
  const coverage = soon && coversAll(answer, context) ? [] : [coverageLine(answer, context)];
  return {
    ...empty('none', noneHeadline(answer, context)),
    lines: [...(soon ? [rangeLine] : []), ...coverage, ...cancelledLines(answer, context)],
    sentence: t(byCode ? 'outageLookup.noneSentence' : 'outageLookup.noneHereSentence', range),
    asOf,
    source: answer.source,
    stale: answer.stale,
    strip: stripOf(answer, [], context),
    groups: groupByDay(cardsOf(answer.cancelled, context), context),
    calendarPath: answer.calendarPath,
  };
}

function unknownView(answer: Extract<OutageAnswer, { __typename: 'OutageUnknown' }> | undefined, context: ViewContext): OutageView {
  const { t } = context;
  return {
    ...empty('unknown', t('outageLookup.unknown')),
    lines: [t('outageLookup.unknownMeaning'), t(context.byCode ? 'outageLookup.unknownCheck' : 'outageLookup.unknownCall')],
    sentence: `${t('outageLookup.unknown')}. ${t('outageLookup.unknownMeaning')}`,
    hotline: hotlineOf(answer?.hotline, context),
  };
}

/** Today and tomorrow first: that is what people ask. Else until when the source speaks, where it knows less than was asked. */
function noneHeadline(answer: None, context: ViewContext): string {
  const { t, byCode } = context;
  const term = t('outageLookup.termBoth');
  if (coversSoon(answer, context)) return t('outageLookup.noneSoon', { term });
  if (coversAll(answer, context)) return t(byCode ? 'outageLookup.none' : 'outageLookup.noneHere', { term });
  return t(byCode ? 'outageLookup.noneUntil' : 'outageLookup.noneHereUntil', { term, until: formatDate(answer.knownUntil) });
}

/** Both today and tomorrow were asked about and are known. */
function coversSoon({ knownFrom, knownUntil, stale }: None, { from, to, now }: ViewContext): boolean {
  const today = civilDateOf(now);
  const tomorrow = addDays(today, 1);
  return !stale && from <= today && tomorrow <= to && knownFrom <= today && tomorrow <= knownUntil;
}

/** Whoever heard of the outage before learns that it is off. */
function cancelledLines({ cancelled }: None, { t }: ViewContext): string[] {
  const [only, ...others] = cancelled;
  if (!only) return [];
  if (others.length > 0) return [t('outageLookup.cancelledSeveral', { count: cancelled.length })];
  return [t('outageLookup.cancelledOne', { term: termOf(only.kind, t), date: formatDate(civilDateOf(only.startsAt)) })];
}

const coversAll = ({ knownFrom, knownUntil }: None | Found, { from, to }: ViewContext): boolean => knownFrom <= from && to <= knownUntil;

/** The days asked for; where the source knows less, both, and that the rest is not known. */
function coverageLine(answer: None | Found, context: ViewContext): string {
  const { t, from, to } = context;
  const asked = { askedFrom: formatDate(from), askedTo: formatDate(to) };
  if (coversAll(answer, context)) return t('outageLookup.coverage', asked);
  return t('outageLookup.coverageShort', { ...asked, from: formatDate(answer.knownFrom), until: formatDate(answer.knownUntil) });
}

const hotlineOf = (hotline: Hotline | null | undefined, { t }: ViewContext): HotlineView | undefined =>
  hotline ? toHotlineView(hotline, t) : undefined;

const termOf = (kind: string, t: ViewContext['t']): string => t(kind === 'REDUCTION' ? 'outageLookup.termReduction' : 'outageLookup.term');
