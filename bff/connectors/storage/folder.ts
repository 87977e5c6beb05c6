import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type FileStorage, requireFileKey } from '../../platform/file-storage.ts';
import { randomPart } from '../../platform/ids.ts';

const UNFINISHED = '.unfinished';
const nameOf = (): string => Buffer.from(randomPart(16)).toString('hex');
const isAbsent = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === 'ENOENT';
/** Somebody else's file is in it, or somebody else was faster. */
const STAYS = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EBUSY', 'EPERM']);
/** A folder goes with its last file: it may do so between being made and being used. */
const TRIES = 20;

/** From where it was written to where it is found. */
async function moved(from: string, to: string): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    try {
      return await rename(from, to);
    } catch (cause) {
      if (!isAbsent(cause) || left === 0) throw cause;
    }
  }
}

/** Removes folders without files, from this one upwards; `root` stays. */
async function removeEmpty(folder: string, root: string): Promise<void> {
  if (folder === root) return;
  try {
    await rmdir(folder);
  } catch (cause) {
    if (STAYS.has((cause as NodeJS.ErrnoException).code ?? '')) return;
    throw cause;
  }
  await removeEmpty(dirname(folder), root);
}

async function synced(path: string, flags: string, bytes?: Uint8Array): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    if (bytes) await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

export interface FolderStorage extends FileStorage {
  /** Removes what processes that died have left half written before this instant. @returns how many */
  sweep(before: Date): Promise<number>;
}

/** Files in a folder of this machine; several processes may share it. A file is there as a whole or not at all. */
export function folderStorage(folder: string): FolderStorage {
  const root = resolve(folder);
  const unfinished = join(root, UNFINISHED);
  const pathOf = (key: string): string => join(root, requireFileKey(key));

  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const temporary = join(unfinished, nameOf());
      await mkdir(unfinished, { recursive: true, mode: 0o700 });
      try {
        await synced(temporary, 'wx', bytes);
        await moved(temporary, path);
      } catch (cause) {
        await rm(temporary, { force: true });
        throw cause;
      }
      // The name outlives a loss of power only when its folder has been written as well.
      await synced(dirname(path), 'r').catch((cause: unknown) => {
        if (!isAbsent(cause)) throw cause;
      });
    },

    get: async (key) =>
      readFile(pathOf(key)).catch((cause: unknown) => {
        if (isAbsent(cause)) return null;
        throw cause;
      }),

    async delete(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      await removeEmpty(dirname(path), root);
    },

    async sweep(before) {
      const names = await readdir(unfinished).catch((cause: unknown) => {
        if (isAbsent(cause)) return [];
        throw cause;
      });
      let removed = 0;
      for (const path of names.map((name) => join(unfinished, name))) {
        const age = await stat(path).catch(() => null);
        if (!age || age.mtime >= before) continue;
        await rm(path, { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}
