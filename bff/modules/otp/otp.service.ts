import type { Asker, Speaker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { fingerprintOf, isRequestId, once, type Outcome } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import { insertMessage } from '../../platform/outbox.store.ts';
import { isMobile } from '../../platform/phone.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import { inputProblem, issuesUnder, problem, type TryLaterProblem } from '../../platform/problems.ts';
import { type Counted, EVERYWHERE, type RateLimiter } from '../../platform/rate-limit.ts';
import type { Grant, Visitor } from '../../platform/visitor.ts';
import type { HumanChecker, HumanCheckInput } from '../human-check/human-check.port.ts';
import { makeCode, makeReference, type OtpSeal, readCode } from './otp.code.ts';
import { otpEmail, otpSms } from './otp.messages.ts';
import type { OtpSubject, OtpSubjectRef, OtpSubjects } from './otp.port.ts';
import { type OtpProblem, otpProblem, type OtpRight } from './otp.answer.ts';
import {
  OTP_SECONDS,
  OTP_TRIES,
  type OtpBinding,
  type OtpChallenge,
  type OtpChallengeResult,
  type OtpChannel,
  type OtpVerified,
} from './otp.ts';
import {
  type Attempt,
  dropChallenges,
  isExhausted,
  type Presented,
  putChallenge,
  resendAtOf,
  takeAttempt,
  useChallenge,
} from './otp.store.ts';

/** A carrier may be busy with a message for so long: one that is handed over later arrives when its code is dead. */
const HANDING_OVER_SECONDS = 30;
const MAX_NAME = 100;

/** What a message about nothing would say, were it sent. */
const NOTHING = { vi: 'xem hồ sơ', en: 'see a request' } as const;
/** As long as what people have. It reaches nobody, because the message to it is too old when it is written. */
const NOBODY: Readonly<Record<OtpChannel, string>> = { SMS: '+84900000000', EMAIL: 'nobody@example.invalid' };

export interface OtpDeps {
  database: Database;
  subjects: OtpSubjects;
  humans: HumanChecker;
  limits: RateLimiter;
  session: { grant(trx: Executor, visitorId: string, grant: Grant): Promise<void> };
  seal: OtpSeal;
  /** Those that this BFF can send on. */
  channels: { has(channel: OtpChannel): boolean };
  /** Host of the utility's own pages on which codes asked for through a site are typed, as `cskh.example.vn`. */
  hostOf: (siteKey: string) => string;
  clock: Clock;
}

/** Whose browser asks, and from which network. */
export interface OtpAsker extends Asker {
  visitor: Visitor;
  network: string;
}

export interface OtpChallengeInput {
  clientRequestId: string;
  humanCheck: HumanCheckInput;
  subject: { requestCode?: string | null; paperId?: string | null };
  channel: OtpChannel;
}

/** Where a code goes, or would go. */
interface Target extends OtpSubject {
  recipient: string;
  reachable: boolean;
}

const tryLater = ({ locale }: Speaker, retryAt: Date): TryLaterProblem => ({
  ...problem('TryLaterProblem', 'TRY_LATER', locale),
  retryAt,
});

const refOf = ({ requestCode, paperId }: OtpChallengeInput['subject']): OtpSubjectRef =>
  paperId == null ? { requestCode: (requestCode ?? '').trim() } : { paperId: paperId.trim() };

/** One-time codes: sends them, judges them, and uses them up. */
export function otpService({ database, subjects, humans, limits, session, seal, channels, hostOf, clock }: OtpDeps) {
  function issuesOf({ clientRequestId, channel }: OtpChallengeInput, name: string) {
    const issues = issuesUnder('input');
    if (!isRequestId(clientRequestId)) issues.add('clientRequestId', 'clientRequestId.shape');
    if (name === '' || name.length > MAX_NAME || !isPlainText(name)) issues.add('subject', 'otp.subject.length', { max: MAX_NAME });
    if (!channels.has(channel)) issues.add('channel', 'otp.channel.notOffered');
    return issues.list;
  }

  /** What nobody has is treated like what somebody has, up to the message, which reaches nobody. */
  function targetOf(found: OtpSubject | null, channel: OtpChannel, name: string, { audience }: OtpAsker): Target {
    const recipient = found && (channel === 'SMS' ? found.phone : found.email);
    const reachable = recipient != null && (channel === 'EMAIL' || isMobile(recipient));
    const known = found ?? {
      subject: seal.nameless(name),
      corporation: audience.defaultCorporation,
      phone: null,
      email: null,
      documentSha256: null,
      what: NOTHING,
    };
    return { ...known, recipient: reachable ? recipient : NOBODY[channel], reachable };
  }

  /**
   * Too many to one address is not said: whoever has one code of a request would learn which other requests are of the same
   * person. Nothing is sent then; that this may be so is said to everybody.
   */
  async function mayBeSent(trx: Executor, { recipient, reachable, subject }: Target): Promise<boolean> {
    const who = reachable ? recipient.toLowerCase() : subject;
    const full = await limits.take(trx, EVERYWHERE, [
      ['otpDestinationHour', who],
      ['otpDestinationDay', who],
    ]);
    return reachable && full === null;
  }

  /** Written with the code; of one that is to reach nobody, the time to send it has passed before it is written. */
  async function write(
    trx: Executor,
    { locale, visitor }: OtpAsker,
    {
      id,
      channel,
      code,
      reference,
      target,
      sent,
    }: { id: string; channel: OtpChannel; code: string; reference: string; target: Target; sent: boolean },
  ): Promise<void> {
    const { corporation, what, documentSha256, recipient } = target;
    const coded = { corporation, code, reference, what, documentSha256, host: hostOf(visitor.siteKey), locale };
    await insertMessage(trx, {
      corporation,
      id: newId('ob', clock.now()),
      subject: id,
      channel,
      recipient,
      ...(channel === 'SMS' ? { title: null, body: otpSms(coded) } : otpEmail(coded)),
      sendWithinSeconds: sent ? OTP_SECONDS - HANDING_OVER_SECONDS : 0,
    });
  }

  async function issue(
    trx: Executor,
    asker: OtpAsker,
    channel: OtpChannel,
    ref: OtpSubjectRef,
    target: Target,
  ): Promise<Outcome<OtpChallengeResult>> {
    const { visitor, network } = asker;
    const [id, code, reference] = [newId('oc', clock.now()), makeCode(), makeReference()];
    const binding: OtpBinding = {
      purpose: ref.paperId === undefined ? 'REQUEST_VIEW' : 'PAPER_SIGN',
      corporation: target.corporation,
      subject: target.subject,
      siteKey: visitor.siteKey,
      visitorId: visitor.id,
      documentSha256: target.documentSha256,
    };
    const sent = await mayBeSent(trx, target);
    const codeHmac = sent ? seal.seal(id, code) : seal.sealNothing(id);
    const times = await putChallenge(trx, { ...binding, id, channel, codeHmac, reference });
    if (!times) return { refused: tryLater(asker, new Date((await resendAtOf(trx, binding)) ?? 0)) };
    await write(trx, asker, { id, channel, code, reference, target, sent });
    // The breaker last: it is held until the end, and everybody waits for it.
    const counted: Counted[] = [
      ['otpNetwork', network],
      ['otpSubjectHour', target.subject],
      ['otpSubjectDay', target.subject],
      ...(channel === 'SMS' ? [['otpSms', 'all'] as const] : []),
    ];
    const retryAt = await limits.take(trx, EVERYWHERE, counted);
    if (retryAt) return { refused: tryLater(asker, retryAt) };
    const done: OtpChallenge = { __typename: 'OtpChallenge', id, reference, ...times, attemptsLeft: OTP_TRIES };
    return { done };
  }

  /** One try, counted whatever comes of it. */
  async function attempted({ locale }: Speaker, by: Presented, typed: string): Promise<Attempt | OtpProblem> {
    const attempt = await takeAttempt(database.read, by);
    if (!attempt) return otpProblem(locale, (await isExhausted(database.read, by)) ? 'OTP_ATTEMPTS_EXHAUSTED' : 'OTP_EXPIRED');
    if (seal.matches(attempt.codeHmac, by.id, readCode(typed))) return attempt;
    const left = OTP_TRIES - attempt.attempts;
    return otpProblem(locale, left === 0 ? 'OTP_ATTEMPTS_EXHAUSTED' : 'OTP_INCORRECT', left);
  }

  const isProblem = (outcome: Attempt | OtpProblem): outcome is OtpProblem => '__typename' in outcome;

  return {
    /** Sends a code for a request or a paper. What nobody has is answered alike: the answer says only that a code comes if there is somebody to send it to. */
    async create(asker: OtpAsker, { input }: { input: OtpChallengeInput }): Promise<OtpChallengeResult> {
      const { locale, visitor, audience } = asker;
      const ref = refOf(input.subject);
      const name = ref.paperId ?? ref.requestCode;
      const issues = issuesOf(input, name);
      if (issues.length > 0) return inputProblem(locale, issues);
      const target = targetOf(await subjects.find(ref, visitor), input.channel, subjects.nameOf(ref), asker);
      const scope = {
        corporation: audience.defaultCorporation,
        siteKey: visitor.siteKey,
        operation: 'otpChallengeCreate',
        clientRequestId: input.clientRequestId,
      };
      const fingerprint = fingerprintOf({ ref, channel: input.channel, visitorId: visitor.id });
      return once(database, 'otp.create', scope, fingerprint, async (trx): Promise<Outcome<OtpChallengeResult>> => {
        if ((await humans.redeem(trx, input.humanCheck, 'OTP_CHALLENGE', visitor.siteKey)) === 'refused') {
          return { spent: problem('VerificationRequiredProblem', 'VERIFICATION_REQUIRED', locale) };
        }
        return issue(trx, asker, input.channel, ref, target);
      });
    },

    /** Judges a code for an act that the caller does itself: whoever gets `OtpRight` has to `consume` the challenge in the transaction of the act. */
    async take(
      speaker: Speaker,
      { challengeId, code, binding }: { challengeId: string; code: string; binding: OtpBinding },
    ): Promise<OtpRight | OtpProblem> {
      const outcome = await attempted(speaker, { ...binding, id: challengeId }, code);
      if (isProblem(outcome)) return outcome;
      const { reference, channel, sentAt, expiresAt, verifiedAt, attempts, documentSha256 } = outcome;
      return { __typename: 'OtpRight', challengeId, reference, channel, sentAt, expiresAt, verifiedAt, attempts, documentSha256 };
    },

    /** @returns false when it has been used, or took too long; the act must not happen then */
    consume: (trx: Executor, challengeId: string): Promise<boolean> => useChallenge(trx, challengeId),

    /** Opens a request to this browser. */
    async verify(
      { locale, visitor }: Pick<OtpAsker, 'locale' | 'visitor'>,
      { challengeId, code }: { challengeId: string; code: string },
    ): Promise<OtpVerified | OtpProblem> {
      const by: Presented = { id: challengeId, purpose: 'REQUEST_VIEW', siteKey: visitor.siteKey, visitorId: visitor.id };
      const outcome = await attempted({ locale }, by, code);
      if (isProblem(outcome)) return outcome;
      const { corporation, subject } = outcome;
      return database.transaction('otp.verify', async (trx) => {
        if (!(await useChallenge(trx, challengeId))) return otpProblem(locale, 'OTP_EXPIRED');
        await session.grant(trx, visitor.id, { kind: 'REQUEST', corporation, subject });
        return { __typename: 'OtpVerified', purpose: 'REQUEST_VIEW' };
      });
    },

    /** @returns how many were too old */
    forget: (limit: number): Promise<number> => dropChallenges(database.read, limit),
  };
}

export type OtpService = ReturnType<typeof otpService>;
