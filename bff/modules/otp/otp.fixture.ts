import { sql } from 'kysely';
import { audienceOf } from '../../platform/asker.ts';
import { systemClock } from '../../platform/clock.ts';
import { CORPORATIONS } from '../../platform/corporation.ts';
import type { Database } from '../../platform/db/database.ts';
import { newTraceId } from '../../platform/ids.ts';
import { rateLimiter } from '../../platform/rate-limit.ts';
import type { Grant, Visitor } from '../../platform/visitor.ts';
import { UTILITY_SITE } from '../../seeds/sites.ts';
import { otpSeal } from './otp.code.ts';
import type { OtpSubject, OtpSubjectRef, OtpSubjects } from './otp.port.ts';
import { type OtpAsker, type OtpChallengeInput, type OtpService, otpService } from './otp.service.ts';
import type { OtpBinding, OtpChallenge } from './otp.ts';

/** Requests and papers of nobody in particular, and people who ask for codes, for tests. */

export const SHA256 = '3f2a9c11'.repeat(8);
export const OTHER_SHA256 = 'b0'.repeat(32);

const request = (subject: string, phone: string | null, email: string | null): OtpSubject => ({
  subject,
  corporation: 'EVNSPC',
  phone,
  email,
  documentSha256: null,
  what: { vi: 'xem hồ sơ cấp điện mới', en: 'see your request for a new connection' },
});
const paper = (subject: string, phone: string, documentSha256: string): OtpSubject => ({
  ...request(subject, phone, 'bưởi@example.vn'),
  documentSha256,
  what: { vi: 'ký hợp đồng mua bán điện', en: 'sign the supply contract' },
});

/** What there is, by the name under which it is asked for. */
export const SUBJECTS: Readonly<Record<string, OtpSubject>> = {
  GKPB060126000018: request('sr_one', '+84912345678', 'buoi@example.vn'),
  GKPB060126000026: request('sr_two', '+84987654321', 'cam@example.vn'),
  /** Of the same person as the first. */
  GKPB060126000034: request('sr_three', '+84912345678', 'BUOI@example.vn'),
  GKPB060126000042: request('sr_landline', '+842839123456', null),
  pa_one: paper('pa_one', '+84912345678', SHA256),
  pa_two: paper('pa_two', '+84987654321', OTHER_SHA256),
};
export const ONE = 'GKPB060126000018';
export const TWO = 'GKPB060126000026';
export const THREE = 'GKPB060126000034';
export const LANDLINE = 'GKPB060126000042';
export const NOBODYS = 'GKPB060126999991';

const nameOf = ({ requestCode, paperId }: OtpSubjectRef): string => paperId ?? requestCode.replace(/\W/g, '').toUpperCase();

export const tableOf = (subjects: Readonly<Record<string, OtpSubject>>): OtpSubjects => ({
  find: async (by) => subjects[nameOf(by)] ?? null,
  nameOf,
});

export const visitor = (id: string, siteKey = UTILITY_SITE): Visitor => ({ id, siteKey, placement: 'page', grants: [] });

/** Somebody at a network where nobody else is. */
export const asker = (id: string, changes: Partial<OtpAsker> = {}): OtpAsker => ({
  locale: 'vi',
  audience: audienceOf({ corporations: CORPORATIONS, defaultCorporation: 'EVNSPC' }),
  network: newTraceId(),
  visitor: visitor(id),
  ...changes,
});

export const asking = (requestCode: string, channel: 'SMS' | 'EMAIL' = 'SMS'): { input: OtpChallengeInput } => ({
  input: { clientRequestId: newTraceId(), humanCheck: { challenge: 'any', solution: 'right' }, subject: { requestCode }, channel },
});
export const signing = (paperId: string, channel: 'SMS' | 'EMAIL' = 'SMS'): { input: OtpChallengeInput } => ({
  input: { ...asking('', channel).input, subject: { paperId } },
});

/** The service by itself, on a database. `granted` holds what was opened, in its order. */
export function otpDesk(database: Database, { subjects = tableOf(SUBJECTS) }: { subjects?: OtpSubjects } = {}) {
  const secretKey = Buffer.alloc(32, 7);
  const granted: Array<Grant & { visitorId: string }> = [];
  const otp = otpService({
    database,
    subjects,
    humans: { redeem: async (_, { solution }) => (solution === 'right' ? 'ok' : 'refused') },
    limits: rateLimiter(secretKey),
    session: { grant: async (_, visitorId, grant) => void granted.push({ ...grant, visitorId }) },
    seal: otpSeal(secretKey),
    channels: new Set(['SMS', 'EMAIL'] as const),
    hostOf: () => 'cskh.example.vn',
    clock: systemClock(),
  });
  return { otp, granted };
}

/** @throws Error where there is a problem instead */
export async function challenged(otp: OtpService, who: OtpAsker, what: { input: OtpChallengeInput }): Promise<OtpChallenge> {
  const result = await otp.create(who, what);
  if (result.__typename !== 'OtpChallenge') throw new Error(JSON.stringify(result));
  return result;
}

export interface WrittenMessage {
  channel: string;
  recipient: string;
  body: string;
  /** Seconds that it may still be sent. */
  life: number;
}

/** The message of a challenge, as it was written. */
export async function messageOf({ read }: Database, challengeId: string): Promise<WrittenMessage> {
  const { rows } = await sql<WrittenMessage>`
    select channel, recipient, body, extract(epoch from send_until - created_at)::int4 as life from outbox where subject = ${challengeId}`.execute(
    read,
  );
  const [message] = rows;
  if (!message) throw new Error('nothing was written');
  return message;
}

/** The code that somebody reads in their message. */
export async function codeOf(database: Database, challengeId: string): Promise<string> {
  const [code] = /\b\d{6}\b/.exec((await messageOf(database, challengeId)).body) ?? [];
  if (code === undefined) throw new Error('no code was written');
  return code;
}

/** Some other code. */
export const wrongFor = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

export const bindingOf = ({ visitor: { id, siteKey } }: OtpAsker, name: string): OtpBinding => {
  const subject = SUBJECTS[name];
  if (!subject) throw new Error(`there is no ${name}`);
  return {
    purpose: subject.documentSha256 === null ? 'REQUEST_VIEW' : 'PAPER_SIGN',
    corporation: subject.corporation,
    subject: subject.subject,
    siteKey,
    visitorId: id,
    documentSha256: subject.documentSha256,
  };
};

/** The database is so many seconds ahead of itself from now on. */
export async function databaseAhead({ read }: Database, seconds: number): Promise<void> {
  const text = `create or replace function app_now() returns timestamptz language sql stable as $$ select now() + make_interval(secs => ${seconds}) $$`;
  await sql.raw(text).execute(read);
}

/** As if nobody had ever asked for a code. */
export async function forgetCodes(database: Database): Promise<void> {
  await databaseAhead(database, 0);
  await sql`truncate outbox, idempotency, rate_bucket, otp_challenge`.execute(database.read);
}
