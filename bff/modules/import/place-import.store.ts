import { sql } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';
import { placeHeading, placeId, type StatedPlace } from '../../platform/place.ts';
import type { PlaceRow } from './place-import.rows.ts';
import type { Effect, StoredRun } from './import.store.ts';

/** Lists of places. Rows go straight to their table; nobody sees them until place_list points at their run. */

/** Answers the ids that the run did not hold before. */
export async function addPlaces(trx: Executor, run: StoredRun, rows: readonly PlaceRow[], now: Date): Promise<string[]> {
  const inserted = await trx
    .insertInto('place')
    .values(
      rows.map((place) => ({
        corporation: run.corporation,
        id: placeId(place),
        stated_by: run.id,
        kind: place.kind,
        unit_code: place.unitCode,
        name: place.name,
        address: place.address,
        commune_code: place.communeCode,
        phone: place.phone,
        hours: place.hours,
        bank: place.bank,
        account_number: place.accountNumber,
        holder: place.holder,
        source: place.source,
        verified_at: place.verifiedAt,
        valid_from: place.validFrom,
        valid_to: place.validTo,
        heading: placeHeading(place),
        updated_at: now.toISOString(),
      })),
    )
    .onConflict((conflict) => conflict.columns(['corporation', 'id', 'stated_by']).doNothing())
    .returning('id')
    .execute();
  return inserted.map(({ id }) => id);
}

export async function heldPlaces(trx: Executor, run: StoredRun, ids: readonly string[]): Promise<StatedPlace[]> {
  const rows = await trx
    .selectFrom('place')
    .selectAll()
    .where('corporation', '=', run.corporation)
    .where('stated_by', '=', run.id)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    kind: row.kind as StatedPlace['kind'],
    unitCode: row.unit_code,
    name: row.name,
    address: row.address,
    communeCode: row.commune_code,
    phone: row.phone,
    hours: row.hours,
    bank: row.bank,
    accountNumber: row.account_number,
    holder: row.holder,
    source: row.source,
    verifiedAt: row.verified_at,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

/**
 * A run speaks of the kinds of place that it lists: a file of pay points says nothing about accounts.
 * For those, and for all of its units, it says everything.
 */
const kindsOf = (run: StoredRun) =>
  sql`(select distinct n.kind from place n where n.corporation = ${run.corporation} and n.stated_by = ${run.id})`;

/** True when a list of the same kind that was read later is in force for one of the run's units. */
export async function placesStatedSince(trx: Executor, run: StoredRun): Promise<boolean> {
  const { rows } = await sql<{ newer: boolean }>`
    select exists (
      select from place_list l
      where l.corporation = ${run.corporation} and l.unit_code = any (${run.units}::text[]) and l.kind in ${kindsOf(run)}
        and l.read_at > ${run.readAt}::timestamptz
    ) as newer`.execute(trx);
  return rows[0]?.newer === true;
}

const CONTENT = sql`(x.name, x.address, x.commune_code, x.phone, x.hours, x.bank, x.holder, x.verified_at, x.valid_to)`;
const CONTENT_BEFORE = sql`(y.name, y.address, y.commune_code, y.phone, y.hours, y.bank, y.holder, y.verified_at, y.valid_to)`;

/** What the run's list changes in those that are in force: to be asked before it is put in force itself. */
async function effectOf(trx: Executor, run: StoredRun): Promise<Effect> {
  const { rows } = await sql<Effect>`
    with y as (
      select p.* from place p
      join place_list l on l.corporation = p.corporation and l.unit_code = p.unit_code and l.kind = p.kind and l.run_id = p.stated_by
      where p.corporation = ${run.corporation} and p.unit_code = any (${run.units}::text[]) and p.kind in ${kindsOf(run)}
    ), x as (select p.* from place p where p.corporation = ${run.corporation} and p.stated_by = ${run.id})
    select count(*) filter (where y.id is null) as added, count(*) filter (where x.id is null) as cancelled,
      count(*) filter (where ${CONTENT} is distinct from ${CONTENT_BEFORE} and x.id is not null and y.id is not null) as changed
    from x full join y on y.id = x.id`.execute(trx);
  return rows[0] ?? { added: 0, changed: 0, cancelled: 0 };
}

/** Puts the run's list in force for every unit it covers, all at once, and forgets the lists before it. */
export async function applyPlaces(trx: Executor, run: StoredRun): Promise<Effect> {
  const effect = await effectOf(trx, run);
  await sql`
    insert into place_list (corporation, unit_code, kind, run_id, is_complete, read_at, source)
    select ${run.corporation}, u, k.kind, ${run.id}, not (u = any (${run.unitsInDoubt}::text[])), ${run.readAt}::timestamptz, ${run.source}
    from unnest(${run.units}::text[]) u, ${kindsOf(run)} k
    on conflict (corporation, unit_code, kind) do update
    set run_id = excluded.run_id, is_complete = excluded.is_complete, read_at = excluded.read_at, source = excluded.source`.execute(trx);
  await sql`
    delete from place p
    where p.corporation = ${run.corporation} and p.unit_code = any (${run.units}::text[]) and p.kind in ${kindsOf(run)}
      and p.stated_by not in ('OPERATOR', ${run.id})
      and not exists (select from import_run r where r.corporation = p.corporation and r.id = p.stated_by and r.status = 'OPEN')`.execute(
    trx,
  );
  return effect;
}

export async function dropPlaces(trx: Executor, run: StoredRun): Promise<void> {
  await trx.deleteFrom('place').where('corporation', '=', run.corporation).where('stated_by', '=', run.id).execute();
}
