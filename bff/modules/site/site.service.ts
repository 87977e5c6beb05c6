import type { Locale } from '../../graphql/texts.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Corporation } from '../unit/corporation.ts';
import { allSites, putSite, type SiteRow } from './site.store.ts';

/** Sites (embeddings): which page origins may use the kit under which key, and for which corporations. */
export interface Site {
  key: string;
  name: string;
  /** `first-party`: the utility's own pages. Everything else is a partner's. */
  trust: 'first-party' | 'partner';
  corporations: readonly Corporation[];
  defaultCorporation: Corporation;
  /** Exact origins: scheme, host (punycode), port. */
  origins: ReadonlySet<string>;
  locale: Locale;
  /** Two sites with the same profile get the same answers. */
  profile: string;
}

function toSite(row: SiteRow): Site {
  return {
    key: row.site_key,
    name: row.name,
    trust: row.trust as Site['trust'],
    corporations: row.corporations as Corporation[],
    defaultCorporation: row.default_corporation as Corporation,
    origins: new Set(row.origins),
    locale: row.locale as Locale,
    profile: `${row.default_corporation}:${[...row.corporations].sort().join(',')}`,
  };
}

export interface SiteInput {
  key: string;
  name: string;
  trust: Site['trust'];
  corporations: readonly Corporation[];
  defaultCorporation: Corporation;
  origins: readonly string[];
  locale: Locale;
  sample: boolean;
}

/** Keeps every site in memory: each request asks for one, and there are few. */
export function siteService({ database }: { database: Database }) {
  let sites = new Map<string, Site>();

  async function refresh(): Promise<void> {
    sites = new Map((await allSites(database.read)).map((row) => [row.site_key, toSite(row)]));
  }

  return {
    find: (key: string): Site | undefined => sites.get(key),
    refresh,
    async put(input: SiteInput): Promise<void> {
      await putSite(database.read, {
        site_key: input.key,
        name: input.name,
        trust: input.trust,
        corporations: [...input.corporations],
        default_corporation: input.defaultCorporation,
        origins: [...input.origins],
        locale: input.locale,
        sample: input.sample,
      });
      await refresh();
    },
  };
}

export type SiteService = ReturnType<typeof siteService>;
