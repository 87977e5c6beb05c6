import type { Connection } from './site.ts';
import type { Language } from './localize.ts';
import type { PublicDocument } from './trusted-document.ts';
import { WidgetError, widgetErrorOf } from './widget-error.ts';

export interface TrustedRequest {
  readonly document: PublicDocument;
  readonly connection: Connection;
  readonly language: Language;
  /** Variables as canonical JSON, so that equal questions have equal addresses. */
  readonly variables: string;
}

/** What came back: the data, and why parts of it are null, where the BFF could not get them. */
export interface Reply<Data> {
  readonly data: Data;
  readonly faults: readonly WidgetError[];
}

interface GraphQLFault {
  readonly message: string;
  readonly extensions?: { code?: string; retryable?: boolean; retryAfterSeconds?: number; traceId?: string };
}

interface GraphQLBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFault[];
}

const timeoutMs = 10_000;
const retryDelayMs = 300;
const transientStatuses: readonly number[] = [502, 503, 504];

/**
 * Asks the BFF one trusted document by its id, at most ten seconds in all.
 * Reads are asked once more after a network fault or a 502, 503 or 504; a mutation is never repeated here.
 * @throws WidgetError when there is nothing to show; the signal's reason when aborted
 */
export async function send(request: TrustedRequest, signal: AbortSignal): Promise<Reply<unknown>> {
  if (request.connection.site === '') {
    tellWebMaster('the page names no site key: put data-site="pk_…" on the script tag.');
    throw new WidgetError('SITE_UNKNOWN', { retryable: false });
  }
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const response = await fetchOnce(request, limited).catch((fault: unknown) =>
      mayRepeat(request, limited) ? undefined : Promise.reject(fault),
    );
    if (response && !(transientStatuses.includes(response.status) && mayRepeat(request, limited))) return await readReply(response);
    await jitter();
    return await readReply(await fetchOnce(request, limited));
  } catch (fault) {
    signal.throwIfAborted();
    if (isRefusedByBrowser(request.connection, fault)) {
      const { site, endpoint } = request.connection;
      tellWebMaster(`no answer from ${endpoint}. If it is running, ${location.origin} may not be registered for the site key ${site}.`);
    }
    throw widgetErrorOf(limited.aborted ? limited.reason : fault);
  }
}

/** A page that is not registered gets an answer without CORS headers, which a script may not even see. */
const isRefusedByBrowser = ({ endpoint }: Connection, fault: unknown): boolean =>
  fault instanceof TypeError && navigator.onLine && new URL(endpoint).origin !== location.origin;

const told = new Set<string>();

/** For the person who put the tag there; customers read the widget, not the console. */
function tellWebMaster(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  console.error(`EVN Care Kit: ${text}`);
}

const mayRepeat = (request: TrustedRequest, signal: AbortSignal): boolean =>
  request.document.kind === 'query' && !signal.aborted && navigator.onLine;

const jitter = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, retryDelayMs * (0.5 + Math.random())));

function fetchOnce({ document, connection, language, variables }: TrustedRequest, signal: AbortSignal): Promise<Response> {
  const address = `${connection.endpoint}/g/${encodeURIComponent(connection.site)}`;
  const options: RequestInit = { credentials: 'omit', referrerPolicy: 'origin', signal };
  if (document.method === 'GET') {
    return fetch(`${address}/${document.id}?${new URLSearchParams({ l: language, v: variables })}`, options);
  }
  return fetch(address, {
    ...options,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evn-widget': '1' },
    body: `{"documentId":${JSON.stringify(document.id)},"locale":"${language}","variables":${variables}}`,
  });
}

export async function readReply(response: Response): Promise<Reply<unknown>> {
  const body = await response.json().then(
    (json: unknown) => json as GraphQLBody,
    () => undefined,
  );
  const data = body?.data;
  const faults = (body?.errors ?? []).map((fault) => faultOf(response, fault));
  if (response.ok && data && Object.values(data).some((value) => value !== null)) return { data, faults };
  throw faults[0] ?? faultOf(response);
}

function faultOf(response: Response, fault?: GraphQLFault): WidgetError {
  const {
    code = response.ok ? 'UNREADABLE' : statusCode(response.status),
    retryable,
    retryAfterSeconds,
    traceId,
  } = fault?.extensions ?? {};
  return new WidgetError(code, {
    ...(fault ? { message: fault.message } : {}),
    retryable: retryable ?? (response.status >= 500 || response.status === 429),
    retryAfter: retryAfterSeconds ?? (Number(response.headers.get('retry-after')) || undefined),
    traceId,
  });
}

const statusCode = (status: number): string => (status === 429 ? 'RATE_LIMITED' : `HTTP_${status}`);
