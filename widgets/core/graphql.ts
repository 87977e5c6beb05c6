import { Client, stringifyVariables, type Exchange, type GraphQLRequest, type Operation, type OperationResult } from '@urql/core';
import { filter, make, mergeMap, pipe, share, subscribe, take, takeUntil, type Source } from 'wonka';
import type { Language } from './localize.ts';
import type { Connection } from './site.ts';
import type { PublicDocument } from './trusted-document.ts';
import { readReply, type Reply, send, type TrustedRequest } from './trusted-request.ts';
import { WidgetError } from './widget-error.ts';

/**
 * The only place that knows urql. It sends ids of trusted documents, never text; equal questions in flight are one
 * request; answers of the public surface stay in memory for as long as their document allows.
 */

/** What travels through urql: our own error stays whole, where urql's would flatten it to a text. */
type Outcome = { readonly reply: Reply<unknown> } | { readonly fault: unknown };

const answers = new Map<string, { readonly reply: Reply<unknown>; readonly until: number }>();
const rememberedAnswers = 100;
/** urql tells requests apart by number: one number per question in flight, so that no two questions ever collide. */
const keys = new Map<string, number>();
const requests = new Map<number, TrustedRequest>();
let lastKey = 0;

/** Urql wants a parsed document; ours is only its kind, the rest is with the BFF. */
const definitionOf = (kind: PublicDocument['kind']) =>
  ({ kind: 'Document', definitions: [{ kind: 'OperationDefinition', operation: kind }] }) as unknown as GraphQLRequest['query'];

const trustedDocumentExchange: Exchange = () => (operations) => {
  const shared = share(operations);
  return pipe(
    shared,
    filter((operation) => operation.kind !== 'teardown'),
    mergeMap((operation) =>
      pipe(
        ask(operation),
        takeUntil(
          pipe(
            shared,
            filter((other) => other.kind === 'teardown' && other.key === operation.key),
          ),
        ),
      ),
    ),
  );
};

function ask(operation: Operation): Source<OperationResult> {
  return make(({ next, complete }) => {
    const abort = new AbortController();
    const request = requests.get(operation.key);
    if (request) {
      void send(request, abort.signal)
        .then(
          (reply): Outcome => ({ reply }),
          (fault: unknown): Outcome => ({ fault }),
        )
        .then((data) => next({ operation, data, stale: false, hasNext: false }))
        .finally(complete);
    }
    return () => abort.abort();
  });
}

/** For what asks the session surface by itself, without another file for it. */
export { readReply };

const client = new Client({ url: 'trusted-documents', exchanges: [trustedDocumentExchange] });

export interface ExecuteOptions {
  readonly connection: Connection;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** Ask the BFF even if an answer is in memory: the person pressed "try again". */
  readonly fresh?: boolean;
}

/**
 * Asks one question of the public surface, or sends one mutation: which is neither shared nor repeated here, and kept nowhere.
 * @returns data of which parts may be null, with the faults that say why
 * @throws WidgetError when nothing was answered; the signal's reason when aborted
 */
export async function execute<Data, Variables extends object>(
  document: PublicDocument<Data, Variables>,
  variables: Variables,
  options: ExecuteOptions,
): Promise<Reply<Data>> {
  const { connection, language, signal, fresh } = options;
  signal.throwIfAborted();
  const canonical = stringifyVariables(variables);
  const question = [connection.endpoint, connection.site, document.id, language, canonical].join(' ');
  const known = answers.get(question);
  if (known && known.until > Date.now() && !fresh) return known.reply as Reply<Data>;
  const reply = await run(question, { document, connection, language, variables: canonical }, signal);
  keep(question, reply, document);
  return reply as Reply<Data>;
}

function run(question: string, request: TrustedRequest, signal: AbortSignal): Promise<Reply<unknown>> {
  const { kind } = request.document;
  const key = (kind === 'query' && keys.get(question)) || ++lastKey;
  keys.set(question, key);
  requests.set(key, request);
  const operation = client.createRequestOperation(kind, { key, query: definitionOf(kind), variables: {} });
  return new Promise<Reply<unknown>>((resolve, reject) => {
    const { unsubscribe } = pipe(
      client.executeRequestOperation(operation),
      take(1),
      subscribe(({ data: outcome }: OperationResult<Outcome>) =>
        outcome && 'reply' in outcome ? resolve(outcome.reply) : reject((outcome?.fault ?? new WidgetError('UNREADABLE')) as Error),
      ),
    );
    signal.addEventListener('abort', () => {
      unsubscribe();
      reject(signal.reason as Error);
    });
  }).finally(() => {
    keys.delete(question);
    requests.delete(key);
  });
}

/** An answer that lacks something is asked for again next time. */
function keep(question: string, reply: Reply<unknown>, { ttlSeconds }: PublicDocument): void {
  if (ttlSeconds === 0 || reply.faults.length > 0) return;
  const oldest = answers.keys().next().value;
  if (answers.size >= rememberedAnswers && oldest !== undefined) answers.delete(oldest);
  answers.set(question, { reply, until: Date.now() + ttlSeconds * 1000 });
}
