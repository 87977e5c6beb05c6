import type { Database } from '../../platform/db/database.ts';
import type { FileStorage } from '../../platform/file-storage.ts';
import type { Chore } from '../../platform/housekeeping.ts';
import { keptKey, removePiece, removePieces } from './attachment.files.ts';
import { deleteAttachment, dropAbandoned, goneAttachments, leftPieces } from './attachment.store.ts';

/** Forgets files that nobody hands in, and removes what nobody sees any more: the bytes first, then what was known of them. */
export function attachmentChores({ database, files }: { database: Database; files: FileStorage }): Chore[] {
  const db = database.read;

  async function removeGone(limit: number): Promise<number> {
    const ids = await goneAttachments(db, limit);
    for (const id of ids) {
      await removePieces(db, files, id);
      await files.delete(keptKey(id));
      await deleteAttachment(db, id);
    }
    return ids.length;
  }

  async function removeLeft(limit: number): Promise<number> {
    const keys = await leftPieces(db, limit);
    for (const key of keys) await removePiece(db, files, key);
    return keys.length;
  }

  return [
    { name: 'giving up abandoned files', run: (limit) => dropAbandoned(db, limit) },
    { name: 'removing files', run: removeGone },
    { name: 'removing pieces of files', run: removeLeft },
  ];
}
