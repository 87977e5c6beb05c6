import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../platform/db/database.ts';
import { EVERYWHERE, rateLimiter } from '../../platform/rate-limit.ts';
import { newTraceId } from '../../platform/ids.ts';
import { testDatabase } from '../../test/database.ts';
import { asker, asking, challenged, databaseAhead, forgetCodes, messageOf, NOBODYS, ONE, otpDesk, THREE, TWO } from './otp.fixture.ts';
import type { OtpChallengeResult } from './otp.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => forgetCodes(database));
afterAll(() => database.close());

const HOUR = 3_600;
const desk = () => otpDesk(database).otp;
const kindOf = ({ __typename }: OtpChallengeResult) => __typename;
const count = async (where: string): Promise<number> =>
  Number((await sql<{ n: number }>`select count(*) as n from outbox where ${sql.raw(where)}`.execute(database.read)).rows[0]?.n);
/** Messages that are going to reach somebody. */
const real = (): Promise<number> => count('send_until > created_at');

/** From another browser and another network each time. */
const stranger = () => asker(`ss_${newTraceId()}`);

/** The limits by their own clock, as the database sees it. */
const timePasses = (seconds: number) =>
  sql`update rate_bucket set drained_at = drained_at - make_interval(secs => ${seconds})`.execute(database.read);

describe('the pause before the next code', () => {
  it.each([
    ['what is there', ONE],
    ['what is not', NOBODYS],
  ])('grows: 60, 120, 300 and 300 seconds, for %s, and begins anew after an hour', async (_, name) => {
    const otp = desk();
    const who = asker('ss_one');
    let now = 0;
    const at = async (seconds: number): Promise<string> => {
      await databaseAhead(database, seconds);
      return kindOf(await otp.create(who, asking(name)));
    };
    expect(await at(now)).toBe('OtpChallenge');
    for (const pause of [60, 120, 300, 300]) {
      expect(await at(now + pause - 2)).toBe('TryLaterProblem');
      now += pause + 1;
      expect(await at(now)).toBe('OtpChallenge');
    }
    await timePasses(24 * HOUR);
    now += HOUR + 1;
    expect(await at(now)).toBe('OtpChallenge');
    expect(await at(now + 58)).toBe('TryLaterProblem');
    expect(await at(now + 61)).toBe('OtpChallenge');
  });

  it('says until when, and two who ask at once get one code', async () => {
    const otp = desk();
    const who = asker('ss_one');
    const { resendAt } = await challenged(otp, who, asking(ONE));
    expect(await otp.create(who, asking(ONE))).toMatchObject({ __typename: 'TryLaterProblem', retryAt: new Date(resendAt) });
    const other = asker('ss_two');
    const both = await Promise.all([otp.create(other, asking(TWO)), otp.create(other, asking(TWO))]);
    expect(both.map(kindOf).sort()).toEqual(['OtpChallenge', 'TryLaterProblem']);
    expect(await real()).toBe(2);
  });

  it('of what was refused nothing is counted and nothing written', async () => {
    const otp = desk();
    const who = asker('ss_one');
    await challenged(otp, who, asking(ONE));
    const before = (await sql`select * from rate_bucket order by limit_name`.execute(database.read)).rows;
    for (let n = 0; n < 10; n += 1) await otp.create(who, asking(ONE));
    expect((await sql`select * from rate_bucket order by limit_name`.execute(database.read)).rows).toEqual(before);
    expect(await count('true')).toBe(1);
  });
});

describe('codes for one request', () => {
  it.each([
    ['that is there', ONE],
    ['that is not', NOBODYS],
  ])(
    '%s: five in an hour from wherever, ten in a day',
    async (_, name) => {
      const otp = desk();
      const sentAt: number[] = [];
      // Somebody keeps trying, every five minutes for two days.
      for (let now = 0; now < 48 * HOUR; now += 300) {
        if (kindOf(await otp.create(stranger(), asking(name))) === 'OtpChallenge') sentAt.push(now);
        await timePasses(300);
      }
      const most = (window: number) => Math.max(...sentAt.map((start) => sentAt.filter((at) => at >= start && at < start + window).length));
      expect(most(HOUR)).toBe(5);
      expect(most(24 * HOUR)).toBe(10);
    },
    120_000,
  );
});

describe('codes to one number', () => {
  it('are five in an hour over all requests of the person; the answer does not tell', async () => {
    const otp = desk();
    for (let n = 0; n < 3; n += 1) await challenged(otp, stranger(), asking(ONE));
    for (let n = 0; n < 2; n += 1) await challenged(otp, stranger(), asking(THREE));
    expect(await real()).toBe(5);
    const quiet = await challenged(otp, stranger(), asking(THREE));
    expect(await real()).toBe(5);
    expect((await messageOf(database, quiet.id)).life).toBe(0);
    // By e-mail there is still room, and by whichever spelling it is one address.
    for (let n = 0; n < 2; n += 1) await challenged(otp, stranger(), asking(THREE, 'EMAIL'));
    expect(await real()).toBe(7);
    await challenged(otp, stranger(), asking(TWO));
    expect(await real()).toBe(8);
  });
});

describe('codes for everybody', () => {
  it('are twenty an hour from one network, whatever they are for', async () => {
    const otp = desk();
    const network = '203.0.113.0/24';
    let sent = 0;
    for (let now = 0; now < HOUR; now += 60) {
      const who = asker(`ss_network_${now}`, { network });
      if (kindOf(await otp.create(who, asking(`GK${now}`, 'EMAIL'))) === 'OtpChallenge') sent += 1;
      await timePasses(60);
    }
    expect(sent).toBe(20);
  });

  it('stop by SMS when the breaker is out, and go on by e-mail', async () => {
    const limits = rateLimiter(Buffer.alloc(32, 7));
    await limits.take(database.read, EVERYWHERE, [['otpSms', 'all']]);
    await sql`update rate_bucket set drained_at = now() + interval '400 seconds' where limit_name = 'otpSms'`.execute(database.read);
    const otp = desk();
    expect(kindOf(await otp.create(stranger(), asking(ONE)))).toBe('TryLaterProblem');
    expect(kindOf(await otp.create(stranger(), asking(NOBODYS)))).toBe('TryLaterProblem');
    expect(kindOf(await otp.create(stranger(), asking(ONE, 'EMAIL')))).toBe('OtpChallenge');
  });
});
