import { setTimeout as pause } from 'node:timers/promises';
import { bulkhead } from 'cockatiel';
import type { Database } from '../../platform/db/database.ts';
import type { FileStorage } from '../../platform/file-storage.ts';
import { sha256Hex } from '../../platform/hash.ts';
import type { StoredAttachment } from './attachment.answer.ts';
import { keptKey, receivedBytes, removePieces } from './attachment.files.ts';
import { type FileScanner, ScannerUnavailable } from './attachment.port.ts';
import { finishAttachment, isFoundGood, leaseComplete, postponeComplete } from './attachment.store.ts';
import type { Inspector } from './inspector.ts';
import type { Inspected } from './inspector.worker.ts';

export interface CheckingDeps {
  database: Database;
  files: FileStorage;
  inspector: Pick<Inspector, 'inspect'>;
  /** Null: none is configured, and no file waits for one. */
  scanner: FileScanner | null;
  /** Ten seconds where nothing is said. */
  patienceMs?: number;
}

/** Each is held as a whole, and one thread looks into all of them: while it has one, the next is fetched. */
const AT_ONCE = 2;
/** So long somebody waits to hear what has come of their file; then it is one of those that are being looked into. */
const PATIENCE_MS = 10_000;

/** Looks into complete files. Any process may, also after the one that was at it has died. */
export function checkingService({ database, files, inspector, scanner, patienceMs = PATIENCE_MS }: CheckingDeps) {
  async function judged({ id, sha256 }: StoredAttachment): Promise<Inspected> {
    const received = await receivedBytes(database.read, files, id);
    if (!received || sha256Hex(received) !== sha256) return { refused: 'HASH' };
    const inspected = await inspector.inspect(received);
    if ('refused' in inspected || !scanner) return inspected;
    // What was sent, not what is kept: a photo that is made anew no longer shows what it carried.
    return (await scanner.scan(received)) === 'found' ? { refused: 'VIRUS' } : inspected;
  }

  async function finish(id: string, inspected: Inspected): Promise<void> {
    if ('refused' in inspected) await finishAttachment(database.read, id, inspected);
    else {
      await files.put(keptKey(id), inspected.bytes);
      const isFirst = await finishAttachment(database.read, id, { type: inspected.type, bytes: inspected.bytes.length });
      // Whoever came after the end of this lease may have found it good already, and kept it under the same key.
      if (!isFirst && !(await isFoundGood(database.read, id))) await files.delete(keptKey(id));
    }
    await removePieces(database.read, files, id);
  }

  async function lookInto(wanted: string | null): Promise<boolean> {
    const file = await leaseComplete(database.read, wanted);
    if (!file) return false;
    try {
      await finish(file.id, await judged(file));
      return true;
    } catch (cause) {
      await postponeComplete(database.read, file.id);
      throw cause;
    }
  }

  const room = bulkhead(AT_ONCE, Number.POSITIVE_INFINITY);
  /** Whoever waits for its turn holds neither bytes nor a lease. @returns whether there was one to be looked into */
  const checkNext = (wanted: string | null): Promise<boolean> => room.execute(() => lookInto(wanted));

  return {
    /** A file that has just become complete. Where the scanner is away, or many others come first, it goes on waiting. */
    async check(id: string): Promise<void> {
      const checked = checkNext(id).catch((cause: unknown) => {
        if (!(cause instanceof ScannerUnavailable)) throw cause;
      });
      const patience = new AbortController();
      try {
        // What goes wrong after that is found again with the files that wait.
        await Promise.race([checked, pause(patienceMs, undefined, { signal: patience.signal })]);
      } finally {
        patience.abort();
      }
    },

    /** Files that wait: for the scanner, or because a process died. @returns how many; at most `limit` */
    async checkWaiting(limit: number): Promise<number> {
      let checked = 0;
      while (checked < limit && (await checkNext(null))) checked += 1;
      return checked;
    },
  };
}

export type CheckingService = ReturnType<typeof checkingService>;
