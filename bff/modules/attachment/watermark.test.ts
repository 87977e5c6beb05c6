import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { forgetAll, sent, serviceForm } from '../../test/service-requests.ts';
import { handIn, upload, visitorOfFile } from '../../test/uploading.ts';
import { keptKey } from './attachment.files.ts';
import { pdf, phonePhoto } from './attachment.fixture.ts';
import { watermarked } from './watermark.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(() => forgetAll(app.db));

const served = (id: string): Promise<Response> =>
  fetch(`${app.operatorUrl}/operator/files/${id}`, { headers: { authorization: `Bearer ${app.operatorKey}` } });
const bytesOf = async (id: string): Promise<Buffer> => Buffer.from(await (await served(id)).arrayBuffer());
const kept = async (id: string): Promise<Buffer> => (await app.app.files.storage.get(keptKey(id))) ?? Buffer.alloc(0);

/** A request with this one paper. */
async function handedIn(bytes: Buffer, kind: string, holder: string): Promise<string> {
  const browser = app.browser();
  const id = await upload(browser, bytes, { kind });
  await sent(browser, { ...serviceForm('NEW_LOW_VOLTAGE', { 'applicant.identityNumber': holder }), attachments: [id] });
  return id;
}

/** How much of each ninth of a picture another one changes, in grey levels. */
async function changes(before: Buffer, after: Buffer): Promise<number[]> {
  const { width, height } = await sharp(before).metadata();
  const part = { width: Math.floor(width / 3), height: Math.floor(height / 3) };
  const grey = async (bytes: Buffer, x: number, y: number) =>
    sharp(bytes)
      .extract({ left: x * part.width, top: y * part.height, ...part })
      .greyscale()
      .raw()
      .toBuffer();
  const ninths = [0, 1, 2].flatMap((y) => [0, 1, 2].map((x) => [x, y] as const));
  return Promise.all(
    ninths.map(async ([x, y]) => {
      const [one, other] = [await grey(before, x, y), await grey(after, x, y)];
      return one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? 0))), 0);
    }),
  );
}

describe('a photo of an identity paper', () => {
  it.each(['#fafafa', '#101010', '#8a6d3b'])('says all over it what it was handed in for, on %s', async (background) => {
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
      .jpeg()
      .toBuffer();
    const [one, two] = [await handedIn(photo, 'IDENTITY', '079190000001'), await handedIn(photo, 'IDENTITY', '079190000002')];
    const before = await kept(one);
    const after = await bytesOf(one);
    for (const change of await changes(before, after)) expect(change).toBeGreaterThan(60);
    expect(await kept(one)).toEqual(before);
    // Of another request.
    expect(Math.max(...(await changes(after, await bytesOf(two))))).toBeGreaterThan(60);
    const { width, height, exif, format } = await sharp(after).metadata();
    expect({ width, height, exif, format }).toEqual({ width: 900, height: 600, exif: undefined, format: 'jpeg' });
  });

  it('is shown to nobody where nobody has asked for anything with it', async () => {
    const id = await upload(app.browser(), await phonePhoto());
    await handIn(app, [id], await visitorOfFile(app, id), 'sr_none');
    expect((await served(id)).status).toBe(404);
  });

  it('may be of any size', async () => {
    for (const [width, height] of [
      [1, 1],
      [1, 900],
      [2_560, 40],
    ] as const) {
      const { data, info } = await sharp(
        await watermarked(await phonePhoto({ width, height }), 'CHỈ DÙNG CHO HỒ SƠ GK-PB0604-26-000123-G'),
      ).toBuffer({
        resolveWithObject: true,
      });
      expect([info.width, info.height, data.length > 0]).toEqual([width, height, true]);
    }
  });
});

describe('every other paper', () => {
  it('is what was handed in', async () => {
    const right = await handedIn(await phonePhoto(), 'PLACE_RIGHT', '079190000003');
    const scan = await handedIn(pdf(), 'IDENTITY', '079190000004');
    expect([await bytesOf(right), await bytesOf(scan)]).toEqual([await kept(right), pdf()]);
  });
});

describe('the letters', () => {
  const ground = () =>
    sharp({ create: { width: 300, height: 200, channels: 3, background: '#808080' } })
      .jpeg()
      .toBuffer();

  it('are Vietnamese, and not the same box for each', async () => {
    const texts = ['I', 'Ỉ', 'Ồ', 'Ơ', 'Ù', 'U'];
    const pictures = await Promise.all(texts.map(async (text) => (await watermarked(await ground(), text)).toString('base64')));
    expect(new Set(pictures).size).toBe(texts.length);
  });

  it('are the same on a machine that has no fonts', async () => {
    const picture = await ground();
    const script = `
      const { watermarked } = await import(${JSON.stringify(new URL('watermark.ts', import.meta.url).href)});
      process.stdout.write((await watermarked(Buffer.from('${picture.toString('base64')}', 'base64'), 'HỒ SƠ')).toString('base64'));`;
    const environment = { FONTCONFIG_FILE: '/nowhere', FONTCONFIG_PATH: '/nowhere', HOME: '/nowhere' };
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const hash = (base64: string): string => createHash('sha256').update(base64).digest('hex');
    expect(hash(there.toString())).toBe(hash((await watermarked(picture, 'HỒ SƠ')).toString('base64')));
  });
});
