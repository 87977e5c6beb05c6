import { Worker } from 'node:worker_threads';
import { bulkhead } from 'cockatiel';
import type { PdfRefusal } from './inspect.ts';
import type { PdfToRead } from './text.worker.ts';

/** Two hundred pages take ten seconds on a busy machine. */
const TIME_LIMIT_MS = 30_000;
const MEMORY_MIB = 512;

const room = bulkhead(1, Number.POSITIVE_INFINITY);

function readInThread(pdf: PdfToRead, timeLimitMs: number): Promise<string[] | PdfRefusal> {
  const thread = new Worker(new URL('./text.worker.ts', import.meta.url), {
    workerData: pdf,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
  });
  let limit: NodeJS.Timeout | undefined;
  return new Promise<string[] | PdfRefusal>((resolve, reject) => {
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
export async function pagesOf(bytes: Uint8Array, timeLimitMs: number = TIME_LIMIT_MS): Promise<string[]> {
  return (await room.execute(() => readInThread({ bytes, maxPages: null }, timeLimitMs))) as string[];
}

/** The same of a PDF that somebody else made, or why it is not taken: see `inspect.ts`. */
export const foreignPagesOf = (bytes: Uint8Array, maxPages: number): Promise<string[] | PdfRefusal> =>
  room.execute(() => readInThread({ bytes, maxPages }, TIME_LIMIT_MS));
