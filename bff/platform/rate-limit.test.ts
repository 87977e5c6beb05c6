import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../test/database.ts';
import { fixedClock } from './clock.ts';
import type { Database } from './db/database.ts';
import { LIMITS } from './limits.ts';
import { rateLimiter, readLimit, readLimiter } from './rate-limit.ts';
import { dropBuckets, takeFrom } from './rate-limit.store.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await sql`truncate rate_bucket`.execute(database.read);
});
afterAll(() => database.close());

const BUCKET = { corporation: 'EVNSPC', limitName: 'submissionPhone', key: 'k' };
const FIVE = { capacity: 5, everySeconds: 600 };
const take = () => takeFrom(database.read, BUCKET, FIVE);
const timePasses = (seconds: number) =>
  sql`update rate_bucket set drained_at = drained_at - make_interval(secs => ${seconds})`.execute(database.read);

describe('a limit in the database', () => {
  it('takes a burst, then one more every so often, and says when', async () => {
    for (let n = 0; n < 5; n += 1) expect(await take()).toBeNull();
    const roomAt = await take();
    const seconds = ((roomAt?.getTime() ?? 0) - Date.now()) / 1_000;
    expect(seconds).toBeGreaterThan(590);
    expect(seconds).toBeLessThan(601);
    await timePasses(600);
    expect([await take(), (await take()) !== null]).toEqual([null, true]);
    await timePasses(86_400);
    for (let n = 0; n < 5; n += 1) expect(await take()).toBeNull();
    expect(await take()).not.toBeNull();
  });

  it('lets no more through when forty come at once', async () => {
    const taken = await Promise.all(Array.from({ length: 40 }, take));
    expect(taken.filter((roomAt) => roomAt === null)).toHaveLength(5);
  });

  it('as a control: whoever counts first and writes then lets more through', async () => {
    let through = 0;
    const naive = async (): Promise<void> => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from rate_bucket`.execute(database.read);
      if (Number(rows[0]?.n) >= 5) return;
      await sql`insert into rate_bucket values ('EVNSPC', 'naive', ${String(Math.random())}, now())`.execute(database.read);
      through += 1;
    };
    await Promise.all(Array.from({ length: 40 }, naive));
    expect(through).toBeGreaterThan(5);
  });

  it('counts each limit, each person and each corporation by itself, under names that say nothing', async () => {
    const limiter = rateLimiter(Buffer.alloc(32, 1));
    const phone = '+84912345678';
    for (let n = 0; n < LIMITS.submissionPhone.capacity; n += 1)
      expect(await limiter.take(database.read, 'EVNSPC', [['submissionPhone', phone]])).toBeNull();
    expect(await limiter.take(database.read, 'EVNSPC', [['submissionPhone', phone]])).toBeInstanceOf(Date);
    for (const [corporation, limit, who] of [
      ['EVNHCMC', 'submissionPhone', phone],
      ['EVNSPC', 'submissionEmail', phone],
      ['EVNSPC', 'submissionPhone', '+84912345679'],
    ] as const)
      expect(await limiter.take(database.read, corporation, [[limit, who]])).toBeNull();
    expect(JSON.stringify((await sql`select * from rate_bucket`.execute(database.read)).rows)).not.toContain('912345');
  });

  it('is the same in every process with the same secret', async () => {
    for (let n = 0; n < 3; n += 1) {
      await rateLimiter(Buffer.alloc(32, 1)).take(database.read, 'EVNSPC', [['submissionPhone', 'x']]);
    }
    expect((await sql`select * from rate_bucket`.execute(database.read)).rows).toHaveLength(1);
  });

  it('is forgotten once it has drained', async () => {
    await take();
    expect(await dropBuckets(database.read, 10)).toBe(0);
    await timePasses(601);
    expect(await dropBuckets(database.read, 10)).toBe(1);
  });
});

describe('a limit in memory', () => {
  const clock = fixedClock('2026-06-12T08:00:00+07:00');
  const retryAfter = (limited: () => void): number => {
    try {
      limited();
      return 0;
    } catch (error) {
      return (error as { retryAfterSeconds: number }).retryAfterSeconds;
    }
  };

  it('takes a minute’s questions at once, then says how long to wait', () => {
    const asked = readLimiter(readLimit(30), clock);
    for (let n = 0; n < 30; n += 1) expect(retryAfter(() => asked('pk_one', 'a'))).toBe(0);
    expect(retryAfter(() => asked('pk_one', 'a'))).toBe(2);
    expect([retryAfter(() => asked('pk_one', 'b')), retryAfter(() => asked('pk_two', 'a'))]).toEqual([0, 0]);
    clock.advance(2_000);
    expect([retryAfter(() => asked('pk_one', 'a')), retryAfter(() => asked('pk_one', 'a'))]).toEqual([0, 2]);
  });

  it('never lets through more than burst and rate together, and always what stays below the rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }),
        (perMinute, pauses) => {
          const asked = readLimiter(readLimit(perMinute), clock);
          const start = clock.now().getTime();
          let through = 0;
          for (const pause of pauses) {
            clock.advance(pause);
            if (retryAfter(() => asked('pk', 'n')) === 0) through += 1;
          }
          const minutes = (clock.now().getTime() - start) / 60_000;
          expect(through).toBeLessThanOrEqual(Math.floor(perMinute * (1 + minutes)));
          expect(through).toBeGreaterThanOrEqual(Math.min(pauses.length, perMinute));
        },
      ),
    );
  });
});
