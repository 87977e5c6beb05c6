import type { Selectable } from 'kysely';
import { audienceOf } from '../../platform/asker.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { SiteTable } from '../../platform/db/tables.generated.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Site, SiteInput } from './site.ts';

type SiteRow = Omit<Selectable<SiteTable>, 'created_at'>;

const COLUMNS = ['site_key', 'name', 'trust', 'corporations', 'default_corporation', 'origins', 'locale', 'human_check', 'sample'] as const;

const toSite = (row: SiteRow): Site => ({
  __typename: 'Site',
  key: row.site_key,
  name: row.name,
  trust: row.trust as Site['trust'],
  audience: audienceOf({
    corporations: row.corporations as Corporation[],
    defaultCorporation: row.default_corporation as Corporation,
  }),
  origins: new Set(row.origins),
  locale: row.locale as Site['locale'],
  humanCheck: row.human_check as Site['humanCheck'],
});

const toRow = ({ key, defaultCorporation, corporations, origins, humanCheck, ...site }: SiteInput): SiteRow => ({
  ...site,
  site_key: key,
  corporations: [...corporations],
  default_corporation: defaultCorporation,
  origins: [...origins],
  human_check: humanCheck,
});

export async function allSites(db: Executor): Promise<Site[]> {
  return (await db.selectFrom('site').select(COLUMNS).execute()).map(toSite);
}

/** Writes a site as given, whether or not its key was there. */
export async function putSite(db: Executor, input: SiteInput): Promise<void> {
  const row = toRow(input);
  const { site_key: _, ...changes } = row;
  await db
    .insertInto('site')
    .values(row)
    .onConflict((conflict) => conflict.column('site_key').doUpdateSet(changes))
    .execute();
}
