import { sql } from 'kysely';
import { civilDateOf } from '../../platform/civil-date.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { Effect, StoredRun } from './import.store.ts';
import type { MeterReadingRow } from './reading-import.rows.ts';

/** Meter readings on their way from a staged run into the tables that are asked. */

/** By what a source knows a reading. */
export type ReadingIdentity = Pick<MeterReadingRow, 'unitCode' | 'bookCode' | 'year' | 'month' | 'period'>;

const affected = ({ numAffectedRows }: { numAffectedRows?: bigint }): number => Number(numAffectedRows ?? 0n);

const sameReading = ({ corporation }: StoredRun) => sql`
  m.corporation = ${corporation} and m.unit_code = g.unit_code and m.book_code = g.book_code
  and m.year = g.year and m.month = g.month and m.period = g.period`;

/** Stages rows; answers which readings were not staged before. */
export async function stageReadings(
  trx: Executor,
  run: StoredRun,
  rows: readonly (MeterReadingRow & { id: string })[],
): Promise<ReadingIdentity[]> {
  const { rows: inserted } = await sql<ReadingIdentity>`
    insert into meter_reading_staging (run_id, id, unit_code, book_code, year, month, period, read_on, status)
    select ${run.id}, x.* from unnest(
      ${rows.map(({ id }) => id)}::text[], ${rows.map(({ unitCode }) => unitCode)}::text[], ${rows.map(({ bookCode }) => bookCode)}::text[],
      ${rows.map(({ year }) => year)}::int4[], ${rows.map(({ month }) => month)}::int4[], ${rows.map(({ period }) => period)}::int4[],
      ${rows.map(({ readOn }) => readOn)}::date[], ${rows.map(({ status }) => status)}::text[]) x
    on conflict (run_id, unit_code, book_code, year, month, period) do nothing
    returning unit_code as "unitCode", book_code as "bookCode", year, month, period`.execute(trx);
  return inserted;
}

/** What is staged for these books. */
export async function stagedReadings(trx: Executor, run: StoredRun, bookCodes: readonly string[]): Promise<Omit<MeterReadingRow, 'row'>[]> {
  const rows = await trx
    .selectFrom('meter_reading_staging')
    .selectAll()
    .where('run_id', '=', run.id)
    .where('book_code', 'in', [...bookCodes])
    .execute();
  return rows.map(({ unit_code, book_code, year, month, period, read_on, status }) => ({
    unitCode: unit_code,
    bookCode: book_code,
    year,
    month,
    period,
    readOn: read_on,
    status: status as MeterReadingRow['status'],
  }));
}

/** True when one of the run's readings, or one of its units for one of its days, has been stated again since the run's source was read. */
export async function readingsStatedSince(trx: Executor, run: StoredRun): Promise<boolean> {
  const { rows } = await sql<{ newer: boolean }>`
    select exists (
      select from meter_reading_coverage c
      where c.corporation = ${run.corporation} and c.unit_code = any (${run.units}::text[]) and c.read_at > ${run.readAt}::timestamptz
        and c.covers_from <= ${run.to}::date and c.covers_to >= ${run.from}::date
    ) or exists (
      select from meter_reading_staging g join meter_reading m on ${sameReading(run)}
      where g.run_id = ${run.id} and m.read_at > ${run.readAt}::timestamptz
    ) as newer`.execute(trx);
  return rows[0]?.newer === true;
}

/** Changes what differs (same identity, next sequence number), adds what is new, removes what the source no longer lists. */
export async function applyReadings(trx: Executor, run: StoredRun, now: Date): Promise<Effect> {
  const changed = affected(await changeStated(trx, run, now));
  await confirmStated(trx, run);
  const added = affected(await addNew(trx, run, now));
  const cancelled = affected(await removeVanished(trx, run));
  await stateCoverage(trx, run, now);
  await dropStagedReadings(trx, run);
  return { added, changed, cancelled };
}

const changeStated = (trx: Executor, run: StoredRun, now: Date) =>
  sql`
    update meter_reading m
    set read_on = g.read_on, status = g.status, sequence = m.sequence + 1, updated_at = ${now.toISOString()}::timestamptz
    from meter_reading_staging g
    where g.run_id = ${run.id} and ${sameReading(run)} and (m.read_on, m.status) is distinct from (g.read_on, g.status)`.execute(trx);

const confirmStated = (trx: Executor, run: StoredRun) =>
  sql`
    update meter_reading m set read_at = ${run.readAt}::timestamptz, source = ${run.source}, last_run_id = ${run.id}
    from meter_reading_staging g
    where g.run_id = ${run.id} and ${sameReading(run)}`.execute(trx);

const addNew = (trx: Executor, run: StoredRun, now: Date) =>
  sql`
    insert into meter_reading (corporation, id, unit_code, book_code, year, month, period, read_on, status, read_at, source, last_run_id, updated_at)
    select ${run.corporation}, g.id, g.unit_code, g.book_code, g.year, g.month, g.period, g.read_on, g.status,
      ${run.readAt}::timestamptz, ${run.source}, ${run.id}, ${now.toISOString()}::timestamptz
    from meter_reading_staging g
    where g.run_id = ${run.id} and not exists (select from meter_reading m where ${sameReading(run)})`.execute(trx);

/** Only of units without a rejected row, which may be the one missed; and never what a later reading of the source lists. */
const removeVanished = (trx: Executor, run: StoredRun) =>
  sql`
    delete from meter_reading m
    where m.corporation = ${run.corporation} and m.unit_code = any (${run.units.filter((code) => !run.unitsInDoubt.includes(code))}::text[])
      and m.read_on between ${run.from}::date and ${run.to}::date and m.read_at <= ${run.readAt}::timestamptz
      and not exists (select from meter_reading_staging g where g.run_id = ${run.id} and ${sameReading(run)})`.execute(trx);

/** As for interruptions: what the new statement covers whole is dropped, and of a unit in doubt whatever touches its days. */
async function stateCoverage(trx: Executor, run: StoredRun, now: Date): Promise<void> {
  await sql`
    delete from meter_reading_coverage
    where corporation = ${run.corporation} and unit_code = any (${run.units}::text[])
      and (covers_from >= ${run.from}::date and covers_to <= ${run.to}::date
        or covers_to < least(${run.from}::date, ${civilDateOf(now)}::date) - 366
        or unit_code = any (${run.unitsInDoubt}::text[]) and covers_from <= ${run.to}::date and covers_to >= ${run.from}::date)`.execute(
    trx,
  );
  await sql`
    insert into meter_reading_coverage (corporation, unit_code, run_id, covers_from, covers_to, is_complete, read_at, source)
    select ${run.corporation}, u, ${run.id}, ${run.from}::date, ${run.to}::date, u <> all (${run.unitsInDoubt}::text[]), ${run.readAt}::timestamptz, ${run.source}
    from unnest(${run.units}::text[]) u`.execute(trx);
}

export async function dropStagedReadings(trx: Executor, run: StoredRun): Promise<void> {
  await trx.deleteFrom('meter_reading_staging').where('run_id', '=', run.id).execute();
}
