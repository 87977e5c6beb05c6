import { sql } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';
import type { Grant, Placement, Visitor } from '../../platform/visitor.ts';

/** Sessions and what they have proved; times by the clock of the database, so that every process agrees. */

const IDLE_MINUTES = 15;
const PROOF_HOURS = 12;
export const SESSION_DAYS = 7;

const living = sql<boolean>`session.created_at > now() - make_interval(days => ${SESSION_DAYS})`;
const opening = sql<boolean>`used_at > now() - make_interval(mins => ${IDLE_MINUTES}) and granted_at > now() - make_interval(hours => ${PROOF_HOURS})`;

export interface NewSession {
  id: string;
  tokenHash: string;
  siteKey: string;
  placement: Placement;
}

export async function insertSession(db: Executor, { id, tokenHash, siteKey, placement }: NewSession): Promise<void> {
  await db.insertInto('session').values({ id, token_hash: tokenHash, site_key: siteKey, placement }).execute();
}

/** The session of a token on this site and in this placement. What it has proved lives on by being used. */
export async function findSession(db: Executor, { tokenHash, siteKey, placement }: Omit<NewSession, 'id'>): Promise<Visitor | undefined> {
  const session = await db
    .selectFrom('session')
    .select('id')
    .where('token_hash', '=', tokenHash)
    .where('site_key', '=', siteKey)
    .where('placement', '=', placement)
    .where(living)
    .executeTakeFirst();
  if (!session) return undefined;
  const grants = await db
    .updateTable('session_grant')
    .set({ used_at: sql<string>`now()` })
    .where('session_id', '=', session.id)
    .where(opening)
    .returning(['kind', 'corporation', 'subject'])
    .execute();
  return { id: session.id, siteKey, placement, grants: grants as Grant[] };
}

/** Proved anew, it opens for another full time. */
export async function putGrant(trx: Executor, sessionId: string, { kind, corporation, subject }: Grant): Promise<void> {
  const now = sql<string>`now()`;
  await trx
    .insertInto('session_grant')
    .values({ session_id: sessionId, kind, corporation, subject })
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'kind', 'corporation', 'subject']).doUpdateSet({ granted_at: now, used_at: now }),
    )
    .execute();
}

export async function deleteGrants(db: Executor, sessionId: string): Promise<void> {
  await db.deleteFrom('session_grant').where('session_id', '=', sessionId).execute();
}

/** @returns how many; at most `limit` */
export async function dropSessions(db: Executor, limit: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from session where id in (
      select id from session where created_at <= now() - make_interval(days => ${SESSION_DAYS}) limit ${limit} for update skip locked)
    returning id`.execute(db);
  return rows.length;
}
