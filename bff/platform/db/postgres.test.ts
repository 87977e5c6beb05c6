import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MortalServer, mortalServer } from '../../test/postgres-server.ts';
import { openPostgres } from './postgres.ts';
import { isUnavailable } from './unavailable.ts';

let server: MortalServer;
beforeAll(async () => {
  server = await mortalServer();
}, 90_000);
afterAll(() => server.stop());

it('a server that dies between two statements of a transaction fails that transaction, and not the process', async () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown): void => void uncaught.push(error);
  const others = process.rawListeners('uncaughtException');
  process.removeAllListeners('uncaughtException').on('uncaughtException', note);
  const backend = openPostgres(server.url, 2);
  try {
    const transaction = backend.root.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx);
      await server.kill();
      expect(await backend.alive()).toBe(false); // by then the connection knows too, while no statement of it is under way
      await sql`select 1`.execute(trx);
    });
    expect(isUnavailable(await transaction.catch((error: unknown) => error))).toBe(true);
    expect(uncaught).toEqual([]);
    await server.start();
    expect(await backend.alive()).toBe(true);
  } finally {
    process.removeListener('uncaughtException', note);
    for (const other of others) process.on('uncaughtException', other as NodeJS.UncaughtExceptionListener);
    await backend.close();
  }
}, 60_000);
