import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { faultEntry, faultOf } from '../graphql/faults.ts';
import { Fault } from '../platform/faults.ts';
import { FAULTS, type FaultCode } from '../platform/texts.ts';
import type { Exchange } from './exchange.ts';

/** On every answer: nothing of ours is sniffed, framed or sent on as a referrer. */
export const BASE_HEADERS: OutgoingHttpHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export const NO_STORE = 'no-store';

export function send(response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body: Buffer | string): void {
  response.writeHead(status, { ...BASE_HEADERS, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** Whoever holds these very bytes is spared them: feed readers ask every few minutes for what changes every few days. */
export function sendUnlessKnown(
  { request, response }: Pick<Exchange, 'request' | 'response'>,
  headers: OutgoingHttpHeaders,
  body: string,
): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...BASE_HEADERS, ...headers, etag });
    response.end();
  } else send(response, 200, { ...headers, etag }, body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown, headers: OutgoingHttpHeaders = {}): void {
  send(
    response,
    status,
    { 'content-type': 'application/json; charset=utf-8', 'cache-control': NO_STORE, ...headers },
    JSON.stringify(value),
  );
}

export function retryAfter(fault: Fault): OutgoingHttpHeaders {
  return fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
}

/** 200 while anything was answered; else the gravest of the faults. */
export function statusOf(data: unknown, faults: readonly FaultCode[]): number {
  const answered = data !== null && typeof data === 'object' && Object.values(data).some((value) => value !== null);
  return answered ? 200 : Math.max(200, ...faults.map((code) => FAULTS[code].status));
}

/** Answers an error as one entry of the closed catalogue, and says which. */
export function sendFault(exchange: Exchange, error: unknown): Fault {
  const { request, response, headers } = exchange;
  const fault = request.socket.destroyed ? new Fault('REQUEST_TIMEOUT', { cause: error }) : faultOf(error);
  if (response.headersSent) {
    response.destroy();
    return fault;
  }
  // A body that was refused unread would otherwise be taken for the next request on this connection.
  const close: OutgoingHttpHeaders = request.complete ? {} : { connection: 'close' };
  sendJson(response, FAULTS[fault.code].status, { errors: [faultEntry(fault, exchange)] }, { ...close, ...retryAfter(fault), ...headers });
  return fault;
}
