import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Fault } from '../platform/faults.ts';
import type { Locale } from '../platform/texts.ts';
import type { RequestLine } from '../platform/log.ts';

/** One request and the answer to it, on its way through a port. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  /** What stands behind the `?`, undecoded. */
  readonly query: string;
  readonly traceId: string;
  /** In which a fault is told: what the browser prefers, until somebody knows better what the person reads. */
  locale: Locale;
  /** Go with the answer whatever becomes of it, also with a fault: CORS of the site. */
  headers: OutgoingHttpHeaders;
  /** The first fault in an answer that was sent all the same. */
  fault: Fault | null;
  /** What the log line says beyond status, time and fault; whoever knows it writes it. */
  readonly line: Pick<RequestLine, 'surface' | 'site' | 'document' | 'dataClass' | 'cache'>;
}

/** Answers an exchange, or throws: the listener turns what is thrown into a fault and writes the log line. */
export type Handler = (exchange: Exchange) => void | Promise<void>;

export const localeOfHeader = (request: IncomingMessage): Locale =>
  /^\s*en/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';

export function newExchange(request: IncomingMessage, response: ServerResponse, traceId: string): Exchange {
  const target = request.url ?? '/';
  const split = target.indexOf('?');
  return {
    request,
    response,
    path: split === -1 ? target : target.slice(0, split),
    query: split === -1 ? '' : target.slice(split + 1),
    traceId,
    locale: localeOfHeader(request),
    headers: {},
    fault: null,
    line: { surface: 'none', site: null, document: null, dataClass: null, cache: null },
  };
}
