import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  circuitBreaker,
  decorrelatedJitterGenerator,
  ExponentialBackoff,
  handleType,
  type IPolicy,
  retry,
  SamplingBreaker,
  wrap,
} from 'cockatiel';
import { transactionInside } from './db/database.ts';

/** The other system could not be asked, or could not answer. The message never holds what was sent. */
export class UpstreamUnavailable extends Error {
  override readonly name: string = 'UpstreamUnavailable';
}

/** It was asked and has not answered in time; what became of the question is not known. */
export class UpstreamTimeout extends UpstreamUnavailable {
  override readonly name = 'UpstreamTimeout';
}

export interface UpstreamOptions {
  /** In errors, for example `the SMS gateway`. */
  name: string;
  /** For one try, from connecting to the last byte of the answer. */
  timeoutMs: number;
  /** How often one question is asked at most; more than once only what may be asked twice. */
  tries: number;
  /** Questions at the same time; as many again may wait. */
  concurrent: number;
}

export interface UpstreamAnswer {
  status: number;
  bytes: Buffer;
}

export type Upstream = (
  url: string,
  init: { method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> },
) => Promise<UpstreamAnswer>;

const MAX_ANSWER_BYTES = 256 * 1024;
/** Half of what was asked within five seconds failing opens the breaker; then one question every five seconds goes through. */
const BREAKER = { threshold: 0.5, duration: 5_000, minimumRps: 0.6 } as const;
const HALF_OPEN_AFTER_MS = 5_000;

async function bytesOf(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new RangeError('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/**
 * The one way to ask a system that is not ours: a time limit, tries with growing and scattered pauses, a breaker that spares
 * a system in trouble, and room for so many questions and no more. Answers with any status below 500 except 429; never
 * follows a redirect.
 */
export function upstream({ name, timeoutMs, tries, concurrent }: UpstreamOptions): Upstream {
  const failing = handleType(UpstreamUnavailable);
  const breaker = circuitBreaker(failing, { halfOpenAfter: HALF_OPEN_AFTER_MS, breaker: new SamplingBreaker(BREAKER) });
  const room = bulkhead(concurrent, concurrent);
  const backoff = new ExponentialBackoff({ generator: decorrelatedJitterGenerator, initialDelay: 200, maxDelay: 2_000 });
  const guarded: IPolicy = wrap(room, retry(failing, { maxAttempts: tries - 1, backoff }), breaker);

  async function ask(url: string, init: Parameters<Upstream>[1]): Promise<UpstreamAnswer> {
    try {
      const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
      const bytes = await bytesOf(response);
      if (response.status < 500 && response.status !== 429) return { status: response.status, bytes };
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'TimeoutError')
        throw new UpstreamTimeout(`${name} has not answered in time`, { cause });
      throw new UpstreamUnavailable(`${name} cannot be asked`, { cause });
    }
    throw new UpstreamUnavailable(`${name} cannot answer`);
  }

  return async (url, init) => {
    const inside = transactionInside();
    if (inside !== undefined) throw new Error(`${name} asked inside transaction "${inside}"`);
    try {
      return await guarded.execute(() => ask(url, init));
    } catch (error) {
      if (error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError)
        throw new UpstreamUnavailable(`${name} is not asked at the moment`, { cause: error });
      throw error;
    }
  };
}
