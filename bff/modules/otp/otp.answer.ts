import { problem } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import type { OtpChannel } from './otp.ts';

/** What comes of a code. */

/** A code was right, for an act that its caller does. What is known of it, as evidence. */
export interface OtpRight {
  __typename: 'OtpRight';
  challengeId: string;
  reference: string;
  channel: OtpChannel;
  /** By the database's clock, as the others. */
  sentAt: string;
  expiresAt: string;
  verifiedAt: string;
  /** This one included. */
  attempts: number;
  /** That of the bytes it was asked for. */
  documentSha256: string | null;
}

export type OtpProblemCode = 'OTP_INCORRECT' | 'OTP_EXPIRED' | 'OTP_ATTEMPTS_EXHAUSTED';

export interface OtpProblem {
  __typename: 'OtpProblem';
  code: OtpProblemCode;
  message: string;
  /** 0 for a code that is good for nothing any more. */
  attemptsLeft: number;
}

export const otpProblem = (locale: Locale, code: OtpProblemCode, attemptsLeft = 0): OtpProblem => ({
  ...problem('OtpProblem', code, locale),
  code,
  attemptsLeft,
});
