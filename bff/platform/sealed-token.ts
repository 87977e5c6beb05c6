import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface TokenSeal {
  /** @returns base64url text, the same for the same text. @throws RangeError where the text does not fit. */
  seal(text: string): string;
  /** @returns null for anything this key has not sealed for this purpose. */
  open(token: string): string | null;
}

// Key objects, made once: from a Buffer every operation would make its own, which takes five times as long.
const derive = (secretKey: Buffer, info: string): KeyObject => createSecretKey(Buffer.from(hkdfSync('sha256', secretKey, '', info, 32)));

/**
 * Short texts in URLs, without the text in the URL: AES-256-GCM under a nonce made from the text itself (as SIV modes do),
 * so the same text always gives the same address and nobody without the key can make or read one.
 * @param purpose tokens of one purpose cannot be opened for another
 * @param bytes length to which every text is filled up, so that the token does not tell one kind of text from another
 */
export function tokenSeal({ secretKey, purpose, bytes }: { secretKey: Buffer; purpose: string; bytes: number }): TokenSeal {
  const encryptionKey = derive(secretKey, `evn-care ${purpose} encryption`);
  const nonceKey = derive(secretKey, `evn-care ${purpose} nonce`);
  const nonceOf = (plain: Buffer) => createHmac('sha256', nonceKey).update(plain).digest().subarray(0, NONCE_BYTES);

  return {
    seal(text) {
      if (Buffer.byteLength(text) >= bytes) throw new RangeError('a text does not fit its seal');
      const plain = Buffer.alloc(bytes);
      plain.write(text);
      const nonce = nonceOf(plain);
      const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonce);
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(token) {
      const given = Buffer.from(token, 'base64url');
      if (given.length !== 1 + NONCE_BYTES + TAG_BYTES + bytes || given[0] !== VERSION) return null;
      const nonce = given.subarray(1, 1 + NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', encryptionKey, nonce);
      decipher.setAuthTag(given.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES));
      try {
        const plain = Buffer.concat([decipher.update(given.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
        return timingSafeEqual(nonce, nonceOf(plain)) ? plain.subarray(0, plain.indexOf(0)).toString() : null;
      } catch {
        return null;
      }
    },
  };
}
