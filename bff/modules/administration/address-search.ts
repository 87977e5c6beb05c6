import { type NameIndex, nameIndex } from './name-index.ts';
import type { Commune, Place } from './places.ts';
import { kindLength, type PlaceName, placeWords } from '../../platform/place-words.ts';

export interface AddressMatch {
  commune: Commune;
  /** The former address that led here; null where the present name did. */
  oldText: string | null;
}

/** A whole address with house number and street has fewer. */
const MOST_WORDS = 24;
const MOST_CHARACTERS = 300;
const LONGEST_NAME = 6;
/** Of a number without its kind, "12 Gò Vấp": it may be a house number. */
const BARE_NUMBER = 0.4;
/** Of a name after the kind of another, "quận" before a ward's. */
const OTHER_KIND = 0.5;
/** The accents are the same too. */
const SAME_ACCENTS = 0.25;
/** Of the best score; what is weaker was hardly meant. */
const WORTH_SHOWING = 0.8;

/** Words that may be a name, and how much they then count for a name of each kind. */
interface Span {
  start: number;
  end: number;
  /** Kind that stands directly before; empty where none does. */
  kind: string;
  quality: number;
}

type Spans = ReadonlyMap<string, readonly Span[]>;

interface Question {
  communes: Spans;
  districts: Spans;
  provinces: Spans;
  /** With accents, as typed; null where there are none to compare. */
  accents: string | null;
}

const written = (text: string): string => text.normalize('NFC').toLowerCase();

/**
 * Finds communes by present and former names: words in any order, with or without accents, with what else an address holds.
 * Words count for a commune as a name of it, of its former districts or of its provinces, each word once.
 */
export function addressSearch(places: readonly Place[]) {
  const byCommune = groupedBy(places, ({ communeName }) => (communeName ? [communeName.key] : []));
  const byDistrict = groupedBy(
    places.filter(({ communeName }) => communeName === null),
    ({ districts }) => districts.map(({ key }) => key),
  );
  const names = {
    communes: nameIndex(byCommune.keys()),
    districts: nameIndex(places.flatMap(({ districts }) => districts.map(({ key }) => key))),
    provinces: nameIndex(places.flatMap(({ provinces }) => provinces.map(({ key }) => key))),
  };

  const isName = (key: string): boolean => [names.communes, names.districts, names.provinces].some(({ exact }) => exact(key).length > 0);

  function read(typed: string): Question {
    const text = typed.slice(0, MOST_CHARACTERS);
    const words = placeWords(text).slice(0, MOST_WORDS);
    const guessable = guessableRuns(words, isName);
    const spans = (index: NameIndex): Spans => spansOf(words, index, guessable);
    return {
      communes: spans(names.communes),
      districts: spans(names.districts),
      provinces: spans(names.provinces),
      accents: /[^\p{ASCII}]/u.test(text) ? written(text) : null,
    };
  }

  return (text: string, first: number): AddressMatch[] => {
    const question = read(text);
    const candidates = [
      ...[...question.communes.keys()].flatMap((key) => byCommune.get(key) ?? []),
      ...[...question.districts.keys()].flatMap((key) => byDistrict.get(key) ?? []),
    ];
    const best = new Map<Commune, { place: Place; score: number }>();
    for (const place of candidates) {
      const score = scoreOf(place, question);
      if (score > (best.get(place.commune)?.score ?? 0)) best.set(place.commune, { place, score });
    }
    const ranked = [...best.values()].sort((a, b) => b.score - a.score);
    const least = (ranked[0]?.score ?? 0) * WORTH_SHOWING;
    return ranked
      .filter(({ score }) => score >= least)
      .slice(0, first)
      .map(({ place: { commune, oldText } }) => ({ commune, oldText }));
  };
}

function groupedBy(places: readonly Place[], keysOf: (place: Place) => readonly string[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    for (const key of new Set(keysOf(place))) {
      const group = groups.get(key);
      if (group) group.push(place);
      else groups.set(key, [place]);
    }
  }
  return groups;
}

/** What a run of words may be besides a name written out: nothing where it says a kind or stands within a longer name. */
type Guessable = (start: number, end: number) => 'nothing' | 'beginning' | 'beginning or slip';

function guessableRuns(words: readonly string[], isName: (key: string) => boolean): Guessable {
  const lastOfName = words.map((_, start) => {
    const ends = Array.from({ length: LONGEST_NAME }, (__, index) => start + LONGEST_NAME - index);
    return ends.find((end) => end <= words.length && isName(words.slice(start, end).join(''))) ?? start;
  });
  const isKind = words.map((_, index) => kindLength(words, index) > 0);
  return (start, end) => {
    const around = lastOfName.findIndex((last, first) => first <= start && end <= last);
    if (around === -1) return isKind.slice(start, end).includes(true) ? 'nothing' : 'beginning or slip';
    const isWhole = around === start && lastOfName[start] === end;
    return isWhole && !isKind.slice(start, end).includes(true) ? 'beginning' : 'nothing';
  };
}

/** Every run of words that is a name of the index, by the key of the name. */
function spansOf(words: readonly string[], names: NameIndex, guessable: Guessable): Spans {
  const spans = new Map<string, Span[]>();
  const kinds = words.map((_, start) => kindLength(words, start));
  for (let start = 0; start < words.length; start += 1) {
    const kind = kindBefore(words, kinds, start);
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_NAME); end += 1) {
      const text = words.slice(start, end).join('');
      const may = guessable(start, end);
      const begun = may !== 'nothing' && end === words.length ? names.begun(text) : [];
      const slipped = may === 'beginning or slip' && begun.length === 0 ? names.slipped(text) : [];
      for (const { key, quality } of [...names.exact(text), ...begun, ...slipped]) {
        const bareNumber = kind === '' && /^\d+$/.test(text) ? BARE_NUMBER : 1;
        const span = { start, end, kind, quality: quality * bareNumber };
        const list = spans.get(key);
        if (list) list.push(span);
        else spans.set(key, [span]);
      }
    }
  }
  return spans;
}

function kindBefore(words: readonly string[], kinds: readonly number[], start: number): string {
  const length = [2, 1].find((back) => kinds[start - back] === back) ?? 0;
  return words.slice(start - length, start).join(' ');
}

interface Claim {
  start: number;
  end: number;
  score: number;
}

/** What the words say for these names of one place: each span that may be one of them, and its worth. */
function claims(names: readonly PlaceName[], spans: Spans): Claim[] {
  return names.flatMap(({ key, kind }) =>
    (spans.get(key) ?? []).map((span) => {
      const words = (span.end - span.start) * span.quality;
      const fits = span.kind === '' || span.kind === kind;
      const kindWords = span.kind === '' ? 0 : kind.split(' ').length;
      return { start: span.start, end: span.end, score: fits ? words + kindWords : words * OTHER_KIND };
    }),
  );
}

const apart = (a: Claim, b: Claim): boolean => a.end <= b.start || b.end <= a.start;

/** The most that the words say for the place, no word counted for two of its names. */
function scoreOf(place: Place, question: Question): number {
  const own = place.communeName ? claims([place.communeName], question.communes) : claims(place.districts, question.districts);
  const districts = place.communeName ? claims(place.districts, question.districts) : [];
  const provinces = claims(place.provinces, question.provinces);
  let best = 0;
  for (const name of own) {
    const free = provinces.filter((claim) => apart(claim, name));
    best = Math.max(best, name.score + most(free));
    for (const district of districts) {
      if (!apart(district, name)) continue;
      best = Math.max(best, name.score + district.score + most(free.filter((claim) => apart(claim, district))));
    }
  }
  return best + (best > 0 && sameAccents(place, question) ? SAME_ACCENTS : 0);
}

const most = (found: readonly Claim[]): number => found.reduce((best, { score }) => Math.max(best, score), 0);

function sameAccents({ commune, oldText }: Place, { accents }: Question): boolean {
  const [name = ''] = (oldText ?? commune.name).split(',');
  return accents?.includes(written(name)) ?? false;
}
