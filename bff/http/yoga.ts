import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError, type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/context.ts';
import type { DocumentStore, Surface } from '../graphql/documents.ts';
import { Fault, type FaultEntry, faultEntry, faultOf } from '../graphql/faults.ts';
import { LIMITS, limitsRule } from '../graphql/limits.ts';
import { FAULTS, type FaultCode } from '../graphql/texts.ts';
import type { RequestLog } from '../platform/log.ts';
import { parseObject, readBody, requireJson } from './request.ts';
import { sendJson } from './respond.ts';

interface Envelope {
  traceId: string;
  context: Context;
}

export interface YogaSurfaceDeps {
  schema: GraphQLSchema;
  documents: DocumentStore;
  surface: Surface;
  endpoint: string;
  /** Free documents and introspection: development only. Otherwise the body names a trusted document by id. */
  free: boolean;
  graphiql: boolean;
  maxBodyBytes: number;
  log: RequestLog;
}

function limits(free: boolean): Plugin {
  return {
    onValidate: ({ addValidationRule }) => {
      addValidationRule(limitsRule);
      if (!free) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}

/** The query text to run: the one that was sent where free documents are allowed, else that of the trusted document. */
function queryOf(body: Record<string, unknown>, { documents, surface, free }: YogaSurfaceDeps, texts: ReadonlyMap<string, string>): string {
  const { documentId, query } = body;
  if (typeof documentId === 'string') {
    const document = documents.get(documentId);
    const text = texts.get(documentId);
    if (document && text !== undefined && (free || document.surface === surface)) return text;
    throw new Fault('DOCUMENT_NOT_TRUSTED');
  }
  if (!free) throw new Fault('DOCUMENT_NOT_TRUSTED');
  if (typeof query !== 'string' || query.length > LIMITS.characters) throw new Fault('BAD_REQUEST');
  return query;
}

/** Keeps what was thrown as one of our faults. In development the person at the explorer is told what is wrong with the document. */
function maskError(error: unknown, { free, log }: YogaSurfaceDeps): GraphQLError {
  const fault = faultOf(error);
  if (fault.code === 'INTERNAL') log.bug(fault, '');
  const { message, path, extensions } = faultEntry(fault, '', error instanceof GraphQLError ? error.path : undefined);
  const explained = free && fault.code === 'BAD_REQUEST' && error instanceof GraphQLError ? error.message : message;
  return new GraphQLError(explained, { ...(path ? { path } : {}), extensions });
}

interface YogaAnswer {
  data?: unknown;
  errors?: Array<Omit<FaultEntry, 'extensions'> & { extensions?: { code?: string; retryAfterSeconds?: number } }>;
}

/** What graphql-js says of variables repeats them; of those only the name is passed on. */
const withoutValues = (message: string): string =>
  message.replace(/^(Variable "\$\w+") got invalid value [\s\S]*/, '$1 does not fit its type.');

/** Yoga has codes of its own for documents that do not parse or validate; in our catalogue those are one fault. */
function entryOf({ message, path, extensions }: NonNullable<YogaAnswer['errors']>[number], free: boolean, traceId: string): FaultEntry {
  const code = extensions?.code ?? '';
  const known = Object.hasOwn(FAULTS, code);
  const { retryAfterSeconds } = extensions ?? {};
  const fault = new Fault(known ? (code as FaultCode) : 'BAD_REQUEST', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
  const entry = faultEntry(fault, traceId, path);
  return free && fault.code === 'BAD_REQUEST' ? { ...entry, message: withoutValues(message) } : entry;
}

/** Sends Yoga's answer with our status and trace id; answers the first fault, for the log. */
function deliver(response: ServerResponse, answer: YogaAnswer, free: boolean, traceId: string): Fault | null {
  const errors = answer.errors?.map((error) => entryOf(error, free, traceId));
  const first = errors?.[0]?.extensions.code;
  const status = first !== undefined && (answer.data ?? null) === null ? FAULTS[first].status : 200;
  sendJson(response, status, errors ? { data: answer.data ?? null, errors } : { data: answer.data });
  return first === undefined ? null : new Fault(first);
}

/** GraphQL for callers that are not widgets, run by Yoga: the operator's systems, and the explorer of development. */
export function yogaSurface(deps: YogaSurfaceDeps) {
  const yoga = createYoga<Envelope>({
    schema: deps.schema,
    graphqlEndpoint: deps.endpoint,
    landingPage: false,
    graphiql: deps.graphiql,
    cors: false,
    multipart: false,
    batching: false,
    // The limit stands at the socket: measuring again inside would double the cost of every request.
    maxRequestBodySize: false,
    logging: false,
    context: ({ context }) => context,
    maskedErrors: { errorMessage: FAULTS.INTERNAL.en, maskError: (error) => maskError(error, deps) },
    plugins: [limits(deps.free)],
  });
  const texts = new Map([...deps.documents].map(([id, document]) => [id, document.text]));

  return async function handle(
    request: IncomingMessage,
    response: ServerResponse,
    context: Context,
    traceId: string,
  ): Promise<Fault | null> {
    if (request.method === 'GET' && deps.graphiql) {
      await yoga(request, response, { traceId, context });
      return null;
    }
    if (request.method !== 'POST') throw new Fault('METHOD_NOT_ALLOWED');
    requireJson(request);
    const body = parseObject((await readBody(request, deps.maxBodyBytes)).toString('utf8'));
    const answer = await yoga.fetch(
      `http://bff${deps.endpoint}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: queryOf(body, deps, texts), variables: body['variables'], operationName: body['operationName'] }),
      },
      { traceId, context },
    );
    return deliver(response, (await answer.json()) as YogaAnswer, deps.free, traceId);
  };
}
