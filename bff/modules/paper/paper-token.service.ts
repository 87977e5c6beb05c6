import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { lastEvidence } from '../../platform/evidence.store.ts';
import type { FileStorage } from '../../platform/file-storage.ts';
import { instantText } from '../../platform/format.ts';
import type { Chore } from '../../platform/housekeeping.ts';
import { answerOf } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import {
  type InputProblem,
  type NotFoundProblem,
  problem,
  refused,
  type StaleProblem,
  type TryLaterProblem,
} from '../../platform/problems.ts';
import { EVERYWHERE, type RateLimiter } from '../../platform/rate-limit.ts';
import { type Bytes, bytesOf } from '../../platform/signature/certificate.ts';
import { signerProblem } from '../../platform/signature/signer-check.ts';
import type { PaperSealing } from './paper.port.ts';
import type { Paper } from './paper.service.ts';
import { sha256Hex } from './paper-signed.evidence.ts';
import { CannotSeal, sealedBy, sealingUnavailable } from './paper-seal.ts';
import type { MadeSignature, PaperSigner, PaperSigningService, Signable } from './paper-signing.service.ts';
import { tokenEvidence } from './paper-token.evidence.ts';
import { completedBy, hasSigned, preparedFor, signerNameOf } from './paper-token.signer.ts';
import { dropSigning, insertSigning, leftSignings, returnSigning, signingOf, type TokenSigning, useSigning } from './paper-token.store.ts';
import {
  type CertificateProblem,
  certificateProblem,
  type CertificateReason,
  type PaperTokenFinishInput,
  type PaperTokenSigning,
  type PaperTokenStartInput,
  readCertificate,
  readSignature,
  type SignatureProblem,
  signatureProblem,
} from './paper-token.ts';

export interface PaperTokenDeps {
  database: Database;
  signing: Pick<PaperSigningService, 'find' | 'bytes' | 'keep' | 'sign'>;
  files: FileStorage;
  /** Null: nothing is sealed here. */
  sealing: PaperSealing | null;
  limits: Pick<RateLimiter, 'take'>;
  clock: Clock;
  log: Log;
}

type Refusal = CertificateProblem | InputProblem | NotFoundProblem | StaleProblem | TryLaterProblem;
type StartResult = PaperTokenSigning | Refusal;
type FinishResult = Paper | SignatureProblem | Refusal;

const appendedKey = (id: string): string => `${id}/appended`;

/**
 * Signatures by the token of a company, in two steps that any two processes may take: between them nothing is in memory. What
 * was prepared is used up by one statement before anything is done with it; then one transaction writes the signature. Cut off
 * anywhere, the paper is either as it was or signed with its file, and the person starts again.
 */
export function paperTokenService({ database, signing, files, sealing, limits, clock, log }: PaperTokenDeps) {
  /** Looked at in both steps: a certificate may be revoked in between. */
  async function unusable(by: PaperSealing, found: Signable, certificate: Bytes): Promise<CertificateReason | null> {
    const { paper, customer } = found;
    const { trust } = by;
    const at = clock.now();
    // Whoever has given no tax code signs with no certificate.
    const reason = await signerProblem(certificate, trust, { at, taxCode: customer.taxCode ?? '' });
    if (reason || paper.signatures.length === 0) return reason;
    return (await hasSigned(await signing.bytes(found), { certificate, at, trust })) ? 'ALREADY_SIGNED' : null;
  }

  async function prepare(by: PaperSealing, signer: PaperSigner, found: Signable, certificate: Bytes): Promise<PaperTokenSigning> {
    const { paper, customer, consent, base } = found;
    const before = await signing.bytes(found);
    const whose = { certificate, taxCode: customer.taxCode ?? '', at: clock.now(), trust: by.trust };
    const { pdf, attributes } = await preparedFor(whose, before);
    const id = newId('ts', clock.now());
    const expiresAt = await insertSigning(database.read, {
      id,
      paper,
      sessionId: signer.visitor.id,
      sha256: paper.sha256,
      fileId: base.id,
      certificate,
      attributes,
      gap: [pdf.range[1], pdf.range[2]],
      consentVersion: consent.version,
      locale: signer.locale,
    });
    await files.put(appendedKey(id), pdf.bytes.subarray(before.length));
    const toBeSigned = Buffer.from(attributes).toString('base64');
    const item = { name: `${paper.title}.pdf`, format: 'CMS_SIGNED_ATTRIBUTES', toBeSigned, digest: sha256Hex(attributes) } as const;
    return { __typename: 'PaperTokenSigning', signingId: id, items: [item], expiresAt };
  }

  /** The paper with this signature, and with the utility's seal where it is the last one; null where it is no such signature. */
  async function signed(by: PaperSealing, found: Signable, job: TokenSigning, signature: Uint8Array): Promise<Bytes | null> {
    const { paper } = found;
    const [before, appended] = await Promise.all([signing.bytes(found), files.get(appendedKey(job.id))]);
    if (!appended) throw new Error(`what ${job.id} appends is lost`);
    const bytes = await completedBy(job, { before, appended }, signature, by.trust);
    if (!bytes || paper.signatures.length + 1 < paper.signaturesNeeded) return bytes;
    const at = clock.now();
    const lines = [`Lúc ${instantText(at)}`, 'Sau chữ ký số của khách hàng'];
    return sealedBy(by, paper, bytes, { reason: `Niêm phong hồ sơ đã ký số, ${paper.corporation}`, lines, at });
  }

  async function complete(
    by: PaperSealing,
    signer: PaperSigner,
    found: Signable,
    job: TokenSigning,
    signature: Uint8Array,
  ): Promise<FinishResult> {
    const certificate = bytesOf(job.certificate);
    const reason = await unusable(by, found, certificate);
    if (reason) return certificateProblem(signer.locale, reason);
    const bytes = await signed(by, found, job, signature);
    if (!bytes) return signatureProblem(signer.locale);
    const file = await signing.keep(bytes, found.base);
    const at = clock.now();
    const { hash: previousEvent } = await lastEvidence(database.read, found.paper.corporation);
    const made: MadeSignature = {
      method: 'TOKEN',
      paper: found.paper,
      baseId: found.base.id,
      name: signerNameOf(certificate),
      certificateSha256: sha256Hex(certificate),
      signedAt: at.toISOString(),
      fileId: file.id,
      fileSha256: file.sha256,
      evidence: tokenEvidence({ signer, found, job, signature, at, previousEvent }),
    };
    return answerOf(await database.transaction('paper.signByToken', (trx) => signing.sign(trx, signer, made)));
  }

  async function removeLeft(limit: number): Promise<number> {
    const ids = await leftSignings(database.read, limit);
    for (const id of ids) {
      await files.delete(appendedKey(id));
      await dropSigning(database.read, id);
    }
    return ids.length;
  }

  return {
    /** Prepares a paper for the signature of this certificate, or says why nobody signs with it. */
    async start(signer: PaperSigner, { input }: { input: PaperTokenStartInput }): Promise<StartResult> {
      const { locale, visitor } = signer;
      const found = await signing.find(signer, input, 'TOKEN');
      if (found.__typename !== 'Signable') return found;
      if (!sealing) return sealingUnavailable(locale, clock);
      const retryAt = await limits.take(database.read, EVERYWHERE, [['tokenSigningVisitor', visitor.id]]);
      if (retryAt) return { ...problem('TryLaterProblem', 'TRY_LATER', locale), retryAt };
      const certificate = readCertificate(input.certificate);
      if (!certificate) return certificateProblem(locale, 'NOT_A_CERTIFICATE');
      const reason = await unusable(sealing, found, certificate);
      return reason ? certificateProblem(locale, reason) : prepare(sealing, signer, found, certificate);
    },

    /** Takes what the token made. What was prepared is used up by it, unless it was our own systems that were away. */
    async finish(signer: PaperSigner, { input }: { input: PaperTokenFinishInput }): Promise<FinishResult> {
      const { locale, visitor } = signer;
      const job = await signingOf(database.read, visitor.id, input.signingId);
      if (!job) return problem('NotFoundProblem', 'NOT_FOUND', locale);
      const { paper, sha256, consentVersion } = job;
      const found = await signing.find(signer, { paperId: paper.id, sha256, consentVersion }, 'TOKEN');
      if (found.__typename !== 'Signable') return found;
      // The revision is still the one that was read: somebody has signed it meanwhile, perhaps by this very job.
      if (found.base.id !== job.fileId) return problem('StaleProblem', 'STATE_CHANGED', locale);
      const signature = readSignature(input.signatures);
      if (!signature) return refused(locale, ['input', 'signatures'], 'paper.signatures.one');
      if (!sealing) return sealingUnavailable(locale, clock);
      if (!(await useSigning(database.read, job.id))) return problem('StaleProblem', 'SIGNING_EXPIRED', locale);
      try {
        return await complete(sealing, signer, found, job, signature);
      } catch (error) {
        await returnSigning(database.read, job.id);
        if (!(error instanceof CannotSeal)) throw error;
        log.failure(error.task, error);
        return sealingUnavailable(locale, clock);
      }
    },

    chores: [{ name: 'removing what was prepared for tokens', run: removeLeft }] satisfies Chore[],
  };
}

export type PaperTokenService = ReturnType<typeof paperTokenService>;
