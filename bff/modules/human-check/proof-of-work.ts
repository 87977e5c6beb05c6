import { randomInt } from 'node:crypto';
import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { ChallengeUse, Solved } from './human-check.ts';

/**
 * 1,000 rounds of PBKDF2 for each of 1,000 to 2,000 guesses: about half a second on a desktop, two on a cheap phone, and
 * what a flood of forms has to pay each time.
 */
const COST = 1_000;
const GUESSES = { least: 1_000, most: 2_000 } as const;
const MAX_CHARACTERS = 4_000;

interface ChallengeData extends ChallengeUse {
  expires: number;
}

function payloadIn(solution: string): Payload | null {
  if (solution.length > MAX_CHARACTERS) return null;
  try {
    const payload: unknown = JSON.parse(Buffer.from(solution, 'base64').toString('utf8'));
    const known = payload as Partial<Payload> | null;
    return typeof known?.challenge?.parameters?.nonce === 'string' ? (known as Payload) : null;
  } catch {
    return null;
  }
}

/** Challenges in the format of altcha: signed, so that nothing has to be remembered until one is solved. */
export function proofOfWork(secret: string) {
  const secrets = { hmacSignatureSecret: secret, hmacKeySignatureSecret: `${secret} key` };
  return {
    /** @returns JSON for altcha's solver */
    async create({ purpose, siteKey }: ChallengeUse, expiresAt: Date): Promise<string> {
      // The library judges expiry by a clock of its own; as data it is signed all the same, and judged by ours.
      const data = { purpose, siteKey, expires: expiresAt.getTime() } satisfies ChallengeData;
      const counter = randomInt(GUESSES.least, GUESSES.most + 1);
      const challenge: Challenge = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: COST,
        counter,
        deriveKey,
        data,
        ...secrets,
      });
      return JSON.stringify(challenge);
    },

    /** @returns null for what was never one of our challenges, or was made for something else */
    async judge(solution: string, { purpose, siteKey }: ChallengeUse): Promise<Solved | null> {
      const payload = payloadIn(solution);
      if (!payload) return null;
      const { invalidSignature, verified } = await verifySolution({ ...payload, deriveKey, ...secrets }).catch(() => ({
        invalidSignature: true,
        verified: false,
      }));
      const data = payload.challenge.parameters.data as ChallengeData | undefined;
      if (invalidSignature !== false || data?.purpose !== purpose || data.siteKey !== siteKey) return null;
      return { id: `pow ${payload.challenge.parameters.nonce}`, expiresAt: new Date(data.expires), isRight: verified };
    },
  };
}
