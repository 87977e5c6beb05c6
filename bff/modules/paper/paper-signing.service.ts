import type { Database, Executor } from '../../platform/db/database.ts';
import { sha256Hex } from '../../platform/hash.ts';
import type { Outcome } from '../../platform/idempotency.ts';
import { type InputProblem, type NotFoundProblem, problem, refused, type StaleProblem } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Device } from '../../platform/visitor.ts';
import type { PaperEvents } from './paper.events.ts';
import type { PaperFiles } from './paper.files.ts';
import { ownOf } from './paper.own.ts';
import type { PaperCustomer, PaperRequests } from './paper.port.ts';
import type { Paper, PaperReader } from './paper.service.ts';
import { lockPaper, paperById, updatePaper, wholePaper } from './paper.store.ts';
import { isOpen, type PaperRef, type PaperSignature, type PaperSigningMethod, type StoredPaper, type WholePaper } from './paper.ts';
import { consentOf, type PaperConsent } from './paper-consent.ts';
import { claimFile, type PaperFile } from './paper-file.store.ts';
import { insertSignature } from './paper-signature.store.ts';

export interface PaperSigningDeps {
  database: Database;
  files: Pick<PaperFiles, 'bytes' | 'keep'>;
  requests: PaperRequests;
  tell: PaperEvents;
}

/** Whose browser signs, and what its request says of itself. */
export interface PaperSigner extends PaperReader {
  device: Device;
}

/** Which bytes were read, and what was agreed to. */
export interface SigningIntent {
  paperId: string;
  sha256: string;
  consentVersion: string;
}

/** A paper that this signer may sign now. */
export interface Signable {
  __typename: 'Signable';
  paper: WholePaper;
  customer: PaperCustomer;
  consent: PaperConsent;
  /** What is signed: the revision, or what the last signer left. */
  base: Pick<PaperFile, 'id' | 'sha256' | 'pages'>;
}

/** A signature as it is to be written down. */
export interface MadeSignature extends Pick<PaperSignature, 'method' | 'name' | 'certificateSha256' | 'signedAt'> {
  /** As it was when it was read. */
  paper: PaperRef & Pick<StoredPaper, 'sha256'>;
  /** Over which file it was made, as `Signable` said. */
  baseId: string;
  /** From `keep`. */
  fileId: string;
  fileSha256: string;
  /** Canonical JSON, as it lies in the file. */
  evidence: string;
}

/** What both ways of signing have in common: who may sign what when, and that it is done once or not at all. */
export function paperSigningService({ database, files, requests, tell }: PaperSigningDeps) {
  const stale = (code: 'STATE_CHANGED' | 'DOCUMENT_CHANGED' | 'CORRECTION_OPEN', locale: Locale): StaleProblem =>
    problem('StaleProblem', code, locale);

  const baseOf = (paper: WholePaper): Signable['base'] => {
    const { fileId: id, sha256, pages } = paper.signatures.at(-1) ?? paper;
    return { id, sha256, pages };
  };

  /** Why nobody signs it in this way now. */
  function obstacle(paper: WholePaper, method: PaperSigningMethod, locale: Locale): StaleProblem | null {
    if (paper.state !== 'REVIEW' || paper.signingMethod !== method) return stale('STATE_CHANGED', locale);
    return paper.comments.some(isOpen) ? stale('CORRECTION_OPEN', locale) : null;
  }

  return {
    /** The paper, if it is this browser's; null as well for one that is not there. */
    own: async ({ visitor }: PaperReader, paperId: string): Promise<StoredPaper | null> =>
      ownOf(visitor, await paperById(database.read, paperId)),

    /** Looks whether somebody may sign what they have read; looked at again when it is done. */
    async find(
      { locale, visitor }: PaperSigner,
      { paperId, sha256, consentVersion }: SigningIntent,
      method: PaperSigningMethod,
    ): Promise<Signable | InputProblem | NotFoundProblem | StaleProblem> {
      const own = ownOf(visitor, await paperById(database.read, paperId));
      if (!own) return problem('NotFoundProblem', 'NOT_FOUND', locale);
      const paper = await wholePaper(database.read, own);
      const customer = await requests.customerOf(database.read, { corporation: own.corporation, id: own.requestId });
      if (!customer || customer.ended) return stale('STATE_CHANGED', locale);
      if (paper.sha256 !== sha256) return stale('DOCUMENT_CHANGED', locale);
      const blocked = obstacle(paper, method, locale);
      if (blocked) return blocked;
      const consent = consentOf(paper, locale);
      if (consent?.version !== consentVersion) return refused(locale, ['input', 'consentVersion'], 'paper.consent.other');
      return { __typename: 'Signable', paper, customer, consent, base: baseOf(paper) };
    },

    /** The bytes that are to be signed. @throws Error where they are lost */
    async bytes({ base }: Pick<Signable, 'base'>): Promise<Buffer> {
      const bytes = await files.bytes(base.id);
      if (!bytes) throw new Error(`the bytes of ${base.id} are lost`);
      return bytes;
    },

    /**
     * Stores a signed file beforehand; one that no signature comes to is removed a day later.
     * @param base as `Signable` said @param added what can be read aloud of each page that stands behind those of it
     */
    keep: (bytes: Uint8Array, base: Signable['base'], added: readonly string[] = []): Promise<PaperFile> => files.keep(bytes, base, added),

    /**
     * Writes a signature down, in the transaction of what it rests on (a code, a job). The paper is held and looked at again:
     * of any number at once one is taken, and none of a paper that is no longer what was signed.
     */
    async sign(trx: Executor, { locale }: PaperReader, made: MadeSignature): Promise<Outcome<Paper | StaleProblem>> {
      const { method, name, certificateSha256, signedAt, fileId, fileSha256, evidence } = made;
      const known = await paperById(trx, made.paper.id);
      const customer = known && (await requests.holdCustomer(trx, { corporation: known.corporation, id: known.requestId }));
      const held = await lockPaper(trx, made.paper.id);
      if (!held || !customer || customer.ended) return { refused: stale('STATE_CHANGED', locale) };
      const paper = await wholePaper(trx, held);
      const blocked = obstacle(paper, method, locale);
      if (blocked) return { refused: blocked };
      if (paper.sha256 !== made.paper.sha256) return { refused: stale('DOCUMENT_CHANGED', locale) };
      // Somebody else has signed it meanwhile: the next signature goes behind theirs.
      if (baseOf(paper).id !== made.baseId) return { refused: stale('STATE_CHANGED', locale) };
      if (!(await claimFile(trx, fileId))) throw new Error('the signed file is not there');
      const number = paper.signatures.length + 1;
      const isLast = number === paper.signaturesNeeded;
      await insertSignature(trx, paper, { revision: paper.revision, number, method, name, certificateSha256, signedAt, fileId, evidence });
      if (isLast) await updatePaper(trx, paper, { state: 'SIGNED' });
      const evidenceSha256 = sha256Hex(evidence);
      await tell(trx, paper, { type: isLast ? 'SIGNED' : 'COUNTERSIGNED', more: { method, number, fileSha256, evidenceSha256 } });
      const signed = await lockPaper(trx, paper.id);
      if (!signed) throw new Error('a paper was lost on the way');
      return { done: { __typename: 'Paper', ...(await wholePaper(trx, signed)) } };
    },
  };
}

export type PaperSigningService = ReturnType<typeof paperSigningService>;
