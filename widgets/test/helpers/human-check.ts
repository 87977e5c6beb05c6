import { type Challenge, createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { HumanCheck, type HumanCheckQuery } from '../../shared/human-check/human-check.generated.ts';
import type { FakeBff } from './fake-bff.ts';

/** A puzzle that takes no time. */
export const puzzle = (): Promise<Challenge> => createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: 1, counter: 3, deriveKey });

/** As `HumanCheck` answers it, for the puzzle that is put in. */
export const proofOfWork = {
  kind: 'PROOF_OF_WORK',
  picture: null,
  soundPath: null,
  length: null,
  expiresAt: '2026-06-12T10:26:00+07:00',
} as const;

/** A BFF that checks people by proof of work, each time with another puzzle. */
export async function checkingHumans(bff: FakeBff): Promise<FakeBff> {
  const puzzles = [await puzzle(), await puzzle(), await puzzle()];
  let given = 0;
  return bff.answer(
    HumanCheck,
    (): HumanCheckQuery => ({ humanCheck: { ...proofOfWork, challenge: JSON.stringify(puzzles[given++ % puzzles.length]) } }),
  );
}
