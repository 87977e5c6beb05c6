import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Context } from '../graphql/context.ts';
import type { DocumentStore } from '../graphql/documents.ts';
import { Fault } from '../platform/faults.ts';
import type { Locale } from '../platform/texts.ts';
import type { Exchange } from './exchange.ts';
import type { Run } from './executions.ts';
import type { FreeDocuments } from './free-documents.ts';
import { postedBody, type Question, questionOf } from './question.ts';
import { retryAfter, sendJson, statusOf } from './respond.ts';

const MAX_BODY_BYTES = 1024 * 1024;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function requireKey(request: IncomingMessage, expected: Buffer): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!timingSafeEqual(digest(given), expected)) throw new Fault('UNAUTHENTICATED');
}

export interface OperatorSurfaceDeps {
  key: string;
  documents: DocumentStore;
  run: Run;
  context: (locale: Locale) => Context;
  /** Development only. */
  free: FreeDocuments | null;
}

/** The utility's own systems, on a port of their own that is not reachable by customers. */
export function operatorSurface({ key, documents, run, context, free }: OperatorSurfaceDeps) {
  const expected = digest(key);

  async function answer(question: Question, exchange: Exchange): Promise<void> {
    const { response, traceId, line } = exchange;
    line.document = question.document.name;
    line.dataClass = question.document.dataClass;
    const { data, errors, faults } = await run(question, context(question.locale), traceId);
    exchange.fault = faults[0] ?? null;
    const status = statusOf(
      data,
      faults.map(({ code }) => code),
    );
    sendJson(response, status, errors ? { data, errors } : { data }, exchange.fault ? retryAfter(exchange.fault) : {});
  }

  return async function handle(exchange: Exchange, rest: string): Promise<void> {
    if (rest !== '') throw new Fault('NOT_FOUND');
    exchange.line.surface = 'operator';
    // A page in a browser can never have the key; an Origin means that somebody tries.
    if (exchange.request.headers.origin !== undefined) throw new Fault('ORIGIN_NOT_ALLOWED');
    requireKey(exchange.request, expected);
    const body = await postedBody(exchange, MAX_BODY_BYTES);
    if (free && body['documentId'] === undefined) return free.answer(exchange, body, context(exchange.locale));
    return answer(questionOf(documents, 'operator', exchange, body), exchange);
  };
}
