import { Worker } from 'node:worker_threads';
import type { Inspected } from './inspector.worker.ts';

const TIME_LIMIT_MS = 10_000;

/** Looks into files, one after the other, in a thread of its own that is ended where a file takes too long. */
export interface Inspector {
  /** @returns the file as it is to be kept, or why it is not */
  inspect(bytes: Uint8Array): Promise<Inspected>;
  close(): Promise<void>;
}

export function inspector(timeLimitMs: number = TIME_LIMIT_MS): Inspector {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** Started for the first file: most processes' lives begin without one. */
  function running(): Worker {
    if (worker) return worker;
    const started = new Worker(new URL('./inspector.worker.ts', import.meta.url));
    started.unref();
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    worker = started;
    return started;
  }

  function inspected(bytes: Uint8Array): Promise<Inspected> {
    const thread = running();
    return new Promise((resolve) => {
      const done = (answer: Inspected): void => {
        clearTimeout(limit);
        thread.off('message', done).off('error', broken).off('exit', broken);
        resolve(answer);
      };
      // A file that brings its thread down is a broken one.
      const broken = (): void => done({ refused: 'BROKEN' });
      const limit = setTimeout(() => {
        worker = null;
        done({ refused: 'SLOW' });
        void thread.terminate();
      }, timeLimitMs);
      thread.once('message', done).once('error', broken).once('exit', broken);
      thread.postMessage(bytes);
    });
  }

  return {
    inspect(bytes) {
      const next = last.then(() => inspected(bytes));
      last = next;
      return next;
    },
    async close() {
      await last;
      await worker?.terminate();
    },
  };
}
