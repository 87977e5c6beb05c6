import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';

/** A place somebody subscribes to: one customer code, or one unit with or without a commune. */
export type Place = { customerCode: string } | { unitCode: string; communeCode: string | null };

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** All places are sealed at one length, so that a URL does not tell a code from a unit. */
const PADDED_BYTES = 40;

function encode(place: Place): Buffer {
  const text = 'customerCode' in place ? `c:${place.customerCode}` : `u:${place.unitCode}:${place.communeCode ?? ''}`;
  const plain = Buffer.alloc(PADDED_BYTES);
  if (Buffer.byteLength(text) >= PADDED_BYTES) throw new RangeError('a place does not fit its seal');
  plain.write(text);
  return plain;
}

function decode(plain: Buffer): Place | null {
  const [kind, first, second] = plain.subarray(0, plain.indexOf(0)).toString().split(':');
  if (kind === 'c' && first) return { customerCode: first };
  if (kind === 'u' && first) return { unitCode: first, communeCode: second || null };
  return null;
}

/**
 * Places in URLs, without the place in the URL: AES-256-GCM under a nonce made from the place itself (as SIV modes do),
 * so the same place always gives the same address and nobody without the key can make or read one.
 */
export function placeSeal(secretKey: Buffer) {
  // Key objects, made once: from a Buffer every operation would make its own, which takes five times as long.
  const derive = (purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', secretKey, '', `evn-care calendar ${purpose}`, 32)));
  const encryptionKey = derive('encryption');
  const nonceKey = derive('nonce');
  const nonceOf = (plain: Buffer) => createHmac('sha256', nonceKey).update(plain).digest().subarray(0, NONCE_BYTES);

  return {
    /** @returns base64url text, the same for the same place. */
    seal(place: Place): string {
      const plain = encode(place);
      const nonce = nonceOf(plain);
      const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonce);
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    /** @returns null for anything this key has not sealed. */
    open(token: string): Place | null {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length !== 1 + NONCE_BYTES + TAG_BYTES + PADDED_BYTES || bytes[0] !== VERSION) return null;
      const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', encryptionKey, nonce);
      decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES));
      try {
        const plain = Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
        return timingSafeEqual(nonce, nonceOf(plain)) ? decode(plain) : null;
      } catch {
        return null;
      }
    },
  };
}

export type PlaceSeal = ReturnType<typeof placeSeal>;
