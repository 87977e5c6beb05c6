import type { Speaker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { fingerprintOf, once, type Outcome } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import { type InputProblem, inputProblem, type NotFoundProblem, problem, type StaleProblem } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import { fieldsOf } from '../../platform/typed-fields.ts';
import { opens, type Visitor } from '../../platform/visitor.ts';
import { finalSignatureOf, isOpen, MAX_COMMENT, MAX_OPEN_COMMENTS, type RequestRef, type StoredPaper, type WholePaper } from './paper.ts';
import type { PaperEvents } from './paper.events.ts';
import type { PaperFiles } from './paper.files.ts';
import { ownOf } from './paper.own.ts';
import type { PaperRequests } from './paper.port.ts';
import { insertComment, lockPaper, paperById, papersOf, wholePaper, wholePapers } from './paper.store.ts';

export interface PaperDeps {
  database: Database;
  tell: PaperEvents;
  files: Pick<PaperFiles, 'bytes' | 'text'>;
  requests: PaperRequests;
  clock: Clock;
}

/** Whose browser asks. */
export interface PaperReader extends Speaker {
  visitor: Visitor;
}

/** A paper as its customer sees it. */
export interface Paper extends WholePaper {
  __typename: 'Paper';
}

export interface PaperList {
  __typename: 'PaperList';
  papers: Paper[];
}

export interface PaperCommentInput {
  clientRequestId: string;
  paperId: string;
  sha256: string;
  text: string;
}

const toPaper = (paper: WholePaper): Paper => ({ __typename: 'Paper', ...paper });

/** Shows customers the papers of their requests, and takes what they want to have corrected. */
export function paperService({ database, files, requests, tell, clock }: PaperDeps) {
  const notFound = (locale: Locale): NotFoundProblem => problem('NotFoundProblem', 'NOT_FOUND', locale);

  const shown = async (db: Executor, paper: StoredPaper): Promise<Paper> => toPaper(await wholePaper(db, paper));

  async function say(trx: Executor, { locale, visitor }: PaperReader, { paperId, sha256 }: PaperCommentInput, text: string) {
    const paper = ownOf(visitor, await lockPaper(trx, paperId));
    if (paper?.state !== 'REVIEW') return { refused: problem('StaleProblem', 'STATE_CHANGED', locale) };
    if (paper.sha256 !== sha256) return { refused: problem('StaleProblem', 'DOCUMENT_CHANGED', locale) };
    const { comments } = await shown(trx, paper);
    if (comments.filter(isOpen).length >= MAX_OPEN_COMMENTS) {
      const fields = fieldsOf();
      fields.refuse('text', 'paper.comments.count', { max: MAX_OPEN_COMMENTS });
      return { refused: inputProblem(locale, fields.issues) };
    }
    const id = newId('pc', clock.now());
    await insertComment(trx, paper, { id, text, at: clock.now().toISOString() });
    await tell(trx, paper, { type: 'COMMENTED', more: { comment: id } });
    return { done: await shown(trx, paper) };
  }

  return {
    /** Somebody else's paper is answered like one that is not there. */
    async find({ locale, visitor }: PaperReader, { id }: { id: string }): Promise<Paper | NotFoundProblem> {
      const paper = ownOf(visitor, await paperById(database.read, id));
      return paper ? shown(database.read, paper) : notFound(locale);
    },

    /** Those of a request, oldest first. */
    async list({ locale, visitor }: PaperReader, { requestCode }: { requestCode: string }): Promise<PaperList | NotFoundProblem> {
      const request = await requests.byCode(database.read, requestCode);
      if (!request || !opens(visitor, request)) return notFound(locale);
      const papers = (await papersOf(database.read, request)).filter(({ state }) => state !== 'WITHDRAWN');
      return { __typename: 'PaperList', papers: (await wholePapers(database.read, papers)).map(toPaper) };
    },

    /** Who has to do something before the papers of a request are signed; null where none needs a signature. */
    async nextActor(db: Executor, request: RequestRef): Promise<'CUSTOMER' | 'UTILITY' | null> {
      const toSign = (await papersOf(db, request)).filter(({ state, signingMethod }) => state !== 'WITHDRAWN' && signingMethod !== null);
      if (toSign.length === 0) return null;
      const waiting = (await wholePapers(db, toSign)).filter(({ state, comments }) => state === 'REVIEW' && !comments.some(isOpen));
      return waiting.length > 0 ? 'CUSTOMER' : 'UTILITY';
    },

    /** Of the revision that counts, once signed with what was added to it, for whoever cannot see pages. */
    text: (paper: Paper): Promise<string[]> => files.text(finalSignatureOf(paper)?.fileId ?? paper.fileId),

    /** The very bytes that the hash is of; null for anything but the revision that counts, and the same signed. */
    async read(visitor: Visitor, { id, sha256 }: { id: string; sha256: string }): Promise<Buffer | null> {
      const paper = ownOf(visitor, await paperById(database.read, id));
      if (!paper) return null;
      const file = [paper, finalSignatureOf(await shown(database.read, paper))].find((one) => one?.sha256 === sha256);
      return file ? files.bytes(file.fileId) : null;
    },

    /** Records what is to be corrected (hiệu chỉnh). @throws Fault IDEMPOTENCY_MISMATCH, REQUEST_IN_PROGRESS */
    async comment(
      reader: PaperReader,
      { input }: { input: PaperCommentInput },
    ): Promise<Paper | InputProblem | NotFoundProblem | StaleProblem> {
      const { locale, visitor } = reader;
      const known = ownOf(visitor, await paperById(database.read, input.paperId));
      if (!known) return notFound(locale);
      const fields = fieldsOf();
      fields.requestId(input.clientRequestId);
      const text = fields.text('text', MAX_COMMENT, input.text, 'many', 'paper.text.missing');
      if (text === null || fields.issues.length > 0) return inputProblem(locale, fields.issues);
      const scope = {
        corporation: known.corporation,
        siteKey: visitor.siteKey,
        operation: 'paperComment',
        clientRequestId: input.clientRequestId,
      };
      const fingerprint = fingerprintOf({ id: known.id, sha256: input.sha256, text });
      return once(
        database,
        'paper.comment',
        scope,
        fingerprint,
        (trx): Promise<Outcome<Paper | InputProblem | StaleProblem>> => say(trx, reader, input, text),
      );
    },
  };
}

export type PaperService = ReturnType<typeof paperService>;
