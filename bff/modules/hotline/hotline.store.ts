import { sql } from 'kysely';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { HotlineRow } from '../../reference/hotlines.ts';
import type { HotlineEntry } from '../unit/hotline-directory.service.ts';

export interface HotlineRecord extends Omit<HotlineEntry, 'price'> {
  position: number;
  price: { vi: string; en: string } | null;
  validFrom: CivilDate | null;
  validTo: CivilDate | null;
}

export type HotlineOrigin = 'REFERENCE' | 'OPERATOR';

/** Numbers that count on a day, first those to show first. Where both speak of one number, what the operator says counts. */
export async function hotlinesOn(db: Executor, day: CivilDate): Promise<HotlineEntry[]> {
  const { rows } = await sql<Omit<HotlineEntry, 'price'> & { vi: string | null; en: string | null }>`
    select owner, number, vi, en, source, "verifiedAt" from (
      select distinct on (owner, number) owner, number, price_vi as vi, price_en as en, source, verified_at as "verifiedAt",
        origin, position, retired_at is null and coalesce(valid_from <= ${day}::date, true) and coalesce(valid_to >= ${day}::date, true) as counts
      from hotline order by owner, number, origin = 'OPERATOR' desc
    ) h where counts order by owner, origin = 'OPERATOR' desc, position, number`.execute(db);
  return rows.map(({ vi, en, ...row }) => (vi !== null && en !== null ? { ...row, price: { vi, en } } : row));
}

const rowOf = ({ price, ...record }: HotlineRecord, now: Date) => ({
  position: record.position,
  price_vi: price?.vi ?? null,
  price_en: price?.en ?? null,
  source: record.source,
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
  for (const [position, { price, validFrom, validTo, ...row }] of rows.entries())
    await putHotline(
      trx,
      'REFERENCE',
      { ...row, position, price: price ?? null, validFrom: validFrom ?? null, validTo: validTo ?? null },
      now,
    );
}
