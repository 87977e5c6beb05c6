import { LRUCache } from 'lru-cache';
import type { Fault } from '../platform/faults.ts';
import type { Clock } from '../platform/clock.ts';

/** A finished answer as bytes, ready to be sent to anyone who asks the same question. */
export interface StoredAnswer {
  status: number;
  body: Buffer;
  /** Made on the first request that accepts them. */
  encoded: { br?: Buffer; gzip?: Buffer };
  /** Made on the first request that can use it. */
  etag?: string;
  /** Milliseconds since the epoch; from then on the question is asked anew. */
  freshUntil: number;
  /** False for problems, "unknown" and faults: the next one who asks may be luckier. */
  reusable: boolean;
  /** The first fault in the answer. */
  fault: Fault | null;
}

export type CacheState = 'hit' | 'shared' | 'miss';

/** An entry's own objects, and room for its compressed copies. */
const sizeOf = ({ body }: StoredAnswer): number => 2 * body.length + 400;

/**
 * The whole-answer cache of the public surface. Equal questions in flight share one execution; an answer is reused only
 * while it is fresh. Staleness is not its business: when the source fails, the reader below says so in the answer itself,
 * and bytes are never edited.
 */
export function answerCache({ clock, maxBytes }: { clock: Clock; maxBytes: number }) {
  const stored = new LRUCache<string, StoredAnswer>({ maxSize: maxBytes, sizeCalculation: sizeOf });
  const inFlight = new Map<string, Promise<StoredAnswer>>();
  let generation = 0;

  function lookup(key: string): StoredAnswer | undefined {
    const answer = stored.get(key);
    return answer !== undefined && answer.freshUntil > clock.now().getTime() ? answer : undefined;
  }

  function produceOnce(key: string, produce: () => Promise<StoredAnswer>): Promise<StoredAnswer> {
    const startedIn = generation;
    const promise = produce()
      .then((answer) => {
        if (answer.reusable && startedIn === generation) stored.set(key, answer);
        return answer;
      })
      .finally(() => {
        if (inFlight.get(key) === promise) inFlight.delete(key);
      });
    inFlight.set(key, promise);
    return promise;
  }

  return {
    lookup,
    async answer(key: string, produce: () => Promise<StoredAnswer>): Promise<{ answer: StoredAnswer; state: CacheState }> {
      const fresh = lookup(key);
      if (fresh) return { answer: fresh, state: 'hit' };
      const shared = inFlight.get(key);
      if (shared) return { answer: await shared, state: 'shared' };
      return { answer: await produceOnce(key, produce), state: 'miss' };
    },
    /** Forgets everything, also what is being answered right now: an import has changed the facts. */
    clear(): void {
      generation += 1;
      stored.clear();
      inFlight.clear();
    },
  };
}

export type AnswerCache = ReturnType<typeof answerCache>;
