/** What uploaded files cost: making photos anew, refusing what is none, the sentence on identity papers, and bytes through the BFF. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import sharp from 'sharp';
import { pdf } from '../modules/attachment/attachment.fixture.ts';
import { inspector } from '../modules/attachment/inspector.ts';
import { watermarked } from '../modules/attachment/watermark.ts';
import { FileUploadDiscard } from '../../widgets/shared/file-upload/file-upload-discard.generated.ts';
import { browserAt } from '../test/app.ts';
import { patch, slotFor } from '../test/uploading.ts';
import { fixed, goal, progress, table, whole } from './report.ts';
import { startBff } from './servers.ts';
import { OWN_ORIGIN, OWN_SITE_KEY } from './supply-points.ts';

const MIB = 1024 * 1024;
const ROUNDS = 7;
const WARM_UP = 2;
const AT_ONCE = 8;
/** One upload after the other takes no more than its hour allows. */
const UPLOADS = 6;

/** As a phone takes it: twelve million pixels, and enough in them that it is several megabytes. */
const phonePhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#8a6d3b', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    .blur(1.2)
    .jpeg({ quality: 92 })
    .toBuffer();

const bomb = (): Promise<Buffer> =>
  sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer();

interface Cost {
  wall: number;
  cpu: number;
  bytes: number;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Medians in ms, and the bytes of what it made. */
async function measured(act: () => Promise<number>): Promise<Cost> {
  const rounds: Cost[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const [started, used] = [performance.now(), process.cpuUsage()];
    const bytes = await act();
    const { user, system } = process.cpuUsage(used);
    if (round >= WARM_UP) rounds.push({ wall: performance.now() - started, cpu: (user + system) / 1000, bytes });
  }
  return { wall: median(rounds.map(({ wall }) => wall)), cpu: median(rounds.map(({ cpu }) => cpu)), bytes: rounds[0]?.bytes ?? 0 };
}

/** How much larger the process grew at most, in MiB, and for how long others had to wait at the worst of a hundred times, in ms. */
async function burdenOf(act: () => Promise<unknown>): Promise<{ growth: number; waits: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  await act();
  delays.disable();
  clearInterval(watch);
  return { growth: (most - before) / MIB, waits: delays.percentile(99) / 1e6 };
}

async function benchInspecting(): Promise<void> {
  const [photo, wide] = await Promise.all([phonePhoto(), bomb()]);
  const looking = inspector();
  // Before anything else: what was taken once is kept for the next photo.
  const { growth, waits } = await burdenOf(() => Promise.all(Array.from({ length: AT_ONCE }, () => looking.inspect(photo))));
  const sizeOf = async (bytes: Uint8Array): Promise<number> => {
    const inspected = await looking.inspect(bytes);
    return 'refused' in inspected ? 0 : inspected.bytes.length;
  };
  const kept = await looking.inspect(photo);
  if ('refused' in kept) throw new Error(`the photo was refused: ${kept.refused}`);
  const [remade, refused, sentence] = [
    await measured(() => sizeOf(photo)),
    await measured(() => sizeOf(wide)),
    await measured(async () => (await watermarked(kept.bytes, 'CHỈ DÙNG CHO HỒ SƠ GK-PB0604-26-000123-G')).length),
  ];
  await looking.close();
  const row = (what: string, { wall, cpu, bytes }: Cost): string[] => [
    what,
    fixed(wall, 0),
    fixed(cpu, 0),
    bytes === 0 ? '' : whole(bytes),
  ];
  table(
    ['Files', 'ms', 'ms CPU', 'bytes'],
    [
      row(`A photo of 12 megapixels and ${fixed(photo.length / MIB, 1)} MiB, made anew`, remade),
      row('A PNG of 16,000 × 16,000 pixels, refused', refused),
      row('The sentence on a photo of an identity paper', sentence),
    ],
  );
  goal({ what: 'Photo of 12 megapixels made anew', reached: remade.wall, goal: 300, atMost: true, unit: 'ms' });
  goal({ what: 'PNG of 256 megapixels refused: CPU', reached: refused.cpu, goal: 100, atMost: true, unit: 'ms' });
  goal({ what: `${AT_ONCE} photos at once: growth of the process`, reached: growth, goal: 250, atMost: true, unit: 'MiB' });
  goal({ what: `${AT_ONCE} photos at once: others wait, 99 of 100`, reached: waits, goal: 100, atMost: true, unit: 'ms' });
}

/** The largest PDF there may be, from the first byte until it is found good. */
async function benchSending(database: () => Record<string, string>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evn-care-bench-'));
  const server = await startBff({ ...database(), DATA_DIR: folder }, 'cached');
  const browser = browserAt(`http://127.0.0.1:${server.port}`, { site: OWN_SITE_KEY, origin: OWN_ORIGIN });
  const seconds: number[] = [];
  const filler = `9 0 obj\n<< /Length ${9.9 * MIB} >>\nstream\n${'a'.repeat(9.9 * MIB)}\nendstream\nendobj\n`;
  for (let round = 0; round < UPLOADS; round++) {
    const content = pdf({ objects: filler, pages: round + 1 });
    const { id, uploadPath } = await slotFor(browser, content, { name: `${round}.pdf` });
    const started = performance.now();
    const { status } = await patch(browser, uploadPath, 0, content);
    if (status !== 204) throw new Error(`an upload was answered with ${status}`);
    seconds.push((performance.now() - started) / 1000);
    await browser.run(FileUploadDiscard, { id });
  }
  await server.stop();
  rmSync(folder, { recursive: true });
  table(['Uploads', 'MiB/s'], [['A PDF of 10 MiB, encrypted, hashed and looked into', fixed(9.9 / median(seconds), 1)]]);
}

export async function benchUploads(database: () => Record<string, string>): Promise<void> {
  progress('looking into files');
  await benchInspecting();
  progress('uploading files');
  await benchSending(database);
}
