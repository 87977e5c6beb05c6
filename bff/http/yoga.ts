import { type ExecutionResult, GraphQLError, type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import { createYoga, type GraphiQLOptions, isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/context.ts';
import type { Surface } from '../../schema/rules.ts';
import type { DocumentStore } from '../graphql/documents.ts';
import { type FaultEntry, faultEntry, faultOf, type Told } from '../graphql/faults.ts';
import { Fault } from '../platform/faults.ts';
import { LIMITS, limitsRule } from '../graphql/limits.ts';
import { FAULTS, type FaultCode } from '../platform/texts.ts';
import type { Log } from '../platform/log.ts';
import type { Exchange } from './exchange.ts';
import { parseObject, readBody, requireJson } from './request.ts';
import { retryAfter, sendJson, statusOf } from './respond.ts';

/** What Yoga carries along for us; `context` is what resolvers see. */
interface Carried {
  context: Context;
  exchange: Exchange;
}

export interface YogaSurfaceDeps {
  schema: GraphQLSchema;
  documents: DocumentStore;
  surface: Surface;
  endpoint: string;
  /** Free documents and introspection: development only. Otherwise the body names a trusted document by id. */
  free: boolean;
  /** Renders the explorer's page; development only. */
  graphiql: ((options?: GraphiQLOptions) => string) | null;
  maxBodyBytes: number;
  log: Log;
}

function limits(free: boolean): Plugin {
  return {
    onValidate: ({ addValidationRule }) => {
      addValidationRule(limitsRule);
      if (!free) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}

/** Keeps what resolvers threw as one of our faults, and logs bugs under the trace id that the caller is given. */
function faultsOfResolvers(log: Log): Plugin<Carried> {
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

interface Asked {
  query: string;
  /** Name of a trusted document; null for a free one. */
  name: string | null;
}

/** What to run: the query that was sent where free documents are allowed, else the trusted document that was named. */
function asked({ documentId, query }: Record<string, unknown>, { documents, surface, free }: YogaSurfaceDeps): Asked {
  if (typeof documentId === 'string') {
    const document = documents.get(documentId);
    if (document && (free || document.surface === surface)) return { query: document.text, name: document.name };
    throw new Fault('DOCUMENT_NOT_TRUSTED');
  }
  if (!free) throw new Fault('DOCUMENT_NOT_TRUSTED');
  if (typeof query !== 'string' || query.length > LIMITS.characters) throw new Fault('BAD_REQUEST');
  return { query, name: null };
}

interface YogaAnswer {
  data?: unknown;
  errors?: Array<Omit<FaultEntry, 'extensions'> & { extensions?: { code?: string; retryAfterSeconds?: number } }>;
}

/** What graphql-js says of variables repeats them; of those only the name is passed on. */
const withoutValues = (message: string): string =>
  message.replace(/^(Variable "\$\w+") got invalid value [\s\S]*/, '$1 does not fit its type.');

/**
 * Yoga has codes of its own for documents that do not parse or validate; in our catalogue those are one fault. In
 * development the person at the explorer is told what is wrong with the document.
 */
function entryOf({ message, path, extensions }: NonNullable<YogaAnswer['errors']>[number], free: boolean, told: Told): FaultEntry {
  const code = extensions?.code ?? '';
  const known = Object.hasOwn(FAULTS, code);
  const { retryAfterSeconds } = extensions ?? {};
  const fault = new Fault(known ? (code as FaultCode) : 'BAD_REQUEST', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
  const entry = faultEntry(fault, told, path);
  return free && fault.code === 'BAD_REQUEST' ? { ...entry, message: withoutValues(message) } : entry;
}

/** Sends Yoga's answer with our status, faults and trace id. */
function deliver(exchange: Exchange, { data = null, errors }: YogaAnswer, free: boolean): void {
  const entries = errors?.map((error) => entryOf(error, free, exchange));
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

/** GraphQL for callers that are not widgets, run by Yoga: the operator's systems, and the explorer of development. */
export function yogaSurface(deps: YogaSurfaceDeps) {
  const yoga = createYoga<Carried>({
    schema: deps.schema,
    graphqlEndpoint: deps.endpoint,
    landingPage: false,
    graphiql: deps.graphiql !== null,
    ...(deps.graphiql ? { renderGraphiQL: deps.graphiql } : {}),
    cors: false,
    multipart: false,
    batching: false,
    // The limit stands at the socket: measuring again inside would double the cost of every request.
    maxRequestBodySize: false,
    logging: false,
    context: ({ context, exchange }) => ({ ...context, exchange }),
    // Ours are closed and know the trace id; see faultsOfResolvers and entryOf.
    maskedErrors: false,
    plugins: [limits(deps.free), faultsOfResolvers(deps.log)],
  });

  return async function handle(exchange: Exchange, context: Context): Promise<void> {
    const { request, response, line } = exchange;
    // The page alone: a question in an address would end up in histories and logs.
    if (request.method === 'GET' && deps.graphiql && /\btext\/html\b/.test(request.headers.accept ?? '')) {
      await yoga(request, response, { context, exchange });
      return;
    }
    if (request.method !== 'POST') throw new Fault('METHOD_NOT_ALLOWED');
    requireJson(request);
    const body = parseObject((await readBody(request, deps.maxBodyBytes)).toString('utf8'));
    const { query, name } = asked(body, deps);
    line.document = name;
    const answer = await yoga.fetch(
      `http://bff${deps.endpoint}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables: body['variables'], operationName: body['operationName'] }),
      },
      { context, exchange },
    );
    deliver(exchange, (await answer.json()) as YogaAnswer, deps.free);
  };
}
