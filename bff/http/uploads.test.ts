import { request } from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import codes from '../../schema/codes.json' with { type: 'json' };
import { pdf, phonePhoto } from '../modules/attachment/attachment.fixture.ts';
import { createLog } from '../platform/log.ts';
import { UTILITY_SITE } from '../seeds/sites.ts';
import { type TestApp, type TestBrowser, testApp } from '../test/app.ts';
import { until } from '../test/until.ts';
import { mine, offsetAt, patch, PATCH_HEADERS, sha256Of, slotFor, storedOf, unfinishedIn, upload } from '../test/uploading.ts';
import { listen } from './listener.ts';

let app: TestApp;
/** Larger than what is kept at once. */
let photo: Buffer;
beforeAll(async () => {
  app = await testApp();
  photo = Buffer.concat([await phonePhoto({ width: 2_000, height: 2_000 }), Buffer.alloc(1_500_000, 7)]);
});
afterAll(() => app.close());

/** A sender that stops in the middle: says that `length` bytes come, sends `part`, and is cut off or just waits. */
function sender(url: string, browser: TestBrowser, { offset, part, length }: { offset: number; part: Uint8Array; length: number }) {
  const headers = { host: 'localhost:4000', origin: 'http://localhost:4000', cookie: browser.cookie(), 'x-evn-widget': 'page' };
  const sent = request(url, {
    method: 'PATCH',
    headers: { ...headers, ...PATCH_HEADERS, 'upload-offset': String(offset), 'content-length': String(length) },
  });
  const ended = new Promise<number>((resolve) => {
    sent.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', () => resolve(0));
  });
  sent.write(part);
  return { ended, write: (bytes: Uint8Array) => sent.write(bytes), cut: () => sent.destroy() };
}

describe('an upload', () => {
  it('goes through in pieces of any size, and is looked into with the last', async () => {
    const browser = app.browser();
    const { id, uploadPath } = await slotFor(browser, photo);
    let at = 0;
    for (const size of [1, 700_000, 5, 300_000, photo.length]) {
      const response = await patch(browser, uploadPath, at, photo.subarray(at, at + size));
      at = Math.min(at + size, photo.length);
      expect([response.status, response.headers.get('upload-offset'), response.headers.get('tus-resumable')]).toEqual([
        204,
        String(at),
        '1.0.0',
      ]);
      expect(await offsetAt(browser, uploadPath)).toBe(at);
    }
    expect(await mine(browser)).toMatchObject([{ id, state: 'READY', received: photo.length, sha256: sha256Of(photo) }]);
    expect([storedOf(app, id), unfinishedIn(app)]).toEqual([['file'], []]);
    expect((await patch(browser, uploadPath, photo.length, Buffer.alloc(0))).status).toBe(204);
  });

  it('goes on where the network was cut', async () => {
    const browser = app.browser();
    const { id, uploadPath } = await slotFor(browser, photo);
    const first = sender(app.publicUrl + uploadPath, browser, { offset: 0, part: photo.subarray(0, 900_000), length: photo.length });
    await until(
      () => offsetAt(browser, uploadPath),
      (offset) => offset > 0,
    );
    first.cut();
    const kept = await until(
      () => offsetAt(browser, uploadPath),
      (offset) => offset === 900_000,
    );
    expect((await patch(browser, uploadPath, kept, photo.subarray(kept))).status).toBe(204);
    expect(await mine(browser)).toMatchObject([{ id, state: 'READY' }]);
    expect(app.bugs).toEqual([]);
  });

  it('of two senders at one place one is counted, and nothing of the other stays', async () => {
    const browser = app.browser();
    const { id, uploadPath } = await slotFor(browser, photo);
    const statuses = (await Promise.all([1, 2].map(() => patch(browser, uploadPath, 0, photo)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 409]);
    expect(await mine(browser)).toMatchObject([{ id, state: 'READY' }]);
    expect(storedOf(app, id)).toEqual(['file']);
  });

  it('of more than was announced is refused with an answer, and can be gone on with', async () => {
    const browser = app.browser();
    const { id, uploadPath } = await slotFor(browser, pdf());
    const response = await patch(browser, uploadPath, 0, Buffer.concat([pdf(), Buffer.from('more')]));
    expect([response.status, await response.text()]).toEqual([413, expect.stringContaining('PAYLOAD_TOO_LARGE')]);
    expect((await patch(browser, uploadPath, 0, pdf())).status).toBe(204);
    expect(await mine(browser)).toMatchObject([{ id, state: 'READY' }]);
  });

  it('in a thousand parts is given up, and none of them stays', async () => {
    const browser = app.browser();
    const kept = await upload(browser, pdf());
    const { id, uploadPath } = await slotFor(browser, photo);
    expect((await patch(browser, uploadPath, 0, photo.subarray(0, 1))).status).toBe(204);
    await sql`
      insert into attachment_piece (key, attachment_id, at_byte, bytes, counted)
      select ${id} || '/piece-' || part, ${id}, part, 1, true from generate_series(1, 999) part`.execute(app.db.read);
    const response = await patch(browser, uploadPath, 1, photo.subarray(1));
    expect([response.status, await response.text()]).toEqual([413, expect.stringContaining('PAYLOAD_TOO_LARGE')]);
    expect(await mine(browser)).toMatchObject([
      { id: kept, state: 'READY' },
      { id, state: 'REJECTED', message: codes.fields['attachment.refused.PARTS'].vi },
    ]);
    expect([storedOf(app, id), storedOf(app, kept)]).toEqual([[], ['file']]);
    const again = await slotFor(browser, photo);
    expect(again.id).not.toBe(id);
    expect((await patch(browser, again.uploadPath, 0, photo)).status).toBe(204);
  });

  it('is refused while three others of this browser run, and of no other browser', async () => {
    const browser = app.browser();
    const other = app.browser();
    await mine(browser);
    const slots = await Promise.all([1, 2, 3, 4].map((index) => slotFor(browser, photo, { name: `${index}.jpg` })));
    const part = photo.subarray(0, 600_000);
    const running = slots
      .slice(0, 3)
      .map(({ uploadPath }) => sender(app.publicUrl + uploadPath, browser, { offset: 0, part, length: photo.length }));
    for (const { uploadPath } of slots.slice(0, 3))
      await until(
        () => offsetAt(browser, uploadPath),
        (offset) => offset > 0,
      );
    const fourth = slots[3]?.uploadPath ?? '';
    const refused = await patch(browser, fourth, 0, photo);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await patch(other, (await slotFor(other, pdf())).uploadPath, 0, pdf())).status).toBe(204);
    running[0]?.cut();
    await until(
      () => patch(browser, fourth, 0, Buffer.alloc(0)).then(({ status }) => status),
      (status) => status === 204,
    );
    for (const one of running) one.cut();
  });

  it('that drips is cut by the time limits of the port, and keeps what has come', async () => {
    const limits = { headersTimeout: 400, requestTimeout: 400, connectionsCheckingInterval: 50 };
    const hasty = await listen(0, app.app.publicPort, createLog('silent'), { limits });
    const browser = app.browser();
    const { uploadPath } = await slotFor(browser, photo);
    const url = `http://127.0.0.1:${hasty.port}${uploadPath}`;
    const dripping = sender(url, browser, { offset: 0, part: photo.subarray(0, 10), length: photo.length });
    const drip = setInterval(() => dripping.write(Buffer.from([7])), 20);
    expect([0, 408]).toContain(await dripping.ended);
    clearInterval(drip);
    dripping.cut();
    expect(
      await until(
        () => offsetAt(browser, uploadPath),
        (offset) => offset > 0,
      ),
    ).toBeLessThan(100);
    await hasty.close(1_000);
  });
});

describe('the door of uploads', () => {
  const own = (headers: object = {}, method = 'PATCH') => ({ method, headers: { ...PATCH_HEADERS, 'upload-offset': '0', ...headers } });
  it.each([
    ['another version', own({ 'tus-resumable': '0.2.2' }), 412, 'UPLOAD_VERSION'],
    ['no version', own({ 'tus-resumable': '' }), 412, 'UPLOAD_VERSION'],
    ['a form', own({ 'content-type': 'multipart/form-data; boundary=a' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['plain text', own({ 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no offset', own({ 'upload-offset': '' }), 400, 'BAD_REQUEST'],
    ['an offset below zero', own({ 'upload-offset': '-1' }), 400, 'BAD_REQUEST'],
    ['an offset that is no number', own({ 'upload-offset': '1e3' }), 400, 'BAD_REQUEST'],
    ['an offset that is not there', own({ 'upload-offset': '5' }), 409, 'UPLOAD_MOVED'],
    ['a body of a gigabyte', own({ 'content-length': '1000000000' }), 413, 'PAYLOAD_TOO_LARGE'],
    ['a foreign page', own({ origin: 'https://evil.example' }), 403, 'ORIGIN_NOT_ALLOWED'],
    ['a foreign page that hides', own({ 'sec-fetch-site': 'cross-site' }), 403, 'ORIGIN_NOT_ALLOWED'],
    ['a page of a subdomain', own({ 'sec-fetch-site': 'same-site' }), 403, 'ORIGIN_NOT_ALLOWED'],
    ['a form without a script', own({ 'x-evn-widget': '' }), 403, 'FORBIDDEN'],
    ['a method in a header', own({ 'x-http-method-override': 'DELETE' }, 'POST'), 405, 'METHOD_NOT_ALLOWED'],
    ['an upload of its own', own({ 'upload-length': '10' }, 'POST'), 405, 'METHOD_NOT_ALLOWED'],
    ['an end', own({}, 'DELETE'), 405, 'METHOD_NOT_ALLOWED'],
    ['a question before', own({}, 'OPTIONS'), 405, 'METHOD_NOT_ALLOWED'],
    ['a download', own({}, 'GET'), 405, 'METHOD_NOT_ALLOWED'],
  ])('refuses %s', async (_, init, status, code) => {
    const browser = app.browser();
    const { id, uploadPath } = await slotFor(browser, pdf());
    const response = await browser.fetch(uploadPath, init);
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(code)]);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(await mine(browser)).toMatchObject([{ id, received: 0, state: 'UPLOADING' }]);
  });

  it('asks from a page that reads for the header of our scripts as well', async () => {
    const browser = app.browser();
    const { uploadPath } = await slotFor(browser, pdf());
    const ask = (headers: Record<string, string>) =>
      browser.fetch(uploadPath, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0', ...headers } }).then(({ status }) => status);
    expect([
      await ask({}),
      await ask({ 'x-evn-widget': '' }),
      await ask({ origin: 'https://evil.example' }),
      await ask({ 'sec-fetch-site': 'cross-site' }),
      await ask({ host: 'evil.example' }),
      await ask({ 'tus-resumable': '0' }),
    ]).toEqual([200, 403, 403, 403, 403, 412]);
  });

  it.each(['', 'at_none', `at_${'0'.repeat(26)}`, '..%2F..%2Fetc%2Fpasswd', `at_${'0'.repeat(26)}/more`, '%00'])(
    'knows nothing of %j',
    async (rest) => {
      const response = await patch(app.browser(), `/s/uploads/${UTILITY_SITE}/${rest}`, 0, pdf());
      expect(response.status).toBe(404);
    },
  );
});
