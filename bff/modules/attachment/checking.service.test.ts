import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { until } from '../../test/until.ts';
import { handIn, mine, storedOf, upload, visitorOfFile } from '../../test/uploading.ts';
import { pdf } from './attachment.fixture.ts';
import { checkingService } from './checking.service.ts';
import type { Inspected } from './inspector.worker.ts';

let app: TestApp;
beforeAll(async () => {
  // No scanner answers there, so that files wait.
  app = await testApp({ scanner: { host: '127.0.0.1', port: 1 } });
});
afterAll(() => app.close());

const FOUND_GOOD: Inspected = { type: 'application/pdf', bytes: pdf() };

/** A process that looks into files, and is as slow about it as the test wants. */
function process(patienceMs?: number) {
  const held: Array<(found: Inspected) => void> = [];
  const inspect = (): Promise<Inspected> => new Promise((resolve) => held.push(resolve));
  const checking = checkingService({
    database: app.db,
    files: app.app.files.storage,
    inspector: { inspect },
    scanner: null,
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  return { checking, held };
}

/** As after a lease has run out. */
const unleased = (): Promise<unknown> => app.db.read.updateTable('attachment').set({ leased_until: null }).execute();

async function waiting(files: number): Promise<string[]> {
  const browser = app.browser();
  const ids: string[] = [];
  for (let index = 0; index < files; index += 1) ids.push(await upload(browser, pdf(), { name: `${index}.pdf` }));
  expect((await mine(browser)).map(({ state }) => state)).toEqual(Array(files).fill('SCANNING'));
  await unleased();
  return ids;
}

/** Two processes look into the same file: one for longer than its lease, one after that. */
async function lookedIntoTwice(bySlow: Inspected, byQuick: Inspected): Promise<string> {
  const [id = ''] = await waiting(1);
  const [slow, quick] = [process(), process()];
  const late = slow.checking.check(id);
  await until(
    async () => slow.held.length,
    (held) => held === 1,
  );
  await unleased();
  const soon = quick.checking.check(id);
  await until(
    async () => quick.held.length,
    (held) => held === 1,
  );
  quick.held[0]?.(byQuick);
  await soon;
  slow.held[0]?.(bySlow);
  await late;
  return id;
}

it('keeps a file that another process has found good meanwhile', async () => {
  const id = await lookedIntoTwice(FOUND_GOOD, FOUND_GOOD);
  expect(await handIn(app, [id], await visitorOfFile(app, id))).toEqual([]);
  const response = await fetch(`${app.operatorUrl}/operator/files/${id}`, { headers: { authorization: `Bearer ${app.operatorKey}` } });
  expect([response.status, Buffer.from(await response.arrayBuffer()).equals(pdf()), storedOf(app, id)]).toEqual([200, true, ['file']]);
});

it('keeps nothing of a file that another process has refused meanwhile', async () => {
  expect(storedOf(app, await lookedIntoTwice(FOUND_GOOD, { refused: 'VIRUS' }))).toEqual([]);
});

it('holds two files at once, however many are complete', async () => {
  const ids = await waiting(5);
  const { checking, held } = process();
  const all = Promise.all(ids.map((id) => checking.check(id)));
  const leased = () => app.db.read.selectFrom('attachment').select('id').where('leased_until', 'is not', null).execute();
  await until(
    async () => held.length,
    (count) => count === 2,
  );
  expect(await leased()).toHaveLength(2);
  for (let done = 0; done < ids.length; done += 1) {
    await until(
      async () => held.length,
      (count) => count > done,
    );
    expect(held.length).toBeLessThanOrEqual(done + 2);
    held[done]?.(FOUND_GOOD);
  }
  await all;
  expect(ids.map((id) => storedOf(app, id))).toEqual(Array(5).fill(['file']));
});

it('lets nobody wait for the files of others, and looks into theirs all the same', async () => {
  const ids = await waiting(3);
  const { checking, held } = process(100);
  await Promise.all(ids.map((id) => checking.check(id)));
  expect(ids.map((id) => storedOf(app, id).includes('file'))).toEqual([false, false, false]);
  for (let done = 0; done < ids.length; done += 1) {
    await until(
      () => held.length,
      (count) => count > done,
    );
    held[done]?.(FOUND_GOOD);
  }
  await until(
    () => ids.map((id) => storedOf(app, id)),
    (stored) => stored.every((names) => names.join() === 'file'),
  );
});
