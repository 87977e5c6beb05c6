import { X509Certificate } from 'node:crypto';
import { sha256Hex } from '../../platform/hash.ts';
import { canonicalJson } from '../../platform/signature/evidence.ts';
import { consentOf } from './paper-consent.ts';
import { browserEvidence, consentEvidence, paperEvidence } from './paper-signed.evidence.ts';
import type { PaperSigner, Signable } from './paper-signing.service.ts';
import type { TokenSigning } from './paper-token.store.ts';

export interface TokenSigned {
  signer: PaperSigner;
  found: Signable;
  job: TokenSigning;
  signature: Uint8Array;
  at: Date;
  /** Of the last event in the chain when this was written. */
  previousEvent: string;
}

/** Who signed what by which certificate, from which browser, and what they had agreed to. Canonical JSON (RFC 8785). */
export function tokenEvidence({ signer, found, job, signature, at, previousEvent }: TokenSigned): string {
  const { paper, customer, base } = found;
  const { subject, issuer, serialNumber } = new X509Certificate(job.certificate);
  return canonicalJson({
    type: 'evn-care.paper-token-signature/1',
    corporation: paper.corporation,
    request: customer.code,
    paper: paperEvidence(paper),
    // What the signature is appended to: the paper, or the paper with the signatures before it.
    signed: { sha256: base.sha256 },
    signer: { name: customer.name, taxCode: customer.taxCode },
    certificate: { sha256: sha256Hex(job.certificate), subject, issuer, serialNumber },
    token: { signing: job.id, attributesSha256: sha256Hex(job.attributes), signatureSha256: sha256Hex(signature) },
    // In the language in which it was shown before the token was asked.
    consent: consentEvidence(consentOf(paper, job.locale) ?? found.consent, job.locale),
    signedAt: at.toISOString(),
    ...browserEvidence(signer.visitor, signer.device),
    previousEvent,
  });
}
