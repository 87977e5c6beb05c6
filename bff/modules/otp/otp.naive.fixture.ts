import { sql } from 'kysely';
import type { Database } from '../../platform/db/database.ts';
import { otpSeal } from './otp.code.ts';

const seal = otpSeal(Buffer.alloc(32, 7));

/** How it must not be done: look, compare, then write down that it was tried. What the tests of races have to find wanting. */
export async function naiveAttempt({ read }: Database, id: string, code: string): Promise<string> {
  const { rows } = await sql<{ attempts: number; codeHmac: string }>`
    select attempts, code_hmac as "codeHmac" from otp_challenge where id = ${id}`.execute(read);
  const [row] = rows;
  if (!row || row.attempts >= 5) return 'OTP_ATTEMPTS_EXHAUSTED';
  await sql`update otp_challenge set attempts = ${row.attempts + 1} where id = ${id}`.execute(read);
  return seal.matches(row.codeHmac, id, code) ? 'right' : 'OTP_INCORRECT';
}
