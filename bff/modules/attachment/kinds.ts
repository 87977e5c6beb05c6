/** What a file is by what is in it; what it is called says nothing. Pure. */

export const FILE_TYPES = ['image/jpeg', 'application/pdf'] as const;
/** As files are kept: every photo is made anew as a JPEG. */
export type FileType = (typeof FILE_TYPES)[number];

/** Why a file is not taken. Its sentences are `attachment.refused.…` in `schema/codes.json`. */
export const REFUSALS = [
  'TYPE',
  'HEIC',
  'BROKEN',
  'PIXELS',
  'SLOW',
  'PDF_BROKEN',
  'PDF_LOCKED',
  'PDF_ACTIVE',
  'PDF_PAGES',
  'HASH',
  'PARTS',
  'VIRUS',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Kind = 'photo' | 'pdf' | 'heic' | 'other';

const startsWith = (bytes: Uint8Array, hex: string, at = 0): boolean => {
  const expected = Buffer.from(hex, 'hex');
  return expected.equals(bytes.subarray(at, at + expected.length));
};
const textAt = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Brands of the container in which phones keep photos by default; nothing here can decode what is in it. */
const HEIC_BRAND = /^(hei[cmxs]|hev[cmxs]|mif1|msf1)$/;

export function kindOf(bytes: Uint8Array): Kind {
  const isWebp = textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 12) === 'WEBP';
  if (startsWith(bytes, 'ffd8ff') || startsWith(bytes, '89504e470d0a1a0a') || isWebp) return 'photo';
  if (textAt(bytes, 0, 5) === '%PDF-') return 'pdf';
  return textAt(bytes, 4, 8) === 'ftyp' && HEIC_BRAND.test(textAt(bytes, 8, 12)) ? 'heic' : 'other';
}
