import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { lastEvidence } from '../../platform/evidence.store.ts';
import { answeredBefore, fingerprintOf, once, type Outcome } from '../../platform/idempotency.ts';
import type { Log } from '../../platform/log.ts';
import {
  type InputProblem,
  inputProblem,
  type NotFoundProblem,
  problem,
  type StaleProblem,
  type TryLaterProblem,
} from '../../platform/problems.ts';
import { fieldsOf } from '../../platform/typed-fields.ts';
import type { Visitor } from '../../platform/visitor.ts';
import type { OtpService } from '../otp/otp.service.ts';
import type { OtpSubject } from '../otp/otp.port.ts';
import { type OtpProblem, type OtpRight, otpProblem } from '../otp/otp.answer.ts';
import { PAPER_KIND_TEXTS } from './paper.messages.ts';
import { ownOf } from './paper.own.ts';
import type { PaperRequests, PaperSealing } from './paper.port.ts';
import type { Paper } from './paper.service.ts';
import { paperById, wholePaper } from './paper.store.ts';
import { isOpen, type StoredPaper } from './paper.ts';
import { type OtpConfirmation, otpEvidence } from './paper-otp.evidence.ts';
import { sealedPaper } from './paper-otp.sealer.ts';
import { CannotSeal, sealingUnavailable } from './paper-seal.ts';
import type { MadeSignature, PaperSigner, PaperSigningService, Signable, SigningIntent } from './paper-signing.service.ts';

export interface PaperOtpDeps {
  database: Database;
  signing: PaperSigningService;
  otp: Pick<OtpService, 'take' | 'consume'>;
  /** Null: nothing is sealed here. */
  sealing: PaperSealing | null;
  clock: Clock;
  log: Log;
}

export interface PaperSignByOtpInput extends SigningIntent {
  clientRequestId: string;
  challengeId: string;
  code: string;
}

export type PaperOtpResult = Paper | InputProblem | NotFoundProblem | StaleProblem | TryLaterProblem | OtpProblem;

/** Looked up in the place of one that is not there: how long it takes tells nobody which of the two it was. */
const NO_PAPER: StoredPaper = {
  corporation: 'EVNSPC',
  id: '',
  requestId: '',
  kind: 'OTHER',
  title: '',
  signingMethod: null,
  signaturesNeeded: 1,
  state: 'WITHDRAWN',
  revision: 0,
  fileId: '',
  sha256: '',
  bytes: 0,
  pages: 0,
  note: null,
  attachedAt: '',
};

/** Whom a one-time code goes to that signs a paper; null for one that this visitor does not sign by code, or not now. */
export function paperSubjects({ database, requests }: { database: Database; requests: Pick<PaperRequests, 'customerOf'> }) {
  return async function find(paperId: string, visitor: Visitor): Promise<OtpSubject | null> {
    const known = await paperById(database.read, paperId);
    const paper = await wholePaper(database.read, known ?? NO_PAPER);
    const { corporation, requestId, kind, sha256 } = paper;
    const customer = await requests.customerOf(database.read, { corporation, id: requestId });
    const isAsked = ownOf(visitor, known) && paper.state === 'REVIEW' && paper.signingMethod === 'OTP' && !paper.comments.some(isOpen);
    if (!isAsked || !customer || customer.ended) return null;
    const { phone, email } = customer;
    const { vi, en } = PAPER_KIND_TEXTS[kind];
    const what = { vi: `ký ${vi}`, en: `sign the ${en}` };
    return { subject: paper.id, corporation, phone, email, documentSha256: sha256, what };
  };
}

export type PaperSubjects = ReturnType<typeof paperSubjects>;

/**
 * Signs papers by one-time code. What takes long (the page, the seal, the attested time) is done and stored before; then one
 * transaction uses the code up and writes the signature. Cut off anywhere, the paper is either as it was, and the code still
 * good, or signed with its file.
 */
export function paperOtpService({ database, signing, otp, sealing, clock, log }: PaperOtpDeps) {
  /** Seals what was confirmed and stores it; null where nothing can be sealed. */
  async function prepared(signer: PaperSigner, found: Signable, right: OtpRight, by: PaperSealing): Promise<MadeSignature | null> {
    const { paper, customer, consent, base } = found;
    const { locale, visitor, device } = signer;
    const at = clock.now();
    const { hash: previousEvent } = await lastEvidence(database.read, paper.corporation);
    const confirmation: OtpConfirmation = { paper, customer, consent, locale, right, visitor, device, at, previousEvent };
    const evidence = otpEvidence(confirmation);
    try {
      const { bytes, added } = await sealedPaper(await signing.bytes(found), confirmation, evidence, by);
      const { id: fileId, sha256: fileSha256 } = await signing.keep(bytes, base, added);
      const { name } = customer;
      const signedAt = at.toISOString();
      return { paper, baseId: base.id, method: 'OTP', name, certificateSha256: null, signedAt, fileId, fileSha256, evidence };
    } catch (error) {
      if (!(error instanceof CannotSeal)) throw error;
      log.failure(error.task, error);
      return null;
    }
  }

  return {
    /** @throws Fault IDEMPOTENCY_MISMATCH, REQUEST_IN_PROGRESS */
    async sign(signer: PaperSigner, { input }: { input: PaperSignByOtpInput }): Promise<PaperOtpResult> {
      const { locale, visitor } = signer;
      const { clientRequestId, challengeId, paperId, sha256, consentVersion } = input;
      const own = await signing.own(signer, paperId);
      if (!own) return problem('NotFoundProblem', 'NOT_FOUND', locale);
      const fields = fieldsOf();
      fields.requestId(clientRequestId);
      if (fields.issues.length > 0) return inputProblem(locale, fields.issues);
      const { corporation } = own;
      const scope = { corporation, siteKey: visitor.siteKey, operation: 'paperSignByOtp', clientRequestId };
      const fingerprint = fingerprintOf({ paperId, sha256, challengeId, consentVersion, visitorId: visitor.id });
      const before = await answeredBefore<PaperOtpResult>(database.read, scope, fingerprint);
      if (before) return before;
      const found = await signing.find(signer, input, 'OTP');
      if (found.__typename !== 'Signable') return found;
      if (!sealing) return sealingUnavailable(locale, clock);
      const binding = { purpose: 'PAPER_SIGN', corporation, subject: own.id, siteKey: visitor.siteKey, visitorId: visitor.id } as const;
      const right = await otp.take(signer, { challengeId, code: input.code, binding: { ...binding, documentSha256: sha256 } });
      if (right.__typename === 'OtpProblem') return right;
      const made = await prepared(signer, found, right, sealing);
      if (!made) return sealingUnavailable(locale, clock);
      return once(database, 'paper.signByOtp', scope, fingerprint, async (trx: Executor): Promise<Outcome<PaperOtpResult>> => {
        if (!(await otp.consume(trx, challengeId))) return { refused: otpProblem(locale, 'OTP_EXPIRED') };
        return signing.sign(trx, signer, made);
      });
    },
  };
}

export type PaperOtpService = ReturnType<typeof paperOtpService>;
