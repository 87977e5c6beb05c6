import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../test/database.ts';
import type { Database } from './db/database.ts';
import { fingerprintOf, isRequestId, once } from './idempotency.ts';
import { dropAnswers, keepAnswer, keptAnswer, type RequestScope } from './idempotency.store.ts';

let database: Database;
let done: number;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await sql`truncate idempotency, rate_bucket`.execute(database.read);
  done = 0;
});
afterAll(() => database.close());

const SCOPE: RequestScope = { corporation: 'EVNSPC', siteKey: 'pk_one', operation: 'supportRequestSubmit', clientRequestId: 'request-1' };
const ask = (fingerprint = 'same', scope: Partial<RequestScope> = {}) =>
  once(database, 'test.once', { ...SCOPE, ...scope }, fingerprint, async () => {
    done += 1;
    return { done: { ticket: `number ${done}`, at: new Date(0), nothing: undefined } };
  });
const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (error: { code: string }) => error.code,
  );

describe('a request with an id', () => {
  it('is done once and answered the same, to the byte', async () => {
    const first = JSON.stringify(await ask());
    expect([JSON.stringify(await ask()), done]).toEqual([first, 1]);
  });

  it('is another one on another site, for another operation, of another corporation, or under another id', async () => {
    await ask();
    for (const other of [{ siteKey: 'pk_two' }, { operation: 'other' }, { corporation: 'EVNHCMC' }, { clientRequestId: 'request-2' }])
      await ask('same', other);
    expect(done).toBe(5);
  });

  it('is refused with other content', async () => {
    await ask();
    expect([await codeOf(ask('other')), done]).toEqual(['IDEMPOTENCY_MISMATCH', 1]);
  });

  it('leaves nothing when it was refused or failed: what it wrote is undone, and the id may come again with other content', async () => {
    const write = (id: string) => sql`insert into rate_bucket values ('EVNSPC', 'test', ${id}, now())`;
    const refused = await once(database, 'test.once', SCOPE, 'same', async (trx) => {
      await write('refused').execute(trx);
      return { refused: 'no' };
    });
    expect(refused).toBe('no');
    const failed = once(database, 'test.once', SCOPE, 'same', async (trx) => {
      await write('failed').execute(trx);
      throw new Error('broken');
    });
    await expect(failed).rejects.toThrow('broken');
    expect((await sql`select * from rate_bucket`.execute(database.read)).rows).toEqual([]);
    expect(await ask('other')).toMatchObject({ ticket: 'number 1' });
  });

  it('is done once by fifty at a time: the others are told that it is running, or what was answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask().then(JSON.stringify, (error: { code: string }) => error.code)),
    );
    expect(done).toBe(1);
    const [answer] = answers.filter((one) => one.startsWith('{'));
    expect(answers.filter((one) => one !== answer && one !== 'REQUEST_IN_PROGRESS')).toEqual([]);
  });

  it('would be done several times by whoever looks first and writes then, as a control', async () => {
    const naive = async (): Promise<void> => {
      const known = await keptAnswer(database.read, SCOPE, 24);
      if (known) return;
      done += 1;
      await keepAnswer(database.read, SCOPE, { fingerprint: 'same', answer: '{}' });
    };
    await Promise.all(Array.from({ length: 50 }, naive));
    expect(done).toBeGreaterThan(1);
  });

  it('is forgotten after a day', async () => {
    await ask();
    await sql`update idempotency set created_at = created_at - interval '23 hours 59 minutes'`.execute(database.read);
    await ask();
    expect([done, await dropAnswers(database.read, { hours: 24, limit: 10 })]).toEqual([1, 0]);
    await sql`update idempotency set created_at = created_at - interval '2 minutes'`.execute(database.read);
    await ask('other');
    await ask('other');
    expect(done).toBe(2);
    await sql`update idempotency set created_at = created_at - interval '25 hours'`.execute(database.read);
    expect(await dropAnswers(database.read, { hours: 24, limit: 10 })).toBe(1);
  });
});

describe('what two requests have in common', () => {
  it('is their content, in whichever order and with or without what is empty', () => {
    expect(fingerprintOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(fingerprintOf({ b: { d: undefined, c: [1, 2] }, a: 1 }));
    expect(new Set([{ a: 1 }, { a: '1' }, { a: [1] }, { b: 1 }, {}, { a: { b: 1 } }].map(fingerprintOf)).size).toBe(6);
  });

  it.each([
    ['00000000', true],
    ['3f0c2c1e-9f6b-4f0e-8d57-1f3a8d1d7a10', true],
    ['x'.repeat(100), true],
    ['x'.repeat(101), false],
    ['1234567', false],
    ['with space', false],
    ['dấu-thanh-1', false],
    ['line\nbreak', false],
    ['', false],
  ])('an id %j: %s', (text, right) => {
    expect(isRequestId(text)).toBe(right);
  });
});
