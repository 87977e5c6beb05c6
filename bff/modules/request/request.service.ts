import type { Addresses } from '../../platform/address.ts';
import type { Asker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { fingerprintOf, once, type Outcome } from '../../platform/idempotency.ts';
import { newId, randomPart } from '../../platform/ids.ts';
import {
  type InputProblem,
  inputProblem,
  problem,
  type TryLaterProblem,
  type VerificationRequiredProblem,
} from '../../platform/problems.ts';
import type { Counted, RateLimiter } from '../../platform/rate-limit.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { NotOfferedProblem } from '../unit/unit.answer.ts';
import type { ServiceAreas } from '../unit/service-area.service.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import type { CallbackRequestInput, OutageReportInput, SupportRequestInput } from './request.input.ts';
import { readPhone } from '../../platform/phone.ts';
import type { RequestReceipt, RequestRef, RequestStatusResult } from './request.ts';
import { type Draft, type Read, type Reading, readCallback, readOutageReport, readSupport } from './request.draft.ts';
import type { RequestNotices } from './request.notices.ts';
import type { HumanChecker, HumanCheckInput, HumanCheckPurpose } from '../human-check/human-check.port.ts';
import { addPerson, addStep, insertRequest, lockPlace, openReport, requestOf, type StoredRequest } from './request.store.ts';
import { statusOf } from './request.status.ts';
import { makeTicket, readTicket, showTicket } from './ticket.ts';

/** Reports of one place within this are one ticket for the crew. */
const MERGE_MS = 30 * 60_000;
const TRIES = 5;

export interface RequestDeps {
  database: Database;
  units: Pick<UnitDirectory, 'ofCustomerCode'>;
  hotlines: HotlineDirectory;
  areas: ServiceAreas;
  addresses: Addresses;
  humans: HumanChecker;
  limits: RateLimiter;
  notices: RequestNotices;
  clock: Clock;
}

/** Who sends, through which site and from which network. */
export interface Sender extends Asker {
  siteKey: string;
  network: string;
}

export type SubmissionResult = RequestReceipt | InputProblem | VerificationRequiredProblem | TryLaterProblem | NotOfferedProblem;

interface Submission {
  clientRequestId: string;
  humanCheck: HumanCheckInput;
}

/** The site last: its bucket is held until the end, and everybody there waits for it. */
const countedFor = ({ siteKey, network }: Sender, { person: { phone, email } }: Draft): Counted[] => [
  ['submissionNetwork', network],
  ['submissionPhone', phone],
  ...(email === null ? [] : [['submissionEmail', email.toLowerCase()] as const]),
  ['submissionSite', siteKey],
];

const tryLater = (locale: Asker['locale'], retryAt: Date): TryLaterProblem => ({
  ...problem('TryLaterProblem', 'TRY_LATER', locale),
  retryAt,
});

/** Takes in what customers ask of a corporation, and tells them how far it has got. */
export function requestService({ database, units, areas, hotlines, addresses, humans, limits, notices, clock }: RequestDeps) {
  /** What was stated; else who serves the code, or the place; else who speaks for the site. */
  function corporationOf({ audience }: Sender, { corporation, customerCode, address }: Draft): Corporation {
    const today = clock.today();
    const unit = customerCode === null ? undefined : units.ofCustomerCode(customerCode, today);
    const area = address?.communeCode ? areas.corporationOf(address.communeCode, today) : null;
    return corporation ?? unit?.corporation ?? area ?? audience.defaultCorporation;
  }

  /** A new request under a ticket that nobody has. */
  async function open(
    trx: Executor,
    { siteKey }: Sender,
    draft: Draft,
    corporation: Corporation,
    receivedAt: string,
  ): Promise<RequestRef & { ticket: string }> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const ref = { corporation, id: newId('rq', clock.now()), ticket: makeTicket(draft.kind, randomPart(8)) };
      if (!(await insertRequest(trx, { ...draft, ...ref, siteKey, receivedAt }))) continue;
      await addStep(trx, ref, { status: 'RECEIVED', at: receivedAt, note: null });
      return ref;
    }
    throw new Error('no ticket is free');
  }

  /** The report of the same place that a crew is still to go to. */
  async function joinable(trx: Executor, { placeKey }: Draft, corporation: Corporation): Promise<StoredRequest | undefined> {
    if (placeKey === null) return undefined;
    await lockPlace(trx, corporation, placeKey);
    return openReport(trx, corporation, placeKey, new Date(clock.now().getTime() - MERGE_MS));
  }

  async function take(trx: Executor, sender: Sender, draft: Draft, corporation: Corporation): Promise<RequestReceipt> {
    const receivedAt = clock.now().toISOString();
    const joined = await joinable(trx, draft, corporation);
    const request = joined ?? (await open(trx, sender, draft, corporation, receivedAt));
    const isNew = await addPerson(trx, request, draft.person, receivedAt);
    // Whoever reports the same place again has been written to.
    const sentTo = isNew ? await notices.receipt(trx, { ...request, kind: draft.kind }, draft.person, receivedAt) : [];
    return {
      __typename: 'RequestReceipt',
      ticket: showTicket(request.ticket),
      receivedAt,
      answerBy: null,
      merged: joined !== undefined,
      sentTo,
      hotline: hotlines.of(corporation, sender.locale),
    };
  }

  async function submit<Input extends Submission>(
    sender: Sender,
    input: Input,
    { operation, purpose, read }: { operation: string; purpose: HumanCheckPurpose; read: (input: Input, reading: Reading) => Read },
  ): Promise<SubmissionResult> {
    const { locale, siteKey, audience } = sender;
    const { draft, issues } = read(input, { today: clock.today(), locale, addresses });
    if (issues) return inputProblem(locale, issues);
    const corporation = corporationOf(sender, draft);
    if (!audience.corporations.includes(corporation)) return hotlines.notOffered(corporation, locale);
    const scope = { corporation: audience.defaultCorporation, siteKey, operation, clientRequestId: input.clientRequestId };
    // Neither the language nor the human check is part of what was said: both may differ when it is sent again.
    const fingerprint = fingerprintOf({ ...draft, person: { ...draft.person, locale: null } });
    return once(database, `request.${operation}`, scope, fingerprint, async (trx): Promise<Outcome<SubmissionResult>> => {
      if ((await humans.redeem(trx, input.humanCheck, purpose, siteKey)) === 'refused') {
        return { spent: problem('VerificationRequiredProblem', 'VERIFICATION_REQUIRED', locale) };
      }
      const retryAt = await limits.take(trx, scope.corporation, countedFor(sender, draft));
      if (retryAt) return { refused: tryLater(locale, retryAt) };
      return { done: await take(trx, sender, draft, corporation) };
    });
  }

  return {
    submitSupport: (sender: Sender, { input }: { input: SupportRequestInput }) =>
      submit(sender, input, { operation: 'supportRequestSubmit', purpose: 'SUPPORT_REQUEST', read: readSupport }),

    submitOutageReport: (sender: Sender, { input }: { input: OutageReportInput }) =>
      submit(sender, input, { operation: 'outageReportSubmit', purpose: 'OUTAGE_REPORT', read: readOutageReport }),

    submitCallback: (sender: Sender, { input }: { input: CallbackRequestInput }) =>
      submit(sender, input, { operation: 'callbackRequestSubmit', purpose: 'CALLBACK_REQUEST', read: readCallback }),

    /** Ticket and number together are the key. Whatever is wrong with either is looked up and answered like a ticket that nobody has. */
    async status(
      { locale, audience, network }: Sender,
      { ticket, phone }: { ticket: string; phone: string },
    ): Promise<RequestStatusResult> {
      const known = readTicket(ticket);
      const counted: Counted[] = [['statusNetwork', network], ...(known === null ? [] : [['statusTicket', known] as const])];
      const retryAt = await limits.take(database.read, audience.defaultCorporation, counted);
      if (retryAt) return tryLater(locale, retryAt);
      const read = readPhone(phone);
      const number = read === null || read === 'foreign' ? '' : read.number;
      const request = await requestOf(database.read, known ?? '', number);
      return request ? statusOf(database.read, request) : problem('NotFoundProblem', 'NOT_FOUND', locale);
    },
  };
}

export type RequestService = ReturnType<typeof requestService>;
