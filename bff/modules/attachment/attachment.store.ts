import { type Selectable, sql } from 'kysely';
import type { Corporation } from '../../platform/corporation.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { AttachmentTable } from '../../platform/db/tables.generated.ts';
import type { Announced, AttachmentState, KeptFile, RequestRef, StoredAttachment } from './attachment.answer.ts';
import type { FileType, Refusal } from './kinds.ts';

/** Uploads and what has come of them; times by the clock of the database, so that every process agrees. */

/** Nothing was received for so long: nobody is going on with it. */
const PARTIAL_HOURS = 24;
/** As long as a draft may lie on the device. */
const ABANDONED_DAYS = 7;
/** Longer than looking into a file takes, with others waiting before it. */
const LEASE_SECONDS = 120;
/** Until a scanner that could not be asked is asked again. */
const PAUSE_SECONDS = 20;

const now = sql<string>`now()`;
const later = (seconds: number) => sql<string>`now() + make_interval(secs => ${seconds})`;

const toAttachment = (row: Selectable<AttachmentTable>): StoredAttachment => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  size: row.size,
  sha256: row.sha256,
  state: row.state as AttachmentState,
  refusal: row.refusal as Refusal | null,
  received: row.received,
});

/** Until the transaction ends nobody else announces files for this browser. */
export async function lockVisitor(trx: Executor, visitorId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`attachments ${visitorId}`}, 0))`.execute(trx);
}

export interface NewAttachment extends Announced {
  id: string;
  visitorId: string;
  siteKey: string;
}

export async function insertAttachment(trx: Executor, { visitorId, siteKey, ...announced }: NewAttachment): Promise<void> {
  await trx
    .insertInto('attachment')
    .values({ ...announced, visitor_id: visitorId, site_key: siteKey })
    .execute();
}

const ownedBy = (db: Executor, visitorId: string) =>
  db.selectFrom('attachment').selectAll().where('visitor_id', '=', visitorId).where('claimed_at', 'is', null).where('state', '<>', 'GONE');

/** What a browser has uploaded and not handed in yet, oldest first. */
export async function attachmentsOf(db: Executor, visitorId: string): Promise<StoredAttachment[]> {
  return (await ownedBy(db, visitorId).orderBy('created_at').orderBy('id').execute()).map(toAttachment);
}

export async function attachmentOf(db: Executor, visitorId: string, id: string): Promise<StoredAttachment | undefined> {
  const row = await ownedBy(db, visitorId).where('id', '=', id).executeTakeFirst();
  return row && toAttachment(row);
}

/** False where it is nobody's, somebody else's, or handed in already. */
export async function discardAttachment(db: Executor, visitorId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('attachment')
    .set({ state: 'GONE' })
    .where('id', '=', id)
    .where('visitor_id', '=', visitorId)
    .where('claimed_at', 'is', null)
    .where('state', '<>', 'GONE')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface Piece {
  key: string;
  attachmentId: string;
  at: number;
  bytes: number;
}

/** Written down before its bytes are. */
export async function announcePiece(db: Executor, { key, attachmentId, at, bytes }: Piece): Promise<void> {
  await db.insertInto('attachment_piece').values({ key, attachment_id: attachmentId, at_byte: at, bytes }).execute();
}

/** Counts a piece whose bytes are there; with the last one the file is complete. False where another was first, or nobody wants it. */
export async function countPiece(db: Executor, { key, attachmentId, at, bytes }: Piece): Promise<boolean> {
  const { rows } = await sql<{ key: string }>`
    with moved as (
      update attachment
      set received = received + ${bytes}, touched_at = now(),
        state = case when received + ${bytes} = size then 'SCANNING' else state end
      where id = ${attachmentId} and state = 'UPLOADING' and received = ${at} and received + ${bytes} <= size
      returning id)
    update attachment_piece set counted = true where key = ${key} and exists (select from moved) returning key`.execute(db);
  return rows.length === 1;
}

export async function piecesOf(db: Executor, attachmentId: string): Promise<Array<{ key: string; counted: boolean }>> {
  return db
    .selectFrom('attachment_piece')
    .select(['key', 'counted'])
    .where('attachment_id', '=', attachmentId)
    .orderBy('at_byte')
    .execute();
}

export async function countOfPieces(db: Executor, attachmentId: string): Promise<number> {
  const { pieces } = await db
    .selectFrom('attachment_piece')
    .select(({ fn }) => fn.countAll<number>().as('pieces'))
    .where('attachment_id', '=', attachmentId)
    .executeTakeFirstOrThrow();
  return Number(pieces);
}

/** Nobody goes on with it; why is said to whoever began it. False where it has become complete meanwhile. */
export async function giveUpUpload(db: Executor, id: string, refusal: Refusal): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('attachment')
    .set({ state: 'REJECTED', refusal })
    .where('id', '=', id)
    .where('state', '=', 'UPLOADING')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The row of a piece, when its bytes are gone. */
export async function deletePiece(db: Executor, key: string): Promise<void> {
  await db.deleteFrom('attachment_piece').where('key', '=', key).execute();
}

/** A complete file for whoever looks into it: this one, or the one that has waited longest. */
export async function leaseComplete(db: Executor, id: string | null): Promise<StoredAttachment | undefined> {
  const { rows } = await sql<Selectable<AttachmentTable>>`
    update attachment set leased_until = ${later(LEASE_SECONDS)} where id = (
      select id from attachment
      where state = 'SCANNING' and (leased_until is null or leased_until <= now()) and (${id}::text is null or id = ${id})
      order by leased_until nulls first limit 1 for update skip locked)
    returning *`.execute(db);
  return rows[0] && toAttachment(rows[0]);
}

/** Nobody has it any more; it is looked into again after a while. */
export async function postponeComplete(db: Executor, id: string): Promise<void> {
  await db
    .updateTable('attachment')
    .set({ leased_until: later(PAUSE_SECONDS) })
    .where('id', '=', id)
    .execute();
}

export type Finding = { type: FileType; bytes: number } | { refused: Refusal };

/** False where nobody wants it any more, or another process was first. */
export async function finishAttachment(db: Executor, id: string, finding: Finding): Promise<boolean> {
  const found =
    'refused' in finding
      ? { state: 'REJECTED', refusal: finding.refused }
      : { state: 'READY', type: finding.type, kept_bytes: finding.bytes };
  const { numUpdatedRows } = await db
    .updateTable('attachment')
    .set({ ...found, leased_until: null })
    .where('id', '=', id)
    .where('state', '=', 'SCANNING')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function isFoundGood(db: Executor, id: string): Promise<boolean> {
  const row = await db.selectFrom('attachment').select('id').where('id', '=', id).where('state', '=', 'READY').executeTakeFirst();
  return row !== undefined;
}

/** One conditional statement: of two requests that want a file one gets it. @returns those that were given */
export async function claimAttachments(
  trx: Executor,
  visitorId: string,
  ids: readonly string[],
  { corporation, id: requestId }: RequestRef,
): Promise<string[]> {
  const rows = await trx
    .updateTable('attachment')
    .set({ corporation, request_id: requestId, claimed_at: now })
    .where('id', 'in', ids)
    .where('visitor_id', '=', visitorId)
    .where('claimed_at', 'is', null)
    .where('state', 'in', ['SCANNING', 'READY'])
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

const handedIn = (db: Executor) => db.selectFrom('attachment').selectAll().where('claimed_at', 'is not', null).where('state', '<>', 'GONE');

/** By request, oldest first. */
export async function attachmentsOfRequests(
  db: Executor,
  corporation: Corporation,
  requestIds: readonly string[],
): Promise<Map<string, StoredAttachment[]>> {
  if (requestIds.length === 0) return new Map();
  const rows = await handedIn(db)
    .where('corporation', '=', corporation)
    .where('request_id', 'in', requestIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.request_id ?? '')].map(([requestId, files]) => [requestId, files.map(toAttachment)]));
}

export async function keptFile(db: Executor, id: string): Promise<KeptFile | undefined> {
  const row = await handedIn(db).where('id', '=', id).where('state', '=', 'READY').executeTakeFirst();
  if (!row) return undefined;
  const { kind, name } = row;
  const request = { corporation: row.corporation as Corporation, id: row.request_id as string };
  return { id, kind, name, type: row.type as FileType, bytes: row.kept_bytes as number, request };
}

export async function dropOfRequest(trx: Executor, { corporation, id }: RequestRef): Promise<void> {
  await trx.updateTable('attachment').set({ state: 'GONE' }).where('corporation', '=', corporation).where('request_id', '=', id).execute();
}

/** Nobody sees any more what nobody goes on with or hands in. @returns how many; at most `limit` */
export async function dropAbandoned(db: Executor, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update attachment set state = 'GONE' where id in (
      select id from attachment
      where claimed_at is null and state <> 'GONE' and (created_at <= now() - make_interval(days => ${ABANDONED_DAYS})
        or (state = 'UPLOADING' and touched_at <= now() - make_interval(hours => ${PARTIAL_HOURS})))
      limit ${limit} for update skip locked)`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Those that nobody sees and nobody is looking into: their files may go, and then they themselves. */
export async function goneAttachments(db: Executor, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('attachment')
    .select('id')
    .where('state', '=', 'GONE')
    .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)]))
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function deleteAttachment(db: Executor, id: string): Promise<void> {
  await db.deleteFrom('attachment').where('id', '=', id).where('state', '=', 'GONE').execute();
}

/** Pieces that are of no use any more: of files that have been looked into. */
export async function leftPieces(db: Executor, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('attachment_piece')
    .innerJoin('attachment', 'attachment.id', 'attachment_piece.attachment_id')
    .select('attachment_piece.key')
    .where('attachment.state', 'in', ['READY', 'REJECTED'])
    .limit(limit)
    .execute();
  return rows.map(({ key }) => key);
}
