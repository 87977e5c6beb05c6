import { createHash } from 'node:crypto';
import type { Database, Executor } from './db/database.ts';
import { Fault } from './faults.ts';
import { keepAnswer, keptAnswer, type RequestScope, takeRequest } from './idempotency.store.ts';

/** The published window: for so long the same request id is answered the same. */
export const ANSWER_HOURS = 24;

/** Whoever holds the same request is done within this. */
const RETRY_AFTER_SECONDS = 1;

/**
 * What came of a submission. Of a refusal nothing stays behind: the same id may be sent again with what was wrong put right.
 * `spent`: refused as well, but the try counts, so what the transaction has written about it stays.
 */
export type Outcome<Answer> = { done: Answer } | { refused: Answer } | { spent: Answer };

/** What came of it, whichever way. */
export const answerOf = <Answer>(outcome: Outcome<Answer>): Answer =>
  'done' in outcome ? outcome.done : 'refused' in outcome ? outcome.refused : outcome.spent;

/** 8 to 100 characters in one line, so that two ids that look alike are alike. */
export const isRequestId = (text: string): boolean => /^[\x21-\x7E]{8,100}$/.test(text);

/** Carries a refusal out of a transaction that has to leave nothing behind. */
class Refusal<Answer> extends Error {
  override readonly name = 'Refusal';
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('refused');
    this.answer = answer;
  }
}

/** The same for the same content, in whichever order it was written. Without what differs between two tries to send it. */
export function fingerprintOf(content: unknown): string {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (value === null || typeof value !== 'object') return value ?? null;
    const entries = Object.entries(value).filter(([, item]) => item != null);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, ordered(item)]);
  };
  return createHash('sha256')
    .update(JSON.stringify(ordered(content)))
    .digest('hex');
}

/**
 * What this request was answered before, for work that has to be prepared before `once`; undefined where it was not, or not
 * yet: `once` looks again. @throws Fault IDEMPOTENCY_MISMATCH when its id came with other content
 */
export async function answeredBefore<Answer>(db: Executor, scope: RequestScope, fingerprint: string): Promise<Answer | undefined> {
  const kept = await keptAnswer(db, scope, ANSWER_HOURS);
  if (kept && kept.fingerprint !== fingerprint) throw new Fault('IDEMPOTENCY_MISMATCH');
  return kept && (JSON.parse(kept.answer) as Answer);
}

/**
 * Does something once per request id. The work, its answer and the id are written in one transaction: after a crash either
 * all of it is there or nothing. Asked again within 24 hours it answers what it answered the first time, to the byte.
 * @param name names the transaction, for example `request.submit`
 * @param fingerprint of everything the request says, see `fingerprintOf`
 * @throws Fault REQUEST_IN_PROGRESS while the same request is running, IDEMPOTENCY_MISMATCH when its id came with other content
 */
export async function once<Answer>(
  database: Database,
  name: string,
  scope: RequestScope,
  fingerprint: string,
  work: (trx: Executor) => Promise<Outcome<Answer>>,
): Promise<Answer> {
  try {
    return await database.transaction(name, async (trx) => {
      if (!(await takeRequest(trx, scope))) throw new Fault('REQUEST_IN_PROGRESS', { retryAfterSeconds: RETRY_AFTER_SECONDS });
      const before = await answeredBefore<Answer>(trx, scope, fingerprint);
      if (before !== undefined) return before;
      const outcome = await work(trx);
      if ('refused' in outcome) throw new Refusal(outcome.refused);
      if ('spent' in outcome) return outcome.spent;
      const answer = JSON.stringify(outcome.done);
      await keepAnswer(trx, scope, { fingerprint, answer });
      return JSON.parse(answer) as Answer;
    });
  } catch (error) {
    if (error instanceof Refusal) return (error as Refusal<Answer>).answer;
    throw error;
  }
}
