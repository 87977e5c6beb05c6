import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../platform/db/database.ts';
import { type Carrier, outbox } from '../../platform/outbox.ts';
import { testDatabase } from '../../test/database.ts';
import { until } from '../../test/until.ts';
import { asker, asking, challenged, forgetCodes, NOBODYS, ONE, otpDesk, TWO } from './otp.fixture.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => forgetCodes(database));
afterAll(() => database.close());

/** The messages, as if so much time had gone by since they were written. */
const timePasses = (seconds: number) =>
  sql`update outbox set due_at = due_at - make_interval(secs => ${seconds}), send_until = send_until - make_interval(secs => ${seconds})`.execute(
    database.read,
  );

/** A provider that is down until it is up. */
async function deliveries(work: (provider: { up: boolean; tried: number; failures: string[] }) => Promise<void>): Promise<string[]> {
  const handedOver: string[] = [];
  const provider = { up: false, tried: 0, failures: [] as string[] };
  const carrier: Carrier = {
    channel: 'SMS',
    async deliver({ recipient }) {
      provider.tried += 1;
      if (!provider.up) throw new Error('down');
      handedOver.push(recipient);
      return 'SENT';
    },
    close: () => undefined,
  };
  const log = { failure: (task: string, cause: unknown) => void provider.failures.push(`${task} ${String(cause)}`) };
  const running = outbox({ database, carriers: [carrier], log, random: () => 0.5 });
  running.start();
  await work(provider);
  await running.stop();
  return handedOver;
}

describe('a code whose provider was down', () => {
  it('is handed over while it is good, and never after its life', async () => {
    const { otp } = otpDesk(database);
    const delivered = await deliveries(async (provider) => {
      await challenged(otp, asker('ss_late'), asking(ONE));
      await until(
        () => provider.tried,
        (tried) => tried > 0,
      );
      await timePasses(360);
      await challenged(otp, asker('ss_soon'), asking(TWO));
      provider.up = true;
      await timePasses(300);
      await until(
        async () => (await sql`select from outbox where status = 'SENT'`.execute(database.read)).rows.length,
        (sent) => sent === 1,
      );
      expect(provider.failures.join()).not.toMatch(/\d{6}|GK/);
    });
    expect(delivered).toEqual(['+84987654321']);
  });

  it('is not even tried when it is for what nobody has', async () => {
    const { otp } = otpDesk(database);
    const delivered = await deliveries(async (provider) => {
      provider.up = true;
      await challenged(otp, asker('ss_nobody'), asking(NOBODYS));
      await challenged(otp, asker('ss_some'), asking(ONE));
      await until(
        () => provider.tried,
        (tried) => tried > 0,
      );
    });
    expect(delivered).toEqual(['+84912345678']);
    const { rows } = await sql<{ n: number }>`select count(*) as n from outbox where status = 'WAITING' and attempts = 0`.execute(
      database.read,
    );
    expect(Number(rows[0]?.n)).toBe(1);
  });
});
