import { createHmac, createSecretKey, hkdfSync, randomInt, timingSafeEqual } from 'node:crypto';

const DIGITS = 6;
const CODE = /^\d{6}$/;
/** No vowels and nothing that looks like something else. */
const REFERENCE_CHARACTERS = '23456789BCDFGHJKMNPQRTVWXYZ';

export const makeCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** Two characters by which a message and a screen are known to belong together. */
export const makeReference = (): string =>
  Array.from({ length: 2 }, () => REFERENCE_CHARACTERS.charAt(randomInt(REFERENCE_CHARACTERS.length))).join('');

/** `123 456`, `123-456`, full-width digits: the six digits; null for anything else. */
export function readCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s.\p{Pd}]/gu, '');
  return CODE.test(digits) ? digits : null;
}

/** How codes are kept: as an HMAC, so that whoever reads the database reads no code. */
export interface OtpSeal {
  /** Of a code under the id of its challenge. */
  seal(id: string, code: string): string;
  /** Matched by no code that anybody can type. */
  sealNothing(id: string): string;
  /** In constant time. */
  matches(sealed: string, id: string, code: string | null): boolean;
  /** Stands for something that nobody has, so that it can be counted like what there is. */
  nameless(typed: string): string;
}

/** @param secretKey 32 bytes, the same in all processes */
export function otpSeal(secretKey: Buffer): OtpSeal {
  const keyFor = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', secretKey, '', `evn-care otp ${use}`, 32)));
  const [codeKey, namelessKey] = [keyFor('code'), keyFor('nameless')];
  const hmac = (id: string, code: string) => createHmac('sha256', codeKey).update(`${id}\n${code}`).digest();
  const seal = (id: string, code: string) => hmac(id, code).toString('base64url');
  return {
    seal,
    sealNothing: (id) => seal(id, 'nothing'),
    matches: (sealed, id, code) => timingSafeEqual(Buffer.from(sealed, 'base64url'), hmac(id, code ?? 'no code')),
    nameless: (typed) => `nobody_${createHmac('sha256', namelessKey).update(typed).digest('base64url')}`,
  };
}
