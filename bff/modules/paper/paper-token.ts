import { X509Certificate } from 'node:crypto';
import { problem } from '../../platform/problems.ts';
import { type Bytes, bytesOf } from '../../platform/signature/certificate.ts';
import { SIGNER_PROBLEMS } from '../../platform/signature/signer-check.ts';
import { fieldText, type Locale } from '../../platform/texts.ts';

/** Signing papers by token (chữ ký số của doanh nghiệp): the BFF prepares, the token signs, the BFF completes. */

export interface PaperTokenStartInput {
  paperId: string;
  sha256: string;
  certificate: string;
  consentVersion: string;
}

export interface PaperTokenFinishInput {
  signingId: string;
  signatures: string[];
}

export interface TokenSigningItem {
  /** File name that the person is shown. */
  name: string;
  format: 'CMS_SIGNED_ATTRIBUTES';
  /** DER in base64. */
  toBeSigned: string;
  /** Hex SHA-256 of it. */
  digest: string;
}

/** What the token is to sign. */
export interface PaperTokenSigning {
  __typename: 'PaperTokenSigning';
  signingId: string;
  items: TokenSigningItem[];
  expiresAt: string;
}

export const CERTIFICATE_REASONS = [...SIGNER_PROBLEMS, 'ALREADY_SIGNED'] as const;
export type CertificateReason = (typeof CERTIFICATE_REASONS)[number];

export interface CertificateProblem {
  __typename: 'CertificateProblem';
  code: 'CERTIFICATE_UNUSABLE';
  message: string;
  reason: CertificateReason;
}

export const certificateProblem = (locale: Locale, reason: CertificateReason): CertificateProblem => ({
  __typename: 'CertificateProblem',
  code: 'CERTIFICATE_UNUSABLE',
  message: fieldText(`certificate.${reason}`, locale),
  reason,
});

export type SignatureProblem = ReturnType<typeof signatureProblem>;

export const signatureProblem = (locale: Locale) => problem('SignatureProblem', 'SIGNATURE_WRONG', locale);

/** In base64: more than any certificate of a person has, and than the longest signature of RSA. */
const MAX_CERTIFICATE = 12_000;
const MAX_SIGNATURE = 2_000;

/** DER as it was issued, without what somebody may have put behind it; null for what is no certificate. */
export function readCertificate(base64: string): Bytes | null {
  if (base64.length > MAX_CERTIFICATE) return null;
  try {
    return bytesOf(new X509Certificate(Buffer.from(base64, 'base64')).raw);
  } catch {
    return null;
  }
}

/** One signature, for the one item there is; null for anything else. */
export function readSignature([base64 = '', ...more]: readonly string[]): Buffer | null {
  const isOne = more.length === 0 && base64 !== '' && base64.length <= MAX_SIGNATURE;
  return isOne ? Buffer.from(base64, 'base64') : null;
}
