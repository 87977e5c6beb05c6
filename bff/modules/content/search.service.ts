import { foldedWords } from '../../../schema/fold.ts';
import type { Asker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import { type Findable, type Prepared, prepared, ranked } from '../../platform/rank.ts';
import type { PlaceService } from '../place/place.service.ts';
import type { UnitFinder } from '../unit/unit-finder.service.ts';
import { CONTENT_KINDS, type ContentKind } from './content.ts';
import { searchContents } from './content.store.ts';
import { SEARCH_KINDS, type SearchHit, type SearchKind } from './search.ts';

export interface SearchArgs {
  text: string;
  kinds?: readonly SearchKind[] | null | undefined;
  first?: number | null | undefined;
}

type Item = Findable & { hit: Omit<SearchHit, 'score'> };
type Candidate = Prepared<Item>;

/** Longer questions are cut: what matters is said by then. */
const MAX_CHARACTERS = 200;
const MAX_CANDIDATES = 120;
const DEFAULT_FIRST = 10;
const MAX_FIRST = 50;

interface SearchDeps {
  database: Database;
  places: Pick<PlaceService, 'candidates'>;
  finder: UnitFinder;
  clock: Clock;
}

/** One question to everything that can be found on a site. */
export function searchService({ database, places, finder, clock }: SearchDeps) {
  async function articles({ audience, locale }: Asker, kinds: readonly ContentKind[], question: string): Promise<Candidate[]> {
    if (kinds.length === 0) return [];
    const reader = { corporations: audience.corporations, language: locale, day: clock.today() };
    const found = await searchContents(database.read, reader, { kinds, question, limit: MAX_CANDIDATES });
    return found.map(({ keywords, ...hit }) => prepared({ title: hit.title, names: keywords, summary: hit.summary, hit }));
  }

  function unitsOf({ audience }: Asker): Candidate[] {
    return finder.candidates(audience.corporations).map(({ item: { unit, ...item }, fields }) => {
      const hit = { kind: 'UNIT', id: unit.code, title: unit.name, summary: `${unit.company} · ${unit.code}`, section: null } as const;
      return { item: { ...item, hit }, fields };
    });
  }

  async function placesOf(ctx: Asker, typed: string): Promise<Candidate[]> {
    return (await places.candidates(ctx, typed)).map(({ item: { place, ...item }, fields }) => {
      const summary = place.address ?? [place.bank, place.holder].join(' · ');
      return { item: { ...item, hit: { kind: 'PLACE', id: place.id, title: place.name, summary, section: null } }, fields };
    });
  }

  return {
    /** Best first. Empty for a text without a word. @param args `first` at most 50, default 10 */
    async search(ctx: Asker, { text, kinds, first }: SearchArgs): Promise<SearchHit[]> {
      const typed = text.slice(0, MAX_CHARACTERS);
      const words = isPlainText(typed) ? foldedWords(typed) : [];
      if (words.length === 0) return [];
      const wanted = new Set<SearchKind>(kinds ?? SEARCH_KINDS);
      const candidates = [
        ...(await articles(
          ctx,
          CONTENT_KINDS.filter((kind) => wanted.has(kind)),
          words.join(' '),
        )),
        ...(wanted.has('PLACE') ? await placesOf(ctx, typed) : []),
        ...(wanted.has('UNIT') ? unitsOf(ctx) : []),
      ];
      const limit = Math.min(Math.max(first ?? DEFAULT_FIRST, 1), MAX_FIRST);
      return ranked(typed, candidates)
        .slice(0, limit)
        .map(({ item, score }) => ({ ...item.hit, score }));
    },
  };
}

export type SearchService = ReturnType<typeof searchService>;
