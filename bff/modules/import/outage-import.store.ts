import { sql } from 'kysely';
import { civilDateOf, endOfDay, startOfDay } from '../../platform/civil-date.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { OutageRow } from './outage-import.rows.ts';
import type { Effect, StoredRun } from './import.store.ts';

/** Outage schedules on their way from a staged run into the tables that are asked. Set-based: size costs the database, not us. */

const column = <Row, Value>(rows: readonly Row[], pick: (row: Row) => Value): Value[] => rows.map(pick);

/** By what a source knows a schedule. */
export type ScheduleIdentity = Pick<OutageRow, 'unitCode' | 'scheduleId'>;

/** Stages rows; answers which schedules were not staged before. */
export async function stageOutages(
  trx: Executor,
  run: StoredRun,
  rows: readonly (OutageRow & { id: string })[],
): Promise<ScheduleIdentity[]> {
  const { rows: inserted } = await sql<ScheduleIdentity>`
    insert into outage_staging (run_id, schedule_id, id, unit_code, area_code, area_name, commune_code, starts_at, ends_at, kind, reason)
    select ${run.id}, x.* from unnest(
      ${column(rows, (row) => row.scheduleId)}::text[], ${column(rows, (row) => row.id)}::text[], ${column(rows, (row) => row.unitCode)}::text[],
      ${column(rows, (row) => row.areaCode)}::text[], ${column(rows, (row) => row.areaName)}::text[], ${column(rows, (row) => row.communeCode)}::text[],
      ${column(rows, (row) => row.startsAt)}::timestamptz[], ${column(rows, (row) => row.endsAt)}::timestamptz[],
      ${column(rows, (row) => row.kind)}::text[], ${column(rows, (row) => row.reason)}::text[]) x
    on conflict (run_id, unit_code, schedule_id) do nothing
    returning unit_code as "unitCode", schedule_id as "scheduleId"`.execute(trx);
  return inserted;
}

/** What is staged under these schedule ids, of whichever unit. */
export async function stagedOutages(trx: Executor, run: StoredRun, scheduleIds: readonly string[]): Promise<Omit<OutageRow, 'row'>[]> {
  const rows = await trx
    .selectFrom('outage_staging')
    .selectAll()
    .where('run_id', '=', run.id)
    .where('schedule_id', 'in', [...scheduleIds])
    .execute();
  return rows.map((row) => ({
    scheduleId: row.schedule_id,
    unitCode: row.unit_code,
    areaCode: row.area_code,
    areaName: row.area_name,
    communeCode: row.commune_code,
    startsAt: new Date(row.starts_at).toISOString(),
    endsAt: row.ends_at === null ? null : new Date(row.ends_at).toISOString(),
    kind: row.kind as OutageRow['kind'],
    reason: row.reason,
  }));
}

/** True when one of the run's schedules, or one of its units for one of its days, has been stated again since the run's source was read. */
export async function outagesStatedSince(trx: Executor, run: StoredRun): Promise<boolean> {
  const { rows } = await sql<{ newer: boolean }>`
    select exists (
      select from outage_coverage c
      where c.corporation = ${run.corporation} and c.unit_code = any (${run.units}::text[]) and c.read_at > ${run.readAt}::timestamptz
        and c.covers_from <= ${run.to}::date and c.covers_to >= ${run.from}::date
    ) or exists (
      select from outage_staging g join outage_schedule s on ${sameSchedule(run)}
      where g.run_id = ${run.id} and s.read_at > ${run.readAt}::timestamptz
    ) as newer`.execute(trx);
  return rows[0]?.newer === true;
}

const sameSchedule = ({ corporation }: StoredRun) =>
  sql`s.corporation = ${corporation} and s.unit_code = g.unit_code and s.schedule_id = g.schedule_id`;

const surelyStated = ({ units, unitsInDoubt }: StoredRun): string[] => units.filter((code) => !unitsInDoubt.includes(code));

const affected = ({ numAffectedRows }: { numAffectedRows?: bigint }): number => Number(numAffectedRows ?? 0n);

/** Changes what differs (same identity, next sequence number), adds what is new, cancels what the source no longer lists. */
export async function applyOutages(trx: Executor, run: StoredRun, now: Date): Promise<Effect> {
  const changed = affected(await changeStated(trx, run, now));
  await confirmStated(trx, run);
  const added = affected(await addNew(trx, run, now));
  const cancelled = affected(await cancelVanished(trx, run, now));
  await stateCoverage(trx, run, now);
  await dropStagedOutages(trx, run);
  return { added, changed, cancelled };
}

const changeStated = (trx: Executor, run: StoredRun, now: Date) =>
  sql`
    update outage_schedule s
    set area_code = g.area_code, area_name = g.area_name, commune_code = g.commune_code,
        starts_at = g.starts_at, ends_at = g.ends_at, kind = g.kind, reason = g.reason,
        cancelled_at = null, sequence = s.sequence + 1, updated_at = ${now.toISOString()}::timestamptz
    from outage_staging g
    where g.run_id = ${run.id} and ${sameSchedule(run)}
      and (s.cancelled_at is not null
        or (s.area_code, s.area_name, s.commune_code, s.starts_at, s.ends_at, s.kind, s.reason)
          is distinct from (g.area_code, g.area_name, g.commune_code, g.starts_at, g.ends_at, g.kind, g.reason))`.execute(trx);

const confirmStated = (trx: Executor, run: StoredRun) =>
  sql`
    update outage_schedule s set read_at = ${run.readAt}::timestamptz, source = ${run.source}, last_run_id = ${run.id}
    from outage_staging g
    where g.run_id = ${run.id} and ${sameSchedule(run)}`.execute(trx);

const addNew = (trx: Executor, run: StoredRun, now: Date) =>
  sql`
    insert into outage_schedule (corporation, id, schedule_id, unit_code, area_code, area_name, commune_code, starts_at, ends_at, kind, reason,
      read_at, source, first_run_id, last_run_id, updated_at)
    select ${run.corporation}, g.id, g.schedule_id, g.unit_code, g.area_code, g.area_name, g.commune_code, g.starts_at, g.ends_at, g.kind, g.reason,
      ${run.readAt}::timestamptz, ${run.source}, ${run.id}, ${run.id}, ${now.toISOString()}::timestamptz
    from outage_staging g
    where g.run_id = ${run.id}
      and not exists (select from outage_schedule s where ${sameSchedule(run)})`.execute(trx);

/**
 * Only what lies inside the days stated with all that was left of it when the source was read: a source may well drop what
 * is over, and of what reaches into other days silence about these says nothing. Without an end it is over only where the
 * day of the reading itself was stated. Where a row was rejected, it may be the one missed; and what a later reading lists
 * is not taken back by an earlier one that is committed after it.
 */
function cancelVanished(trx: Executor, run: StoredRun, now: Date) {
  const from = sql`${startOfDay(run.from ?? '').toISOString()}::timestamptz`;
  const until = sql`${endOfDay(run.to ?? '').toISOString()}::timestamptz`;
  const readAt = sql`${run.readAt}::timestamptz`;
  return sql`
    update outage_schedule s
    set cancelled_at = ${now.toISOString()}::timestamptz, sequence = s.sequence + 1, updated_at = ${now.toISOString()}::timestamptz,
        read_at = ${readAt}, source = ${run.source}, last_run_id = ${run.id}
    where s.corporation = ${run.corporation} and s.unit_code = any (${surelyStated(run)}::text[]) and s.cancelled_at is null
      and greatest(s.starts_at, ${readAt}) >= ${from} and s.starts_at < ${until}
      and case when s.ends_at is null then ${readAt} >= ${from} and ${readAt} < ${until} else s.ends_at > ${readAt} and s.ends_at <= ${until} end
      and s.read_at <= ${readAt}
      and not exists (select from outage_staging g where g.run_id = ${run.id} and ${sameSchedule(run)})`.execute(trx);
}

/**
 * Statements that the new one covers whole, and those long past, are dropped, so that a unit keeps a handful however often
 * it is imported. Long past is counted from today, or from the days stated where those are earlier. Of a unit in doubt every earlier statement about these days goes: it did not know of the rejected row.
 */
async function stateCoverage(trx: Executor, run: StoredRun, now: Date): Promise<void> {
  await sql`
    delete from outage_coverage
    where corporation = ${run.corporation} and unit_code = any (${run.units}::text[])
      and (covers_from >= ${run.from}::date and covers_to <= ${run.to}::date or covers_to < least(${run.from}::date, ${civilDateOf(now)}::date) - 31
        or unit_code = any (${run.unitsInDoubt}::text[]) and covers_from <= ${run.to}::date and covers_to >= ${run.from}::date)`.execute(
    trx,
  );
  await sql`
    insert into outage_coverage (corporation, unit_code, run_id, covers_from, covers_to, is_complete, read_at, source)
    select ${run.corporation}, u, ${run.id}, ${run.from}::date, ${run.to}::date, u <> all (${run.unitsInDoubt}::text[]), ${run.readAt}::timestamptz, ${run.source}
    from unnest(${run.units}::text[]) u`.execute(trx);
}

export async function dropStagedOutages(trx: Executor, run: StoredRun): Promise<void> {
  await trx.deleteFrom('outage_staging').where('run_id', '=', run.id).execute();
}
