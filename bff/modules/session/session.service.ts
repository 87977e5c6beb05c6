import { createHash } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { newId, randomPart } from '../../platform/ids.ts';
import type { Grant, Placement, Visitor } from '../../platform/visitor.ts';
import { deleteGrants, dropSessions, findSession, insertSession, putGrant, SESSION_DAYS } from './session.store.ts';

/** How long a browser may keep the token. */
export const SESSION_SECONDS = SESSION_DAYS * 86_400;

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Tells browsers on the utility's origin apart, and remembers what they have proved. The token itself is kept nowhere. */
export function sessionService({ database, clock }: { database: Database; clock: Clock }) {
  return {
    /** @returns null for a token that was never given out here, or for another site or placement, or that is too old */
    async find(token: string, siteKey: string, placement: Placement): Promise<Visitor | null> {
      if (!TOKEN.test(token)) return null;
      return (await findSession(database.read, { tokenHash: hashOf(token), siteKey, placement })) ?? null;
    },

    async open(siteKey: string, placement: Placement): Promise<{ token: string; visitor: Visitor }> {
      const token = Buffer.from(randomPart(TOKEN_BYTES)).toString('base64url');
      const id = newId('ss', clock.now());
      await insertSession(database.read, { id, tokenHash: hashOf(token), siteKey, placement });
      return { token, visitor: { id, siteKey, placement, grants: [] } };
    },

    /** Written in the transaction of the proof. */
    grant: (trx: Executor, visitorId: string, grant: Grant): Promise<void> => putGrant(trx, visitorId, grant),

    /** What was proved is forgotten at once, in every process; what was uploaded and not sent yet stays. */
    async leave({ id }: Visitor): Promise<void> {
      await deleteGrants(database.read, id);
    },

    /** @returns how many were too old */
    forget: (limit: number): Promise<number> => dropSessions(database.read, limit),
  };
}

export type SessionService = ReturnType<typeof sessionService>;
