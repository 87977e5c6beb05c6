import type { Database } from '../../platform/db/database.ts';
import type { Site, SiteInput } from './site.ts';
import { allSites, putSite } from './site.store.ts';

/** Keeps every site in memory: each request asks for one, and there are few. */
export function siteService({ database }: { database: Database }) {
  let sites = new Map<string, Site>();

  async function refresh(): Promise<void> {
    sites = new Map((await allSites(database.read)).map((site) => [site.key, site]));
  }

  return {
    find: (key: string): Site | undefined => sites.get(key),
    refresh,
    async put(input: SiteInput): Promise<void> {
      await putSite(database.read, input);
      await refresh();
    },
  };
}

export type SiteService = ReturnType<typeof siteService>;
