import type { SharedKey, Translate } from '../core/localize.ts';
import { toOutageView, type OutageAnswer, type OutageView, type Verdict } from './outage-lookup.data.ts';
import type { ViewContext } from './outage-lookup.cards.data.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';

/** The answer for one code or area. */
export interface PlaceAnswer {
  readonly name: string;
  readonly answer: OutageAnswer | null;
}

export interface PlaceView extends OutageView {
  readonly name: string;
}

export const toPlaceViews = (places: readonly PlaceAnswer[], context: ViewContext): PlaceView[] =>
  places.map(({ name, answer }) => ({ ...toOutageView(answer, context), name }));

export const hasOutage = ({ verdict }: OutageView): boolean => verdict === 'upcoming' || verdict === 'in-progress';
export const isUncertain = ({ verdict }: OutageView): boolean => verdict === 'unknown' || verdict === 'problem';

/** Under way, then ahead by time, then what could not be checked, then the rest: the first needs attention most. */
export const mostPressingFirst = (views: readonly PlaceView[]): PlaceView[] =>
  [...views].sort((a, b) => urgencyOf(a) - urgencyOf(b) || (a.next?.startsAt ?? '').localeCompare(b.next?.startsAt ?? ''));

const urgencies: Readonly<Record<Verdict, number>> = { 'in-progress': 0, upcoming: 1, unknown: 2, problem: 2, over: 3, none: 4 };
const urgencyOf = ({ verdict }: OutageView): number => urgencies[verdict];

/** Headline over several codes, the most pressing one by name. Codes that could not be checked are named, never counted as "none". */
export function severalHeadlines(views: readonly PlaceView[], t: Translate<OutageLookupKey | SharedKey>): string[] {
  const total = views.length;
  const count = views.filter(hasOutage).length;
  const uncertain = views.filter(isUncertain).length;
  const term = t('outageLookup.termBoth');
  const [first] = mostPressingFirst(views);
  const headlines: string[] = [];
  if (first && hasOutage(first)) headlines.push(nameFirst(first, t), t('outageLookup.severalFound', { count, total, term }));
  else if (uncertain === 0) headlines.push(t('outageLookup.severalNone', { total, term }));
  if (uncertain > 0) headlines.push(t('outageLookup.severalPartly', { count: uncertain, total }), t('outageLookup.severalPartlyMeaning'));
  return headlines;
}

/** `PB…011`: enough to know one's own codes apart. */
const shortCode = (code: string): string => `${code.slice(0, 2)}…${code.slice(-3)}`;

const nameFirst = ({ name, verdict, about }: PlaceView, t: Translate<OutageLookupKey | SharedKey>): string =>
  t(verdict === 'in-progress' ? 'outageLookup.codeNow' : 'outageLookup.codeUpcoming', { code: shortCode(name), ...about });

/** What a page is told about the answers: no code, no area. */
export interface ResultDetail {
  readonly kind: 'found' | 'none' | 'unknown' | 'partial';
  /** Outages that are under way or ahead. */
  readonly count: number;
  readonly asOf: string | undefined;
  readonly nextStart: string | undefined;
  readonly knownUntil: string | undefined;
}

export function resultDetail(places: readonly PlaceAnswer[], views: readonly PlaceView[]): ResultDetail {
  const answers = places.map(({ answer }) => answer);
  const certain = places.flatMap(({ answer }, index) => (views[index] && !isUncertain(views[index]) ? [answer] : []));
  const dated = certain.filter((answer) => answer?.__typename === 'OutageFound' || answer?.__typename === 'NoOutageKnownUntil');
  const uncertain = views.filter(isUncertain).length;
  const open = new Set(
    views.flatMap(({ groups }) => groups.flatMap(({ cards }) => cards.filter(({ status }) => status !== 'CANCELLED').map(({ id }) => id))),
  );
  const starts = answers.flatMap((answer) =>
    answer?.__typename === 'OutageFound' ? answer.windows.filter(({ id }) => open.has(id)).map(({ startsAt }) => startsAt) : [],
  );
  const kind = uncertain === views.length ? 'unknown' : uncertain > 0 ? 'partial' : open.size > 0 ? 'found' : 'none';
  return {
    kind,
    count: open.size,
    asOf: earliest(dated.map(({ asOf }) => asOf)),
    nextStart: earliest(starts),
    knownUntil: earliest(dated.map(({ knownUntil }) => knownUntil)),
  };
}

const earliest = (instants: readonly string[]): string | undefined => [...instants].sort()[0];
