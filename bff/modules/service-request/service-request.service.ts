import type { Addresses } from '../../platform/address.ts';
import { placeKeyOf } from '../../platform/address.ts';
import type { Asker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { fingerprintOf, once, type Outcome } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import {
  type FieldIssue,
  type InputProblem,
  inputProblem,
  problem,
  type TryLaterProblem,
  type VerificationRequiredProblem,
} from '../../platform/problems.ts';
import type { Counted, RateLimiter } from '../../platform/rate-limit.ts';
import { opens, type Visitor } from '../../platform/visitor.ts';
import type { HumanChecker } from '../human-check/human-check.port.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { ServiceAreas } from '../unit/service-area.service.ts';
import type { NotOfferedProblem, Unit } from '../unit/unit.answer.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import { CORPORATION_LETTERS, requestCodeKey, showRequestCode } from './request-code.ts';
import type { ServiceRequestSubmitInput } from './service-request.input.ts';
import type { ServiceNotices } from './service-request.notices.ts';
import type { Attachments, Grants } from './service-request.port.ts';
import { readServiceForm, type ServiceDraft } from './service-request.read.ts';
import type { SecretsSeal } from './service-request.seal.ts';
import type { PossibleDuplicateProblem, ServiceRequestReceipt, ServiceRequestRef } from './service-request.ts';
import {
  addStep,
  insertServiceRequest,
  likeRequest,
  lockLikeness,
  nextNumber,
  type NewServiceRequest,
  type StoredServiceRequest,
} from './service-request.store.ts';

/** The same person asking the same for the same place within this has probably pressed twice. */
const DUPLICATE_MS = 10 * 60_000;

export interface ServiceRequestDeps {
  database: Database;
  units: Pick<UnitDirectory, 'find' | 'ofCustomerCode'>;
  areas: ServiceAreas;
  hotlines: HotlineDirectory;
  addresses: Addresses;
  humans: HumanChecker;
  limits: RateLimiter;
  notices: ServiceNotices;
  attachments: Attachments;
  grants: Grants;
  seal: SecretsSeal;
  clock: Clock;
}

/** Whose browser sends, and from which network. */
export interface ServiceSender extends Asker {
  visitor: Visitor;
  network: string;
}

export type ServiceSubmissionResult =
  | ServiceRequestReceipt
  | InputProblem
  | PossibleDuplicateProblem
  | VerificationRequiredProblem
  | TryLaterProblem
  | NotOfferedProblem;

/** The site last: its bucket is held until the end, and everybody there waits for it. */
const countedFor = ({ visitor, network }: ServiceSender, { applicant: { phone, email } }: ServiceDraft): Counted[] => [
  ['submissionNetwork', network],
  ['submissionPhone', phone],
  ...(email === null ? [] : [['submissionEmail', email.toLowerCase()] as const]),
  ['submissionSite', visitor.siteKey],
];

const filesRefused = (ids: readonly string[], refused: readonly string[]): FieldIssue[] =>
  ids.flatMap((id, index) =>
    refused.includes(id) ? [{ path: ['input', 'attachments', String(index)], key: 'service.attachments.unknown' as const }] : [],
  );

/** Takes in what customers ask of their supply and their contract. */
export function serviceRequestService(deps: ServiceRequestDeps) {
  const { database, units, areas, hotlines, addresses, humans, limits, notices, attachments, grants, seal, clock } = deps;

  /** Who has the code; else who was chosen; else the only unit named after where the commune lies. */
  function unitOf({ customerCode, unitCode, address }: ServiceDraft): Unit | null {
    const today = clock.today();
    if (customerCode !== null) return units.ofCustomerCode(customerCode, today) ?? null;
    if (unitCode !== null) return units.find(unitCode, today) ?? null;
    const [only, ...others] = address?.communeCode ? areas.unitsNear(address.communeCode, today) : [];
    return only !== undefined && others.length === 0 ? only : null;
  }

  function corporationOf({ audience }: ServiceSender, { address }: ServiceDraft, unit: Unit | null): Corporation {
    const area = address?.communeCode ? areas.corporationOf(address.communeCode, clock.today()) : null;
    return unit?.corporation ?? area ?? audience.defaultCorporation;
  }

  /** Of person, place and kind; a person without an identity number is known by the next best. */
  function likenessOf({ kind, secrets, applicant, customerCode, address }: ServiceDraft): string {
    const person = secrets.identityNumber ?? applicant.taxCode ?? applicant.phone;
    return seal.hide(JSON.stringify([kind, person, placeKeyOf(customerCode, address)]));
  }

  function duplicate({ locale, visitor }: ServiceSender, like: StoredServiceRequest): PossibleDuplicateProblem {
    return {
      ...problem('PossibleDuplicateProblem', 'POSSIBLE_DUPLICATE', locale),
      receivedAt: like.receivedAt,
      requestCode: opens(visitor, like) ? like.code : null,
    };
  }

  async function open(
    trx: Executor,
    { visitor }: ServiceSender,
    draft: ServiceDraft,
    { ref, unit, likeness, like }: { ref: ServiceRequestRef; unit: Unit | null; likeness: string; like: StoredServiceRequest | undefined },
  ): Promise<NewServiceRequest> {
    const unitCode = unit?.code ?? CORPORATION_LETTERS[ref.corporation];
    const year = clock.today().slice(2, 4);
    const code = showRequestCode({ unitCode, year, number: await nextNumber(trx, unitCode, year) });
    const request: NewServiceRequest = {
      ...ref,
      code,
      codeKey: requestCodeKey(code) ?? code,
      unitCode: unit?.code ?? null,
      kind: draft.kind,
      siteKey: visitor.siteKey,
      customerCode: draft.customerCode,
      address: draft.address,
      applicant: draft.applicant,
      details: draft.details,
      secrets: seal.seal(ref, draft.secrets),
      likeness,
      duplicateOf: like?.code ?? null,
      receivedAt: clock.now().toISOString(),
    };
    await insertServiceRequest(trx, request);
    return request;
  }

  async function take(
    trx: Executor,
    sender: ServiceSender,
    draft: ServiceDraft,
    place: { corporation: Corporation; unit: Unit | null },
    confirmed: boolean,
  ): Promise<Outcome<ServiceSubmissionResult>> {
    const { locale, visitor } = sender;
    const { corporation, unit } = place;
    const likeness = likenessOf(draft);
    await lockLikeness(trx, likeness);
    const like = await likeRequest(trx, likeness, new Date(clock.now().getTime() - DUPLICATE_MS));
    if (like && !confirmed) return { refused: duplicate(sender, like) };
    const ref = { corporation, id: newId('sr', clock.now()) };
    const refused = await attachments.claim(trx, visitor.id, draft.attachments, ref);
    if (refused.length > 0) return { refused: inputProblem(locale, filesRefused(draft.attachments, refused)) };
    const request = await open(trx, sender, draft, { ref, unit, likeness, like });
    const { code, kind, receivedAt } = request;
    const step = { stage: 'RECEIVED', at: receivedAt, by: 'CUSTOMER', text: null, targetOn: null } as const;
    const eventId = newId('ev', clock.now());
    await addStep(trx, ref, { ...step, eventId });
    const sentTo = await notices.step(trx, request, eventId, step, true);
    await grants.grant(trx, visitor.id, { kind: 'REQUEST', corporation, subject: ref.id });
    const hotline = hotlines.of(corporation, locale);
    return { done: { __typename: 'ServiceRequestReceipt', code, kind, receivedAt, unit, sentTo, hotline } };
  }

  return {
    /**
     * Stores a request, or says everything that is wrong with it; of what was not taken nothing stays behind. Whoever has sent
     * it may follow it in the same browser. @throws Fault IDEMPOTENCY_MISMATCH, REQUEST_IN_PROGRESS
     */
    async submit(sender: ServiceSender, { input }: { input: ServiceRequestSubmitInput }): Promise<ServiceSubmissionResult> {
      const { locale, audience, visitor } = sender;
      const today = clock.today();
      const { draft, issues } = readServiceForm(input, { today, locale, addresses, unitOf: (code) => units.find(code, today) });
      if (issues) return inputProblem(locale, issues);
      const unit = unitOf(draft);
      const corporation = corporationOf(sender, draft, unit);
      if (!audience.corporations.includes(corporation)) return hotlines.notOffered(corporation, locale);
      const scope = {
        corporation: audience.defaultCorporation,
        siteKey: visitor.siteKey,
        operation: 'serviceRequestSubmit',
        clientRequestId: input.clientRequestId,
      };
      // Neither the language nor the human check is part of what was said: both may differ when it is sent again. Hidden, since
      // an identity number is found by trying where all that was hashed with it can be read.
      const fingerprint = seal.hide(fingerprintOf({ ...draft, applicant: { ...draft.applicant, locale: null } }));
      return once(database, 'serviceRequest.submit', scope, fingerprint, async (trx): Promise<Outcome<ServiceSubmissionResult>> => {
        if ((await humans.redeem(trx, input.humanCheck, 'SERVICE_REQUEST', visitor.siteKey)) === 'refused') {
          return { spent: problem('VerificationRequiredProblem', 'VERIFICATION_REQUIRED', locale) };
        }
        const retryAt = await limits.take(trx, scope.corporation, countedFor(sender, draft));
        if (retryAt) return { refused: { ...problem('TryLaterProblem', 'TRY_LATER', locale), retryAt } };
        return take(trx, sender, draft, { corporation, unit }, input.confirmDuplicate === true);
      });
    },
  };
}

export type ServiceRequestService = ReturnType<typeof serviceRequestService>;
