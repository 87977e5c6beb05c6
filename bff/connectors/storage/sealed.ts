import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { DamagedFile, type FileStorage } from '../../platform/file-storage.ts';
import { randomPart } from '../../platform/ids.ts';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;
const HEAD_BYTES = 1 + SEAL_BYTES + KEY_BYTES;

/** nonce, tag, and as many bytes as were given; bound to `name`, so that one file cannot stand in for another */
function seal(key: KeyObject | Uint8Array, bytes: Uint8Array, name: string): Buffer {
  const nonce = randomPart(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(name));
  const sealed = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

function unseal(key: KeyObject | Uint8Array, sealed: Buffer, name: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, SEAL_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(SEAL_BYTES)), decipher.final()]);
}

/**
 * Encrypts at rest: every file with a key of its own, which lies before it, wrapped by a key that is made from the secret.
 * @param secretKey 32 bytes, the same in all processes
 */
export function sealedStorage(inner: FileStorage, secretKey: Buffer): FileStorage {
  const wrapping = createSecretKey(Buffer.from(hkdfSync('sha256', secretKey, '', 'evn-care stored files', KEY_BYTES)));

  return {
    put(key, bytes) {
      const own = randomPart(KEY_BYTES);
      return inner.put(key, Buffer.concat([Buffer.of(VERSION), seal(wrapping, own, key), seal(own, bytes, key)]));
    },
    /** @throws DamagedFile */
    async get(key) {
      const stored = await inner.get(key);
      if (!stored) return null;
      if (stored[0] !== VERSION || stored.length < HEAD_BYTES + SEAL_BYTES) throw new DamagedFile();
      try {
        const own = unseal(wrapping, stored.subarray(1, HEAD_BYTES), key);
        return unseal(own, stored.subarray(HEAD_BYTES), key);
      } catch {
        throw new DamagedFile();
      }
    },
    delete: inner.delete,
  };
}
