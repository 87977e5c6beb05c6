import type { Speaker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { fingerprintOf, once, type Outcome } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import { type InputProblem, inputProblem, type NotFoundProblem, problem, type StaleProblem } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import { fieldsOf } from '../../platform/typed-fields.ts';
import type { Visitor } from '../../platform/visitor.ts';
import { type CommentedPaper, isOpen, MAX_COMMENT, MAX_OPEN_COMMENTS, type RequestRef, type StoredPaper } from './paper.ts';
import type { PaperFiles } from './paper.files.ts';
import type { PaperRequests } from './paper.port.ts';
import { insertComment, lockPaper, paperById, papersOf, withComments } from './paper.store.ts';

export interface PaperDeps {
  database: Database;
  files: Pick<PaperFiles, 'bytes' | 'text'>;
  requests: PaperRequests;
  clock: Clock;
}

/** Whose browser asks. */
export interface PaperReader extends Speaker {
  visitor: Visitor;
}

/** A paper as its customer sees it. */
export interface Paper extends CommentedPaper {
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

const toPaper = (paper: CommentedPaper): Paper => ({ __typename: 'Paper', ...paper });

/** Shows customers the papers of their requests, and takes what they want to have corrected. */
export function paperService({ database, files, requests, clock }: PaperDeps) {
  const notFound = (locale: Locale): NotFoundProblem => problem('NotFoundProblem', 'NOT_FOUND', locale);

  const opens = ({ grants }: Visitor, { corporation, id }: RequestRef): boolean =>
    grants.some((grant) => grant.kind === 'REQUEST' && grant.corporation === corporation && grant.subject === id);

  /** The paper, if this browser has proved that its request is its own; what was withdrawn is nobody's. */
  function ownOf(visitor: Visitor, paper: StoredPaper | undefined): StoredPaper | null {
    if (!paper || paper.state === 'WITHDRAWN') return null;
    return opens(visitor, { corporation: paper.corporation, id: paper.requestId }) ? paper : null;
  }

  async function shown(db: Executor, paper: StoredPaper): Promise<Paper> {
    const [commented] = await withComments(db, [paper]);
    if (!commented) throw new Error('a paper was lost on the way');
    return toPaper(commented);
  }

  async function say(trx: Executor, { locale, visitor }: PaperReader, { paperId, sha256 }: PaperCommentInput, text: string) {
    const paper = ownOf(visitor, await lockPaper(trx, paperId));
    if (!paper) return { refused: problem('StaleProblem', 'STATE_CHANGED', locale) };
    if (paper.sha256 !== sha256) return { refused: problem('StaleProblem', 'DOCUMENT_CHANGED', locale) };
    const { comments } = await shown(trx, paper);
    if (comments.filter(isOpen).length >= MAX_OPEN_COMMENTS) {
      const fields = fieldsOf();
      fields.refuse('text', 'paper.comments.count', { max: MAX_OPEN_COMMENTS });
      return { refused: inputProblem(locale, fields.issues) };
    }
    await insertComment(trx, paper, { id: newId('pc', clock.now()), text, at: clock.now().toISOString() });
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
      return { __typename: 'PaperList', papers: (await withComments(database.read, papers)).map(toPaper) };
    },

    /** Of the revision that counts, for whoever cannot see pages. */
    text: ({ fileId }: Paper): Promise<string[]> => files.text(fileId),

    /** The very bytes that the hash is of; null for anything but the revision that counts. */
    async read(visitor: Visitor, { id, sha256 }: { id: string; sha256: string }): Promise<Buffer | null> {
      const paper = ownOf(visitor, await paperById(database.read, id));
      return paper?.sha256 === sha256 ? files.bytes(paper.fileId) : null;
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
