import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, guardedDatabase } from '../../platform/db/database.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { openPostgres } from '../../platform/db/postgres.ts';
import { createDatabase } from '../../test/database.ts';
import type { Order } from '../../test/otp-process.ts';
import { type PostgresServer, postgresServer } from '../../test/postgres-server.ts';
import { asker, asking, bindingOf, challenged, codeOf, forgetCodes, ONE, otpDesk, wrongFor } from './otp.fixture.ts';

const SLOW = 240_000;
const ROUNDS = 5;
const SCRIPT = fileURLToPath(new URL('../../test/otp-process.ts', import.meta.url));

let server: PostgresServer;
let own: Awaited<ReturnType<typeof createDatabase>>;
let database: Database;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  server = await postgresServer();
  own = await createDatabase(server.url);
  database = guardedDatabase(openPostgres(own.url, 4));
  await migrate(database);
  for (let n = 0; n < 2; n += 1) {
    const child = fork(SCRIPT, { env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: own.url } });
    processes.push(child);
    await once(child, 'message');
  }
}, SLOW);
beforeEach(() => forgetCodes(database));
afterAll(async () => {
  const exits = processes.map((child) => once(child, 'exit'));
  for (const child of processes) child.disconnect();
  await Promise.all(exits);
  await database.close();
  await own.drop();
  await server.stop();
}, SLOW);

/** Half of it in each process, all of it at once. */
async function everywhere(act: Order['act'], times: number, challenge: Omit<Order, 'act' | 'times'>): Promise<Map<string, number>> {
  const halves = await Promise.all(
    processes.map(async (child) => {
      const answer = once(child, 'message');
      child.send({ act, times: times / processes.length, ...challenge } satisfies Order);
      return ((await answer) as [string[]])[0];
    }),
  );
  return new Map([...Map.groupBy(halves.flat(), (outcome) => outcome)].map(([outcome, all]) => [outcome, all.length]));
}

let browsers = 0;
async function challenge() {
  await forgetCodes(database);
  browsers += 1;
  const who = asker(`ss_${browsers}`);
  const { id } = await challenged(otpDesk(database).otp, who, asking(ONE));
  return { challengeId: id, code: await codeOf(database, id), binding: bindingOf(who, ONE) };
}

const attempts = async (): Promise<number | undefined> =>
  (await sql<{ attempts: number }>`select attempts from otp_challenge`.execute(database.read)).rows[0]?.attempts;

describe('two processes with 25 connections each', () => {
  it(
    'judge five of a thousand guesses that come at once',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const wrong = await challenge();
        const guesses = await everywhere('take', 1_000, { ...wrong, code: wrongFor(wrong.code) });
        expect(Object.fromEntries(guesses)).toEqual({ OTP_INCORRECT: 4, OTP_ATTEMPTS_EXHAUSTED: 996 });
        expect(await attempts()).toBe(5);
        // Whichever of them is right: not one more is looked at.
        const right = await everywhere('take', 1_000, await challenge());
        expect(Object.fromEntries(right)).toEqual({ right: 5, OTP_ATTEMPTS_EXHAUSTED: 995 });
      }
    },
    SLOW,
  );

  it(
    'open a request once for a hundred right codes that come at once',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) expect((await everywhere('verify', 100, await challenge())).get('right')).toBe(1);
    },
    SLOW,
  );

  it(
    'would let many more through if they looked first and counted after',
    async () => {
      let through = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        through = Math.max(through, (await everywhere('naive', 1_000, await challenge())).get('right') ?? 0);
      }
      expect(through).toBeGreaterThanOrEqual(50);
    },
    SLOW,
  );
});
