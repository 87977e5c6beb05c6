import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Place } from '../outage/outage.places.ts';
import { CORPORATIONS, type Corporation } from '../../platform/corporation.ts';

/** What somebody subscribes to, and what the site they did it on may answer about. */
export interface Subscription {
  place: Place;
  offered: readonly Corporation[];
}

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** For as long as there are addresses: they hold these letters. */
const LETTERS = { EVNNPC: 'N', EVNHANOI: 'H', EVNCPC: 'C', EVNSPC: 'S', EVNHCMC: 'M' } as const satisfies Record<Corporation, string>;
/** All places are sealed at one length, so that a URL does not tell a code from a unit. */
const PADDED_BYTES = 40;

function encode({ place, offered }: Subscription): Buffer {
  const letters = CORPORATIONS.flatMap((corporation) => (offered.includes(corporation) ? [LETTERS[corporation]] : [])).join('');
  const text = 'customerCode' in place ? `c:${letters}:${place.customerCode}` : `u:${letters}:${place.unitCode}:${place.communeCode ?? ''}`;
  const plain = Buffer.alloc(PADDED_BYTES);
  if (Buffer.byteLength(text) >= PADDED_BYTES) throw new RangeError('a place does not fit its seal');
  plain.write(text);
  return plain;
}

function decode(plain: Buffer): Subscription | null {
  const [kind, letters = '', first, second] = plain.subarray(0, plain.indexOf(0)).toString().split(':');
  const offered = CORPORATIONS.filter((corporation) => letters.includes(LETTERS[corporation]));
  if (kind === 'c' && first) return { place: { customerCode: first }, offered };
  if (kind === 'u' && first) return { place: { unitCode: first, communeCode: second || null }, offered };
  return null;
}

/**
 * Places in URLs, without the place in the URL: AES-256-GCM under a nonce made from the place itself (as SIV modes do),
 * so the same place asked on the same site always gives the same address and nobody without the key can make or read one.
 */
export function placeSeal(secretKey: Buffer) {
  // Key objects, made once: from a Buffer every operation would make its own, which takes five times as long.
  const derive = (purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', secretKey, '', `evn-care calendar ${purpose}`, 32)));
  const encryptionKey = derive('encryption');
  const nonceKey = derive('nonce');
  const nonceOf = (plain: Buffer) => createHmac('sha256', nonceKey).update(plain).digest().subarray(0, NONCE_BYTES);

  return {
    /** @returns base64url text, the same for the same place. */
    seal(subscription: Subscription): string {
      const plain = encode(subscription);
      const nonce = nonceOf(plain);
      const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonce);
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    /** @returns null for anything this key has not sealed. */
    open(token: string): Subscription | null {
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
