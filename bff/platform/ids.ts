import { randomBytes, randomUUID } from 'node:crypto';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

function uuidV7(now: number): bigint {
  const random = BigInt(`0x${randomBytes(10).toString('hex')}`);
  const randomA = (random >> 64n) & 0xfffn;
  const randomB = random & 0x3fff_ffff_ffff_ffffn;
  return (BigInt(now) << 80n) | (0x7n << 76n) | (randomA << 64n) | (0b10n << 62n) | randomB;
}

function crockford(value: bigint, length: number): string {
  let rest = value;
  let text = '';
  for (let position = 0; position < length; position += 1) {
    text = CROCKFORD.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
}

/** `prefix_` + Crockford base32 of a UUIDv7: sortable by time, unguessable, speakable. */
export function newId(prefix: string, now: Date): string {
  return `${prefix}_${crockford(uuidV7(now.getTime()), 26)}`;
}

/** Bytes that nobody can guess. */
export const randomPart = (bytes: number): Uint8Array => randomBytes(bytes);

/** 32 hex digits that a caller can quote and the log holds; `randomUUID` draws from a pool and costs next to nothing. */
export function newTraceId(): string {
  return randomUUID().replaceAll('-', '');
}
