import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import type { TrustedDocument } from './documents.ts';
import { Fault, type FaultEntry, faultEntry, faultOf } from './faults.ts';

const EXECUTION_TIMEOUT_MS = 10_000;

/** A finished answer. `status` follows the gravest fault when there is no data at all. */
export interface Answer {
  data: Record<string, unknown> | null;
  errors?: FaultEntry[];
  faults: Fault[];
}

function masked(result: ExecutionResult, traceId: string): Answer {
  const data = result.data ?? null;
  if (!result.errors) return { data, faults: [] };
  const faults = result.errors.map(faultOf);
  return {
    data,
    errors: result.errors.map((error, index) => faultEntry(faults[index] ?? new Fault('INTERNAL'), traceId, error.path)),
    faults,
  };
}

function timeout(): { promise: Promise<never>; clear: () => void } {
  let timer: NodeJS.Timeout;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault('UPSTREAM_TIMEOUT')), EXECUTION_TIMEOUT_MS);
  });
  return { promise, clear: () => clearTimeout(timer) };
}

/**
 * Runs a trusted document without parsing or validating it again: both happened at build time.
 * Never throws; whatever fails is a fault of the closed catalogue.
 */
export async function executeTrusted(
  schema: GraphQLSchema,
  document: TrustedDocument,
  variables: Record<string, unknown>,
  context: Context,
  traceId: string,
): Promise<Answer> {
  const limit = timeout();
  try {
    const result = await Promise.race([
      execute({ schema, document: document.ast, variableValues: variables, contextValue: context }) as
        | ExecutionResult
        | Promise<ExecutionResult>,
      limit.promise,
    ]);
    return masked(result, traceId);
  } catch (error) {
    const fault = faultOf(error);
    return { data: null, errors: [faultEntry(fault, traceId)], faults: [fault] };
  } finally {
    limit.clear();
  }
}
