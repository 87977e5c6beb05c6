import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../platform/db/database.ts';
import { testDatabase } from '../../test/database.ts';
import { asker, asking, forgetCodes, otpDesk, SUBJECTS, ONE, tableOf } from './otp.fixture.ts';

/** Questions of each kind. With so many the figure below wanders by 0.013 by itself. */
const N = 1_000;
const EVERY = 50;
const SLOW = 240_000;

const nameOf = (kind: 'there' | 'not', n: number): string => `GK${kind === 'there' ? '1' : '2'}${String(n).padStart(12, '0')}`;
const subjects = tableOf(
  Object.fromEntries(
    Array.from({ length: N }, (_, n) => [
      nameOf('there', n),
      { ...SUBJECTS[ONE], subject: `sr_${n}`, phone: `+849${String(n).padStart(8, '0')}` } as never,
    ]),
  ),
);

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** In turns, and in turns who is first. */
async function measured(ask: (name: string) => Promise<unknown>): Promise<{ there: number[]; not: number[] }> {
  const times = { there: [] as number[], not: [] as number[] };
  for (let n = 0; n < N; n += 1) {
    if (n % EVERY === 0) await forgetCodes(database);
    const order = n % 2 === 0 ? (['there', 'not'] as const) : (['not', 'there'] as const);
    for (const kind of order) times[kind].push(await milliseconds(() => ask(nameOf(kind, n))));
  }
  return times;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** How well one is told from the other by time alone: 0.5 is not at all, 0 and 1 are always. */
function distinguished(some: readonly number[], others: readonly number[]): number {
  const ranked = [...some.map((time) => ({ time, own: true })), ...others.map((time) => ({ time, own: false }))].sort(
    (a, b) => a.time - b.time,
  );
  const ranks = ranked.reduce((sum, { own }, index) => sum + (own ? index + 1 : 0), 0);
  return (ranks - (some.length * (some.length + 1)) / 2) / (some.length * others.length);
}

describe('how long it takes to ask for a code', () => {
  it(
    'does not tell whether there is something under it',
    async () => {
      const { otp } = otpDesk(database, { subjects });
      const { there, not } = await measured((name) => otp.create(asker(`ss_${name}`), asking(name)));
      expect(Math.abs(distinguished(there, not) - 0.5)).toBeLessThan(0.05);
      expect(Math.abs(median(there) - median(not))).toBeLessThan(2);
    },
    SLOW,
  );

  it(
    'would tell at once if nothing were done for what is not there',
    async () => {
      const { otp } = otpDesk(database, { subjects });
      const careless = async (name: string) =>
        (await subjects.find({ requestCode: name }, asker('ss').visitor)) && otp.create(asker(`ss_${name}`), asking(name));
      const { there, not } = await measured(careless);
      expect(distinguished(there, not)).toBeGreaterThan(0.95);
    },
    SLOW,
  );
});
