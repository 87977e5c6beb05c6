import type { Executor } from '../../platform/db/database.ts';
import { DamagedFile, type FileStorage } from '../../platform/file-storage.ts';
import { randomPart } from '../../platform/ids.ts';
import { deletePiece, piecesOf } from './attachment.store.ts';

/** Where the bytes of an attachment lie. */

const NAME_BYTES = 12;

export const keptKey = (id: string): string => `${id}/file`;
export const newPieceKey = (id: string): string => `${id}/piece-${Buffer.from(randomPart(NAME_BYTES)).toString('hex')}`;

/** Everything that was received, as one; null where a part of it is damaged or lost. */
export async function receivedBytes(db: Executor, files: FileStorage, id: string): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  for (const { key, counted } of await piecesOf(db, id)) {
    if (!counted) continue;
    const part = await files.get(key).catch((cause: unknown) => {
      if (cause instanceof DamagedFile) return null;
      throw cause;
    });
    if (!part) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The bytes first: what is still written down is never forgotten. */
export async function removePiece(db: Executor, files: FileStorage, key: string): Promise<void> {
  await files.delete(key);
  await deletePiece(db, key);
}

export async function removePieces(db: Executor, files: FileStorage, id: string): Promise<void> {
  for (const { key } of await piecesOf(db, id)) await removePiece(db, files, key);
}
