import type { Selectable } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';
import type { SiteTable } from '../../platform/db/tables.generated.ts';

export type SiteRow = Omit<Selectable<SiteTable>, 'created_at'>;

const COLUMNS = ['site_key', 'name', 'trust', 'corporations', 'default_corporation', 'origins', 'locale', 'sample'] as const;

export function allSites(db: Executor): Promise<SiteRow[]> {
  return db.selectFrom('site').select(COLUMNS).execute();
}

/** Writes a site as given, whether or not its key was there. */
export async function putSite(db: Executor, row: SiteRow): Promise<void> {
  const { site_key: _, ...changes } = row;
  await db
    .insertInto('site')
    .values(row)
    .onConflict((conflict) => conflict.column('site_key').doUpdateSet(changes))
    .execute();
}
