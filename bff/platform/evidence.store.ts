import { sql } from 'kysely';
import type { Corporation } from './corporation.ts';
import type { Executor } from './db/database.ts';
import { chained, type EvidenceEvent, NO_EVENT } from './signature/evidence.ts';

/** The chains of evidence, one per corporation. Nothing in them is ever changed or taken out; the database sees to it. */

export interface StoredEvidence extends EvidenceEvent {
  /** From 1 on, without gaps. */
  number: number;
}

const ofCorporation = (db: Executor, corporation: Corporation) =>
  db
    .selectFrom('evidence_event')
    .select(['number', 'json', 'previous_hash as previousHash', 'hash'])
    .where('corporation', '=', corporation);

/** Hash of the last event; that of no event where there is none. */
export async function lastEvidence(db: Executor, corporation: Corporation): Promise<Pick<StoredEvidence, 'number' | 'hash'>> {
  const last = await ofCorporation(db, corporation).orderBy('number', 'desc').limit(1).executeTakeFirst();
  return last ?? { number: 0, hash: NO_EVENT };
}

/**
 * Adds an event behind the last one. From here to the end of the transaction nobody else adds one, so it comes last of what
 * the transaction does.
 * @param content nothing personal: it is never erased
 */
export async function addEvidence(trx: Executor, corporation: Corporation, content: object): Promise<StoredEvidence> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evidence ${corporation}`}, 0))`.execute(trx);
  const last = await lastEvidence(trx, corporation);
  const event = { number: last.number + 1, ...chained(content, last.hash) };
  const { number, json, previousHash, hash } = event;
  await trx.insertInto('evidence_event').values({ corporation, number, json, previous_hash: previousHash, hash }).execute();
  return event;
}

/** Behind a number, in the order of the chain. */
export function evidenceAfter(db: Executor, corporation: Corporation, after: number, limit: number): Promise<StoredEvidence[]> {
  return ofCorporation(db, corporation).where('number', '>', after).orderBy('number').limit(limit).execute();
}
