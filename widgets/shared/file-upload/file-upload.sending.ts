import { DetailedError, Upload } from 'tus-js-client';
import { WidgetError } from '../../core/widget-error.ts';

/** Takes bytes to a place that was prepared, by tus 1.0. Fetched with the first file: most people look at a form longer. */

/** What one request carries: as much as the BFF keeps at once. */
const CHUNK_BYTES = 512 * 1024;
/** Begun again from zero whenever something has come through in between. */
const RETRY_DELAYS_MS = [0, 1_000, 3_000, 5_000];
/** Longer than looking into a file may take. */
const PATIENCE_MS = 45_000;
/** A cut by the server's clock, somebody else at the same place, too many at once, and what is the server's own trouble. */
const PASSING = (status: number): boolean => status === 408 || status === 409 || status === 429 || status >= 500;

export interface SendOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** From 0 to 1, of the whole file, what came before a cut included. */
  readonly onProgress: (share: number) => void;
  /** How long nothing may move. */
  readonly patienceMs?: number;
}

function errorOf(cause: Error | DetailedError): Error {
  const status = cause instanceof DetailedError ? (cause.originalResponse?.getStatus() ?? 0) : 0;
  return status > 0 ? new WidgetError(`HTTP_${status}`) : cause;
}

/**
 * Goes on where the place stands, and comes back once all of it was taken.
 *
 * @throws WidgetError, or what the browser throws where there is no network; the signal's reason when aborted
 */
export function send(content: Blob, { url, headers, signal, onProgress, patienceMs = PATIENCE_MS }: SendOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void): void => {
      clearTimeout(patience);
      signal.removeEventListener('abort', stop);
      settle();
    };
    const fail = (reason: Error): void => {
      void upload.abort();
      end(() => reject(reason));
    };
    const stop = (): void => fail(signal.reason as Error);
    const wait = (): void => {
      clearTimeout(patience);
      patience = setTimeout(() => fail(new WidgetError('TIMEOUT')), patienceMs);
    };
    const upload = new Upload(content, {
      uploadUrl: url,
      headers: { ...headers },
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_DELAYS_MS,
      // Which file it was is the BFF's to know: nothing of it is written to the device.
      storeFingerprintForResuming: false,
      onShouldRetry: ({ originalResponse }) => {
        const status = originalResponse?.getStatus() ?? 0;
        return navigator.onLine && (status === 0 || PASSING(status));
      },
      onProgress: (sent, all) => {
        wait();
        onProgress(all > 0 ? sent / all : 1);
      },
      onSuccess: () => end(resolve),
      onError: (cause) => end(() => reject(errorOf(cause))),
    });
    if (signal.aborted) return reject(signal.reason as Error);
    signal.addEventListener('abort', stop);
    wait();
    upload.start();
  });
}
