import { createHmac, type KeyObject } from 'node:crypto';
import type { Surface } from '../../schema/rules.ts';
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

function trusted(documents: DocumentStore, id: unknown, surface: Surface): TrustedDocument {
  const document = typeof id === 'string' ? documents.get(id) : undefined;
  if (document?.surface !== surface) throw new Fault('DOCUMENT_NOT_TRUSTED');
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
  const document = trusted(documents, documentId, 'public');
  if (document.method !== 'GET') throw new Fault('METHOD_NOT_ALLOWED');
  const variables = parameters.get('v');
  return {
    document,
    variables: declared(document, variables === null ? {} : parseObject(variables)),
    locale: exchange.locale,
  };
}

/** A posted JSON object. */
export async function postedBody({ request }: Exchange, maxBytes: number): Promise<Record<string, unknown>> {
  if (request.method !== 'POST') throw new Fault('METHOD_NOT_ALLOWED');
  requireJson(request);
  return parseObject((await readBody(request, maxBytes)).toString('utf8'));
}

/** What a body `{ documentId, variables, locale }` asks of a surface. */
export function questionOf(
  documents: DocumentStore,
  surface: Surface,
  exchange: Exchange,
  { documentId, variables, locale }: Record<string, unknown>,
): Question {
  noteLocale(exchange, locale);
  const given = variables ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) throw new Fault('BAD_REQUEST');
  const document = trusted(documents, documentId, surface);
  return { document, variables: declared(document, given as Record<string, unknown>), locale: exchange.locale };
}

/** `POST /g/{siteKey}` with the header that only a script can set. */
export async function questionOfPost(documents: DocumentStore, exchange: Exchange): Promise<Question> {
  requireJson(exchange.request);
  if (exchange.request.headers['x-evn-widget'] === undefined) throw new Fault('FORBIDDEN');
  return questionOf(documents, 'public', exchange, await postedBody(exchange, MAX_BODY_BYTES));
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
