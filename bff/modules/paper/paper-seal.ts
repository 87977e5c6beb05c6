import { signatureLook } from '../../platform/pdf/pdf.ts';
import type { Clock } from '../../platform/clock.ts';
import { problem, type TryLaterProblem } from '../../platform/problems.ts';
import type { Bytes } from '../../platform/signature/certificate.ts';
import type { Certification } from '../../platform/signature/pdf-gap.ts';
import { seal } from '../../platform/signature/seal.ts';
import { type SignerProblem, signerProblem } from '../../platform/signature/signer-check.ts';
import type { TimestampAuthority } from '../../platform/signature/timestamp.ts';
import { attestedTime } from '../../platform/signature/verify.ts';
import type { Locale } from '../../platform/texts.ts';
import type { PaperSealing } from './paper.port.ts';
import type { PaperRef } from './paper.ts';

/** The utility's seal under what customers have signed. */

/** It is not the paper's fault that nothing can be sealed at the moment. */
export abstract class CannotSeal extends Error {
  /** What could not be done, for the log. */
  abstract readonly task: string;
}

/** Nobody attests the time, or nobody whom we trust. */
class TimeNotAttested extends CannotSeal {
  override readonly name = 'TimeNotAttested';
  override readonly task = 'attesting the time of a signature';
}

/** What is sealed now would be sealed by nobody. */
class SealNotValid extends CannotSeal {
  override readonly name = 'SealNotValid';
  override readonly task = 'sealing with the certificate of the seal';
}

/** A paper is not signed before its time is known to count: later nobody could mend it. Whatever goes wrong is the authority's fault. */
const judged = ({ timestamps, trust }: PaperSealing): TimestampAuthority => ({
  timestamp: async (digest) => {
    const token = await timestamps.timestamp(digest).catch((cause: unknown) => {
      throw new TimeNotAttested('no time stamp was to be had', { cause });
    });
    if (!(await attestedTime(token, digest, trust))) throw new TimeNotAttested('nobody we trust attests the time');
    return token;
  },
});

/** Readers of PDFs trust the authorities of seals, not necessarily we; but what its authority says against it counts. */
const UNFIT: ReadonlySet<SignerProblem> = new Set(['NOT_YET_VALID', 'EXPIRED', 'REVOKED']);

/** What stands across pages that are sealed with keys made up for development. */
export const DEVELOPMENT_SEAL = 'KHÓA THỬ NGHIỆM, KHÔNG CÓ GIÁ TRỊ';

export interface SealWords {
  reason: string;
  lines: readonly string[];
  at: Date;
  /** What may follow; only where nobody has signed before. */
  certification?: Certification;
}

/** @throws CannotSeal */
export async function sealedBy(
  sealing: PaperSealing,
  { corporation }: PaperRef,
  bytes: Uint8Array,
  { lines, at, ...options }: SealWords,
): Promise<Bytes> {
  const { sealKey, trust, isDevelopment } = sealing;
  const problem = await signerProblem(sealKey.certificates[0], trust, { at });
  if (problem && UNFIT.has(problem)) throw new SealNotValid(problem);
  const appearance = await signatureLook({
    title: `Niêm phong điện tử của ${corporation}`,
    lines: [...lines, ...(isDevelopment ? [DEVELOPMENT_SEAL] : [])],
    date: at,
  });
  return seal(bytes, sealKey, judged(sealing), { ...options, at, appearance });
}

/** An authority of time that does not answer is seldom back sooner. */
const RETRY_AFTER_MS = 60_000;

export const sealingUnavailable = (locale: Locale, clock: Clock): TryLaterProblem => ({
  ...problem('TryLaterProblem', 'SIGNING_UNAVAILABLE', locale),
  retryAt: new Date(clock.now().getTime() + RETRY_AFTER_MS),
});
