import { hkdfSync } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Locale } from '../../platform/texts.ts';
import type { HumanChecker, HumanCheckInput, HumanCheckKind, HumanCheckPurpose } from './human-check.port.ts';
import { codeSound } from './code-sound.ts';
import type { ChallengeUse, HumanCheckChallenge, Solved } from './human-check.ts';
import { dropUses, useUp } from './human-check.store.ts';
import { soundPath } from './paths.ts';
import { proofOfWork } from './proof-of-work.ts';
import { CODE_LENGTH, typedCode } from './typed-code.ts';

/** Long enough to find glasses and listen twice, short enough that a stock of solutions is worth nothing. */
const LIFE_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;

export interface HumanCheckDeps {
  database: Database;
  /** Which kind a site wants; undefined for a site that is gone. */
  kindOf: (siteKey: string) => HumanCheckKind | undefined;
  /** 32 bytes, the same in all processes. */
  secretKey: Buffer;
  clock: Clock;
}

/** Keeps programs from sending forms by the thousand: proof of work, or a typed code where a site has switched that on. */
export function humanCheckService({ database, kindOf, secretKey, clock }: HumanCheckDeps) {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secretKey, '', `evn-care human check ${purpose}`, 32));
  const work = proofOfWork(derive('proof of work').toString('hex'));
  const codes = typedCode(derive('typed code'));

  function judged({ challenge, solution }: HumanCheckInput, use: ChallengeUse): Promise<Solved | null> | Solved | null {
    return kindOf(use.siteKey) === 'TYPED_CODE' ? codes.judge(challenge, solution, use) : work.judge(solution, use);
  }

  return {
    async challenge({ siteKey }: { siteKey: string }, { purpose }: { purpose: HumanCheckPurpose }): Promise<HumanCheckChallenge> {
      const use = { purpose, siteKey };
      const expiresAt = new Date(clock.now().getTime() + LIFE_MS);
      if (kindOf(siteKey) === 'TYPED_CODE') {
        const { challenge, picture } = codes.create(use, expiresAt);
        return { kind: 'TYPED_CODE', challenge, picture, soundPath: soundPath(challenge), length: CODE_LENGTH, expiresAt };
      }
      const challenge = await work.create(use, expiresAt);
      return { kind: 'PROOF_OF_WORK', challenge, picture: null, soundPath: null, length: null, expiresAt };
    },

    redeem: (async (trx, input, purpose, siteKey) => {
      const solved = await judged(input, { purpose, siteKey });
      if (!solved || solved.expiresAt <= clock.now()) return 'refused';
      // Taken before it is known to be right: whoever guesses at one challenge many times at once has guessed once.
      const isFirst = await useUp(trx, solved.id, solved.expiresAt);
      return isFirst && solved.isRight ? 'ok' : 'refused';
    }) satisfies HumanChecker['redeem'],

    /** The digits of a typed code as a wave file; null when there is nothing to be heard, or no longer. */
    sound(challenge: string, locale: Locale): Buffer | null {
      const code = codes.codeOf(challenge, clock.now());
      return code === null ? null : codeSound(code, locale);
    },

    /** Forgets tries of challenges that expired more than an hour ago. @returns how many */
    forget: (limit: number): Promise<number> => dropUses(database.read, { before: new Date(clock.now().getTime() - HOUR_MS), limit }),
  };
}

export type HumanCheckService = ReturnType<typeof humanCheckService>;
