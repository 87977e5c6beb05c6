import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from './db/database.ts';
import { readGeneration } from './generation.store.ts';
import type { Log } from './log.ts';

const EVERY_MS = 2_000;
/** Beyond this nobody can say that nothing has changed. A busy database is quicker, so that load alone empties no cache. */
const PATIENCE_MS = 5_000;

export interface GenerationDeps {
  database: Pick<Database, 'read'>;
  log: Pick<Log, 'failure'>;
  /** What answers are made from has changed. It is seen only once this is done; a failure is tried again. */
  onChange(): Promise<void>;
  /** Whether it has cannot be told; again every time it is asked. */
  onDoubt(): void;
}

/**
 * Notices what another process has changed. A poll and not LISTEN: it goes through any pooler, needs no connection of its
 * own, and its silence is a failure, never "nothing new".
 */
export function generationWatch({ database, log, onChange, onDoubt }: GenerationDeps) {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let seen: number | undefined;

  async function look(): Promise<void> {
    const impatience = setTimeout(onDoubt, PATIENCE_MS);
    try {
      const generation = await readGeneration(database.read);
      if (generation !== seen) await onChange();
      seen = generation;
    } catch (error) {
      onDoubt();
      throw error;
    } finally {
      clearTimeout(impatience);
    }
  }

  async function watch(): Promise<void> {
    let failing = false;
    while (!stopping.signal.aborted) {
      failing = await look().then(
        () => false,
        (cause: unknown) => {
          if (!failing) log.failure('looking for changes of other processes', cause);
          return true;
        },
      );
      await pause(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    /** Once, now. */
    look,
    start(): void {
      running = watch();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
}

export type GenerationWatch = ReturnType<typeof generationWatch>;
