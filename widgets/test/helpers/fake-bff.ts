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

/** Stands in for the network between the widgets and the BFF for one test. It knows the trusted documents and nothing else. */
export class FakeBff {
  readonly asked: Asked[] = [];
  readonly #replies = new Map<string, Reply>();
  readonly #network = globalThis.fetch;

  constructor() {
    globalThis.fetch = (input, init) => this.#reply(new Request(input, init));
  }

  /** From now on the document is answered with this data, or with what the function makes of the variables. */
  answer<Data, Variables>({ name }: TrustedDocument<Data, Variables>, answer: Answer<Data, Variables>): this {
    return this.#on(name, async ({ variables }) => {
      const make = answer as (variables: unknown) => Data | Promise<Data>;
      return Response.json({ data: typeof answer === 'function' ? await make(variables) : answer });
    });
  }

  /** A fault as the BFF writes it: status and text are those of the catalogue. */
  fail({ name }: TrustedDocument, code: FaultCode = 'INTERNAL', { retryAfterSeconds = 0 } = {}): this {
    const { status, retryable, ...texts } = codes.faults[code];
    const extensions = { code, retryable, traceId: 'test', ...(retryAfterSeconds ? { retryAfterSeconds } : {}) };
    return this.#on(name, ({ locale }) =>
      Response.json({ data: null, errors: [{ message: locale === 'en' ? texts.en : texts.vi, extensions }] }, { status }),
    );
  }

  /** The network is gone: every request fails as `fetch` does then. */
  disconnect({ name }: TrustedDocument): this {
    return this.#on(name, () => Promise.reject(new TypeError('Failed to fetch')));
  }

  /** Never answers, until the widget gives up. */
  hang({ name }: TrustedDocument): this {
    return this.#on(
      name,
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    );
  }

  restore(): void {
    globalThis.fetch = this.#network;
  }

  #on(name: string, reply: Reply): this {
    this.#replies.set(name, reply);
    return this;
  }

  async #reply(request: Request): Promise<Response> {
    const asked = await read(request);
    if (!asked) return this.#network(request);
    this.asked.push(asked);
    const reply = this.#replies.get(asked.name);
    if (!reply) throw new Error(`the test has no answer for ${asked.name}`);
    return reply(asked);
  }
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

/** What a request to `/g/{site}` asks; undefined when it goes elsewhere. */
async function read(request: Request): Promise<Asked | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  const [, surface, , documentId] = pathname.split('/');
  if (surface !== 'g') return undefined;
  const { method, signal } = request;
  const question =
    method === 'GET'
      ? { documentId, locale: searchParams.get('l'), variables: JSON.parse(searchParams.get('v') ?? '{}') as unknown }
      : ((await request.json()) as { documentId: string; locale: string; variables: unknown });
  const name = NAMES.get(question.documentId ?? '');
  if (!name) throw new Error('the widget asks for a document that documents.json does not hold');
  return { name, method, signal, locale: question.locale ?? '', variables: question.variables as Readonly<Record<string, unknown>> };
}
