import { type Selectable, sql } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';
import type { ImportRunTable } from '../../platform/db/tables.generated.ts';
import type { Corporation } from '../unit/corporation.ts';

/** Imports as such: what was stated, how far it got. */
export type ImportRunRow = Selectable<ImportRunTable>;

export type NewRun = Pick<
  ImportRunRow,
  | 'corporation'
  | 'id'
  | 'kind'
  | 'source'
  | 'read_at'
  | 'covers_from'
  | 'covers_to'
  | 'units'
  | 'client_request_id'
  | 'fingerprint'
  | 'begun_at'
>;

/** Stores the run unless the same request has already begun one; answers whichever stands. */
export async function beginRun(trx: Executor, run: NewRun): Promise<ImportRunRow> {
  await trx
    .insertInto('import_run')
    .values({ ...run, status: 'OPEN' })
    .onConflict((conflict) => conflict.columns(['corporation', 'client_request_id']).doNothing())
    .execute();
  return trx
    .selectFrom('import_run')
    .selectAll()
    .where('corporation', '=', run.corporation)
    .where('client_request_id', '=', run.client_request_id)
    .executeTakeFirstOrThrow();
}

/** The run, locked until the transaction ends: batches and the commit of one run come one after the other. */
export function lockRun(trx: Executor, id: string): Promise<ImportRunRow | undefined> {
  return trx.selectFrom('import_run').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** A commit of a million rows may take longer than any question of a customer. */
export async function allowLongStatements(trx: Executor): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(trx);
}

/** One commit per corporation at a time, in every process: which statement is newest must not change underneath. */
export async function lockCorporation(trx: Executor, corporation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`import ${corporation}`}))`.execute(trx);
}

export async function countRows(trx: Executor, { corporation, id }: ImportRunRow, added: number): Promise<number> {
  const row = await trx
    .updateTable('import_run')
    .set((eb) => ({ row_count: eb('row_count', '+', added) }))
    .where('corporation', '=', corporation)
    .where('id', '=', id)
    .returning('row_count')
    .executeTakeFirstOrThrow();
  return row.row_count;
}

export interface Effect {
  added: number;
  changed: number;
  cancelled: number;
}

export function finishRun(
  trx: Executor,
  { corporation, id }: ImportRunRow,
  status: 'COMMITTED' | 'ABANDONED',
  effect: Effect,
  now: Date,
): Promise<ImportRunRow> {
  return trx
    .updateTable('import_run')
    .set({ status, ...effect, finished_at: now.toISOString() })
    .where('corporation', '=', corporation)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Newest first. */
export function recentRuns(db: Executor, corporation: Corporation, limit: number): Promise<ImportRunRow[]> {
  return db
    .selectFrom('import_run')
    .selectAll()
    .where('corporation', '=', corporation)
    .orderBy('begun_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Runs that nobody has finished since `before`. */
export function forgottenRuns(db: Executor, corporation: Corporation, before: Date): Promise<ImportRunRow[]> {
  return db
    .selectFrom('import_run')
    .selectAll()
    .where('corporation', '=', corporation)
    .where('status', '=', 'OPEN')
    .where('begun_at', '<', before.toISOString())
    .limit(20)
    .execute();
}
