import { type Insertable, type Selectable, sql } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';
import { nextGeneration } from '../../platform/generation.store.ts';
import type { ImportRunTable } from '../../platform/db/tables.generated.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { ImportRun } from './import.answer.ts';
import type { ImportKindName } from './import.kind.ts';

/** Imports as such: what was stated, how far it got. */
export interface StoredRun extends Omit<ImportRun, '__typename'> {
  /** What the request that began it stated. */
  fingerprint: string;
}

export interface NewRun
  extends Pick<StoredRun, 'corporation' | 'id' | 'kind' | 'source' | 'readAt' | 'from' | 'to' | 'units' | 'fingerprint' | 'begunAt'> {
  clientRequestId: string;
}

const toRun = (row: Selectable<ImportRunTable>): StoredRun => ({
  id: row.id,
  kind: row.kind as ImportKindName,
  corporation: row.corporation as Corporation,
  source: row.source,
  readAt: row.read_at,
  from: row.covers_from,
  to: row.covers_to,
  units: row.units,
  unitsInDoubt: row.units_in_doubt,
  status: row.status as StoredRun['status'],
  rows: row.row_count,
  added: row.added,
  changed: row.changed,
  cancelled: row.cancelled,
  begunAt: row.begun_at,
  finishedAt: row.finished_at,
  fingerprint: row.fingerprint,
});

const toRow = ({ from, to, readAt, begunAt, clientRequestId, ...run }: NewRun): Insertable<ImportRunTable> => ({
  ...run,
  read_at: readAt,
  covers_from: from,
  covers_to: to,
  client_request_id: clientRequestId,
  begun_at: begunAt,
  status: 'OPEN',
});

/** Stores the run unless the same request has already begun one; answers whichever stands. */
export async function beginRun(trx: Executor, run: NewRun): Promise<StoredRun> {
  await trx
    .insertInto('import_run')
    .values(toRow(run))
    .onConflict((conflict) => conflict.columns(['corporation', 'client_request_id']).doNothing())
    .execute();
  const row = await trx
    .selectFrom('import_run')
    .selectAll()
    .where('corporation', '=', run.corporation)
    .where('client_request_id', '=', run.clientRequestId)
    .executeTakeFirstOrThrow();
  return toRun(row);
}

/** The run, locked until the transaction ends: batches and the commit of one run come one after the other. */
export async function lockRun(trx: Executor, id: string): Promise<StoredRun | undefined> {
  if (!isPlainText(id)) return undefined;
  const row = await trx.selectFrom('import_run').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toRun(row);
}

/** A commit of a million rows may take longer than any question of a customer. */
export async function allowLongStatements(trx: Executor): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(trx);
}

/** One commit per corporation at a time, in every process: which statement is newest must not change underneath. */
export async function lockCorporation(trx: Executor, corporation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`import ${corporation}`}))`.execute(trx);
}

export async function countRows(trx: Executor, { corporation, id }: StoredRun, added: number): Promise<number> {
  const row = await trx
    .updateTable('import_run')
    .set((eb) => ({ row_count: eb('row_count', '+', added) }))
    .where('corporation', '=', corporation)
    .where('id', '=', id)
    .returning('row_count')
    .executeTakeFirstOrThrow();
  return row.row_count;
}

/** Notes units of which a row was rejected. @returns the run as it is now */
export async function doubtUnits(trx: Executor, run: StoredRun, units: readonly string[]): Promise<StoredRun> {
  const unitsInDoubt = run.units.filter((code) => run.unitsInDoubt.includes(code) || units.includes(code));
  await trx
    .updateTable('import_run')
    .set({ units_in_doubt: unitsInDoubt })
    .where('corporation', '=', run.corporation)
    .where('id', '=', run.id)
    .execute();
  return { ...run, unitsInDoubt };
}

export interface Effect {
  added: number;
  changed: number;
  cancelled: number;
}

/** Ends the run; a commit is announced to every process. */
export async function finishRun(
  trx: Executor,
  { corporation, id }: StoredRun,
  status: 'COMMITTED' | 'ABANDONED',
  effect: Effect,
  now: Date,
): Promise<StoredRun> {
  if (status === 'COMMITTED') await nextGeneration(trx);
  const row = await trx
    .updateTable('import_run')
    .set({ status, ...effect, finished_at: now.toISOString() })
    .where('corporation', '=', corporation)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRun(row);
}

/** Newest first. */
export async function recentRuns(db: Executor, corporation: Corporation, limit: number): Promise<StoredRun[]> {
  const rows = await db
    .selectFrom('import_run')
    .selectAll()
    .where('corporation', '=', corporation)
    .orderBy('begun_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toRun);
}

/** Runs that nobody has finished since `before`. */
export async function forgottenRuns(db: Executor, corporation: Corporation, before: Date): Promise<StoredRun[]> {
  const rows = await db
    .selectFrom('import_run')
    .selectAll()
    .where('corporation', '=', corporation)
    .where('status', '=', 'OPEN')
    .where('begun_at', '<', before.toISOString())
    .limit(20)
    .execute();
  return rows.map(toRun);
}
