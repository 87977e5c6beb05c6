import { sql } from 'kysely';
import type { Executor } from '../../platform/db/database.ts';

/** PDFs that were handed over; times by the clock of the database, so that every process agrees. */

const USABLE_HOURS = 12;
/** Much later than anybody may still attach it. */
const LEFT_HOURS = 24;

export interface PaperFile {
  /** `pf_…` */
  id: string;
  sha256: string;
  bytes: number;
  pages: number;
}

export async function announceFile(db: Executor, file: PaperFile): Promise<void> {
  await db.insertInto('paper_file').values(file).execute();
}

export async function fileIsStored(db: Executor, id: string): Promise<void> {
  await db.updateTable('paper_file').set({ ready: true }).where('id', '=', id).execute();
}

/** Gives a file to a revision, once. @returns false where there is no such file, or it has been used up or was left too long */
export async function claimFile(trx: Executor, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('paper_file')
    .set({ attached: true })
    .where('id', '=', id)
    .where('ready', '=', true)
    .where('attached', '=', false)
    .where(sql<boolean>`created_at > now() - make_interval(hours => ${USABLE_HOURS})`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Files that nobody sees, any more or ever. */
export async function leftFiles(db: Executor, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('paper_file')
    .select('id')
    .where(sql<boolean>`gone or (not attached and created_at < now() - make_interval(hours => ${LEFT_HOURS}))`)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function dropFile(db: Executor, id: string): Promise<void> {
  await db.deleteFrom('paper_file').where('id', '=', id).execute();
}
