import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Context } from '../graphql/context.ts';
import type { DocumentStore } from '../graphql/documents.ts';
import { Fault } from '../platform/faults.ts';
import type { Locale } from '../platform/texts.ts';
import { answerAlone } from './answering.ts';
import type { Exchange } from './exchange.ts';
import type { Run } from './executions.ts';
import type { FreeDocuments } from './free-documents.ts';
import { postedBody, questionOf } from './question.ts';

const MAX_BODY_BYTES = 1024 * 1024;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets the utility's own systems in, and nobody else. */
export type OperatorGate = (exchange: Exchange) => void;

/** @throws Fault for whoever has not got the key */
export function operatorGate(key: string): OperatorGate {
  const expected = digest(key);
  return ({ request, line }) => {
    line.surface = 'operator';
    // A page in a browser can never have the key; an Origin means that somebody tries.
    if (request.headers.origin !== undefined) throw new Fault('ORIGIN_NOT_ALLOWED');
    requireKey(request, expected);
  };
}

function requireKey(request: IncomingMessage, expected: Buffer): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!timingSafeEqual(digest(given), expected)) throw new Fault('UNAUTHENTICATED');
}

export interface OperatorSurfaceDeps {
  requireOperator: OperatorGate;
  documents: DocumentStore;
  run: Run;
  context: (locale: Locale) => Context;
  /** Development only. */
  free: FreeDocuments | null;
}

/** The utility's own systems, on a port of their own that is not reachable by customers. */
export function operatorSurface({ requireOperator, documents, run, context, free }: OperatorSurfaceDeps) {
  return async function handle(exchange: Exchange, rest: string): Promise<void> {
    if (rest !== '') throw new Fault('NOT_FOUND');
    requireOperator(exchange);
    const body = await postedBody(exchange, MAX_BODY_BYTES);
    if (free && body['documentId'] === undefined) return free.answer(exchange, body, context(exchange.locale));
    const question = questionOf(documents, 'operator', exchange, body);
    return answerAlone(exchange, run, question, context(question.locale));
  };
}
