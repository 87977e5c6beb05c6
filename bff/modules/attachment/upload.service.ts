import type { Database } from '../../platform/db/database.ts';
import type { FileStorage } from '../../platform/file-storage.ts';
import type { Visitor } from '../../platform/visitor.ts';
import type { StoredAttachment } from './attachment.answer.ts';
import { newPieceKey, removePiece, removePieces } from './attachment.files.ts';
import { announcePiece, attachmentOf, countOfPieces, countPiece, giveUpUpload, type Piece } from './attachment.store.ts';
import type { CheckingService } from './checking.service.ts';

/** What a cut costs at most, and what one upload holds in memory. */
const PIECE_BYTES = 512 * 1024;
/** A file has twenty on a good network. Every one takes a place in the storage, however small it is. */
const MAX_PIECES = 1_000;

export interface UploadDeps {
  database: Database;
  files: FileStorage;
  checking: Pick<CheckingService, 'check'>;
}

/** Where an upload stands. */
export interface UploadPosition {
  received: number;
  size: number;
}

/**
 * `MOVED`: the upload does not stand where the sender believes. `TOO_LONG`: more came than was announced. `TOO_MANY`: it came
 * in too many pieces, and is given up.
 */
export type Appended = UploadPosition | 'NOT_THERE' | 'MOVED' | 'TOO_LONG' | 'TOO_MANY';

/** Takes in the bytes of announced files, piece by piece; what is counted is there whatever dies next. */
export function uploadService({ database, files, checking }: UploadDeps) {
  const db = database.read;

  /** False where another sender was faster: then nothing of this piece stays. */
  async function keep(piece: Piece, bytes: Buffer): Promise<boolean> {
    await announcePiece(db, piece);
    await files.put(piece.key, bytes);
    const isCounted = await countPiece(db, piece);
    if (!isCounted) await removePiece(db, files, piece.key);
    return isCounted;
  }

  async function take({ id, size, received }: StoredAttachment, bytes: AsyncIterable<Buffer>): Promise<Appended> {
    let at = received;
    let held: Buffer[] = [];
    let heldBytes = 0;
    const flush = async (): Promise<boolean> => {
      if (heldBytes === 0) return true;
      const piece = { key: newPieceKey(id), attachmentId: id, at, bytes: heldBytes };
      const content = Buffer.concat(held, heldBytes);
      at += heldBytes;
      held = [];
      heldBytes = 0;
      return keep(piece, content);
    };
    try {
      for await (const chunk of bytes) {
        if (at + heldBytes + chunk.length > size) return 'TOO_LONG';
        held.push(chunk);
        heldBytes += chunk.length;
        if (heldBytes >= PIECE_BYTES && !(await flush())) return 'MOVED';
      }
    } catch (cause) {
      // The network was cut: what has come is kept, so that nobody has to send it again.
      await flush();
      throw cause;
    }
    return (await flush()) ? { received: at, size } : 'MOVED';
  }

  return {
    /** Null where it is nobody's, somebody else's, or handed in already. */
    async position({ id: visitorId }: Visitor, id: string): Promise<UploadPosition | null> {
      const file = await attachmentOf(db, visitorId, id);
      return file ? { received: file.received, size: file.size } : null;
    },

    /** Bytes of a file from `offset` on. With the last of them it is looked into before this ends. */
    async append({ id: visitorId }: Visitor, id: string, offset: number, bytes: AsyncIterable<Buffer>): Promise<Appended> {
      const file = await attachmentOf(db, visitorId, id);
      if (!file) return 'NOT_THERE';
      if (file.received !== offset) return 'MOVED';
      if ((await countOfPieces(db, id)) >= MAX_PIECES && (await giveUpUpload(db, id, 'PARTS'))) {
        await removePieces(db, files, id);
        return 'TOO_MANY';
      }
      const appended = await take(file, bytes);
      if (typeof appended !== 'string' && appended.received === appended.size) await checking.check(id);
      return appended;
    },
  };
}

export type UploadService = ReturnType<typeof uploadService>;
