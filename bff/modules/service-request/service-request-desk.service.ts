import { z } from 'zod';
import type { PaperType, ServiceKind } from '../../../schema/service-forms.ts';
import type { Speaker } from '../../platform/asker.ts';
import { addDays, type CivilDate, isCivilDate, isWithin } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { dayText } from '../../platform/format.ts';
import { fingerprintOf, once, type Outcome } from '../../platform/idempotency.ts';
import { keyOfCursor, type Page, type PageArgs, pageOf, pageSize } from '../../platform/page.ts';
import { type InputProblem, inputProblem, type NotFoundProblem, problem, type StaleProblem } from '../../platform/problems.ts';
import { type Fields, fieldsOf } from '../../platform/typed-fields.ts';
import { requestCodeKey } from './request-code.ts';
import { canMove, isFinal, needsText, progressOf, type RequestStage } from './service-request.machine.ts';
import type { Attachments } from './service-request.port.ts';
import type { ServiceMoves } from './service-request.moves.ts';
import type { SecretsSeal } from './service-request.seal.ts';
import type { CostLine, ServiceRequestChange, ServiceRequestFile } from './service-request.ts';
import {
  changesAfter,
  costsOf,
  eraseServiceRequests,
  listServiceRequests,
  lockServiceRequest,
  replaceCosts,
  serviceRequestByKey,
  setOfficer,
  stepsOf,
  type StoredServiceRequest,
} from './service-request.store.ts';

/** Everything personal of a request is erased so long after it ended, or was received where nobody has ended it. */
const KEPT_MONTHS = 24;
const MAX_TEXT = 2_000;
const MAX_OFFICER = 100;
const MAX_LINES = 50;
const MAX_LABEL = 200;
/** A thousand billion đồng: more than any line of ours costs, far from where numbers end. */
const MAX_AMOUNT = 1e15;
const FARTHEST_TARGET_DAYS = 3 * 366;

/** The operator's request ids have a scope of their own. */
const DESK = 'operator';

export interface ServiceDeskDeps {
  database: Database;
  move: ServiceMoves;
  seal: SecretsSeal;
  attachments: Pick<Attachments, 'ofRequests' | 'erase'>;
  clock: Clock;
}

interface DeskInput {
  clientRequestId: string;
  code: string;
}

export interface ServiceTakeInput extends DeskInput {
  officer: string;
}

export interface ServiceAdvanceInput extends DeskInput {
  stage: RequestStage;
  text?: string | null | undefined;
  targetOn?: string | null | undefined;
}

export interface ServiceCostsInput extends DeskInput {
  lines: readonly CostLine[];
}

export interface ServiceAskPapersInput extends DeskInput {
  papers: readonly PaperType[];
  text: string;
  targetOn?: string | null | undefined;
}

export interface ServiceEndInput extends DeskInput {
  text?: string | null | undefined;
}

export interface ServiceListInput extends PageArgs {
  corporation: Corporation;
  kind?: ServiceKind | null | undefined;
  stage?: RequestStage | null | undefined;
}

type DeskResult = ServiceRequestFile | InputProblem | StaleProblem;

/** Does something with a request that it holds; false: it is no longer where this can be done. */
type DeskWork = (trx: Executor, request: StoredServiceRequest) => Promise<boolean>;

const requestKey = z.tuple([z.string().regex(/^sr_[0-9a-z]{26}$/)]);
const feedKey = z.tuple([z.number().int().min(0), z.number().int().min(0)]);

/** Where a corporation's officers and systems move service requests along. */
export function serviceDeskService({ database, move, seal, attachments, clock }: ServiceDeskDeps) {
  async function files(db: Executor, corporation: Corporation, requests: readonly StoredServiceRequest[]): Promise<ServiceRequestFile[]> {
    const ids = requests.map(({ id }) => id);
    const steps = await stepsOf(db, corporation, ids);
    const costs = await costsOf(db, corporation, ids);
    const uploaded = await attachments.ofRequests(db, corporation, ids);
    return requests.map(({ secrets, ...request }) => ({
      __typename: 'ServiceRequestFile',
      ...request,
      ...seal.open(request, secrets),
      progress: progressOf(request.stage),
      steps: steps.get(request.id) ?? [],
      costs: costs.get(request.id) ?? [],
      attachments: uploaded.get(request.id) ?? [],
    }));
  }

  async function fileOf(db: Executor, request: StoredServiceRequest): Promise<ServiceRequestFile> {
    const [file] = await files(db, request.corporation, [request]);
    if (!file) throw new Error('a request has no file');
    return file;
  }

  function readTarget(fields: Fields, typed: string | null | undefined): CivilDate | null {
    if (typed == null) return null;
    const [from, to] = [clock.today(), addDays(clock.today(), FARTHEST_TARGET_DAYS)];
    return isCivilDate(typed) && isWithin(typed, from, to) ? typed : fields.refuse('targetOn', 'service.target.past', { to: dayText(to) });
  }

  /** One act of an officer, once per request id; a repeat shows the request as it is by then. @param content what it says, as it was read */
  async function act(
    { locale }: Speaker,
    operation: string,
    input: DeskInput,
    fields: Fields,
    content: object,
    work: DeskWork,
  ): Promise<DeskResult> {
    fields.requestId(input.clientRequestId);
    const key = requestCodeKey(input.code);
    const known = key === null ? undefined : await serviceRequestByKey(database.read, key);
    if (!known || key === null) fields.refuse('code', 'service.code.unknown');
    if (!known || key === null || fields.issues.length > 0) return inputProblem(locale, fields.issues);
    const scope = { corporation: known.corporation, siteKey: DESK, operation, clientRequestId: input.clientRequestId };
    // Only that it was done is kept for repeats: the file holds what lies sealed everywhere else.
    const outcome = await once(
      database,
      `serviceRequest.${operation}`,
      scope,
      fingerprintOf({ key, ...content }),
      async (trx): Promise<Outcome<{ __typename: 'Acted' } | StaleProblem>> => {
        const request = await lockServiceRequest(trx, key);
        const acted = request !== undefined && (await work(trx, request));
        return acted ? { done: { __typename: 'Acted' } } : { refused: problem('StaleProblem', 'STATE_CHANGED', locale) };
      },
    );
    if (outcome.__typename === 'StaleProblem') return outcome;
    return fileOf(database.read, (await serviceRequestByKey(database.read, key)) ?? known);
  }

  const moving =
    (to: RequestStage, text: string | null, targetOn: CivilDate | null, askedPapers: readonly PaperType[] = []): DeskWork =>
    async (trx, request) => {
      if (!canMove(request, to)) return false;
      await move(trx, request, { to, by: 'UTILITY', text, targetOn, askedPapers });
      return true;
    };

  function advance(speaker: Speaker, operation: string, input: ServiceAdvanceInput): Promise<DeskResult> {
    const fields = fieldsOf();
    const text = fields.text('text', MAX_TEXT, input.text, 'many', needsText(input.stage) ? 'service.text.missing' : undefined);
    const targetOn = readTarget(fields, input.targetOn);
    // Which papers are missing has to be said with it.
    if (input.stage === 'NEEDS_PAPERS') fields.refuse('stage', 'service.papers.missing');
    const content = { stage: input.stage, text, targetOn };
    return act(speaker, operation, input, fields, content, moving(input.stage, text, targetOn));
  }

  return {
    /** Newest first. @throws Fault BAD_REQUEST for a cursor that is none: only programs fill it */
    async list(_: Speaker, { corporation, kind, stage, ...page }: ServiceListInput): Promise<Page<ServiceRequestFile>> {
      const size = pageSize(page);
      const [after] = keyOfCursor(page, requestKey) ?? [null];
      const filter = { corporation, kind: kind ?? null, stage: stage ?? null, after, limit: size + 1 };
      const found = await files(database.read, corporation, await listServiceRequests(database.read, filter));
      return pageOf(found, size, { keyOf: ({ id }) => [id], nodeOf: (file) => file });
    },

    async read({ locale }: Speaker, { code }: { code: string }): Promise<ServiceRequestFile | NotFoundProblem> {
      const key = requestCodeKey(code);
      const request = key === null ? undefined : await serviceRequestByKey(database.read, key);
      return request ? fileOf(database.read, request) : problem('NotFoundProblem', 'NOT_FOUND', locale);
    },

    /**
     * Changes of all requests of a corporation, oldest first, from behind a cursor on. @throws Fault BAD_REQUEST for a cursor
     * that is none
     */
    async changes(_: Speaker, { corporation, ...page }: { corporation: Corporation } & PageArgs): Promise<Page<ServiceRequestChange>> {
      const size = pageSize(page);
      const found = await changesAfter(database.read, { corporation, after: keyOfCursor(page, feedKey), limit: size + 1 });
      return pageOf(found, size, { keyOf: ({ key }) => key, nodeOf: (change) => change });
    },

    /** Says who looks after it; whoever did before no longer does. */
    take(speaker: Speaker, { input }: { input: ServiceTakeInput }): Promise<DeskResult> {
      const fields = fieldsOf();
      const officer = fields.text('officer', MAX_OFFICER, input.officer, 'one', 'service.officer.missing') ?? '';
      return act(speaker, 'take', input, fields, { officer }, async (trx, request) => {
        if (isFinal(request.stage)) return false;
        await setOfficer(trx, request, officer);
        return true;
      });
    },

    /** Takes it a step further and tells its customer. */
    advance: (speaker: Speaker, { input }: { input: ServiceAdvanceInput }) => advance(speaker, 'advance', input),

    /** States what it will cost, in place of what was stated before. */
    setCosts(speaker: Speaker, { input }: { input: ServiceCostsInput }): Promise<DeskResult> {
      const fields = fieldsOf();
      if (input.lines.length > MAX_LINES) fields.refuse('lines', 'service.costs.count', { max: MAX_LINES });
      const lines = input.lines.slice(0, MAX_LINES).map(({ label, amount, vat }, row): CostLine => {
        const at = (field: string) => ['lines', String(row), field];
        if (!(amount >= 0 && amount <= MAX_AMOUNT)) fields.refuse(at('amount'), 'service.costs.amount', { max: MAX_AMOUNT });
        else if (!(vat >= 0 && vat <= amount)) fields.refuse(at('vat'), 'service.costs.vat');
        return { label: fields.text(at('label'), MAX_LABEL, label, 'one', 'service.costs.label') ?? '', amount, vat };
      });
      return act(speaker, 'setCosts', input, fields, { lines }, async (trx, request) => {
        if (isFinal(request.stage)) return false;
        await replaceCosts(trx, request, lines);
        return true;
      });
    },

    /** Stops it until its customer has brought what is missing. */
    askPapers(speaker: Speaker, { input }: { input: ServiceAskPapersInput }): Promise<DeskResult> {
      const fields = fieldsOf();
      const text = fields.text('text', MAX_TEXT, input.text, 'many', 'service.text.missing');
      const targetOn = readTarget(fields, input.targetOn);
      const papers = [...new Set(input.papers)];
      if (papers.length === 0) fields.refuse('papers', 'service.papers.missing');
      const content = { papers, text, targetOn };
      return act(speaker, 'askPapers', input, fields, content, moving('NEEDS_PAPERS', text, targetOn, papers));
    },

    refuse: (speaker: Speaker, { input }: { input: ServiceEndInput }) => advance(speaker, 'refuse', { ...input, stage: 'REFUSED' }),

    complete: (speaker: Speaker, { input }: { input: ServiceEndInput }) => advance(speaker, 'complete', { ...input, stage: 'DONE' }),

    /** Forgets who asked and what for, of requests that have long ended. @returns how many; at most `limit` */
    async erase(limit: number): Promise<number> {
      const now = clock.now();
      const before = new Date(now);
      before.setUTCMonth(before.getUTCMonth() - KEPT_MONTHS);
      return database.transaction('serviceRequest.erase', async (trx) => {
        const erased = await eraseServiceRequests(trx, { before, now, limit });
        for (const request of erased) await attachments.erase(trx, request);
        return erased.length;
      });
    },
  };
}

export type ServiceDeskService = ReturnType<typeof serviceDeskService>;
