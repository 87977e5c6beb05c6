import { sql } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';
import type { SupplyPointRow } from './supply-import.rows.ts';
import type { StoredRun } from './import.store.ts';

/** Lists of supply points. Rows go straight to their table; nobody sees them until supply_list points at their run. */

const ROWS_PER_TIDYING = 100_000;

/** What a run holds of a code; the unit is null where its rows name several. */
export type HeldSupplyPoint = Omit<SupplyPointRow, 'row' | 'unitCode'> & { unitCode: string | null };

/** Answers the customer codes that the run did not hold before. */
export async function addSupplyPoints(trx: Executor, run: StoredRun, rows: readonly SupplyPointRow[]): Promise<string[]> {
  const { rows: inserted } = await sql<{ customer_code: string }>`
    insert into supply_point (corporation, run_id, customer_code, unit_code, area_code, book_code)
    select ${run.corporation}, ${run.id}, x.* from unnest(
      ${rows.map((row) => row.customerCode)}::text[], ${rows.map((row) => row.unitCode)}::text[], ${rows.map((row) => row.areaCode)}::text[],
      ${rows.map((row) => row.bookCode)}::text[]) x
    on conflict (corporation, customer_code, run_id) do nothing
    returning customer_code`.execute(trx);
  return inserted.map(({ customer_code }) => customer_code);
}

export async function heldSupplyPoints(trx: Executor, run: StoredRun, customerCodes: readonly string[]): Promise<HeldSupplyPoint[]> {
  const rows = await trx
    .selectFrom('supply_point')
    .select(['customer_code', 'unit_code', 'area_code', 'book_code'])
    .where('corporation', '=', run.corporation)
    .where('run_id', '=', run.id)
    .where('customer_code', 'in', [...customerCodes])
    .execute();
  return rows.map((row) => ({
    customerCode: row.customer_code,
    unitCode: row.unit_code,
    areaCode: row.area_code,
    bookCode: row.book_code,
  }));
}

/** Of the codes that these rows place elsewhere than the run does: the whole unit where they name the same, else no unit at all. */
export async function unsettleSupplyPoints(trx: Executor, run: StoredRun, rows: readonly SupplyPointRow[]): Promise<void> {
  await sql`
    update supply_point p set area_code = null, book_code = null, unit_code = case when c.units <@ array[p.unit_code] then p.unit_code end
    from (
      select x.customer_code, array_agg(x.unit_code) as units
      from unnest(${rows.map((row) => row.customerCode)}::text[], ${rows.map((row) => row.unitCode)}::text[]) x(customer_code, unit_code)
      group by x.customer_code) c
    where p.corporation = ${run.corporation} and p.run_id = ${run.id} and p.customer_code = c.customer_code`.execute(trx);
}

/** True when one of the run's units has a list that was read later. */
export async function listsReadSince(trx: Executor, run: StoredRun): Promise<boolean> {
  const { rows } = await sql<{ newer: boolean }>`
    select exists (
      select from supply_list l
      where l.corporation = ${run.corporation} and l.unit_code = any (${run.units}::text[]) and l.read_at > ${run.readAt}::timestamptz
    ) as newer`.execute(trx);
  return rows[0]?.newer === true;
}

/** Puts the run's list in force for every unit it covers, all at once. */
export async function switchLists(trx: Executor, run: StoredRun): Promise<void> {
  await sql`
    insert into supply_list (corporation, unit_code, run_id, read_at, in_doubt)
    select ${run.corporation}, u, ${run.id}, ${run.readAt}::timestamptz, u = any (${run.unitsInDoubt}::text[]) from unnest(${run.units}::text[]) u
    on conflict (corporation, unit_code) do update
    set run_id = excluded.run_id, read_at = excluded.read_at, in_doubt = excluded.in_doubt`.execute(trx);
}

/** Notes the areas of the lists now in force for the run's units. */
export async function noteAreas(trx: Executor, run: StoredRun): Promise<void> {
  await sql`delete from supply_area where corporation = ${run.corporation} and unit_code = any (${run.units}::text[])`.execute(trx);
  await sql`
    insert into supply_area (corporation, unit_code, area_code)
    select distinct p.corporation, p.unit_code, p.area_code from supply_point p
    where p.corporation = ${run.corporation} and p.run_id = ${run.id} and p.area_code is not null`.execute(trx);
}

/** Marks the interruptions of the run's units whose area no listed supply point lies in. */
export async function markUnplaced(trx: Executor, run: StoredRun): Promise<void> {
  const unplaced = sql`(s.area_code is not null and not exists (
    select from supply_area a where a.corporation = s.corporation and a.unit_code = s.unit_code and a.area_code = s.area_code))`;
  await sql`
    update outage_schedule s set unplaced = ${unplaced}
    where s.corporation = ${run.corporation} and s.unit_code = any (${run.units}::text[]) and s.unplaced <> ${unplaced}`.execute(trx);
}

/** Removes up to 100,000 rows that no list in force and no open run holds; answers how many. */
export async function tidySupplyPoints(db: Executor, corporation: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from supply_point where ctid = any (array(
      select p.ctid from supply_point p
      where p.corporation = ${corporation}
        and not exists (select from supply_list l where l.corporation = p.corporation and l.unit_code = p.unit_code and l.run_id = p.run_id)
        and not exists (select from import_run r where r.corporation = p.corporation and r.id = p.run_id and r.status = 'OPEN')
      limit ${ROWS_PER_TIDYING}))`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
