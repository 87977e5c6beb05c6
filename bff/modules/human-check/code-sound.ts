import { readFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import type { Locale } from '../../platform/texts.ts';

/** Samples per second; 8 bits each, unsigned, one channel. */
const RATE = 8_000;
const SILENCE = 128;
const PAUSE = { least: 0.35, most: 0.7 } as const;
/** Loudest murmur under the voice, of 127. */
const MURMUR = 5;
const WAV_HEADER_BYTES = 44;

const audio = (locale: Locale, digit: string): Buffer =>
  readFileSync(new URL(`../../reference/audio/${locale}/${digit}.pcm`, import.meta.url));

function header(samples: number): Buffer {
  const bytes = Buffer.alloc(WAV_HEADER_BYTES);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(WAV_HEADER_BYTES - 8 + samples, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples, 40);
  return bytes;
}

const pause = (): Buffer => Buffer.alloc(randomInt(PAUSE.least * RATE, PAUSE.most * RATE), SILENCE);

/** A wave file in which the digits are read one by one, with uneven pauses and a murmur below. */
export function codeSound(code: string, locale: Locale): Buffer {
  const spoken = Buffer.concat([pause(), ...[...code].flatMap((digit) => [audio(locale, digit), pause()])]);
  const murmured = spoken.map((sample) => Math.min(255, Math.max(0, sample + randomInt(-MURMUR, MURMUR + 1))));
  return Buffer.concat([header(murmured.length), murmured]);
}
