import { sql } from 'kysely';
import type { Corporation } from '../../platform/corporation.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { OtpRight } from './otp.answer.ts';
import { OTP_SECONDS, OTP_TRIES, type OtpBinding, type OtpChannel } from './otp.ts';

/** One-time codes. All times by `app_now()`, the database's clock: processes may disagree about the time, it does not. */

/** Pauses after the first, the second and every further code in a row; a row ends with an hour without one. */
const FIRST_PAUSE = 60;
const SECOND_PAUSE = 120;
const LONG_PAUSE = 300;
/** What was judged in time may take so long to be done. */
const GRACE_SECONDS = 60;
const KEPT_HOURS = 24;

export interface NewChallenge extends OtpBinding {
  id: string;
  channel: OtpChannel;
  codeHmac: string;
  reference: string;
}

interface Times {
  sentAt: string;
  expiresAt: string;
  resendAt: string;
}

/**
 * Makes a code the one that counts, in the place of the one before. Looked at and written by one statement, so that of two
 * who ask at once one waits.
 * @returns null when it was too soon
 */
export async function putChallenge(trx: Executor, challenge: NewChallenge): Promise<Times | null> {
  const { id, corporation, purpose, subject, siteKey, visitorId, channel, documentSha256, codeHmac, reference } = challenge;
  const after = (seconds: number) => sql`app_now() + make_interval(secs => ${seconds})`;
  const { rows } = await sql<Times>`
    insert into otp_challenge as former (id, corporation, purpose, subject, site_key, visitor_id, channel, document_sha256,
      code_hmac, reference, sent_at, expires_at, resend_at)
    values (${id}, ${corporation}, ${purpose}, ${subject}, ${siteKey}, ${visitorId}, ${channel}, ${documentSha256},
      ${codeHmac}, ${reference}, app_now(), ${after(OTP_SECONDS)}, ${after(FIRST_PAUSE)})
    on conflict (corporation, purpose, subject, site_key, visitor_id) do update set
      id = excluded.id, channel = excluded.channel, document_sha256 = excluded.document_sha256, code_hmac = excluded.code_hmac,
      reference = excluded.reference, attempts = 0, used_at = null, sent_at = excluded.sent_at, expires_at = excluded.expires_at,
      sends = case when former.sent_at < app_now() - interval '1 hour' then 1 else former.sends + 1 end,
      resend_at = case when former.sent_at < app_now() - interval '1 hour' then excluded.resend_at
        when former.sends = 1 then ${after(SECOND_PAUSE)} else ${after(LONG_PAUSE)} end
    where former.resend_at <= app_now()
    returning sent_at as "sentAt", expires_at as "expiresAt", resend_at as "resendAt"`.execute(trx);
  return rows[0] ?? null;
}

type Act = Pick<OtpBinding, 'corporation' | 'purpose' | 'subject' | 'siteKey' | 'visitorId'>;

/** From when on another code may be asked for; null where there was none. */
export async function resendAtOf(db: Executor, { corporation, purpose, subject, siteKey, visitorId }: Act): Promise<string | null> {
  const row = await db
    .selectFrom('otp_challenge')
    .select('resend_at')
    .where('corporation', '=', corporation)
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .where('site_key', '=', siteKey)
    .where('visitor_id', '=', visitorId)
    .executeTakeFirst();
  return row?.resend_at ?? null;
}

/** What is presented with a code: the whole binding, or as much of it as the caller can know. */
export type Presented = Pick<OtpBinding, 'purpose' | 'siteKey' | 'visitorId'> &
  Partial<Pick<OtpBinding, 'corporation' | 'subject' | 'documentSha256'>> & { id: string };

export interface Attempt
  extends Pick<OtpRight, 'reference' | 'channel' | 'sentAt' | 'expiresAt' | 'verifiedAt' | 'attempts' | 'documentSha256'> {
  codeHmac: string;
  corporation: Corporation;
  subject: string;
}

const presented = ({ id, purpose, siteKey, visitorId, corporation, subject, documentSha256 }: Presented) => sql<boolean>`
  id = ${id} and purpose = ${purpose} and site_key = ${siteKey} and visitor_id = ${visitorId}
  and (${corporation === undefined} or corporation = ${corporation ?? null})
  and (${subject === undefined} or subject = ${subject ?? null})
  and (${documentSha256 === undefined} or document_sha256 is not distinct from ${documentSha256 ?? null})`;

/**
 * Takes one of the tries. Condition and count are one statement, so that guesses that come at once cannot share a try.
 * @returns null where there is none to take
 */
export async function takeAttempt(db: Executor, by: Presented): Promise<Attempt | null> {
  const { rows } = await sql<Attempt>`
    update otp_challenge set attempts = attempts + 1
    where ${presented(by)} and used_at is null and attempts < ${OTP_TRIES} and expires_at > app_now()
    returning code_hmac as "codeHmac", attempts, corporation, subject, reference, channel, document_sha256 as "documentSha256",
      sent_at as "sentAt", expires_at as "expiresAt", app_now() as "verifiedAt"`.execute(db);
  return rows[0] ?? null;
}

/** True where all tries are gone, and nothing else is wrong. */
export async function isExhausted(db: Executor, by: Presented): Promise<boolean> {
  const { rows } = await sql`
    select from otp_challenge
    where ${presented(by)} and used_at is null and attempts >= ${OTP_TRIES} and expires_at > app_now()`.execute(db);
  return rows.length > 0;
}

/**
 * Uses a code up, in the transaction of what it confirms; only after it was found right. One statement: of any number at
 * once one gets true.
 */
export async function useChallenge(trx: Executor, id: string): Promise<boolean> {
  const { rows } = await sql`
    update otp_challenge set used_at = app_now()
    where id = ${id} and used_at is null and attempts > 0 and expires_at + make_interval(secs => ${GRACE_SECONDS}) > app_now()
    returning id`.execute(trx);
  return rows.length > 0;
}

/** @returns how many were too old; at most `limit` */
export async function dropChallenges(db: Executor, limit: number): Promise<number> {
  const { rows } = await sql`
    delete from otp_challenge where id in (
      select id from otp_challenge where sent_at < app_now() - make_interval(hours => ${KEPT_HOURS})
      limit ${limit} for update skip locked)
    returning id`.execute(db);
  return rows.length;
}
