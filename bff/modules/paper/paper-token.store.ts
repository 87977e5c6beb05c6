import { type Selectable, sql } from 'kysely';
import type { Corporation } from '../../platform/corporation.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { PaperTokenSigningTable } from '../../platform/db/tables.generated.ts';
import type { Locale } from '../../platform/texts.ts';
import type { PaperRef } from './paper.ts';

/** What tokens are asked to sign. All times by `app_now()`: processes may disagree about the time, the database does not. */

const SECONDS = 300;
/** A second step that has begun in time may still be reading the file. */
const GRACE_SECONDS = 60;

export interface TokenSigning {
  /** `ts_…` */
  id: string;
  paper: PaperRef;
  sessionId: string;
  /** Hex, of the revision that was shown. */
  sha256: string;
  /** What the signature is appended to. */
  fileId: string;
  /** DER */
  certificate: Uint8Array;
  /** DER of what the token signs. */
  attributes: Uint8Array;
  /** From the first byte of the room for the signature to the first one behind it. */
  gap: readonly [start: number, end: number];
  consentVersion: string;
  /** In which it was shown what is agreed to. */
  locale: Locale;
}

const toSigning = (row: Selectable<PaperTokenSigningTable>): TokenSigning => ({
  id: row.id,
  paper: { corporation: row.corporation as Corporation, id: row.paper_id },
  sessionId: row.session_id,
  sha256: row.sha256,
  fileId: row.file_id,
  certificate: row.certificate,
  attributes: row.attributes,
  gap: [row.gap_start, row.gap_end],
  consentVersion: row.consent_version,
  locale: row.locale as Locale,
});

/** @returns until when it is good */
export async function insertSigning(db: Executor, signing: TokenSigning): Promise<string> {
  const { id, paper, sessionId, sha256, fileId, certificate, attributes, gap, consentVersion, locale } = signing;
  const { expires_at } = await db
    .insertInto('paper_token_signing')
    .values({
      id,
      corporation: paper.corporation,
      paper_id: paper.id,
      session_id: sessionId,
      sha256,
      file_id: fileId,
      certificate,
      attributes,
      gap_start: gap[0],
      gap_end: gap[1],
      consent_version: consentVersion,
      locale,
      expires_at: sql`app_now() + make_interval(secs => ${SECONDS})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return expires_at;
}

/** Whatever has become of it, as long as this browser has asked for it. */
export async function signingOf(db: Executor, sessionId: string, id: string): Promise<TokenSigning | null> {
  const row = await db
    .selectFrom('paper_token_signing')
    .selectAll()
    .where('id', '=', id)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row ? toSigning(row) : null;
}

/** Uses it up. One statement: of any number at once one gets true. */
export async function useSigning(db: Executor, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('paper_token_signing')
    .set({ used_at: sql`app_now()` })
    .where('id', '=', id)
    .where(sql<boolean>`used_at is null and expires_at > app_now()`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Nothing came of it, for no fault of the signer's: the same signature may be sent again in the time that is left. */
export async function returnSigning(db: Executor, id: string): Promise<void> {
  await db.updateTable('paper_token_signing').set({ used_at: null }).where('id', '=', id).execute();
}

/** Those that are good for nothing any more. */
export async function leftSignings(db: Executor, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('paper_token_signing')
    .select('id')
    .where(sql<boolean>`expires_at + make_interval(secs => ${GRACE_SECONDS}) < app_now()`)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function dropSigning(db: Executor, id: string): Promise<void> {
  await db.deleteFrom('paper_token_signing').where('id', '=', id).execute();
}
