import sharp, { type Sharp } from 'sharp';
import { BOLD } from '../../platform/pdf/blocks.ts';

/** As photos are kept. */
const QUALITY = 85;
/** In degrees: whoever cuts a strip out of the picture cuts out a part of the sentence. */
const SLANT = -30;
/** Of the shorter edge: a line goes over most of the picture. */
const LETTER_SHARE = 1 / 32;
const SMALLEST_LETTER = 8;

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

/** Raw, because nothing but photos is ever decoded in this process; see `photo.ts`. */
interface Layer {
  input: Buffer;
  raw: { width: number; height: number; channels: 4 };
}

async function layerOf(picture: Sharp): Promise<Layer> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width: info.width, height: info.height, channels: 4 } };
}

/** Letters of our own font: a server may have none. */
const line = (text: string, colour: string, size: number): Promise<Layer> =>
  layerOf(
    sharp({
      text: {
        text: `<span foreground="${colour}" alpha="55%">${text}</span>`,
        font: `Be Vietnam Pro Bold ${size}`,
        fontfile: BOLD,
        rgba: true,
        dpi: 72,
      },
    }),
  );

/** One sentence on its slant, light over dark, so that it is legible on any ground. */
async function tileOf(text: string, size: number): Promise<Layer> {
  const [dark, light] = [await line(text, '#000000', size), await line(text, '#ffffff', size)];
  const { width, height } = light.raw;
  const edge = Math.max(1, Math.round(size / 14));
  const both = await layerOf(
    sharp({ create: { width: width + size * 2, height: height + size * 2, channels: 4, background: CLEAR } }).composite([
      { ...dark, left: size + edge, top: size + edge },
      { ...light, left: size, top: size },
    ]),
  );
  return layerOf(sharp(both.input, { raw: both.raw }).rotate(SLANT, { background: CLEAR }));
}

/** A photo with a sentence all over it. @param text without anything that markup could mean */
export async function watermarked(jpeg: Uint8Array, text: string): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata();
  const size = Math.max(SMALLEST_LETTER, Math.round(Math.min(width, height) * LETTER_SHARE));
  const { input, raw } = await tileOf(text, size);
  const fits = raw.width <= width && raw.height <= height;
  const tile = fits ? { input, raw } : await layerOf(sharp(input, { raw }).resize({ width, height, fit: 'inside' }));
  return sharp(jpeg)
    .composite([{ ...tile, tile: true }])
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
