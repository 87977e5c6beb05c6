import type { Speaker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { Fault } from '../../platform/faults.ts';
import { fingerprintOf, once, type Outcome } from '../../platform/idempotency.ts';
import { type InputProblem, inputProblem, problem, type StaleProblem } from '../../platform/problems.ts';
import type { Corporation } from '../../platform/corporation.ts';
import { fieldsOf } from '../../platform/typed-fields.ts';
import { canAdvance, type RequestProgress } from './request.machine.ts';
import type { RequestNotices } from './request.notices.ts';
import type { CustomerRequest, RequestStatus } from './request.ts';
import { statusOf } from './request.status.ts';
import {
  addStep,
  advanceRequest,
  eraseRequests,
  listRequests,
  lockRequest,
  peopleOf,
  type RequestFilter,
  requestByTicket,
  type StoredRequest,
  stepsOf,
} from './request.store.ts';
import { type RequestKind, readTicket, showTicket } from './ticket.ts';

const MAX_PAGE = 50;
const USUAL_PAGE = 20;
const REQUEST_ID = /^rq_[0-9a-z]{26}$/;

/** Everything personal of a request is erased so long after it was done, or received where nobody has ended it. */
const KEPT_MONTHS = 24;

/** The operator's request ids have a scope of their own. */
const DESK = 'operator';

export interface RequestDeskDeps {
  database: Database;
  notices: RequestNotices;
  clock: Clock;
}

export interface RequestListInput {
  corporation: Corporation;
  kind?: RequestKind | null | undefined;
  status?: RequestProgress | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface RequestAdvanceInput {
  ticket: string;
  status: RequestProgress;
  /** One line for the customer, also by SMS. */
  note?: string | null | undefined;
  answer?: string | null | undefined;
  clientRequestId: string;
}

export interface RequestPage {
  requests: CustomerRequest[];
  hasNextPage: boolean;
}

type AdvanceResult = RequestStatus | InputProblem | StaleProblem;

interface Advance {
  status: RequestProgress;
  note: string | null;
  answer: string | null;
}

/** Where a corporation's officers read, answer and close what customers have sent. */
export function requestDeskService({ database, notices, clock }: RequestDeskDeps) {
  async function complete(db: Executor, corporation: Corporation, requests: readonly StoredRequest[]): Promise<CustomerRequest[]> {
    const ids = requests.map(({ id }) => id);
    const people = await peopleOf(db, corporation, ids);
    const steps = await stepsOf(db, corporation, ids);
    return requests.map((request) => ({
      __typename: 'CustomerRequest',
      ...request,
      ticket: showTicket(request.ticket),
      people: people.get(request.id) ?? [],
      steps: steps.get(request.id) ?? [],
    }));
  }

  /** What the sender will see of it; null when it is no longer where it can take this step from. */
  async function applyTo(trx: Executor, ticket: string, { status, note, answer }: Advance): Promise<RequestStatus | null> {
    const request = await lockRequest(trx, ticket);
    if (!request || !canAdvance(request.status, status)) return null;
    const at = clock.now();
    await advanceRequest(trx, request, { status, answer, at: at.toISOString() });
    await addStep(trx, request, { status, at: at.toISOString(), note });
    const people = await peopleOf(trx, request.corporation, [request.id]);
    await notices.change(trx, request, people.get(request.id) ?? [], { status, at, note, answer });
    return statusOf(trx, { ...request, status, answer: answer ?? request.answer });
  }

  return {
    /** Newest first. @throws Fault BAD_REQUEST for a cursor that is none: only programs fill it. */
    async list(_: Speaker, { corporation, kind, status, first, after }: RequestListInput): Promise<RequestPage> {
      if (after != null && !REQUEST_ID.test(after)) throw new Fault('BAD_REQUEST');
      const limit = Math.min(Math.max(first ?? USUAL_PAGE, 1), MAX_PAGE);
      const filter: RequestFilter = { corporation, kind: kind ?? null, status: status ?? null, after: after ?? null, limit: limit + 1 };
      const found = await listRequests(database.read, filter);
      return { requests: await complete(database.read, corporation, found.slice(0, limit)), hasNextPage: found.length > limit };
    },

    /** Takes a request a step further and tells everybody who asked. @throws Fault IDEMPOTENCY_MISMATCH, REQUEST_IN_PROGRESS */
    async advance({ locale }: Speaker, { input }: { input: RequestAdvanceInput }): Promise<AdvanceResult> {
      const fields = fieldsOf();
      fields.requestId(input.clientRequestId);
      const step: Advance = { status: input.status, note: fields.line('note', input.note), answer: fields.lines('answer', input.answer) };
      const ticket = readTicket(input.ticket);
      const request = ticket === null ? undefined : await requestByTicket(database.read, ticket);
      if (!request) fields.refuse('ticket', 'request.ticket.unknown');
      else if (request.kind === 'SUPPORT' && step.status === 'DONE' && !(input.answer ?? '').trim())
        fields.refuse('answer', 'request.answer.missing');
      if (!request || fields.issues.length > 0) return inputProblem(locale, fields.issues);
      const scope = {
        corporation: request.corporation,
        siteKey: DESK,
        operation: 'requestAdvance',
        clientRequestId: input.clientRequestId,
      };
      return once(database, 'request.advance', scope, fingerprintOf({ ticket, ...step }), async (trx): Promise<Outcome<AdvanceResult>> => {
        const advanced = await applyTo(trx, request.ticket, step);
        return advanced ? { done: advanced } : { refused: problem('StaleProblem', 'STATE_CHANGED', locale) };
      });
    },

    /** Forgets who asked and what was said, of requests that have long ended. @returns how many; at most `limit` */
    async erase(limit: number): Promise<number> {
      const now = clock.now();
      const before = new Date(now);
      before.setUTCMonth(before.getUTCMonth() - KEPT_MONTHS);
      return database.transaction('request.erase', (trx) => eraseRequests(trx, { before, now, limit }));
    },
  };
}

export type RequestDeskService = ReturnType<typeof requestDeskService>;
