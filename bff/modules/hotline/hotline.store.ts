import { sql } from 'kysely';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { HotlineRow } from '../../reference/hotlines.ts';
import type { HotlineEntry } from '../unit/hotline-directory.service.ts';

interface Localized {
  vi: string;
  en: string;
}

export interface HotlineRecord extends Omit<HotlineEntry, 'price' | 'hours'> {
  position: number;
  price: Localized | null;
  hours: Localized | null;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
}

export type HotlineOrigin = 'REFERENCE' | 'OPERATOR';

/** Numbers that count on a day, first those to show first. Where both speak of one number, what the operator says counts. */
export async function hotlinesOn(db: Executor, day: CivilDate): Promise<HotlineEntry[]> {
  const { rows } = await sql<Omit<HotlineEntry, 'price' | 'hours'> & { price: Localized | null; hours: Localized | null }>`
    select owner, number, price, hours, source, "verifiedAt" from (
      select distinct on (owner, number) owner, number,
        json_build_object('vi', source, 'en', coalesce(source_en, source)) as source, verified_at as "verifiedAt",
        case when price_vi is not null then json_build_object('vi', price_vi, 'en', price_en) end as price,
        case when hours_vi is not null then json_build_object('vi', hours_vi, 'en', hours_en) end as hours,
        origin, position, retired_at is null and coalesce(valid_from <= ${day}::date, true) and coalesce(valid_to >= ${day}::date, true) as counts
      from hotline order by owner, number, origin = 'OPERATOR' desc
    ) h where counts order by owner, origin = 'OPERATOR' desc, position, number`.execute(db);
  return rows.map(({ price, hours, ...row }) => ({ ...row, ...(price ? { price } : {}), ...(hours ? { hours } : {}) }));
}

const rowOf = ({ price, hours, ...record }: HotlineRecord, now: Date) => ({
  position: record.position,
  price_vi: price?.vi ?? null,
  price_en: price?.en ?? null,
  hours_vi: hours?.vi ?? null,
  hours_en: hours?.en ?? null,
  source: record.source.vi,
  source_en: record.source.en,
  verified_at: record.verifiedAt,
  valid_from: record.validFrom,
  valid_to: record.validTo,
  updated_at: now.toISOString(),
});

export async function putHotline(db: Executor, origin: HotlineOrigin, record: HotlineRecord, now: Date): Promise<void> {
  const changes = { ...rowOf(record, now), retired_at: null, retired_by: null };
  await db
    .insertInto('hotline')
    .values({ origin, owner: record.owner, number: record.number, ...changes })
    .onConflict((conflict) => conflict.columns(['origin', 'owner', 'number']).doUpdateSet(changes))
    .execute();
}

/** The numbers of the reference file, in its order; those that it no longer lists go out of sight. */
export async function replaceReference(trx: Executor, rows: readonly HotlineRow[], now: Date): Promise<void> {
  await sql`
    update hotline set retired_at = ${now.toISOString()}::timestamptz, retired_by = 'REFERENCE'
    where origin = 'REFERENCE' and retired_at is null
      and not (owner || ' ' || number = any (${rows.map(({ owner, number }) => `${owner} ${number}`)}::text[]))`.execute(trx);
  for (const [position, { price, hours, validFrom, validTo, ...row }] of rows.entries())
    await putHotline(
      trx,
      'REFERENCE',
      { ...row, position, price: price ?? null, hours: hours ?? null, validFrom: validFrom ?? null, validTo: validTo ?? null },
      now,
    );
}

/** One writer at a time, in every process: which number is the last must not change underneath. */
export async function lockHotlines(trx: Executor): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('hotline'))`.execute(trx);
}

/** The operator's word that a number is no more, whoever listed it. @returns false where nobody has listed it */
export async function endHotline(trx: Executor, owner: HotlineEntry['owner'], number: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ number: string }>`
    insert into hotline (origin, owner, number, position, price_vi, price_en, hours_vi, hours_en, source, source_en, verified_at, valid_from, valid_to,
      retired_at, retired_by, updated_at)
    select 'OPERATOR', owner, number, position, price_vi, price_en, hours_vi, hours_en, source, source_en, verified_at, valid_from, valid_to,
      ${now.toISOString()}::timestamptz, 'OPERATOR', ${now.toISOString()}::timestamptz
    from hotline where owner = ${owner} and number = ${number}
    order by origin = 'OPERATOR' desc limit 1
    on conflict (origin, owner, number) do update
    set retired_at = excluded.retired_at, retired_by = excluded.retired_by, updated_at = excluded.updated_at
    returning number`.execute(trx);
  return rows.length > 0;
}
