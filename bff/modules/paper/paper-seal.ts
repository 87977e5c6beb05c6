import { signatureLook } from '../../platform/pdf/pdf.ts';
import type { Clock } from '../../platform/clock.ts';
import { problem, type TryLaterProblem } from '../../platform/problems.ts';
import type { Bytes } from '../../platform/signature/certificate.ts';
import type { Certification } from '../../platform/signature/pdf-gap.ts';
import { seal } from '../../platform/signature/seal.ts';
import type { TimestampAuthority } from '../../platform/signature/timestamp.ts';
import type { Locale } from '../../platform/texts.ts';
import type { PaperSealing } from './paper.port.ts';
import type { PaperRef } from './paper.ts';

/** The utility's seal under what customers have signed. */

/** Nobody attests the time at the moment, so nothing can be sealed. */
export class TimeNotAttested extends Error {
  override readonly name = 'TimeNotAttested';
}

/** Whatever goes wrong there is its fault and not the paper's. */
const named = (authority: TimestampAuthority): TimestampAuthority => ({
  timestamp: (digest) =>
    authority.timestamp(digest).catch((cause: unknown) => {
      throw new TimeNotAttested('no time stamp was to be had', { cause });
    }),
});

/** What stands across pages that are sealed with keys made up for development. */
export const DEVELOPMENT_SEAL = 'KHÓA THỬ NGHIỆM, KHÔNG CÓ GIÁ TRỊ';

export interface SealWords {
  reason: string;
  lines: readonly string[];
  at: Date;
  /** What may follow; only where nobody has signed before. */
  certification?: Certification;
}

/** @throws TimeNotAttested */
export async function sealedBy(
  { sealKey, timestamps, isDevelopment }: PaperSealing,
  { corporation }: PaperRef,
  bytes: Uint8Array,
  { lines, at, ...options }: SealWords,
): Promise<Bytes> {
  const appearance = await signatureLook({
    title: `Niêm phong điện tử của ${corporation}`,
    lines: [...lines, ...(isDevelopment ? [DEVELOPMENT_SEAL] : [])],
    date: at,
  });
  return seal(bytes, sealKey, named(timestamps), { ...options, at, appearance });
}

/** An authority of time that does not answer is seldom back sooner. */
const RETRY_AFTER_MS = 60_000;

export const sealingUnavailable = (locale: Locale, clock: Clock): TryLaterProblem => ({
  ...problem('TryLaterProblem', 'SIGNING_UNAVAILABLE', locale),
  retryAt: new Date(clock.now().getTime() + RETRY_AFTER_MS),
});
