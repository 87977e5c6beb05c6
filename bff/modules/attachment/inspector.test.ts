import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { AWKWARD_FILES, pdf, phonePhoto } from './attachment.fixture.ts';
import { inspector } from './inspector.ts';
import type { Inspected } from './inspector.worker.ts';

const looking = inspector();
afterAll(() => looking.close());

const kept = (inspected: Inspected): Buffer => {
  if ('refused' in inspected) throw new Error(inspected.refused);
  return Buffer.from(inspected.bytes);
};

describe('an awkward file', () => {
  it.each(AWKWARD_FILES.map((file) => [file.name, file] as const))('%s', async (_, { make, refused }) => {
    const inspected = await looking.inspect(await make());
    expect('refused' in inspected ? inspected.refused : null).toBe(refused);
  });
});

describe('a photo that is kept', () => {
  it('stands upright and has nothing of place and device in it', async () => {
    const photo = await phonePhoto({ width: 640, height: 480 });
    expect(photo.includes('SampleMaker')).toBe(true);
    const bytes = kept(await looking.inspect(Buffer.concat([photo, Buffer.from('<script>')])));
    const { width, height, format, exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect({ width, height, format, exif, xmp, iptc, icc, orientation }).toEqual({ width: 480, height: 640, format: 'jpeg' });
    for (const trace of ['SampleMaker', 'Sample Phone', 'Exif', '<script>']) expect(bytes.includes(trace)).toBe(false);
  });

  it.each([
    [4_000, 3_000, 1_920, 2_560],
    [2_000, 1_000, 1_000, 2_000],
  ])('of %i × %i pixels is at most 2560 an edge', async (width, height, keptWidth, keptHeight) => {
    const bytes = kept(await looking.inspect(await phonePhoto({ width, height })));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: keptWidth, height: keptHeight });
  });

  it('shows white where it was transparent', async () => {
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const { data } = await sharp(kept(await looking.inspect(clear)))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  });
});

describe('the thread that looks into files', () => {
  it('keeps a PDF as it came', async () => {
    expect(kept(await looking.inspect(pdf())).equals(pdf())).toBe(true);
  });

  it('is ended where a file takes too long, and the next file has a new one', async () => {
    const hasty = inspector(1);
    expect(await hasty.inspect(await phonePhoto({ width: 4_000, height: 3_000 }))).toEqual({ refused: 'SLOW' });
    await hasty.close();
    const next = inspector();
    expect(await Promise.all([next.inspect(pdf()), next.inspect(Buffer.from('MZ')), next.inspect(await phonePhoto())])).toMatchObject([
      { type: 'application/pdf' },
      { refused: 'TYPE' },
      { type: 'image/jpeg' },
    ]);
    await next.close();
  });
});
