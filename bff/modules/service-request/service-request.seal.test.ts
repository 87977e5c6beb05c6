import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { sent, serviceForm } from '../../test/service-requests.ts';

// Everything else of a request stands in the clear: whoever has a hash of it with the identity number finds that by trying.
it('leaves no hash that somebody without the key could make', async () => {
  const form = serviceForm('NEW_LOW_VOLTAGE');
  const hashesIn = async ({ db, browser, close }: TestApp): Promise<string[]> => {
    await sent(browser(), form);
    const { rows } = await sql<{ fingerprint: string; likeness: string }>`
      select fingerprint, likeness from idempotency, service_request where operation = 'serviceRequestSubmit'`.execute(db.read);
    await close();
    return rows.flatMap(({ fingerprint, likeness }) => [fingerprint, likeness]);
  };
  const ours = await hashesIn(await testApp());
  const theirs = await hashesIn(await testApp({ secretKey: Buffer.alloc(32, 8) }));
  expect(ours).toHaveLength(2);
  expect(new Set([...ours, ...theirs]).size).toBe(4);
});
