import { sql } from 'kysely';
import type { Executor } from './db/database.ts';

/** Whose request id it is: the same id means something else on another site or for another operation. */
export interface RequestScope {
  corporation: string;
  siteKey: string;
  operation: string;
  clientRequestId: string;
}

export interface KeptAnswer {
  fingerprint: string;
  /** As it was written, to the byte. */
  answer: string;
}

const nameOf = ({ corporation, siteKey, operation, clientRequestId }: RequestScope): string =>
  JSON.stringify([corporation, siteKey, operation, clientRequestId]);

const toKey = ({ corporation, siteKey, operation, clientRequestId }: RequestScope) => ({
  corporation,
  site_key: siteKey,
  operation,
  client_request_id: clientRequestId,
});

/** Until the transaction ends nobody else has this request, in whichever process. False when somebody has it now. */
export async function takeRequest(trx: Executor, scope: RequestScope): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${nameOf(scope)}, 0)) as taken`.execute(trx);
  return rows[0]?.taken === true;
}

/** What was answered within `hours`. */
export async function keptAnswer(trx: Executor, scope: RequestScope, hours: number): Promise<KeptAnswer | undefined> {
  return trx
    .selectFrom('idempotency')
    .select(['fingerprint', 'answer'])
    .where('corporation', '=', scope.corporation)
    .where('site_key', '=', scope.siteKey)
    .where('operation', '=', scope.operation)
    .where('client_request_id', '=', scope.clientRequestId)
    .where('created_at', '>', sql<string>`now() - make_interval(hours => ${hours})`)
    .executeTakeFirst();
}

/** Keeps an answer in place of one that is too old to count. */
export async function keepAnswer(trx: Executor, scope: RequestScope, kept: KeptAnswer): Promise<void> {
  await trx
    .insertInto('idempotency')
    .values({ ...toKey(scope), ...kept })
    .onConflict((conflict) =>
      conflict
        .columns(['corporation', 'site_key', 'operation', 'client_request_id'])
        .doUpdateSet({ ...kept, created_at: sql<string>`now()` }),
    )
    .execute();
}

/** @returns how many were forgotten; at most `limit` */
export async function dropAnswers(db: Executor, { hours, limit }: { hours: number; limit: number }): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from idempotency where (corporation, site_key, operation, client_request_id) in (
      select corporation, site_key, operation, client_request_id from idempotency
      where created_at <= now() - make_interval(hours => ${hours}) limit ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0);
}
