import pino from 'pino';
import type { Fault } from './faults.ts';

/** Everything a log line may hold. There is no place in it for variables, codes, addresses or texts that people typed. */
export interface RequestLine {
  traceId: string;
  surface: 'public' | 'session' | 'operator' | 'explorer' | 'calendar' | 'files' | 'health' | 'messages' | 'none';
  site: string | null;
  document: string | null;
  dataClass: string | null;
  status: number;
  fault: string | null;
  cache: string | null;
  milliseconds: number;
}

export interface Log {
  request(line: RequestLine): void;
  /** A bug: its stack, and the trace id that the caller was given, if one was. Never the input. */
  bug(fault: Fault, traceId: string): void;
  /** Something that runs by itself could not be done. */
  failure(task: string, cause: unknown): void;
}

/** The stack names places in our code; the message of a foreign error may quote what was sent, so only its kind is kept. */
export function stackOf(error: unknown): string {
  const cause = error instanceof Error ? error : new Error('not an error');
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [cause.name, ...frames.slice(0, 12)].join('\n');
}

/** One JSON line per request on standard output; `silent` for tests and benchmarks. */
export function createLog(level: 'info' | 'warn' | 'silent'): Log {
  const logger = pino({ level, base: null });
  return {
    request: (line) => logger.info({ ...line, milliseconds: Math.round(line.milliseconds * 10) / 10 }),
    bug: (fault, traceId) => logger.error({ traceId, fault: fault.code, stack: stackOf(fault.cause ?? fault) }),
    failure: (task, cause) => logger.error({ task, stack: stackOf(cause) }),
  };
}
