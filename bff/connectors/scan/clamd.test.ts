import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import codes from '../../../schema/codes.json' with { type: 'json' };
import { pdf, phonePhoto } from '../../modules/attachment/attachment.fixture.ts';
import { ScannerUnavailable } from '../../modules/attachment/attachment.port.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { type ClamdServer, clamdServer, EICAR } from '../../test/clamd-server.ts';
import { handedIn, handIn, mine, storedOf, upload, visitorOfFile } from '../../test/uploading.ts';
import { clamdScanner } from './clamd.ts';

let clamd: ClamdServer;
let app: TestApp;
beforeAll(async () => {
  clamd = await clamdServer();
  app = await testApp({ scanner: clamd });
});
afterAll(async () => {
  await app.close();
  await clamd.stop();
});

const HASTY_MS = 200;

describe('the scanner', () => {
  it('is shown the whole file', async () => {
    const file = Buffer.alloc(1_000_003, 'a');
    expect(await clamdScanner(clamd).scan(file)).toBe('clean');
    expect(clamd.scanned.at(-1)).toBe(1_000_003);
    expect(await clamdScanner(clamd).scan(Buffer.concat([file, Buffer.from(EICAR)]))).toBe('found');
  });

  it.each(['silent', 'confused', 'hanging up'] as const)('that is %s has not said that a file is good', async (mood) => {
    clamd.mood = mood;
    await expect(clamdScanner(clamd, HASTY_MS).scan(pdf())).rejects.toThrow(ScannerUnavailable);
    clamd.mood = 'scanning';
  });

  it('that is not there has not said it either', async () => {
    await expect(clamdScanner({ host: '127.0.0.1', port: 1 }, HASTY_MS).scan(pdf())).rejects.toThrow(ScannerUnavailable);
  });
});

describe('an uploaded file', () => {
  it.each([
    ['in a PDF', () => pdf({ objects: `8 0 obj (${EICAR}) endobj\n` })],
    ['in what a photo says of its camera', () => phonePhoto({ marker: EICAR })],
    ['behind a photo', async () => Buffer.concat([await phonePhoto(), Buffer.from(EICAR)])],
  ])('that carries something %s is refused, although nothing of it would be kept', async (_, make) => {
    const browser = app.browser();
    const id = await upload(browser, await make());
    expect(await mine(browser)).toMatchObject([{ id, state: 'REJECTED', message: codes.fields['attachment.refused.VIRUS'].vi }]);
    expect(storedOf(app, id)).toEqual([]);
  });

  it('waits while the scanner is away, can be handed in, is served to nobody, and is judged when it is back', async () => {
    clamd.mood = 'hanging up';
    const browser = app.browser();
    const good = await upload(browser, pdf());
    const bad = await upload(browser, pdf({ objects: `8 0 obj (${EICAR}) endobj\n` }));
    expect(await mine(browser)).toMatchObject([
      { id: good, state: 'SCANNING', message: null },
      { id: bad, state: 'SCANNING', message: null },
    ]);
    const ref = { corporation: 'EVNSPC', id: 'sr_scanned' } as const;
    expect(await handIn(app, [good, bad], await visitorOfFile(app, good), ref.id)).toEqual([]);
    const download = (id: string) =>
      fetch(`${app.operatorUrl}/operator/files/${id}`, { headers: { authorization: `Bearer ${app.operatorKey}` } }).then(
        ({ status }) => status,
      );
    expect([await download(good), await download(bad)]).toEqual([404, 404]);

    const again = async (): Promise<void> => {
      await app.db.read.updateTable('attachment').set({ leased_until: null }).where('state', '=', 'SCANNING').execute();
      await app.app.background.tidy();
    };
    await again();
    expect(app.failures.splice(0).join()).toContain('looking into files that wait: ScannerUnavailable');
    expect((await handedIn(app, ref)).map(({ state }) => state)).toEqual(['SCANNING', 'SCANNING']);

    clamd.mood = 'scanning';
    await again();
    expect((await handedIn(app, ref)).map(({ state }) => state)).toEqual(['READY', 'REJECTED']);
    expect([await download(good), await download(bad)]).toEqual([200, 404]);
    expect([storedOf(app, good), storedOf(app, bad), app.failures]).toEqual([['file'], [], []]);
  });
});
