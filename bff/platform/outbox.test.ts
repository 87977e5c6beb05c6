import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../test/database.ts';
import { until } from '../test/until.ts';
import type { Database } from './db/database.ts';
import { newId } from './ids.ts';
import { type Carrier, type Outbox, outbox, pauseAfter } from './outbox.ts';
import {
  claimMessages,
  dropMessages,
  expireMessages,
  finishMessage,
  insertMessage,
  type Message,
  type NewMessage,
} from './outbox.store.ts';

let database: Database;
let running: Outbox[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  running = [];
  await sql`truncate outbox`.execute(database.read);
});
afterAll(() => database.close());

const HOUR = 3_600;
const write = (body: string, changes: Partial<NewMessage> = {}) =>
  database.transaction('test.write', (trx) =>
    insertMessage(trx, {
      corporation: 'EVNSPC',
      id: newId('ob', new Date()),
      subject: 'rq_1',
      channel: 'SMS',
      recipient: '+84912345678',
      title: null,
      body,
      sendWithinSeconds: HOUR,
      ...changes,
    }),
  );

/** Takes messages unless it is told not to; `tried` holds every attempt. */
function provider(answer: (message: Message) => 'SENT' | 'REFUSED' | Error = () => 'SENT') {
  const tried: string[] = [];
  const seen: string[] = [];
  const carrier: Carrier = {
    channel: 'SMS',
    async deliver(message) {
      tried.push(message.body);
      const outcome = answer(message);
      if (outcome instanceof Error) throw outcome;
      if (outcome === 'SENT') seen.push(message.body);
      return outcome;
    },
    close: () => undefined,
  };
  return { carrier, tried, seen };
}

function start(carrier: Carrier, failures: string[] = []): Outbox {
  const one = outbox({ database, carriers: [carrier], log: { failure: (task) => failures.push(task) }, random: () => 0.5 });
  running.push(one);
  one.start();
  return one;
}

/** As if so much time had gone by since everything that is written. */
const timePasses = (seconds: number) =>
  sql`update outbox set due_at = due_at - make_interval(secs => ${seconds}), send_until = send_until - make_interval(secs => ${seconds}),
    finished_at = finished_at - make_interval(secs => ${seconds})`.execute(database.read);

const waiting = async (): Promise<number> =>
  Number((await sql<{ n: number }>`select count(*) as n from outbox where status = 'WAITING'`.execute(database.read)).rows[0]?.n);

describe('the outbox', () => {
  it('hands over what was written with a change, and nothing of a change that was undone', async () => {
    const { carrier, seen } = provider();
    await write('one');
    await expect(
      database.transaction('test.undone', async (trx) => {
        await insertMessage(trx, {
          corporation: 'EVNSPC',
          id: 'ob_undone',
          subject: 'rq_1',
          channel: 'SMS',
          recipient: '+84912345678',
          title: null,
          body: 'undone',
          sendWithinSeconds: HOUR,
        });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    start(carrier);
    await until(waiting, (count) => count === 0);
    expect(seen).toEqual(['one']);
  });

  it('keeps the order of one subject to one recipient, however many take from it', async () => {
    const { carrier, seen } = provider();
    for (let n = 0; n < 12; n += 1) {
      await write(`a${n}`);
      await write(`b${n}`, { subject: 'rq_2' });
    }
    for (let n = 0; n < 4; n += 1) start(carrier);
    await until(waiting, (count) => count === 0);
    expect(seen).toHaveLength(24);
    for (const subject of ['a', 'b']) {
      expect(seen.filter((body) => body.startsWith(subject))).toEqual(Array.from({ length: 12 }, (_, n) => subject + n));
    }
  });

  it('delivers late, in order and once when the provider comes back, and has not hurried it meanwhile', async () => {
    let down = true;
    const failures: string[] = [];
    const { carrier, tried, seen } = provider(() => (down ? new Error('down') : 'SENT'));
    await write('received');
    await write('in progress');
    await write('other', { subject: 'rq_2' });
    start(carrier, failures);
    await until(
      () => tried.length,
      (count) => count >= 2,
    );
    await timePasses(5);
    await until(
      () => tried.length,
      (count) => count >= 4,
    );
    expect(tried.sort()).toEqual(['other', 'other', 'received', 'received']);
    expect(failures).toEqual(['delivering SMS', 'delivering SMS']);
    down = false;
    await timePasses(240);
    await until(waiting, (count) => count === 0);
    expect(seen.filter((body) => body !== 'other')).toEqual(['received', 'in progress']);
    expect(seen).toHaveLength(3);
  });

  it('goes on with the next when one is refused for good', async () => {
    const { carrier, seen } = provider(({ body }) => (body === 'refused' ? 'REFUSED' : 'SENT'));
    await write('refused');
    await write('next');
    start(carrier);
    await until(waiting, (count) => count === 0);
    expect(seen).toEqual(['next']);
  });

  it('gives a message of a process that died to the next one, under the same id', async () => {
    await write('half sent');
    const [claimed] = await claimMessages(database.read, 'SMS', { limit: 10, leaseSeconds: 60 });
    const { carrier, seen, tried } = provider();
    start(carrier);
    await write('later');
    expect(await claimMessages(database.read, 'SMS', { limit: 10, leaseSeconds: 60 })).toEqual([]);
    expect(tried).toEqual([]);
    await timePasses(61);
    await until(waiting, (count) => count === 0);
    expect(seen).toEqual(['half sent', 'later']);
    // Should the first one live after all, it has nothing more to say.
    if (claimed) await finishMessage(database.read, claimed, 'REFUSED');
    const { rows } = await sql<{ status: string }>`select status from outbox`.execute(database.read);
    expect(rows).toEqual([{ status: 'SENT' }, { status: 'SENT' }]);
  });

  it('never sends what is no longer news, and does not wait for it', async () => {
    await write('old', { sendWithinSeconds: 10 });
    await timePasses(11);
    await write('new');
    const { carrier, seen } = provider();
    start(carrier);
    await until(
      () => seen.length,
      (count) => count === 1,
    );
    expect(seen).toEqual(['new']);
    expect(await expireMessages(database.read)).toBe(1);
    expect(await waiting()).toBe(0);
  });

  it('takes nothing more once it is stopped, and ends with what is on its way', async () => {
    let finish: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let begun = false;
    const carrier: Carrier = {
      channel: 'SMS',
      deliver: async () => {
        begun = true;
        await arrived;
        return 'SENT';
      },
      close: () => undefined,
    };
    await write('one');
    await write('two');
    const one = start(carrier);
    await until(() => begun, Boolean);
    const stopped = one.stop();
    finish();
    await stopped;
    expect(await waiting()).toBe(1);
  });

  it('forgets finished messages after thirty days, and none that wait', async () => {
    await write('sent');
    const { carrier } = provider();
    const one = start(carrier);
    await until(waiting, (count) => count === 0);
    await one.stop();
    await write('waiting', { sendWithinSeconds: 60 * 86_400 });
    await timePasses(29 * 86_400);
    expect(await dropMessages(database.read, { days: 30, limit: 100 })).toBe(0);
    await timePasses(2 * 86_400);
    expect(await dropMessages(database.read, { days: 30, limit: 100 })).toBe(1);
    expect(await waiting()).toBe(1);
  });
});

describe('the pause before a message is tried again', () => {
  it('grows from seconds to minutes, and is never so long that a provider that is back waits for us', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 100].map((attempts) => pauseAfter(attempts, 1))).toEqual([5, 10, 20, 40, 80, 160, 240, 240]);
    expect(pauseAfter(7, 0)).toBe(180);
  });
});
