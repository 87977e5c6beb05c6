import type { Speaker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { fingerprintOf, once, type Outcome } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import { type InputProblem, inputProblem, type NotFoundProblem, problem, type StaleProblem } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import { canBeSigned } from '../../platform/signature/pdf-gap.ts';
import { type Fields, fieldsOf } from '../../platform/typed-fields.ts';
import {
  finalSignatureOf,
  MAX_COMMENT,
  MAX_SIGNATURES,
  type PaperKind,
  type PaperRef,
  type PaperSigningMethod,
  type RequestRef,
  type StoredPaper,
  type WholePaper,
} from './paper.ts';
import type { PaperEvent, PaperEvents } from './paper.events.ts';
import type { PaperFiles } from './paper.files.ts';
import { claimFile, type PaperFile } from './paper-file.store.ts';
import type { PaperRequests } from './paper.port.ts';
import {
  answerComment,
  erasePapers,
  insertPaper,
  insertRevision,
  lockPaper,
  paperById,
  papersOf,
  updatePaper,
  wholePaper,
  wholePapers,
} from './paper.store.ts';

/** Of a paper that was handed over; files of customers lie in the same storage under ids of their own. */
const FILE_ID = /^pf_[0-9a-z]{26}$/;
const MAX_TITLE = 200;
const MAX_NOTE = 1_000;

/** The operator's request ids have a scope of their own. */
const DESK = 'operator';

export interface PaperDeskDeps {
  database: Database;
  files: Pick<PaperFiles, 'take' | 'bytes'>;
  /** Whether papers are signed here at all. */
  signs: boolean;
  requests: PaperRequests;
  tell: PaperEvents;
  clock: Clock;
}

/** A paper as the utility's systems see it. */
export interface PaperRecord extends WholePaper {
  __typename: 'PaperRecord';
}

export interface PaperRecordList {
  __typename: 'PaperRecordList';
  papers: PaperRecord[];
}

export interface PaperAttachInput {
  clientRequestId: string;
  requestCode: string;
  fileId: string;
  kind: PaperKind;
  title: string;
  needsSignature: boolean;
  signaturesNeeded?: number | null | undefined;
  /** Id of the paper of which this is the next revision. */
  replaces?: string | null | undefined;
  note?: string | null | undefined;
}

export interface PaperCommentAnswerInput {
  clientRequestId: string;
  paperId: string;
  commentId: string;
  answer: string;
}

export interface PaperWithdrawInput {
  clientRequestId: string;
  paperId: string;
}

type DeskResult = PaperRecord | InputProblem | StaleProblem;

/** Only that it was done, and to which paper, is kept for repeats. */
type Acted = { __typename: 'Acted'; id: string };

/** What was handed over, as it was read. */
interface Attached {
  request: RequestRef;
  title: string;
  note: string | null;
  /** Null: it needs no signature. */
  signingMethod: PaperSigningMethod | null;
  signaturesNeeded: number;
}

/** Households confirm by one-time code, companies sign with their token. */
const METHOD_OF = { HOUSEHOLD: 'OTP', COMPANY: 'TOKEN' } as const;

type DeskWork = (trx: Executor) => Promise<Outcome<Acted | InputProblem | StaleProblem>>;

/** Where the utility's systems hand over papers for review and answer what is to be corrected. */
export function paperDeskService({ database, files, signs, requests, tell, clock }: PaperDeskDeps) {
  async function records(db: Executor, papers: readonly StoredPaper[]): Promise<PaperRecord[]> {
    return (await wholePapers(db, papers)).map((paper) => ({ __typename: 'PaperRecord', ...paper }));
  }

  async function happened(trx: Executor, { id }: PaperRef, event: PaperEvent): Promise<void> {
    const paper = await paperById(trx, id);
    if (!paper) throw new Error('a paper was lost on the way');
    await tell(trx, paper, event);
  }

  const acted = (id: string) => ({ done: { __typename: 'Acted', id } as const });
  const stale = (locale: Locale) => ({ refused: problem('StaleProblem', 'STATE_CHANGED', locale) });

  /** Once per request id; a repeat shows the paper as it is by then. */
  async function act(
    { locale }: Speaker,
    operation: string,
    { clientRequestId, corporation, content }: { clientRequestId: string; corporation: Corporation; content: object },
    work: DeskWork,
  ): Promise<DeskResult> {
    const scope = { corporation, siteKey: DESK, operation, clientRequestId };
    const outcome = await once(database, `paper.${operation}`, scope, fingerprintOf(content), work);
    if (outcome.__typename !== 'Acted') return outcome;
    const paper = await paperById(database.read, outcome.id);
    const [record] = paper ? await records(database.read, [paper]) : [];
    return record ?? problem('StaleProblem', 'STATE_CHANGED', locale);
  }

  /** Does something with a paper that is still under review. */
  async function change(
    speaker: Speaker,
    operation: string,
    input: { clientRequestId: string; paperId: string },
    fields: Fields,
    content: object,
    work: (trx: Executor, paper: StoredPaper) => Promise<boolean>,
  ): Promise<DeskResult> {
    fields.requestId(input.clientRequestId);
    const known = await paperById(database.read, input.paperId);
    if (!known) fields.refuse('paperId', 'paper.unknown');
    if (!known || fields.issues.length > 0) return inputProblem(speaker.locale, fields.issues);
    const told = { clientRequestId: input.clientRequestId, corporation: known.corporation, content: { id: known.id, ...content } };
    return act(speaker, operation, told, async (trx) => {
      const paper = await lockPaper(trx, known.id);
      return paper?.state === 'REVIEW' && (await work(trx, paper)) ? acted(paper.id) : stale(speaker.locale);
    });
  }

  /** A file that is not there is refused where it would be used up. */
  async function signable(fileId: string, method: PaperSigningMethod): Promise<boolean> {
    const bytes = FILE_ID.test(fileId) ? await files.bytes(fileId) : null;
    const options = { reason: '', at: clock.now() };
    return bytes === null || canBeSigned(bytes, method === 'OTP' ? { ...options, certification: 1 } : options);
  }

  /** The paper whose next revision this is; null: a new paper. `gone`: it can have no next one. */
  async function former(trx: Executor, { replaces }: PaperAttachInput, request: RequestRef): Promise<StoredPaper | null | 'gone'> {
    if (replaces == null) return null;
    const paper = await lockPaper(trx, replaces);
    return paper?.state === 'REVIEW' && paper.corporation === request.corporation && paper.requestId === request.id ? paper : 'gone';
  }

  async function put(
    trx: Executor,
    locale: Locale,
    input: PaperAttachInput,
    { request, title, note, signingMethod, signaturesNeeded }: Attached,
  ): ReturnType<DeskWork> {
    const customer = await requests.holdCustomer(trx, request);
    if (!customer || customer.ended) return stale(locale);
    const paper = await former(trx, input, request);
    if (paper === 'gone') return stale(locale);
    if (!(await claimFile(trx, input.fileId))) {
      const fields = fieldsOf();
      fields.refuse('fileId', 'paper.file.unknown');
      return { refused: inputProblem(locale, fields.issues) };
    }
    const { kind, fileId } = input;
    const ref = { corporation: request.corporation, id: paper?.id ?? newId('pp', clock.now()) };
    const number = (paper?.revision ?? 0) + 1;
    const signing = { signing_method: signingMethod, signatures_needed: signaturesNeeded };
    if (paper) await updatePaper(trx, ref, { title, kind, ...signing, revision: number });
    else await insertPaper(trx, { ...ref, requestId: request.id, kind, title, signingMethod, signaturesNeeded });
    await insertRevision(trx, ref, { number, fileId, note, attachedAt: clock.now().toISOString() });
    await happened(trx, ref, { type: paper ? 'REPLACED' : 'ATTACHED' });
    return acted(ref.id);
  }

  return {
    /** A PDF, to be attached within twelve hours. @returns null for what is no PDF, or has no pages or too many */
    takeFile: (bytes: Buffer): Promise<PaperFile | null> => files.take(bytes),

    /** The paper as everybody has signed it; null until then. */
    async signedFile(id: string): Promise<Buffer | null> {
      const paper = await paperById(database.read, id);
      const last = paper && finalSignatureOf(await wholePaper(database.read, paper));
      return last ? files.bytes(last.fileId) : null;
    },

    /** Shows a paper to its customer for review; in place of another it is that one's next revision. */
    async attach(speaker: Speaker, { input }: { input: PaperAttachInput }): Promise<DeskResult> {
      const { locale } = speaker;
      const fields = fieldsOf();
      fields.requestId(input.clientRequestId);
      const title = fields.text('title', MAX_TITLE, input.title, 'one', 'paper.title.missing');
      const note = fields.text('note', MAX_NOTE, input.note, 'many');
      const request = await requests.byCode(database.read, input.requestCode);
      if (!request) fields.refuse('requestCode', 'service.code.unknown');
      const signingMethod = request && input.needsSignature ? METHOD_OF[request.customerKind] : null;
      const signaturesNeeded = input.signaturesNeeded ?? 1;
      if (!(signaturesNeeded >= 1 && signaturesNeeded <= (signingMethod === 'TOKEN' ? MAX_SIGNATURES : 1)))
        fields.refuse('signaturesNeeded', 'paper.signatures.count', { max: MAX_SIGNATURES });
      if (signingMethod && !signs) fields.refuse('needsSignature', 'paper.signing.off');
      if (signingMethod && signs && !(await signable(input.fileId, signingMethod))) fields.refuse('fileId', 'paper.file.unsignable');
      if (title === null || !request || fields.issues.length > 0) return inputProblem(locale, fields.issues);
      if (request.ended) return stale(locale).refused;
      const { fileId, kind, needsSignature, replaces } = input;
      const content = { request: request.id, fileId, kind, needsSignature, signaturesNeeded, replaces, title, note };
      const told = { clientRequestId: input.clientRequestId, corporation: request.corporation, content };
      return act(speaker, 'attach', told, (trx) => put(trx, locale, input, { request, title, note, signingMethod, signaturesNeeded }));
    },

    /** Answers what was to be corrected; when none is open any more the paper may go on. */
    answer(speaker: Speaker, { input }: { input: PaperCommentAnswerInput }): Promise<DeskResult> {
      const fields = fieldsOf();
      const answer = fields.text('answer', MAX_COMMENT, input.answer, 'many', 'paper.answer.missing') ?? '';
      const { commentId: id } = input;
      return change(speaker, 'answerComment', input, fields, { commentId: id, answer }, async (trx, paper) => {
        if (!(await answerComment(trx, paper, { id, answer, at: clock.now().toISOString() }))) return false;
        await happened(trx, paper, { type: 'ANSWERED', more: { comment: id } });
        return true;
      });
    },

    /** Takes a paper back: its customer does not see it any more. */
    withdraw: (speaker: Speaker, { input }: { input: PaperWithdrawInput }): Promise<DeskResult> =>
      change(speaker, 'withdraw', input, fieldsOf(), {}, async (trx, paper) => {
        await updatePaper(trx, paper, { state: 'WITHDRAWN' });
        await happened(trx, paper, { type: 'WITHDRAWN' });
        return true;
      }),

    /** Those of a request, oldest first, withdrawn ones too. */
    async list({ locale }: Speaker, { requestCode }: { requestCode: string }): Promise<PaperRecordList | NotFoundProblem> {
      const request = await requests.byCode(database.read, requestCode);
      if (!request) return problem('NotFoundProblem', 'NOT_FOUND', locale);
      return { __typename: 'PaperRecordList', papers: await records(database.read, await papersOf(database.read, request)) };
    },

    /** With the request, whose personal data is erased. */
    erase: (trx: Executor, request: RequestRef): Promise<void> => erasePapers(trx, request),
  };
}

export type PaperDeskService = ReturnType<typeof paperDeskService>;
