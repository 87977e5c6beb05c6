import { type Selectable, sql } from 'kysely';
import type { Corporation } from '../../platform/corporation.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { PaperCommentTable } from '../../platform/db/tables.generated.ts';
import { signaturesOf } from './paper-signature.store.ts';
import type { PaperComment, PaperKind, PaperRef, PaperSigningMethod, PaperState, RequestRef, StoredPaper, WholePaper } from './paper.ts';

/** Papers, their revisions and what was said about them. */

const ofPaper = (db: Executor) =>
  db
    .selectFrom('paper')
    .innerJoin('paper_revision as r', (join) =>
      join.onRef('r.corporation', '=', 'paper.corporation').onRef('r.paper_id', '=', 'paper.id').onRef('r.number', '=', 'paper.revision'),
    )
    .innerJoin('paper_file as f', 'f.id', 'r.file_id')
    .selectAll('paper')
    .select(['r.file_id', 'r.note', 'r.attached_at', 'f.sha256', 'f.bytes', 'f.pages']);

type Row = Awaited<ReturnType<ReturnType<typeof ofPaper>['execute']>>[number];

const toPaper = (row: Row): StoredPaper => ({
  corporation: row.corporation as Corporation,
  id: row.id,
  requestId: row.request_id,
  kind: row.kind as PaperKind,
  title: row.title,
  signingMethod: row.signing_method as PaperSigningMethod | null,
  signaturesNeeded: row.signatures_needed,
  state: row.state as PaperState,
  revision: row.revision,
  fileId: row.file_id,
  sha256: row.sha256,
  bytes: row.bytes,
  pages: row.pages,
  note: row.note,
  attachedAt: row.attached_at,
});

const toComment = (row: Selectable<PaperCommentTable>): PaperComment => ({
  id: row.id,
  revision: row.revision,
  text: row.text,
  at: row.at,
  answer: row.answer,
  answeredAt: row.answered_at,
});

export async function paperById(db: Executor, id: string): Promise<StoredPaper | undefined> {
  const row = await ofPaper(db).where('paper.id', '=', id).executeTakeFirst();
  return row && toPaper(row);
}

/** The paper, held until the transaction ends: whoever waited for it sees the revision that counts by then. */
export async function lockPaper(trx: Executor, id: string): Promise<StoredPaper | undefined> {
  await trx.selectFrom('paper').select('id').where('id', '=', id).forUpdate().execute();
  return paperById(trx, id);
}

/** Oldest first. */
export async function papersOf(db: Executor, { corporation, id }: RequestRef): Promise<StoredPaper[]> {
  const rows = await ofPaper(db)
    .where('paper.corporation', '=', corporation)
    .where('paper.request_id', '=', id)
    .orderBy('paper.id')
    .execute();
  return rows.map(toPaper);
}

/** With what was said about them, and the signatures under the revision that counts. */
export async function wholePapers(db: Executor, papers: readonly StoredPaper[]): Promise<WholePaper[]> {
  if (papers.length === 0) return [];
  const ids = papers.map(({ id }) => id);
  const rows = await db.selectFrom('paper_comment').selectAll().where('paper_id', 'in', ids).orderBy('id').execute();
  const byPaper = Map.groupBy(rows, ({ paper_id }) => paper_id);
  const signatures = await signaturesOf(db, ids);
  return papers.map((paper) => ({
    ...paper,
    comments: (byPaper.get(paper.id) ?? []).map(toComment),
    signatures: signatures.get(paper.id) ?? [],
  }));
}

export async function wholePaper(db: Executor, paper: StoredPaper): Promise<WholePaper> {
  const [whole] = await wholePapers(db, [paper]);
  if (!whole) throw new Error('a paper was lost on the way');
  return whole;
}

type NewPaper = Pick<StoredPaper, 'corporation' | 'id' | 'requestId' | 'kind' | 'title' | 'signingMethod' | 'signaturesNeeded'>;

export async function insertPaper(trx: Executor, { corporation, id, requestId, kind, title, ...signing }: NewPaper): Promise<void> {
  const { signingMethod: signing_method, signaturesNeeded: signatures_needed } = signing;
  await trx
    .insertInto('paper')
    .values({ corporation, id, request_id: requestId, kind, title, signing_method, signatures_needed })
    .execute();
}

export interface NewRevision {
  number: number;
  fileId: string;
  note: string | null;
  attachedAt: string;
}

export async function insertRevision(trx: Executor, { corporation, id }: PaperRef, revision: NewRevision): Promise<void> {
  const { number, fileId, note, attachedAt } = revision;
  await trx
    .insertInto('paper_revision')
    .values({ corporation, paper_id: id, number, file_id: fileId, note, attached_at: attachedAt })
    .execute();
}

type PaperChange = Partial<
  Pick<StoredPaper, 'title' | 'kind' | 'state' | 'revision'> & { signing_method: PaperSigningMethod | null; signatures_needed: number }
>;

export async function updatePaper(trx: Executor, { corporation, id }: PaperRef, change: PaperChange): Promise<void> {
  await trx.updateTable('paper').set(change).where('corporation', '=', corporation).where('id', '=', id).execute();
}

export async function insertComment(
  trx: Executor,
  { corporation, id: paperId, revision }: StoredPaper,
  { id, text, at }: { id: string; text: string; at: string },
): Promise<void> {
  await trx.insertInto('paper_comment').values({ corporation, id, paper_id: paperId, revision, text, at }).execute();
}

/** @returns false where there is no such open comment on this paper */
export async function answerComment(
  trx: Executor,
  { corporation, id: paperId }: PaperRef,
  { id, answer, at }: { id: string; answer: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('paper_comment')
    .set({ answer, answered_at: at })
    .where('corporation', '=', corporation)
    .where('id', '=', id)
    .where('paper_id', '=', paperId)
    .where('answer', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The papers of a request with everything that was said about them and done with them; housekeeping removes their files. */
export async function erasePapers(trx: Executor, { corporation, id }: RequestRef): Promise<void> {
  await sql`
    update paper_file set gone = true where id in (
      select file.file_id from paper
      cross join lateral (
        select file_id from paper_revision r where r.corporation = paper.corporation and r.paper_id = paper.id
        union all select file_id from paper_signature s where s.corporation = paper.corporation and s.paper_id = paper.id) file
      where paper.corporation = ${corporation} and paper.request_id = ${id})`.execute(trx);
  await trx.deleteFrom('paper').where('corporation', '=', corporation).where('request_id', '=', id).execute();
}
