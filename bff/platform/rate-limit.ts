import { createHmac, createSecretKey } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';
import type { Executor } from './db/database.ts';
import { Fault } from './faults.ts';
import { type Limit, type LimitName, LIMITS } from './limits.ts';
import { takeFrom } from './rate-limit.store.ts';

/** What is counted, and for whom: a network, a number, a site. */
export type Counted = readonly [limit: LimitName, who: string];

/** Stands for a corporation where somebody is counted across all of them: one telephone, one network, one bill for messages. */
export const EVERYWHERE = '*';

/**
 * The limits of what people do, in the database. Who is counted is not written down: the key is an HMAC.
 * @param secret the same in every process
 */
export function rateLimiter(secret: Buffer) {
  const key = createSecretKey(secret);
  const hidden = (limit: LimitName, who: string): string => createHmac('sha256', key).update(`${limit}\n${who}`).digest('base64url');

  return {
    /** @returns null when there was room everywhere, else when there will be; what was counted before then stays counted */
    async take(db: Executor, corporation: string, counted: readonly Counted[]): Promise<Date | null> {
      for (const [limitName, who] of counted) {
        const roomAt = await takeFrom(db, { corporation, limitName, key: hidden(limitName, who) }, LIMITS[limitName]);
        if (roomAt) return roomAt;
      }
      return null;
    },
  };
}

export type RateLimiter = ReturnType<typeof rateLimiter>;

const NETWORKS = 100_000;

/** A minute's questions may come at once. */
export const readLimit = (perMinute: number): Limit => ({ capacity: perMinute, everySeconds: 60 / perMinute });

/**
 * The limit of what people ask, in the memory of one process: it keeps a single network from taking the place of all others,
 * and costs a look into a map. Who is forgotten for want of room starts anew.
 */
export function readLimiter({ capacity, everySeconds }: Limit, clock: Pick<Clock, 'now'>) {
  const drainedAt = new LRUCache<string, number>({ max: NETWORKS });
  const drop = everySeconds * 1_000;
  const full = capacity * drop;

  /** @throws Fault RATE_LIMITED with the seconds until there is room */
  return function take(siteKey: string, network: string): void {
    const who = `${siteKey} ${network}`;
    const now = clock.now().getTime();
    const filled = Math.max(drainedAt.get(who) ?? 0, now) + drop;
    if (filled > now + full) throw new Fault('RATE_LIMITED', { retryAfterSeconds: Math.ceil((filled - now - full) / 1_000) });
    drainedAt.set(who, filled);
  };
}

export type ReadLimiter = ReturnType<typeof readLimiter>;
