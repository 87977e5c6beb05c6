import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import svgCaptcha from 'svg-captcha';
import type { ChallengeUse, CodePicture, Solved } from './human-check.ts';

export const CODE_LENGTH = 6;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SIZE = { width: 220, height: 72, fontSize: 64 } as const;

/** Its types know only `create`, which would choose the digits by Math.random. */
const drawCharacters = svgCaptcha as unknown as (text: string, options: ConfigObject) => string;
type ConfigObject = NonNullable<Parameters<typeof svgCaptcha.create>[0]>;

interface Sealed extends ChallengeUse {
  code: string;
  expires: number;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Digits as people type them: with spaces or dashes between them, or full-width from a phone's keyboard. */
const digitsIn = (typed: string): string =>
  typed
    .slice(0, 40)
    .normalize('NFKC')
    .replace(/[\s.-]/gu, '');

/** The outlines alone: the widget fills them with the colour of its text, in the dark as well. */
function pictureOf(code: string): CodePicture {
  const drawing = drawCharacters(code, { ...SIZE, noise: 0, background: '' });
  const outlines = [...drawing.matchAll(/ d="([^"]+)"/g)].map(([, path = '']) => path);
  return { width: SIZE.width, height: SIZE.height, path: outlines.join('') };
}

/** Codes that a person reads or hears and types. The challenge is the sealed code itself, so nothing has to be remembered. */
export function typedCode(secretKey: Buffer) {
  const key = createSecretKey(secretKey);

  function seal(sealed: Sealed): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const body = Buffer.concat([cipher.update(JSON.stringify(sealed)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  }

  function open(challenge: string): Sealed | null {
    const bytes = Buffer.from(challenge, 'base64url');
    if (bytes.length <= NONCE_BYTES + TAG_BYTES || challenge.length > 600) return null;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      const body = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
      return JSON.parse(body.toString('utf8')) as Sealed;
    } catch {
      return null;
    }
  }

  return {
    create(use: ChallengeUse, expiresAt: Date): { challenge: string; picture: CodePicture } {
      const code = Array.from({ length: CODE_LENGTH }, () => randomInt(10)).join('');
      const { purpose, siteKey } = use;
      return { challenge: seal({ purpose, siteKey, code, expires: expiresAt.getTime() }), picture: pictureOf(code) };
    },

    /** @returns null for what was never one of our challenges, or was made for something else */
    judge(challenge: string, typed: string, { purpose, siteKey }: ChallengeUse): Solved | null {
      const sealed = open(challenge);
      if (!sealed || sealed.purpose !== purpose || sealed.siteKey !== siteKey) return null;
      const isRight = timingSafeEqual(digest(digitsIn(typed)), digest(sealed.code));
      return { id: `code ${digest(challenge).toString('base64url')}`, expiresAt: new Date(sealed.expires), isRight };
    },

    /** What is said aloud for a challenge that has not expired; null otherwise. */
    codeOf(challenge: string, now: Date): string | null {
      const sealed = open(challenge);
      return sealed && sealed.expires > now.getTime() ? sealed.code : null;
    },
  };
}
