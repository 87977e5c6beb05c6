import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { FileStorage } from '../../platform/file-storage.ts';
import { sha256Hex } from '../../platform/hash.ts';
import type { Chore } from '../../platform/housekeeping.ts';
import { newId } from '../../platform/ids.ts';
import { Fault } from '../../platform/faults.ts';
import { foreignPagesOf } from '../../platform/pdf/text.ts';
import { announceFile, dropFile, fileIsStored, leftFiles, type PaperFile } from './paper-file.store.ts';

const HEADER = '%PDF-';
const MAX_PAGES = 200;

const FILE_ID = /^pf_[0-9a-z]{26}$/;
const fileKey = (id: string): string => `${id}/file`;
/** The text holds what the paper holds, so it lies as well guarded as the paper. */
const textKey = (id: string): string => `${id}/text`;

/**
 * Text page by page; null for what is no PDF, or has no pages or too many.
 *
 * @throws Fault for one that is locked or could do something by itself: customers open it
 */
async function readPages(bytes: Buffer): Promise<string[] | null> {
  if (bytes.subarray(0, HEADER.length).toString('latin1') !== HEADER) return null;
  const pages = await foreignPagesOf(bytes, MAX_PAGES).catch(() => null);
  if (pages === 'PDF_LOCKED' || pages === 'PDF_ACTIVE') throw new Fault('PAPER_NOT_PLAIN');
  return Array.isArray(pages) && pages.length > 0 && pages.length <= MAX_PAGES ? pages : null;
}

/** Where the bytes of papers lie. */
export function paperFiles({ database, files, clock }: { database: Database; files: FileStorage; clock: Clock }) {
  async function removeLeft(limit: number): Promise<number> {
    const ids = await leftFiles(database.read, limit);
    for (const id of ids) {
      await files.delete(fileKey(id));
      await files.delete(textKey(id));
      await dropFile(database.read, id);
    }
    return ids.length;
  }

  async function textOf(id: string): Promise<string[]> {
    const text = await files.get(textKey(id));
    return text ? (JSON.parse(text.toString('utf8')) as string[]) : [];
  }

  async function store(bytes: Uint8Array, text: readonly string[], pages: number): Promise<PaperFile> {
    const sha256 = sha256Hex(bytes);
    const file: PaperFile = { id: newId('pf', clock.now()), sha256, bytes: bytes.length, pages };
    await announceFile(database.read, file);
    await files.put(fileKey(file.id), bytes);
    await files.put(textKey(file.id), Buffer.from(JSON.stringify(text)));
    await fileIsStored(database.read, file.id);
    return file;
  }

  return {
    /** @returns null for what is no PDF of ours to show */
    async take(bytes: Buffer): Promise<PaperFile | null> {
      const pages = await readPages(bytes);
      return pages && store(bytes, pages, pages.length);
    },

    /** What we made ourselves out of another file, so nobody looks into it: what is added to its text is known. */
    async keep(bytes: Uint8Array, { id, pages }: Pick<PaperFile, 'id' | 'pages'>, added: readonly string[]): Promise<PaperFile> {
      return store(bytes, [...(await textOf(id)), ...added], pages + added.length);
    },

    /** @param id as systems say it, too @returns null where it is lost, and for what is no id of ours */
    bytes: async (id: string): Promise<Buffer | null> => (FILE_ID.test(id) ? files.get(fileKey(id)) : null),

    /** Text page by page, letters composed. */
    text: textOf,

    chores: [{ name: 'removing papers nobody sees', run: removeLeft }] satisfies Chore[],
  };
}

export type PaperFiles = ReturnType<typeof paperFiles>;
