import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './log.ts';

const EVERY_MS = 10 * 60_000;
const PIECE = 1_000;

/** Something that has to be forgotten in time. */
export interface Chore {
  /** In logs, for example `forgetting old messages`. */
  readonly name: string;
  /** Does at most `limit` of it. @returns how many it did */
  run(limit: number): Promise<number>;
}

interface HousekeepingDeps {
  chores: readonly Chore[];
  log: Pick<Log, 'failure'>;
  /** Ten minutes where nothing is said. */
  everyMs?: number;
}

/** Does every chore at the start and again and again, in pieces, so that nobody waits for it. Several processes may. */
export function housekeeping({ chores, log, everyMs = EVERY_MS }: HousekeepingDeps) {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function tidy(): Promise<void> {
    for (const { name, run } of chores) {
      try {
        while (!stopping.signal.aborted && (await run(PIECE)) === PIECE);
      } catch (cause) {
        log.failure(name, cause);
      }
    }
  }

  async function keep(): Promise<void> {
    while (!stopping.signal.aborted) {
      await tidy();
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    /** Once, now. */
    tidy,
    start(): void {
      running = keep();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
}
