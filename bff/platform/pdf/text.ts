import { Worker } from 'node:worker_threads';
import { bulkhead } from 'cockatiel';

/** Two hundred pages take ten seconds on a busy machine. */
const TIME_LIMIT_MS = 30_000;
const MEMORY_MIB = 512;

const room = bulkhead(1, Number.POSITIVE_INFINITY);

function readInThread(bytes: Uint8Array, timeLimitMs: number): Promise<string[]> {
  const thread = new Worker(new URL('./text.worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
  });
  let limit: NodeJS.Timeout | undefined;
  return new Promise<string[]>((resolve, reject) => {
    limit = setTimeout(() => reject(new Error('a PDF takes too long to read')), timeLimitMs);
    thread.once('message', resolve).once('error', reject);
    thread.once('exit', () => reject(new Error('a PDF has brought its thread down')));
  }).finally(() => {
    clearTimeout(limit);
    void thread.terminate();
  });
}

/**
 * Text page by page, letters composed, as it can be read aloud. Read in a thread of its own, one paper after the other: a
 * page takes tens of milliseconds, and a small file may hold millions of letters. @throws Error for what is no PDF, or takes
 * too long
 */
export const pagesOf = (bytes: Uint8Array, timeLimitMs: number = TIME_LIMIT_MS): Promise<string[]> =>
  room.execute(() => readInThread(bytes, timeLimitMs));
