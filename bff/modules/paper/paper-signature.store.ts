import type { Executor } from '../../platform/db/database.ts';
import type { PaperRef, PaperSignature, PaperSigningMethod } from './paper.ts';

/** Signatures under the revisions of papers. */

/** By paper: those of the revision that counts, oldest first. A paper that nobody has signed has no entry. */
export async function signaturesOf(db: Executor, paperIds: readonly string[]): Promise<Map<string, PaperSignature[]>> {
  const rows = await db
    .selectFrom('paper_signature as s')
    .innerJoin('paper as p', (join) =>
      join.onRef('p.corporation', '=', 's.corporation').onRef('p.id', '=', 's.paper_id').onRef('p.revision', '=', 's.revision'),
    )
    .innerJoin('paper_file as f', 'f.id', 's.file_id')
    .select([
      's.paper_id',
      's.number',
      's.method',
      's.name',
      's.certificate_sha256',
      's.signed_at',
      's.file_id',
      'f.sha256',
      'f.bytes',
      'f.pages',
    ])
    .where('s.paper_id', 'in', paperIds)
    .orderBy('s.number')
    .execute();
  const toSignature = ({
    number,
    method,
    name,
    certificate_sha256,
    signed_at,
    file_id,
    sha256,
    bytes,
    pages,
  }: (typeof rows)[number]): PaperSignature => ({
    number,
    method: method as PaperSigningMethod,
    name,
    certificateSha256: certificate_sha256,
    signedAt: signed_at,
    fileId: file_id,
    sha256,
    bytes,
    pages,
  });
  return new Map([...Map.groupBy(rows, ({ paper_id }) => paper_id)].map(([id, signatures]) => [id, signatures.map(toSignature)]));
}

/** Names a signature. */
export interface SignatureKey {
  paperId: string;
  revision: number;
  number: number;
}

/** What was put down of a signature; null once the paper is erased. */
export async function keptEvidence(db: Executor, { paperId, revision, number }: SignatureKey): Promise<string | null> {
  const row = await db
    .selectFrom('paper_signature')
    .select('evidence')
    .where('paper_id', '=', paperId)
    .where('revision', '=', revision)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.evidence ?? null;
}

export interface NewSignature extends Pick<PaperSignature, 'number' | 'method' | 'name' | 'certificateSha256' | 'signedAt' | 'fileId'> {
  revision: number;
  /** Canonical JSON, as it lies in the file. */
  evidence: string;
}

export async function insertSignature(trx: Executor, { corporation, id }: PaperRef, signature: NewSignature): Promise<void> {
  const { revision, number, method, name, certificateSha256, signedAt, fileId, evidence } = signature;
  await trx
    .insertInto('paper_signature')
    .values({
      corporation,
      paper_id: id,
      revision,
      number,
      method,
      name,
      certificate_sha256: certificateSha256,
      signed_at: signedAt,
      file_id: fileId,
      evidence,
    })
    .execute();
}
