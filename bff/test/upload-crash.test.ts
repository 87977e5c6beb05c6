import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phonePhoto } from '../modules/attachment/attachment.fixture.ts';
import { browserAt, type TestBrowser } from './app.ts';
import { type BffProcess, startBff } from './bff-process.ts';
import { createDatabase } from './database.ts';
import { type PostgresServer, postgresServer } from './postgres-server.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { until } from './until.ts';
import { mine, offsetAt, patch, slotFor, storedOf } from './uploading.ts';

const SLOW = 240_000;
const PIECE = 200_000;

const folder = temporaryFolder('upload-crash');
const storage = { folder: join(folder, 'files') };
let server: PostgresServer;
let database: Awaited<ReturnType<typeof createDatabase>>;
let client: pg.Client;
let photo: Buffer;
beforeAll(async () => {
  server = await postgresServer();
  database = await createDatabase(server.url);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  photo = Buffer.concat([await phonePhoto({ width: 3_000, height: 2_000 }), Buffer.alloc(2_500_000, 7)]);
}, SLOW);
afterAll(async () => {
  await client.end();
  await database.drop();
  await server.stop();
});

const start = (): Promise<BffProcess> => startBff({ DATABASE_URL: database.url, DATA_DIR: folder });
const kill = async (bff: BffProcess): Promise<void> => {
  bff.child.kill('SIGKILL');
  await bff.exited;
};

/** The same browser on the pages of a BFF that came up on another port. */
const onto = (bff: BffProcess, cookie = ''): TestBrowser => browserAt(bff.publicUrl, { origin: bff.publicUrl, cookie });

/** Sends the file piece by piece from where it is. @returns whether all of it was acknowledged */
async function send(browser: TestBrowser, path: string): Promise<boolean> {
  for (let at = await offsetAt(browser, path); at < photo.length; ) {
    const response = await patch(browser, path, at, photo.subarray(at, at + PIECE));
    if (response.status !== 204) return false;
    at = Number(response.headers.get('upload-offset'));
  }
  return true;
}

describe('an upload whose server is killed', () => {
  it.each([10, 40, 120, 250, 500, 900])(
    'after %i ms goes on where it was acknowledged, and is whole',
    async (delay) => {
      const first = await start();
      const browser = onto(first);
      const { id, uploadPath } = await slotFor(browser, photo, { name: `${delay}.jpg` });
      const acknowledged: number[] = [];
      const sending = (async () => {
        for (let at = 0; at < photo.length; at += PIECE) {
          if ((await patch(browser, uploadPath, at, photo.subarray(at, at + PIECE))).status !== 204) return;
          acknowledged.push(at + PIECE);
        }
      })().catch(() => undefined);
      await Promise.race([sending, wait(delay)]);
      await kill(first);
      await sending;

      const second = await start();
      const again = onto(second, browser.cookie());
      const kept = await offsetAt(again, uploadPath);
      expect(kept).toBeGreaterThanOrEqual(Math.min(acknowledged.at(-1) ?? 0, photo.length));
      expect(await send(again, uploadPath)).toBe(true);
      // Whoever was looking into it has died: its lease is ended at once.
      await client.query("update attachment set leased_until = now() where state = 'SCANNING'");
      const states = await until(
        () => mine(again),
        (files) => files.every(({ state }) => state === 'READY'),
        60_000,
      );
      expect(states.find((file) => file.id === id)).toMatchObject({ state: 'READY', received: photo.length });
      await kill(second);
    },
    SLOW,
  );

  it(
    'leaves no file that nobody knows of',
    async () => {
      const known = new Set((await client.query<{ key: string }>('select key from attachment_piece')).rows.map(({ key }) => key));
      const ids = (await client.query<{ id: string }>('select id from attachment')).rows.map(({ id }) => id);
      expect(existsSync(storage.folder)).toBe(true);
      const papers = (await client.query<{ id: string }>('select id from paper_file')).rows.map(({ id }) => id);
      for (const id of readdirSync(storage.folder).filter((name) => name !== '.unfinished' && !papers.includes(name))) {
        expect(ids).toContain(id);
        for (const name of storedOf(storage, id)) if (name !== 'file') expect(known).toContain(`${id}/${name}`);
      }
      const last = await start();
      await until(
        async () =>
          (await client.query("select key from attachment_piece p join attachment a on a.id = p.attachment_id where a.state = 'READY'"))
            .rowCount,
        (count) => count === 0,
        30_000,
      );
      for (const id of ids) expect(storedOf(storage, id)).toEqual(['file']);
      await kill(last);
    },
    SLOW,
  );
});
