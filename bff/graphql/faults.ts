import { GraphQLError } from 'graphql';
import { isUnavailable } from '../platform/db/unavailable.ts';
import { isUnkeepable } from '../platform/db/unkeepable.ts';
import { Fault } from '../platform/faults.ts';
import { FAULTS, type FaultCode, type Locale } from '../platform/texts.ts';

const RETRY_AFTER_SECONDS = 15;

export interface FaultExtensions {
  [key: string]: unknown;
  code: FaultCode;
  retryable: boolean;
  retryAfterSeconds?: number;
  traceId: string;
}

export interface FaultEntry {
  message: string;
  path?: ReadonlyArray<string | number>;
  extensions: FaultExtensions;
}

/** Whom an error is told: in which language, and under which id the log holds the rest. */
export interface Told {
  readonly locale: Locale;
  readonly traceId: string;
}

/** One entry of `errors[]`: a code of the closed catalogue, its text in the caller's language, and the trace id to quote. */
export function faultEntry(fault: Fault, { locale, traceId }: Told, path?: ReadonlyArray<string | number>): FaultEntry {
  const { [locale]: message, retryable } = FAULTS[fault.code];
  return {
    message,
    ...(path ? { path } : {}),
    extensions: {
      code: fault.code,
      retryable,
      ...(fault.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: fault.retryAfterSeconds }),
      traceId,
    },
  };
}

/**
 * Which fault an error is. Ours keep their code; what graphql-js says of a document or of variables is a BAD_REQUEST
 * (its text would echo the input), and so is an id that was never one of ours; anything else is a bug.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof GraphQLError) {
    if (error.originalError) return faultOf(error.originalError);
    return new Fault('BAD_REQUEST', { cause: error });
  }
  if (isUnavailable(error)) return new Fault('UPSTREAM_UNAVAILABLE', { cause: error, retryAfterSeconds: RETRY_AFTER_SECONDS });
  if (isUnkeepable(error)) return new Fault('BAD_REQUEST', { cause: error });
  return new Fault('INTERNAL', { cause: error });
}
