import { formatDate, formatDateTime, formatPhone, phoneDigits } from '../core/format.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { Problem } from '../core/problem.ts';
import { problemsOfAnswer } from '../core/problems-of-answer.ts';
import { type BankAccountView, toBankAccountView } from '../shared/bank-account/bank-account.data.ts';
import { type HotlineView, toHotlineView } from '../shared/hotline/hotline.data.ts';
import type { PlaceFinderByNameQuery } from './place-finder-by-name.generated.ts';
import type { PlaceFinderOfUnitQuery, PlaceFinderPlaceFragment } from './place-finder-of-unit.generated.ts';
import type { AnswerKey } from './place-finder.answer.vi.ts';
import type { PlaceSort } from './place-finder.kinds.ts';

export type Place = PlaceFinderPlaceFragment;
export type Unit = Place['unit'];
export type Found = NonNullable<PlaceFinderOfUnitQuery['places']> | NonNullable<PlaceFinderByNameQuery['placesByName']>;

export type Question = { readonly kind: PlaceSort } & (
  | { readonly by: 'unit'; readonly unitCode: string }
  | { readonly by: 'name'; readonly text: string }
);

export const kindInSchema = { 'pay-point': 'PAY_POINT', office: 'TRANSACTION_OFFICE', account: 'BANK_ACCOUNT' } as const satisfies Record<
  PlaceSort,
  Place['kind']
>;

type T = Translate<AnswerKey | SharedKey>;

export interface Fact {
  readonly label: string;
  readonly text: string;
  /** Whom a tap calls. */
  readonly dial?: string;
}

export interface PlaceView {
  readonly id: string;
  readonly unitCode: string;
  readonly name: string;
  readonly facts: readonly Fact[];
  /** A search on a map; null where there is no address. */
  readonly map: string | null;
  readonly account: BankAccountView | null;
  readonly remarks: string;
}

export interface OtherUnits {
  readonly title: string;
  /** What is not known of them. */
  readonly remark: string;
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

export interface FinderView {
  /** For the page. */
  readonly result: 'found' | 'none' | 'unknown';
  readonly headline: string;
  readonly places: readonly PlaceView[];
  readonly notes: readonly string[];
  readonly hotline: HotlineView | null;
  readonly elsewhere: OtherUnits | null;
}

/** `Điện lực Tân An (PB0601), Long An`: several units share a name. */
export const unitLabel = ({ name, code, company }: Unit): string => `${name} (${code}), ${company}`;

/** A search that any phone opens in its map. Nothing is loaded before somebody follows it. */
const mapSearch = (place: string): string => `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}`;

export function placeView(place: Place, t: T): PlaceView {
  const { id, unit, name, address, area, validTo } = place;
  return {
    id,
    unitCode: unit.code,
    name,
    facts: factsOf(place, t),
    map: address && mapSearch([address, area ?? unit.company].join(', ')),
    account: accountOf(place, t),
    remarks: [
      validTo && t('placeFinder.validTo', { date: formatDate(validTo) }),
      ...(isAccount(place) ? [] : [checkedOf(place, t), t('placeFinder.source', { source: place.source })]),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

const isAccount = ({ kind }: Place): boolean => kind === 'BANK_ACCOUNT';

const checkedOf = ({ verifiedAt }: Place, t: T): string =>
  verifiedAt ? t('placeFinder.verified', { date: formatDate(verifiedAt) }) : t('placeFinder.unverified');

function factsOf(place: Place, t: T): Fact[] {
  const { unit, address, area, phone, hours } = place;
  const fact = (label: string, text: string | null): Fact[] => (text === null ? [] : [{ label, text }]);
  return [
    ...fact(t('placeFinder.address'), address),
    ...fact(t('placeFinder.area'), area),
    ...(phone === null ? [] : [{ label: t('placeFinder.phone'), text: formatPhone(phone), dial: phoneDigits(phone) }]),
    ...fact(t('placeFinder.hours'), isAccount(place) ? hours : (hours ?? t('placeFinder.hoursUnknown'))),
    ...fact(t('placeFinder.unit'), unitLabel(unit)),
  ];
}

function accountOf({ bank, accountNumber, holder, verifiedAt, source }: Place, t: T): BankAccountView | null {
  if (bank === null || accountNumber === null || holder === null) return null;
  return toBankAccountView({ bank, accountNumber, holder, verifiedAt, source }, t);
}

const empty = { places: [], notes: [], hotline: null, elsewhere: null } as const;

/** The answer in words: places, none, or not known; the three never look alike. */
export function finderView(found: Found, question: Question, t: T): FinderView {
  const kind = kindInSchema[question.kind];
  const others = (units: readonly Unit[]): OtherUnits | null =>
    units.length === 0
      ? null
      : {
          title: t(`placeFinder.elsewhere.${kind}`),
          remark: kind === 'BANK_ACCOUNT' ? t('placeFinder.askBeforePaying') : t('placeFinder.distanceUnknown'),
          units: units.map((unit) => ({ code: unit.code, name: unitLabel(unit) })),
        };
  switch (found.__typename) {
    case 'PlacesFound':
      return {
        ...empty,
        result: 'found',
        headline: foundHeadline(found.places, question, t),
        places: found.places.map((place) => placeView(place, t)),
        notes: found.hasMore ? [t('placeFinder.more', { count: found.places.length })] : [],
      };
    case 'NoPlaces':
      return {
        ...empty,
        result: 'none',
        headline: t(`placeFinder.none.${kind}`, { unit: unitLabel(found.unit) }),
        notes: [t('placeFinder.noneSource', { source: found.source, time: formatDateTime(found.asOf) })],
        hotline: toHotlineView(found.hotline, t),
        elsewhere: others(found.elsewhere),
      };
    case 'PlacesUnknown':
      return {
        ...empty,
        result: 'unknown',
        headline: t(`placeFinder.unknown.${kind}`, { unit: unitLabel(found.unit) }),
        notes: [t('placeFinder.unknownMeaning')],
        hotline: toHotlineView(found.hotline, t),
        elsewhere: others(found.elsewhere),
      };
    case 'NoPlaceOfThatName':
      return {
        ...empty,
        result: 'unknown',
        headline: t(`placeFinder.notNamed.${kind}`, { text: question.by === 'name' ? question.text : '' }),
        notes: [t('placeFinder.notNamedMeaning')],
        hotline: toHotlineView(found.hotline, t),
      };
    case 'NotOfferedProblem':
      return {
        ...empty,
        result: 'unknown',
        headline: t('placeFinder.notOffered'),
        notes: [found.message],
        hotline: found.instead && toHotlineView(found.instead, t),
      };
    case 'InputProblem':
      return { ...empty, result: 'unknown', headline: '' }; // the form stands again, with what is wrong
  }
}

function foundHeadline(places: readonly Place[], question: Question, t: T): string {
  const kind = kindInSchema[question.kind];
  const count = places.length;
  const [first] = places;
  return question.by === 'name' || !first
    ? t(`placeFinder.named.${kind}`, { count, text: question.by === 'name' ? question.text : '' })
    : t(`placeFinder.found.${kind}`, { count, unit: unitLabel(first.unit) });
}

export type FieldName = 'text';

/** What the BFF could not accept; a unit that the page names wrongly is looked for by name instead. */
export const refusalsOf = (found: Found): Problem<FieldName, never>[] =>
  found.__typename === 'InputProblem' ? problemsOfAnswer<FieldName>(found.fields, { text: 'text' }, 'text') : [];
