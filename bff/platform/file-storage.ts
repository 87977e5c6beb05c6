/**
 * Where files lie. A key is one to four names of lower-case letters, digits, `_` and `-`, with `/` between them; whoever puts
 * under a key that is taken replaces what was there, at once and as a whole.
 */
export interface FileStorage {
  /** Once this has ended the bytes outlive the process and the machine's power. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** @returns null where there is nothing */
  get(key: string): Promise<Buffer | null>;
  /** Nothing happens where there is nothing. */
  delete(key: string): Promise<void>;
}

const KEY = /^[a-z0-9_-]{1,80}(\/[a-z0-9_-]{1,80}){0,3}$/;

/** @throws RangeError for what is no key: a mistake of ours, since no key is made of what people send */
export function requireFileKey(key: string): string {
  if (!KEY.test(key)) throw new RangeError('not a key of a file');
  return key;
}

/** The bytes are not those that were put under this key, or another secret is in force. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  constructor() {
    super('a stored file is damaged, or was sealed under another SECRET_KEY');
  }
}
