import { MAX_ATTACHMENTS } from '../../../schema/service-forms.ts';
import type { Speaker } from '../../platform/asker.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { fingerprintOf, once, type Outcome } from '../../platform/idempotency.ts';
import { type InputProblem, inputProblem, type NotFoundProblem, problem, type StaleProblem } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import { fieldsOf } from '../../platform/typed-fields.ts';
import { opens, type Visitor } from '../../platform/visitor.ts';
import type { OtpSubject } from '../otp/otp.port.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import { lookUpKeyOf } from './request-code.ts';
import { canCancel, progressOf, waitsFor, waitsForPapers } from './service-request.machine.ts';
import { KIND_TEXTS } from './service-request.messages.ts';
import type { ServiceMoves } from './service-request.moves.ts';
import type { Attachments, SigningPapers } from './service-request.port.ts';
import type { TrackedRequest } from './service-request.ts';
import { costsOf, lockServiceRequest, serviceRequestByKey, stepsOf, type StoredServiceRequest } from './service-request.store.ts';

const MAX_REASON = 1_000;

export interface ServiceTrackingDeps {
  database: Database;
  hotlines: HotlineDirectory;
  attachments: Attachments;
  papers: SigningPapers;
  move: ServiceMoves;
}

/** Whose browser asks. */
export interface ServiceFollower extends Speaker {
  visitor: Visitor;
}

export interface ServiceRequestCancelInput {
  clientRequestId: string;
  code: string;
  reason?: string | null | undefined;
}

export interface ServiceRequestAddPapersInput {
  clientRequestId: string;
  code: string;
  attachments: readonly string[];
}

type ChangeResult = TrackedRequest | InputProblem | NotFoundProblem | StaleProblem;

/** Shows customers how far their request has got, and takes what they may still do about it. */
export function serviceTrackingService({ database, hotlines, attachments, papers, move }: ServiceTrackingDeps) {
  const notFound = (locale: Locale): NotFoundProblem => problem('NotFoundProblem', 'NOT_FOUND', locale);

  /** The request, if this browser has proved that it is its own; one that was erased is nobody's. */
  const ownOf = (visitor: Visitor, request: StoredServiceRequest | undefined): StoredServiceRequest | null =>
    request && opens(visitor, request) && request.erasedAt === null ? request : null;

  async function tracked(db: Executor, request: StoredServiceRequest, locale: Locale): Promise<TrackedRequest> {
    const { corporation, id, code, kind, stage, applicant, receivedAt, endedAt, askedPapers } = request;
    const steps = await stepsOf(db, corporation, [id]);
    const costs = await costsOf(db, corporation, [id]);
    return {
      __typename: 'ServiceRequest',
      code,
      kind,
      stage,
      progress: progressOf(stage),
      waitsFor: waitsForPapers(stage) ? ((await papers.nextActor(db, request)) ?? waitsFor(stage)) : waitsFor(stage),
      customerKind: applicant.customerKind,
      canCancel: canCancel(request),
      receivedAt,
      endedAt,
      steps: steps.get(id) ?? [],
      costs: costs.get(id) ?? [],
      askedPapers,
      hotline: hotlines.of(corporation, locale),
    };
  }

  /** Changes a request of this browser's once per request id. @param work null: it is no longer where this can be done */
  async function change(
    { locale, visitor }: ServiceFollower,
    operation: string,
    input: { clientRequestId: string; code: string },
    content: object,
    work: (trx: Executor, request: StoredServiceRequest) => Promise<Outcome<StoredServiceRequest | InputProblem> | null>,
  ): Promise<ChangeResult> {
    const key = lookUpKeyOf(input.code);
    const known = ownOf(visitor, await serviceRequestByKey(database.read, key));
    if (!known) return notFound(locale);
    const scope = { corporation: known.corporation, siteKey: visitor.siteKey, operation, clientRequestId: input.clientRequestId };
    return once(
      database,
      `serviceRequest.${operation}`,
      scope,
      fingerprintOf({ key, ...content }),
      async (trx): Promise<Outcome<ChangeResult>> => {
        const request = await lockServiceRequest(trx, key);
        const outcome = request && (await work(trx, request));
        if (!outcome) return { refused: problem('StaleProblem', 'STATE_CHANGED', locale) };
        if ('done' in outcome && !('__typename' in outcome.done)) return { done: await tracked(trx, outcome.done, locale) };
        return outcome as Outcome<InputProblem>;
      },
    );
  }

  return {
    /** Somebody else's request is answered like one that is not there. */
    async find({ locale, visitor }: ServiceFollower, { code }: { code: string }): Promise<TrackedRequest | NotFoundProblem> {
      const request = ownOf(visitor, await serviceRequestByKey(database.read, lookUpKeyOf(code)));
      return request ? tracked(database.read, request, locale) : notFound(locale);
    },

    /** @throws Fault IDEMPOTENCY_MISMATCH, REQUEST_IN_PROGRESS */
    async cancel(follower: ServiceFollower, { input }: { input: ServiceRequestCancelInput }): Promise<ChangeResult> {
      const fields = fieldsOf();
      fields.requestId(input.clientRequestId);
      const reason = fields.text('reason', MAX_REASON, input.reason, 'many');
      if (fields.issues.length > 0) return inputProblem(follower.locale, fields.issues);
      return change(follower, 'cancel', input, { reason }, async (trx, request) =>
        canCancel(request) ? { done: await move(trx, request, { to: 'CANCELLED', by: 'CUSTOMER', text: reason, targetOn: null }) } : null,
      );
    },

    /** What was asked for; the request then goes on where it was stopped. @throws Fault IDEMPOTENCY_MISMATCH, REQUEST_IN_PROGRESS */
    async addPapers(follower: ServiceFollower, { input }: { input: ServiceRequestAddPapersInput }): Promise<ChangeResult> {
      const fields = fieldsOf();
      fields.requestId(input.clientRequestId);
      const ids = [...new Set(input.attachments)];
      if (ids.length === 0) fields.refuse('attachments', 'service.attachments.missing');
      if (ids.length > MAX_ATTACHMENTS) fields.refuse('attachments', 'service.attachments.count', { max: MAX_ATTACHMENTS });
      if (fields.issues.length > 0) return inputProblem(follower.locale, fields.issues);
      return change(follower, 'addPapers', input, { ids }, async (trx, request) => {
        if (request.interrupted === null) return null;
        const refused = await attachments.claim(trx, follower.visitor.id, ids, request);
        for (const id of refused) fields.refuse(['attachments', String(ids.indexOf(id))], 'service.attachments.unknown');
        if (refused.length > 0) return { refused: inputProblem(follower.locale, fields.issues) };
        return { done: await move(trx, request, { to: request.interrupted, by: 'CUSTOMER', text: null, targetOn: null }) };
      });
    },

    /** Whom a one-time code goes to that opens a request; null for a code that nobody has. */
    async subjectOf({ requestCode }: { requestCode: string }): Promise<OtpSubject | null> {
      const request = await serviceRequestByKey(database.read, lookUpKeyOf(requestCode));
      if (!request || request.erasedAt !== null) return null;
      const { vi, en } = KIND_TEXTS[request.kind];
      return {
        subject: request.id,
        corporation: request.corporation,
        phone: request.applicant.phone,
        email: request.applicant.email,
        documentSha256: null,
        what: { vi: `xem hồ sơ ${vi}`, en: `see your request (${en})` },
      };
    },
  };
}

export type ServiceTrackingService = ReturnType<typeof serviceTrackingService>;
