import type { Corporation } from '../../platform/corporation.ts';
import type { InputProblem, TryLaterProblem, VerificationRequiredProblem } from '../../platform/problems.ts';

/** One-time codes (mã OTP): what they are for and what comes of them. */

export const OTP_PURPOSES = ['REQUEST_VIEW', 'PAPER_SIGN'] as const;
export type OtpPurpose = (typeof OTP_PURPOSES)[number];

export type OtpChannel = 'SMS' | 'EMAIL';

/** Seconds that a code is good for, and how often one may be wrong. */
export const OTP_SECONDS = 360;
export const OTP_TRIES = 5;

/** What a code was asked for; presented for anything else it is good for nothing. */
export interface OtpBinding {
  purpose: OtpPurpose;
  corporation: Corporation;
  /** Id of the request or paper. */
  subject: string;
  siteKey: string;
  visitorId: string;
  /** Hex, of the very bytes that are shown; null where nothing is signed. */
  documentSha256: string | null;
}

/** A code that is on its way, or would be if what was typed were right: nobody can tell the two apart by this. */
export interface OtpChallenge {
  __typename: 'OtpChallenge';
  id: string;
  /** Two characters, also in the message. */
  reference: string;
  sentAt: string;
  expiresAt: string;
  resendAt: string;
  attemptsLeft: number;
}

export interface OtpVerified {
  __typename: 'OtpVerified';
  purpose: OtpPurpose;
}

export type OtpChallengeResult = OtpChallenge | InputProblem | TryLaterProblem | VerificationRequiredProblem;
