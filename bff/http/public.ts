import { createSecretKey, hash, randomBytes } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Context, PublicServices } from '../graphql/context.ts';
import type { DocumentStore, TrustedDocument } from '../graphql/documents.ts';
import { Fault } from '../platform/faults.ts';
import { isReusable, transientTypes } from '../graphql/transient.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import type { Site } from '../modules/site/site.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { ReadLimiter } from '../platform/rate-limit.ts';
import type { AnswerCache, StoredAnswer } from './cache.ts';
import { encode } from './encodings.ts';
import type { Exchange } from './exchange.ts';
import { executions } from './executions.ts';
import type { NetworkOf } from './network.ts';
import { corsHeaders, preflightHeaders } from './origins.ts';
import { type Question, questionKey, questionOfGet, questionOfPost } from './question.ts';
import { BASE_HEADERS, NO_STORE, retryAfter, send, statusOf } from './respond.ts';

export interface PublicSurfaceDeps {
  schema: GraphQLSchema;
  documents: DocumentStore;
  sites: Pick<SiteService, 'find'>;
  services: PublicServices;
  cache: AnswerCache;
  networkOf: NetworkOf;
  /** Null: no limit. */
  reads: ReadLimiter | null;
  clock: Clock;
  log: Log;
}

/** `{siteKey}` or `{siteKey}/{documentId}`. */
const ADDRESS = /^([A-Za-z0-9_]{1,64})(?:\/([A-Za-z0-9_-]{1,80}))?$/;

/** One execution may answer everybody who asks the same. */
const isShared = ({ kind, ttlSeconds }: TrustedDocument): boolean => kind === 'query' && ttlSeconds > 0;

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
 * Below `/g/`: what every widget asks on every host page. Never reads or sets a cookie; its services hold no personal
 * reader, so there is nothing it could leak.
 */
export function publicSurface({ schema, documents, sites, services, cache, networkOf, reads, clock, log }: PublicSurfaceDeps) {
  const transient = transientTypes(schema);
  const keySecret = createSecretKey(randomBytes(32));
  const run = executions({ schema, log });

  function contextOf({ document, locale }: Question, site: Site, network: string): Context {
    const embedding = isShared(document) ? null : { siteKey: site.key, trust: site.trust, network };
    return { audience: site.audience, embedding, locale, services, visitor: null, personal: null, device: null, operator: null };
  }

  async function produce(question: Question, context: Context, traceId: string): Promise<StoredAnswer> {
    const { document } = question;
    const { data, errors, faults } = await run(question, context, traceId);
    return {
      status: statusOf(
        data,
        faults.map(({ code }) => code),
      ),
      body: Buffer.from(JSON.stringify(errors ? { data, errors } : { data })),
      encoded: {},
      freshUntil: clock.now().getTime() + document.ttlSeconds * 1000,
      reusable: isShared(document) && faults.length === 0 && isReusable(data, transient),
      fault: faults[0] ?? null,
    };
  }

  /** An answer that may not be reused is made for this one person: it may hold a challenge, or have changed something. */
  async function answerTo(question: Question, context: Context, { traceId, line }: Exchange): Promise<StoredAnswer> {
    const make = () => produce(question, context, traceId);
    if (!isShared(question.document)) return make();
    const { answer, state } = await cache.answer(questionKey(keySecret, context.audience, question), make);
    line.cache = state;
    return answer;
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

  function ask(exchange: Exchange, documentId: string): Question | Promise<Question> {
    const { method } = exchange.request;
    if (method === 'GET' && documentId !== '') return questionOfGet(documents, exchange, documentId);
    if (method === 'POST' && documentId === '') return questionOfPost(documents, exchange);
    throw new Fault('METHOD_NOT_ALLOWED');
  }

  return async function handle(exchange: Exchange, rest: string): Promise<void> {
    const { request, response, line } = exchange;
    const [, siteKey = '', documentId = ''] = ADDRESS.exec(rest) ?? [];
    if (siteKey === '') throw new Fault('NOT_FOUND');
    line.surface = 'public';
    exchange.headers = { vary: 'Origin' };
    const site = sites.find(siteKey);
    if (!site) throw new Fault('SITE_UNKNOWN');
    line.site = site.key;
    exchange.locale = site.locale;
    if (request.method === 'OPTIONS') return send(response, 204, preflightHeaders(site, request), '');
    exchange.headers = corsHeaders(site, request);
    const network = networkOf(request);
    reads?.(site.key, network);
    const question = await ask(exchange, documentId);
    line.document = question.document.name;
    line.dataClass = question.document.dataClass;
    const answer = await answerTo(question, contextOf(question, site, network), exchange);
    exchange.fault = answer.fault;
    deliver(exchange, question.document, answer);
  };
}
