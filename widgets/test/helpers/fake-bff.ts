import codes from '../../../schema/codes.json' with { type: 'json' };
import documents from '../../../schema/documents.json' with { type: 'json' };
import type { TrustedDocument } from '../../core/trusted-document.ts';
import { afterEach } from './mocha.ts';

export interface Asked<Variables = Readonly<Record<string, unknown>>> {
  readonly name: string;
  readonly method: string;
  readonly locale: string;
  readonly variables: Variables;
  readonly signal: AbortSignal;
}

type FaultCode = keyof typeof codes.faults;
type Reply = (asked: Asked) => Response | Promise<Response>;
type Answer<Data, Variables> = Data | ((variables: Variables) => Data | Promise<Data>);

const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(documents).map(([id, { name }]) => [id, name]));

/**
 * Stands in for the network between the widgets and the BFF for one test. It knows the trusted documents, and what a test
 * gives it an answer for.
 */
export class FakeBff {
  readonly asked: Asked[] = [];
  readonly #replies = new Map<string, Reply>();
  readonly #names = new Map(NAMES);
  readonly #files = new Map<string, Uint8Array<ArrayBuffer> | undefined>();
  /** Paths that were fetched, with the header that only a script of ours sends. */
  readonly fetched: Array<{ readonly path: string; readonly widget: string | null }> = [];
  readonly #network = globalThis.fetch;

  constructor() {
    globalThis.fetch = (input, init) => this.#reply(new Request(input, init));
  }

  /** From now on the document is answered with this data, or with what the function makes of the variables. */
  answer<Data, Variables>(document: TrustedDocument<Data, Variables>, answer: Answer<Data, Variables>): this {
    return this.#on(document, async ({ variables }) => Response.json({ data: await made(answer, variables) }));
  }

  /** A part of the data could not be had: it is null, and the fault stands beside it. */
  answerPartly<Data, Variables>(document: TrustedDocument<Data, Variables>, answer: Answer<Data, Variables>, code: FaultCode): this {
    return this.#on(document, async ({ variables, locale }) =>
      Response.json({ data: await made(answer, variables), errors: [errorOf(code, locale)] }),
    );
  }

  /** A fault as the BFF writes it: status and text are those of the catalogue. */
  fail(document: TrustedDocument, code: FaultCode = 'INTERNAL', { retryAfterSeconds = 0 } = {}): this {
    const { status } = codes.faults[code];
    return this.#on(document, ({ locale }) =>
      Response.json({ data: null, errors: [errorOf(code, locale, retryAfterSeconds)] }, { status }),
    );
  }

  /** The same for the next question only. */
  failOnce(document: TrustedDocument, code: FaultCode): this {
    const after = this.#replies.get(document.name);
    this.fail(document, code);
    const fails = this.#replies.get(document.name);
    return this.#on(document, (asked) => {
      if (after) this.#on(document, after);
      if (!fails) throw new Error('the fault is set above');
      return fails(asked);
    });
  }

  /** The network is gone: every request fails as `fetch` does then. */
  disconnect(document: TrustedDocument): this {
    return this.#on(document, () => Promise.reject(new TypeError('Failed to fetch')));
  }

  /** Never answers, until the widget gives up. */
  hang(document: TrustedDocument): this {
    return this.#on(
      document,
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    );
  }

  /** What lies at this path of the page's own origin; undefined: nothing any more. */
  serve(path: string, bytes: Uint8Array<ArrayBuffer> | undefined): this {
    this.#files.set(path, bytes);
    return this;
  }

  restore(): void {
    globalThis.fetch = this.#network;
  }

  #on({ id, name }: TrustedDocument, reply: Reply): this {
    this.#names.set(id, name);
    this.#replies.set(name, reply);
    return this;
  }

  async #reply(request: Request): Promise<Response> {
    const { pathname: path } = new URL(request.url);
    if (this.#files.has(path)) {
      this.fetched.push({ path, widget: request.headers.get('x-evn-widget') });
      const bytes = this.#files.get(path);
      return bytes ? new Response(bytes) : new Response(null, { status: 404 });
    }
    const asked = await read(request, this.#names);
    if (!asked) return this.#network.call(globalThis, request);
    this.asked.push(asked);
    const reply = this.#replies.get(asked.name);
    if (!reply) throw new Error(`the test has no answer for ${asked.name}`);
    return reply(asked);
  }
}

const made = async <Data, Variables>(answer: Answer<Data, Variables>, variables: unknown): Promise<Data> =>
  typeof answer === 'function' ? (answer as (variables: unknown) => Data | Promise<Data>)(variables) : answer;

function errorOf(code: FaultCode, locale: string, retryAfterSeconds = 0) {
  const { retryable, vi, en } = codes.faults[code];
  const extensions = { code, retryable, traceId: 'test', ...(retryAfterSeconds ? { retryAfterSeconds } : {}) };
  return { message: locale === 'en' ? en : vi, extensions };
}

/** A fresh fake for this test; the real network is back after it. */
export function fakeBff(): FakeBff {
  const bff = new FakeBff();
  current.add(bff);
  return bff;
}

const current = new Set<FakeBff>();

afterEach(() => {
  for (const bff of current) bff.restore();
  current.clear();
});

/** What a request to `/g/{site}` or `/s/graphql/{site}` asks; undefined when it goes elsewhere. */
async function read(request: Request, names: ReadonlyMap<string, string>): Promise<Asked | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  const [, surface, , documentId] = pathname.split('/');
  if (surface !== 'g' && !pathname.startsWith('/s/graphql/')) return undefined;
  const { method, signal } = request;
  const question =
    method === 'GET'
      ? { documentId, locale: searchParams.get('l'), variables: JSON.parse(searchParams.get('v') ?? '{}') as unknown }
      : ((await request.json()) as { documentId: string; locale: string; variables: unknown });
  const name = names.get(question.documentId ?? '');
  if (!name) throw new Error('the widget asks for a document that documents.json does not hold');
  return { name, method, signal, locale: question.locale ?? '', variables: question.variables as Readonly<Record<string, unknown>> };
}
