import type { Asker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Database } from '../../platform/db/database.ts';
import type { HotlineRow } from '../../reference/hotlines.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { Hotline } from '../unit/unit.answer.ts';
import { hotlinesOn, replaceReference } from './hotline.store.ts';

export interface CorporationHotlines {
  /** Null: for the whole country. */
  corporation: Corporation | null;
  hotlines: Hotline[];
}

interface HotlineDeps {
  database: Database;
  directory: HotlineDirectory;
  clock: Clock;
}

/** Telephone numbers: stored in the database, answered from memory. */
export function hotlineService({ database, directory, clock }: HotlineDeps) {
  async function refresh(): Promise<void> {
    directory.replace(await hotlinesOn(database.read, clock.today()));
  }

  return {
    /** Takes over what the database says now: at the start, and again and again after that. */
    refresh,

    /** Brings the numbers of the reference file into the database; what the operator has put stays. */
    async load(rows: readonly HotlineRow[]): Promise<void> {
      await database.transaction('hotline.load', (trx) => replaceReference(trx, rows, clock.now()));
      await refresh();
    },

    /** Of each corporation of the site, the default one first, and last of the whole country. */
    hotlines({ audience: { corporations, defaultCorporation }, locale }: Asker): CorporationHotlines[] {
      const others = corporations.filter((corporation) => corporation !== defaultCorporation);
      const owners = [defaultCorporation, ...others].map((corporation) => ({ corporation, hotlines: directory.all(corporation, locale) }));
      return [...owners, { corporation: null, hotlines: directory.all('EVN', locale) }].filter(({ hotlines }) => hotlines.length > 0);
    },
  };
}

export type HotlineService = ReturnType<typeof hotlineService>;
