import { createSecretKey, hash, randomBytes } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { PublicServices } from '../graphql/context.ts';
import type { DocumentStore, TrustedDocument } from '../graphql/documents.ts';
import { executeTrusted } from '../graphql/execute.ts';
import { Fault } from '../graphql/faults.ts';
import { isReusable, transientTypes } from '../graphql/transient.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import type { Site } from '../modules/site/site.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { AnswerCache, StoredAnswer } from './cache.ts';
import { encode } from './encodings.ts';
import type { Exchange } from './exchange.ts';
import { corsHeaders, preflightHeaders } from './origins.ts';
import { type Question, questionKey, questionOfGet, questionOfPost } from './question.ts';
import { BASE_HEADERS, NO_STORE, retryAfter, send, statusOf } from './respond.ts';

/** Beyond this the process is slower for everybody; whoever comes then is asked to come back. */
const MAX_EXECUTIONS = 256;

export interface PublicSurfaceDeps {
  schema: GraphQLSchema;
  documents: DocumentStore;
  sites: SiteService;
  services: PublicServices;
  cache: AnswerCache;
  clock: Clock;
  log: Log;
}

/** Weak: the same answer may travel plain, gzip or br. */
const etagOf = (body: Buffer): string => `W/"${hash('sha1', body, 'base64url')}"`;

/**
 * What a browser and a CDN may keep; only ever for class P0, and for documents that may be reused at all. An answer that
 * says itself when it is stale must come from us to say it: kept beyond its time elsewhere it would still say "none".
 */
function cacheControl({ ttlSeconds, staleSeconds }: TrustedDocument): string {
  const fresh = `public, max-age=${Math.min(300, Math.ceil(ttlSeconds / 2))}, s-maxage=${ttlSeconds}`;
  return staleSeconds > 0 ? `${fresh}, must-revalidate` : fresh;
}

/**
 * `/g/{siteKey}`: what every widget asks on every host page. Never reads or sets a cookie; its services hold no personal
 * reader, so there is nothing it could leak.
 */
export function publicSurface({ schema, documents, sites, services, cache, clock, log }: PublicSurfaceDeps) {
  const transient = transientTypes(schema);
  const keySecret = createSecretKey(randomBytes(32));
  let executing = 0;

  async function produce(question: Question, site: Site, traceId: string): Promise<StoredAnswer> {
    if (executing >= MAX_EXECUTIONS) throw new Fault('OVERLOADED', { retryAfterSeconds: 2 });
    executing += 1;
    try {
      const { document, variables, locale } = question;
      const answer = await executeTrusted(schema, document, variables, { site, locale, services, operator: null }, traceId);
      for (const fault of answer.faults) if (fault.code === 'INTERNAL') log.bug(fault, traceId);
      const body = Buffer.from(JSON.stringify(answer.errors ? { data: answer.data, errors: answer.errors } : { data: answer.data }));
      return {
        status: statusOf(
          answer.data,
          answer.faults.map(({ code }) => code),
        ),
        body,
        encoded: {},
        freshUntil: clock.now().getTime() + document.ttlSeconds * 1000,
        reusable: document.ttlSeconds > 0 && answer.faults.length === 0 && isReusable(answer.data, transient),
        fault: answer.faults[0] ?? null,
      };
    } finally {
      executing -= 1;
    }
  }

  function deliver({ request, response, headers: own }: Exchange, document: TrustedDocument, answer: StoredAnswer): void {
    const reusable = request.method === 'GET' && answer.reusable;
    const headers: OutgoingHttpHeaders = {
      ...own,
      vary: 'Origin, Accept-Encoding',
      'content-type': 'application/json; charset=utf-8',
      'cache-control': reusable ? cacheControl(document) : NO_STORE,
      ...(answer.fault ? retryAfter(answer.fault) : {}),
    };
    if (reusable) headers['etag'] = answer.etag ??= etagOf(answer.body);
    if (reusable && request.headers['if-none-match'] === headers['etag']) {
      response.writeHead(304, { ...BASE_HEADERS, ...headers });
      response.end();
      return;
    }
    const { body, encoding } = encode(answer, request.headers['accept-encoding']);
    if (encoding) headers['content-encoding'] = encoding;
    send(response, answer.status, headers, body);
  }

  function ask({ request, query }: Exchange, site: Site, documentId: string): Question | Promise<Question> {
    if (request.method === 'GET' && documentId !== '') return questionOfGet(documents, site, documentId, query);
    if (request.method === 'POST' && documentId === '') return questionOfPost(documents, site, request);
    throw new Fault('METHOD_NOT_ALLOWED');
  }

  return async function handle(exchange: Exchange, siteKey: string, documentId: string): Promise<void> {
    const { request, response, traceId, line } = exchange;
    line.surface = 'public';
    exchange.headers = { vary: 'Origin' };
    const site = sites.find(siteKey);
    if (!site) throw new Fault('SITE_UNKNOWN');
    line.site = site.key;
    if (request.method === 'OPTIONS') return send(response, 204, preflightHeaders(site, request), '');
    exchange.headers = corsHeaders(site, request);
    const question = await ask(exchange, site, documentId);
    line.document = question.document.name;
    line.dataClass = question.document.dataClass;
    const { answer, state } = await cache.answer(questionKey(keySecret, site, question), () => produce(question, site, traceId));
    line.cache = state;
    exchange.fault = answer.fault;
    deliver(exchange, question.document, answer);
  };
}
