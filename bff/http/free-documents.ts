import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type GraphiQLOptions, isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/context.ts';
import { type FaultEntry, faultEntry, faultOf, type Told } from '../graphql/faults.ts';
import { LIMITS, limitsRule } from '../graphql/limits.ts';
import { Fault } from '../platform/faults.ts';
import type { Log } from '../platform/log.ts';
import { FAULTS, type FaultCode } from '../platform/texts.ts';
import type { Exchange } from './exchange.ts';
import { retryAfter, sendJson, statusOf } from './respond.ts';

/** What Yoga carries along for us; `context` is what resolvers see. */
interface Carried {
  context: Context;
  exchange: Exchange;
}

export interface FreeDocumentsDeps {
  schema: GraphQLSchema;
  /** Address of the explorer's page. */
  endpoint: string;
  /** Renders that page; null where there is none. */
  graphiql: ((options?: GraphiQLOptions) => string) | null;
  log: Pick<Log, 'bug'>;
}

const limits: Plugin = { onValidate: ({ addValidationRule }) => addValidationRule(limitsRule) };

/** Keeps what resolvers threw as one of our faults, and logs bugs under the trace id that the caller is given. */
function faultsOfResolvers(log: Pick<Log, 'bug'>): Plugin<Carried> {
  const asFault = (error: GraphQLError, told: Told): GraphQLError => {
    const fault = faultOf(error);
    if (fault.code === 'INTERNAL') log.bug(fault, told.traceId);
    const { message, extensions } = faultEntry(fault, told);
    const shown = fault.code === 'BAD_REQUEST' ? error.message : message;
    return new GraphQLError(shown, { ...(error.path ? { path: error.path } : {}), extensions });
  };
  return {
    onExecute: ({ args }) => ({
      onExecuteDone: ({ result, setResult }) => {
        if (isAsyncIterable(result)) return;
        const { errors, ...rest }: ExecutionResult = result;
        const { exchange } = args.contextValue as Pick<Carried, 'exchange'>;
        if (errors) setResult({ ...rest, errors: errors.map((error) => asFault(error, exchange)) });
      },
    }),
  };
}

interface YogaAnswer {
  data?: unknown;
  errors?: Array<Omit<FaultEntry, 'extensions'> & { extensions?: { code?: string; retryAfterSeconds?: number } }>;
}

/** What graphql-js says of variables repeats them; of those only the name is passed on. */
const withoutValues = (message: string): string =>
  message.replace(/^(Variable "\$\w+") got invalid value [\s\S]*/, '$1 does not fit its type.');

/**
 * Yoga has codes of its own for documents that do not parse or validate; in our catalogue those are one fault. The person
 * at the explorer is told what is wrong with the document.
 */
function entryOf({ message, path, extensions }: NonNullable<YogaAnswer['errors']>[number], told: Told): FaultEntry {
  const code = extensions?.code ?? '';
  const known = Object.hasOwn(FAULTS, code);
  const { retryAfterSeconds } = extensions ?? {};
  const fault = new Fault(known ? (code as FaultCode) : 'BAD_REQUEST', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
  const entry = faultEntry(fault, told, path);
  return fault.code === 'BAD_REQUEST' ? { ...entry, message: withoutValues(message) } : entry;
}

/** Sends Yoga's answer with our status, faults and trace id. */
function deliver(exchange: Exchange, { data = null, errors }: YogaAnswer): void {
  const entries = errors?.map((error) => entryOf(error, exchange));
  const [first] = entries ?? [];
  const codes = (entries ?? []).map(({ extensions }) => extensions.code);
  if (first) exchange.fault = new Fault(first.extensions.code, first.extensions);
  sendJson(
    exchange.response,
    statusOf(data, codes),
    entries ? { data, errors: entries } : { data },
    exchange.fault ? retryAfter(exchange.fault) : {},
  );
}

/** Documents that were not checked at build time, run by Yoga: development only, with introspection and the explorer. */
export function freeDocuments({ schema, endpoint, graphiql, log }: FreeDocumentsDeps) {
  const yoga = createYoga<Carried>({
    schema,
    graphqlEndpoint: endpoint,
    landingPage: false,
    graphiql: graphiql !== null,
    ...(graphiql ? { renderGraphiQL: graphiql } : {}),
    cors: false,
    multipart: false,
    batching: false,
    // The limit stands at the socket: measuring again inside would double the cost of every request.
    maxRequestBodySize: false,
    logging: false,
    context: ({ context, exchange }) => ({ ...context, exchange }),
    // Ours are closed and know the trace id; see faultsOfResolvers and entryOf.
    maskedErrors: false,
    plugins: [limits, faultsOfResolvers(log)],
  });

  return {
    /** The explorer's page. */
    async page(exchange: Exchange, context: Context): Promise<void> {
      await yoga(exchange.request, exchange.response, { context, exchange });
    },

    /** Answers a body `{ query, variables, operationName }`. */
    async answer(exchange: Exchange, { query, variables, operationName }: Record<string, unknown>, context: Context): Promise<void> {
      if (query === undefined) throw new Fault('DOCUMENT_NOT_TRUSTED');
      if (typeof query !== 'string' || query.length > LIMITS.characters) throw new Fault('BAD_REQUEST');
      const answer = await yoga.fetch(
        `http://bff${endpoint}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ query, variables, operationName }),
        },
        { context, exchange },
      );
      deliver(exchange, (await answer.json()) as YogaAnswer);
    },
  };
}

export type FreeDocuments = ReturnType<typeof freeDocuments>;
