import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import type { TrustedDocument } from './documents.ts';
import { type FaultEntry, faultEntry, faultOf, type Told } from './faults.ts';
import { Fault } from '../platform/faults.ts';

const EXECUTION_TIMEOUT_MS = 10_000;

/** A finished answer. `status` follows the gravest fault when there is no data at all. */
export interface Answer {
  data: Record<string, unknown> | null;
  errors?: FaultEntry[];
  faults: Fault[];
}

/** A document that is being run. */
export interface Execution {
  /** Comes in time whatever happens, and never rejects: whatever fails is a fault of the closed catalogue. */
  readonly answer: Promise<Answer>;
  /** Nothing runs for it any more; where the answer was a timeout that may be much later. Never rejects. */
  readonly ended: Promise<void>;
}

function failed(error: unknown, told: Told): Answer {
  const fault = faultOf(error);
  return { data: null, errors: [faultEntry(fault, told)], faults: [fault] };
}

function masked(result: ExecutionResult, told: Told): Answer {
  const data = result.data ?? null;
  if (!result.errors) return { data, faults: [] };
  const faults = result.errors.map(faultOf);
  return {
    data,
    errors: result.errors.map((error, index) => faultEntry(faults[index] ?? new Fault('INTERNAL'), told, error.path)),
    faults,
  };
}

/** What the promise brings, or the fault UPSTREAM_TIMEOUT. */
function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Fault('UPSTREAM_TIMEOUT')), EXECUTION_TIMEOUT_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Runs a trusted document without parsing or validating it again: both happened at build time. */
export function executeTrusted(
  schema: GraphQLSchema,
  document: TrustedDocument,
  variables: Record<string, unknown>,
  context: Context,
  traceId: string,
): Execution {
  const told: Told = { locale: context.locale, traceId };
  const running = (async () => execute({ schema, document: document.ast, variableValues: variables, contextValue: context }))();
  const over = (): void => undefined;
  return {
    answer: inTime(running).then(
      (result) => masked(result, told),
      (error: unknown) => failed(error, told),
    ),
    ended: running.then(over, over),
  };
}
