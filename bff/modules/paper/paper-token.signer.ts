import { X509Certificate } from 'node:crypto';
import { instantText } from '../../platform/format.ts';
import { signatureLook } from '../../platform/pdf/pdf.ts';
import { type Bytes, bytesOf, commonNameOf, parseCertificate } from '../../platform/signature/certificate.ts';
import { broughtAlong } from '../../platform/signature/chain.ts';
import { completeSignature, prepareSignature, type PreparedSignature, WrongSignature } from '../../platform/signature/seal.ts';
import type { Trust } from '../../platform/signature/signer-check.ts';
import { verifyPdf } from '../../platform/signature/verify.ts';
import type { TokenSigning } from './paper-token.store.ts';

/** What is done to the PDF before and after the token: nothing of it asks a database or a storage. */

/** CN of the signer; null where the certificate names nobody. */
export const signerNameOf = (certificate: Uint8Array): string | null => commonNameOf(parseCertificate(certificate).subject) || null;

/** Whether a signature in it was made by the key of this certificate: whoever has renewed theirs is nobody else. */
export async function hasSigned(bytes: Uint8Array, { certificate, at, trust }: Omit<TokenSigner, 'taxCode'>): Promise<boolean> {
  const { publicKey } = new X509Certificate(certificate);
  const before = await verifyPdf(bytes, trust, at);
  return before.some(({ certificate: other }) => other !== null && new X509Certificate(other).publicKey.equals(publicKey));
}

/** For what stands around the certificates in a CMS. */
const CMS_ROOM = 2_048;

export interface TokenSigner {
  /** DER, trusted. */
  certificate: Bytes;
  taxCode: string;
  at: Date;
  trust: Trust;
}

/** Room for the signature behind these bytes, seen on the page. @throws NotAppendable */
export async function preparedFor({ certificate, taxCode, at, trust }: TokenSigner, bytes: Uint8Array): Promise<PreparedSignature> {
  const lines = [signerNameOf(certificate) ?? '', `MST: ${taxCode}`, `Lúc ${instantText(at)}`];
  const appearance = await signatureLook({ title: 'Đã ký số', lines, date: at });
  const room = CMS_ROOM + broughtAlong(certificate, trust).reduce((sum, { length }) => sum + length, 0);
  return prepareSignature(bytes, certificate, { reason: 'Ký số bằng USB Token', at, room, appearance });
}

/**
 * The paper with this signature. As it was prepared: what stood there, and what was kept of what comes behind it.
 * @returns null where it is no signature of this certificate over it
 */
export async function completedBy(
  { certificate, attributes, gap: [start, end] }: Pick<TokenSigning, 'certificate' | 'attributes' | 'gap'>,
  { before, appended }: { before: Uint8Array; appended: Uint8Array },
  signature: Uint8Array,
  trust: Trust,
): Promise<Bytes | null> {
  const bytes = bytesOf(Buffer.concat([before, appended]));
  const prepared: PreparedSignature = {
    pdf: { bytes, range: [0, start, end, bytes.length - end] },
    attributes: bytesOf(attributes),
  };
  try {
    return await completeSignature(prepared, signature, { certificates: broughtAlong(certificate, trust), timestamps: null });
  } catch (error) {
    if (error instanceof WrongSignature) return null;
    throw error;
  }
}
