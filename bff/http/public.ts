import { createSecretKey, randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { PublicServices } from '../app.ts';
import type { DocumentStore, TrustedDocument } from '../graphql/documents.ts';
import { type Answer, executeTrusted } from '../graphql/execute.ts';
import { Fault } from '../graphql/faults.ts';
import { FAULTS } from '../graphql/texts.ts';
import { isReusable, transientTypes } from '../graphql/transient.ts';
import type { Site, SiteService } from '../modules/site/site.service.ts';
import type { Clock } from '../platform/clock.ts';
import type { RequestLog } from '../platform/log.ts';
import type { AnswerCache, CacheState, StoredAnswer } from './cache.ts';
import { encode } from './encodings.ts';
import { corsHeaders, preflightHeaders } from './origins.ts';
import { type Question, questionKey, questionOfGet, questionOfPost } from './question.ts';
import { BASE_HEADERS, NO_STORE, retryAfter, send, sendFault } from './respond.ts';

/** Beyond this the process is slower for everybody; whoever comes then is asked to come back. */
const MAX_EXECUTIONS = 256;

export interface PublicSurfaceDeps {
  schema: GraphQLSchema;
  documents: DocumentStore;
  sites: SiteService;
  services: PublicServices;
  cache: AnswerCache;
  clock: Clock;
  log: RequestLog;
}

function etagOf(body: Buffer, key: string): string {
  return `"${key.slice(0, 12)}-${body.length.toString(36)}-${hash(body)}"`;
}

/** FNV-1a: tells two bodies of one question apart; it protects nothing. */
function hash(body: Buffer): string {
  let value = 0x811c9dc5;
  for (const byte of body) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(36);
}

function statusOf({ data, faults }: Answer): number {
  const partial = data !== null && Object.values(data).some((value) => value !== null);
  return partial ? 200 : Math.max(200, ...faults.map((fault) => FAULTS[fault.code].status));
}

/** What a browser and a CDN may keep; only ever for class P0, and for documents that may be reused at all. */
function cacheControl({ ttlSeconds, staleSeconds }: TrustedDocument): string {
  return `public, max-age=${Math.min(300, Math.ceil(ttlSeconds / 2))}, s-maxage=${ttlSeconds}, stale-while-revalidate=${Math.min(staleSeconds, 300)}, stale-if-error=${staleSeconds}`;
}

/**
 * `/g/{siteKey}`: what every widget asks on every host page. Never reads or sets a cookie; its services hold no personal
 * reader, so there is nothing it could leak.
 */
export function publicSurface({ schema, documents, sites, services, cache, clock, log }: PublicSurfaceDeps) {
  const transient = transientTypes(schema);
  const keySecret = createSecretKey(randomBytes(32));
  let executing = 0;

  async function produce(question: Question, site: Site, key: string, traceId: string): Promise<StoredAnswer> {
    if (executing >= MAX_EXECUTIONS) throw new Fault('OVERLOADED', { retryAfterSeconds: 2 });
    executing += 1;
    try {
      const { document, variables, locale } = question;
      const answer = await executeTrusted(schema, document, variables, { site, locale, services, operator: null }, traceId);
      for (const fault of answer.faults) if (fault.code === 'INTERNAL') log.bug(fault, traceId);
      const body = Buffer.from(JSON.stringify(answer.errors ? { data: answer.data, errors: answer.errors } : { data: answer.data }));
      return {
        status: statusOf(answer),
        body,
        encoded: {},
        etag: etagOf(body, key),
        freshUntil: clock.now().getTime() + document.ttlSeconds * 1000,
        reusable: document.ttlSeconds > 0 && answer.faults.length === 0 && isReusable(answer.data, transient),
        fault: answer.faults[0] ?? null,
      };
    } finally {
      executing -= 1;
    }
  }

  function deliver(
    request: IncomingMessage,
    response: ServerResponse,
    document: TrustedDocument,
    answer: StoredAnswer,
    cors: OutgoingHttpHeaders,
  ): void {
    const reusable = request.method === 'GET' && answer.reusable;
    const headers: OutgoingHttpHeaders = {
      ...cors,
      vary: 'Origin, Accept-Encoding',
      'content-type': 'application/json; charset=utf-8',
      'cache-control': reusable ? cacheControl(document) : NO_STORE,
      ...(answer.fault ? retryAfter(answer.fault) : {}),
    };
    if (reusable) headers['etag'] = answer.etag;
    if (reusable && request.headers['if-none-match'] === answer.etag) {
      response.writeHead(304, { ...BASE_HEADERS, ...headers });
      response.end();
      return;
    }
    const { body, encoding } = encode(answer, request.headers['accept-encoding']);
    if (encoding) headers['content-encoding'] = encoding;
    send(response, answer.status, headers, body);
  }

  return async function handle(
    request: IncomingMessage,
    response: ServerResponse,
    siteKey: string,
    documentId: string,
    query: string,
    traceId: string,
  ): Promise<void> {
    const started = performance.now();
    let cors: OutgoingHttpHeaders = { vary: 'Origin' };
    let site: Site | undefined;
    let document: TrustedDocument | null = null;
    let fault: Fault | null = null;
    let state: CacheState | null = null;
    try {
      const known = sites.find(siteKey);
      if (!known) throw new Fault('SITE_UNKNOWN');
      site = known;
      if (request.method === 'OPTIONS') {
        send(response, 204, preflightHeaders(known, request), '');
        return;
      }
      cors = corsHeaders(known, request);
      const question = await ask(request, known, documentId, query);
      document = question.document;
      const key = questionKey(keySecret, known, question);
      const answered = await cache.answer(key, () => produce(question, known, key, traceId));
      state = answered.state;
      fault = answered.answer.fault;
      deliver(request, response, question.document, answered.answer, cors);
    } catch (error) {
      fault = sendFault(request, response, error, traceId, cors);
      if (fault.code === 'INTERNAL') log.bug(fault, traceId);
    } finally {
      log.request({
        traceId,
        surface: 'public',
        site: site?.key ?? null,
        document: document?.name ?? null,
        dataClass: document?.dataClass ?? null,
        status: response.statusCode,
        fault: fault?.code ?? null,
        cache: state,
        milliseconds: performance.now() - started,
      });
    }
  };

  function ask(request: IncomingMessage, site: Site, documentId: string, query: string): Question | Promise<Question> {
    if (request.method === 'GET' && documentId !== '') return questionOfGet(documents, site, documentId, query);
    if (request.method === 'POST' && documentId === '') return questionOfPost(documents, site, request);
    throw new Fault('METHOD_NOT_ALLOWED');
  }
}
