import sharp from 'sharp';
import type { Refusal } from './kinds.ts';

const MAX_PIXELS = 50e6;
/** Enough to read the small print of a card that fills the picture. */
const MAX_EDGE = 2_560;
const QUALITY = 85;
const SECONDS = 8;

// Whatever a file says it is: nothing but these three is ever decoded, neither SVG nor GIF nor what reads other files.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
// Each photo is seen once.
sharp.cache(false);

/**
 * A photo made anew, as a JPEG of at most 2560 pixels an edge, upright, with nothing in it but the picture: no place, no
 * device, nothing appended or hidden.
 */
export async function remadePhoto(bytes: Uint8Array): Promise<Uint8Array | Refusal> {
  const reading = { limitInputPixels: MAX_PIXELS, failOn: 'error' } as const;
  try {
    const { width, height } = await sharp(bytes, { ...reading, limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) return 'PIXELS';
    return await sharp(bytes, reading)
      .autoOrient()
      .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: QUALITY })
      .timeout({ seconds: SECONDS })
      .toBuffer();
  } catch (cause) {
    return cause instanceof Error && /timeout/i.test(cause.message) ? 'SLOW' : 'BROKEN';
  }
}
