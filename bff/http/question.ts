import { createHmac, type KeyObject } from 'node:crypto';
import type { DocumentStore, TrustedDocument } from '../graphql/documents.ts';
import { Fault } from '../platform/faults.ts';
import type { Locale } from '../platform/texts.ts';
import type { Audience } from '../platform/asker.ts';
import type { Exchange } from './exchange.ts';
import { parseObject, readBody, requireJson } from './request.ts';

const MAX_BODY_BYTES = 64 * 1024;
const MAX_QUERY_CHARACTERS = 4_000;

/** What a widget asks: one trusted document, its variables, in one language. */
export interface Question {
  document: TrustedDocument;
  variables: Record<string, unknown>;
  locale: Locale;
}

/** Notes the language of the question, so that also a fault is told in it; the one noted before where it names none. */
function noteLocale(exchange: Exchange, value: unknown): void {
  if (value === 'vi' || value === 'en') exchange.locale = value;
}

function publicDocument(documents: DocumentStore, id: unknown): TrustedDocument {
  const document = typeof id === 'string' ? documents.get(id) : undefined;
  if (document?.surface !== 'public') throw new Fault('DOCUMENT_NOT_TRUSTED');
  return document;
}

/** The variables that the document declares: another one would make the same question a new one for the cache. */
function declared({ variableNames }: TrustedDocument, given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(variableNames.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]));
}

/** `GET /g/{siteKey}/{documentId}?l=vi&v={…}`: only documents of class P0, since an address ends up in logs and caches. */
export function questionOfGet(documents: DocumentStore, exchange: Exchange, documentId: string): Question {
  const { query } = exchange;
  if (query.length > MAX_QUERY_CHARACTERS) throw new Fault('PAYLOAD_TOO_LARGE');
  const parameters = new URLSearchParams(query);
  noteLocale(exchange, parameters.get('l'));
  const document = publicDocument(documents, documentId);
  if (document.method !== 'GET') throw new Fault('METHOD_NOT_ALLOWED');
  const variables = parameters.get('v');
  return {
    document,
    variables: declared(document, variables === null ? {} : parseObject(variables)),
    locale: exchange.locale,
  };
}

/** `POST /g/{siteKey}` with `{ documentId, variables, locale }`. */
export async function questionOfPost(documents: DocumentStore, exchange: Exchange): Promise<Question> {
  const { request } = exchange;
  requireJson(request);
  if (request.headers['x-evn-widget'] === undefined) throw new Fault('FORBIDDEN');
  const body = parseObject((await readBody(request, MAX_BODY_BYTES)).toString('utf8'));
  noteLocale(exchange, body['locale']);
  const variables = body['variables'] ?? {};
  if (typeof variables !== 'object' || Array.isArray(variables)) throw new Fault('BAD_REQUEST');
  const document = publicDocument(documents, body['documentId']);
  return {
    document,
    variables: declared(document, variables as Record<string, unknown>),
    locale: exchange.locale,
  };
}

/** The same variables in the same order, whoever wrote them. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, canonical(item)]),
  );
}

/** Names a question without holding it: a customer code is never legible in the memory of the cache. */
export function questionKey(secret: KeyObject, audience: Audience, { document, variables, locale }: Question): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([audience, document.id, locale, canonical(variables)]))
    .digest('base64');
}
