import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import {
  announced,
  discard,
  handedIn,
  handIn,
  mine,
  offsetAt,
  patch,
  prepare,
  slotFor,
  storedOf,
  upload,
  visitorOfFile,
} from '../../test/uploading.ts';
import { fileOf, send, sent, serviceForm } from '../../test/service-requests.ts';
import { pdf, phonePhoto } from './attachment.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const readBy = (id: string, headers: Record<string, string> = { authorization: `Bearer ${app.operatorKey}` }): Promise<Response> =>
  fetch(`${app.operatorUrl}/operator/files/${id}`, { headers });

describe('a place for a file', () => {
  it('is one for one request id, and for one file that was begun', async () => {
    const browser = app.browser();
    const input = announced(pdf());
    const first = await prepare(browser, input);
    expect(first).toMatchObject({ __typename: 'AttachmentSlot', uploadPath: expect.stringMatching(/^\/s\/uploads\/pk_\w+\/at_\w{26}$/) });
    expect(await prepare(browser, input)).toEqual(first);
    expect(await prepare(browser, { ...input, clientRequestId: 'after-a-reload' })).toEqual(first);
    expect(await prepare(browser, { ...input, kind: 'OTHER', clientRequestId: 'another-paper' })).not.toEqual(first);
    expect(await mine(browser)).toHaveLength(2);
  });

  it('is another one for another browser with the same request id', async () => {
    const input = announced(pdf());
    const one = await prepare(app.browser(), input);
    expect(await prepare(app.browser(), input)).not.toEqual(one);
  });

  it('is given five times, also to somebody who asks eight times at once', async () => {
    const browser = app.browser();
    await mine(browser);
    const files = Array.from({ length: 8 }, (_, index) => announced(pdf(), { kind: 'OTHER', name: `${index}.pdf` }));
    const answers = await Promise.all(files.map((file) => prepare(browser, file)));
    const names = answers.map(({ __typename }) => __typename).sort();
    expect(names).toEqual([...Array(5).fill('AttachmentSlot'), ...Array(3).fill('InputProblem')]);
    const id = (await mine(browser))[0]?.id ?? '';
    expect(await discard(browser, id)).toBe('AttachmentDiscarded');
    expect((await prepare(browser, announced(pdf()))).__typename).toBe('AttachmentSlot');
  });

  it('is given for 25 MB together', async () => {
    const browser = app.browser();
    const of = (size: number) => prepare(browser, announced(pdf(), { size, name: `${size}.pdf` }));
    const mib = 1024 * 1024;
    expect([(await of(10 * mib)).__typename, (await of(9 * mib)).__typename]).toEqual(['AttachmentSlot', 'AttachmentSlot']);
    expect(await of(6 * mib + 1)).toMatchObject({ fields: [{ message: expect.stringContaining('25 MB') }] });
    expect((await of(6 * mib)).__typename).toBe('AttachmentSlot');
  });

  it('is to be had no more than so often', async () => {
    const browser = app.browser();
    let answer = await prepare(browser, announced(pdf()));
    for (let index = 0; index < 30 && answer.__typename === 'AttachmentSlot'; index += 1) {
      await discard(browser, answer.id);
      answer = await prepare(browser, announced(pdf()));
    }
    expect(answer.__typename).toBe('TryLaterProblem');
  });
});

describe("somebody else's file", () => {
  it('is the same as none', async () => {
    const owner = app.browser();
    const other = app.browser();
    const { id, uploadPath } = await slotFor(owner, pdf());
    const none = uploadPath.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const seen = async (path: string) => {
      const response = await patch(other, path, 0, pdf());
      const body = (await response.text()).replace(/"traceId":"\w+"/, '');
      return [response.status, body, await offsetAt(other, path), await discard(other, path.slice(-29))];
    };
    await mine(other);
    expect(await seen(uploadPath)).toEqual(await seen(none));
    expect(await seen(uploadPath)).toEqual([404, expect.stringContaining('NOT_FOUND'), Number.NaN, 'NotFoundProblem']);
    expect(await mine(other)).toEqual([]);
    expect(await mine(owner)).toMatchObject([{ id, received: 0, state: 'UPLOADING' }]);
    const frame = app.browser({ placement: 'frame' });
    expect(await mine(frame)).toEqual([]);
  });

  it('cannot be handed in, nor can one that is not complete or was refused', async () => {
    const owner = app.browser();
    const other = app.browser();
    const [foreign, good] = [await upload(other, pdf()), await upload(owner, pdf())];
    const refused = await upload(owner, Buffer.from('MZ'));
    const { id: begun } = await slotFor(owner, await phonePhoto());
    const visitor = await visitorOfFile(app, good);
    expect(await handIn(app, [foreign, good, refused, begun, 'at_none'], visitor)).toEqual([foreign, refused, begun, 'at_none']);
    expect(await handIn(app, Array(6).fill('at_none'), visitor)).toHaveLength(6);
    expect(await handIn(app, [], visitor)).toEqual([]);
  });
});

describe('a file that is handed in', () => {
  it('is given to one of two requests, and is no longer in the browser', async () => {
    const browser = app.browser();
    const id = await upload(browser, pdf());
    const visitor = await visitorOfFile(app, id);
    const answers = await Promise.all([handIn(app, [id], visitor, 'sr_two'), handIn(app, [id], visitor, 'sr_three')]);
    expect(answers.map(({ length }) => length).sort()).toEqual([0, 1]);
    expect([await mine(browser), await discard(browser, id)]).toEqual([[], 'NotFoundProblem']);
  });

  it('stays in the browser where the request came to nothing', async () => {
    const browser = app.browser();
    const id = await upload(browser, pdf());
    const visitor = await visitorOfFile(app, id);
    const failing = app.db.transaction('test.fails', async (trx) => {
      await app.app.files.attachments.claim(trx, visitor, [id], { corporation: 'EVNSPC', id: 'sr_fails' });
      throw new Error('no request');
    });
    await expect(failing).rejects.toThrow('no request');
    expect(await mine(browser)).toMatchObject([{ id, state: 'READY' }]);
  });

  it('is saved by the utility under its name, and by nobody else', async () => {
    const browser = app.browser();
    const id = await upload(browser, await phonePhoto(), { kind: 'OTHER', name: "Căn cước (mặt trước) *'1'.png" });
    expect((await readBy(id)).status).toBe(404);
    await handIn(app, [id], await visitorOfFile(app, id));
    const response = await readBy(id);
    const content = Buffer.from(await response.arrayBuffer());
    expect(content.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="${id}.jpg"; filename*=UTF-8''C%C4%83n%20c%C6%B0%E1%BB%9Bc%20%28m%E1%BA%B7t%20tr%C6%B0%E1%BB%9Bc%29%20%2A%271%27.jpg`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect((await readBy(id, {})).status).toBe(401);
    expect((await readBy(id, { authorization: `Bearer ${app.operatorKey}`, origin: 'http://localhost:4000' })).status).toBe(403);
    expect((await readBy('../secret.key')).status).toBe(404);
    expect((await browser.fetch(`/operator/files/${id}`)).status).toBe(404);
  });

  it('is gone with its request, bytes and all', async () => {
    const id = await upload(app.browser(), pdf());
    const ref = { corporation: 'EVNSPC', id: 'sr_erased' } as const;
    await handIn(app, [id], await visitorOfFile(app, id), ref.id);
    expect(await handedIn(app, ref)).toMatchObject([{ id, state: 'READY', kind: 'IDENTITY' }]);
    await app.db.transaction('test.erase', (trx) => app.app.files.attachments.erase(trx, ref));
    expect([(await readBy(id)).status, await handedIn(app, ref)]).toEqual([404, []]);
    await app.app.background.tidy();
    expect(storedOf(app, id)).toEqual([]);
    expect(await app.db.read.selectFrom('attachment').select('id').where('id', '=', id).execute()).toEqual([]);
  });
});

describe('a service request with papers', () => {
  it('takes them along once, shows them to the officer, and takes them with it when it is erased', async () => {
    const browser = app.browser();
    const identity = await upload(browser, await phonePhoto());
    const right = await upload(browser, pdf(), { kind: 'PLACE_RIGHT', name: 'sổ hồng.pdf' });
    const { requestCode: code } = await sent(browser, { ...serviceForm('NEW_LOW_VOLTAGE'), attachments: [identity, right] });
    expect(await mine(browser)).toEqual([]);
    const again = await send(browser, { ...serviceForm('NEW_LOW_VOLTAGE', { customerCode: 'PB06010000022' }), attachments: [right] });
    expect(again.__typename).not.toBe('ServiceRequestReceipt');
    const { attachments = [] } = await fileOf(app, code);
    expect(attachments).toEqual([
      { id: identity, kind: 'IDENTITY', name: 'cccd.jpg', state: 'READY', downloadPath: `/operator/files/${identity}` },
      { id: right, kind: 'PLACE_RIGHT', name: 'sổ hồng.pdf', state: 'READY', downloadPath: `/operator/files/${right}` },
    ]);
    expect((await readBy(right)).status).toBe(200);
    app.clock.advance(3 * 366 * 86_400_000);
    await app.app.background.tidy();
    await app.app.background.tidy();
    expect((await fileOf(app, code)).attachments).toEqual([]);
    expect([(await readBy(right)).status, storedOf(app, identity), storedOf(app, right)]).toEqual([404, [], []]);
    app.clock.set('2026-06-12T08:00:00+07:00');
  });
});

describe('housekeeping', () => {
  const CASES = [
    { what: 'complete', days: 6.9, hours: 160, left: true },
    { what: 'complete', days: 7.1, hours: 1, left: false },
    { what: 'refused', days: 6.9, hours: 160, left: true },
    { what: 'refused', days: 7.1, hours: 1, left: false },
    { what: 'begun', days: 2, hours: 23.9, left: true },
    { what: 'begun', days: 2, hours: 24.1, left: false },
    { what: 'begun', days: 7.1, hours: 1, left: false },
    { what: 'handed in', days: 400, hours: 9_000, left: true },
  ] as const;

  const made = {
    complete: (browser: ReturnType<TestApp['browser']>) => upload(browser, pdf()),
    refused: (browser: ReturnType<TestApp['browser']>) => upload(browser, Buffer.from('MZ')),
    begun: async (browser: ReturnType<TestApp['browser']>) => {
      const { id, uploadPath } = await slotFor(browser, pdf());
      await patch(browser, uploadPath, 0, pdf().subarray(0, 100));
      return id;
    },
    'handed in': async (browser: ReturnType<TestApp['browser']>) => {
      const id = await upload(browser, pdf());
      await handIn(app, [id], await visitorOfFile(app, id), 'sr_old');
      return id;
    },
  };

  it.each(CASES)('$what, $days days old, untouched for $hours hours: left $left', async ({ what, days, hours, left }) => {
    const id = await made[what](app.browser());
    const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();
    const times = { created_at: ago(days * 86_400_000), touched_at: ago(hours * 3_600_000) };
    await app.db.read.updateTable('attachment').set(times).where('id', '=', id).execute();
    const before = storedOf(app, id).length;
    await app.app.background.tidy();
    const rows = await app.db.read.selectFrom('attachment').select('id').where('id', '=', id).execute();
    expect({ rows: rows.length, files: storedOf(app, id).length }).toEqual(left ? { rows: 1, files: before } : { rows: 0, files: 0 });
    expect(app.failures).toEqual([]);
  });

  it('removes a piece that was written down and never counted, and what a process left after its end', async () => {
    const browser = app.browser();
    const id = await upload(browser, pdf());
    const piece = { key: `${id}/piece-left`, attachment_id: id, at_byte: 0, bytes: 3 };
    await app.db.read.insertInto('attachment_piece').values(piece).execute();
    await app.app.files.storage.put(piece.key, Buffer.from('abc'));
    expect(storedOf(app, id)).toHaveLength(2);
    await app.app.background.tidy();
    expect(storedOf(app, id)).toEqual(['file']);
    expect(await app.db.read.selectFrom('attachment_piece').select('key').where('attachment_id', '=', id).execute()).toEqual([]);
  });
});
