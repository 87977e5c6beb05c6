/** One-time codes as they are typed and counted down. Pure. */

export const TRIES = 5;
const DIGITS = 6;
const SECOND = 1_000;

/** `OtpChallenge` of the schema. */
export interface Challenge {
  readonly id: string;
  readonly reference: string;
  readonly sentAt: string;
  readonly expiresAt: string;
  readonly resendAt: string;
}

export interface Left {
  /** Whole seconds that the code is still good for. */
  readonly life: number;
  /** Whole seconds until another one may be asked for. */
  readonly pause: number;
}

/**
 * By the server's times and how long ago the challenge arrived: a device whose clock is wrong counts down rightly all the same.
 */
export function leftOf({ sentAt, expiresAt, resendAt }: Challenge, receivedAt: Date, now: Date): Left {
  const gone = now.getTime() - receivedAt.getTime();
  const until = (at: string): number => Math.max(0, Math.ceil((Date.parse(at) - Date.parse(sentAt) - gone) / SECOND));
  return { life: until(expiresAt), pause: until(resendAt) };
}

/** `05:59` */
export const clockText = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;

const MARKS = [300, 60, 0] as const;

/** Minutes of the mark that has been passed since; a screen reader hears of no other moment. */
export function markPassed(before: number, after: number): 5 | 1 | 0 | undefined {
  const mark = MARKS.findLast((seconds) => before > seconds && after <= seconds);
  return mark === undefined ? undefined : ((mark / 60) as 5 | 1 | 0);
}

/** `123 456`, `123-456` → `123456`; undefined for anything but six digits. */
export function codeIn(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s.\p{Pd}]/gu, '');
  return new RegExp(`^[0-9]{${DIGITS}}$`).test(digits) ? digits : undefined;
}
