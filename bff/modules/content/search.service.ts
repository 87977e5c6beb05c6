import { foldedWords } from '../../../schema/fold.ts';
import type { Asker } from '../../platform/asker.ts';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import { CORPORATIONS, type Corporation } from '../../platform/corporation.ts';
import type { Database } from '../../platform/db/database.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import { type Findable, type Prepared, prepared, ranked } from '../../platform/rank.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
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
/** In the name of every unit. */
const UNIT_PREFIX = /^(Công ty )?(Điện lực|Đội quản lý điện)\s+/u;

interface SearchDeps {
  database: Database;
  units: Pick<UnitDirectory, 'companies'>;
  clock: Clock;
}

/** One question to everything that can be found on a site. */
export function searchService({ database, units, clock }: SearchDeps) {
  async function articles({ audience, locale }: Asker, kinds: readonly ContentKind[], question: string): Promise<Candidate[]> {
    if (kinds.length === 0) return [];
    const reader = { corporations: audience.corporations, language: locale, day: clock.today() };
    const found = await searchContents(database.read, reader, { kinds, question, limit: MAX_CANDIDATES });
    return found.map(({ keywords, ...hit }) => prepared({ title: hit.title, names: keywords, summary: hit.summary, hit }));
  }

  /** Units are few and in memory; by their own names and those that their place has had. */
  function unitsOn(day: CivilDate): Array<{ corporation: Corporation; candidate: Candidate }> {
    return units.companies(CORPORATIONS, day).flatMap((company) =>
      company.units.map(({ code, name, aliases = [] }) => ({
        corporation: company.corporation,
        candidate: prepared<Item>({
          title: name.replace(UNIT_PREFIX, ''),
          names: [...aliases, company.name, ...company.aliases, code],
          summary: '',
          hit: { kind: 'UNIT', id: code, title: name, summary: `${company.name} · ${code}`, section: null },
        }),
      })),
    );
  }

  let today: { day: CivilDate; units: ReturnType<typeof unitsOn> } = { day: '', units: [] };

  function unitsOf({ audience }: Asker): Candidate[] {
    const day = clock.today();
    if (today.day !== day) today = { day, units: unitsOn(day) };
    return today.units.flatMap(({ corporation, candidate }) => (audience.corporations.includes(corporation) ? [candidate] : []));
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
