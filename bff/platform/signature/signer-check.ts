import { BasicConstraints, type Certificate, CertificateChainValidationEngine, CertificateRevocationList } from 'pkijs';
import { fromBER } from 'asn1js';
import { bytesOf, parseCertificate, taxCodeOf } from './certificate.ts';

/** Why a certificate is not taken, in the order in which it is looked at. */
export const SIGNER_PROBLEMS = [
  'NOT_A_CERTIFICATE',
  'CA_CERTIFICATE',
  'NOT_YET_VALID',
  'EXPIRED',
  'KEY_USAGE',
  'UNTRUSTED',
  'REVOKED',
  'REVOCATION_UNKNOWN',
  'OTHER_TAX_CODE',
] as const;
export type SignerProblem = (typeof SIGNER_PROBLEMS)[number];

/** Whom we trust, as DER. A list of revoked certificates belongs to every authority, the root too. */
export interface Trust {
  roots: readonly Uint8Array[];
  intermediates: readonly Uint8Array[];
  revocationLists: readonly Uint8Array[];
}

export interface SignerExpectation {
  /** When it was, or is to be, used. */
  at: Date;
  /** Whom it has to name; left out where that is not looked at. */
  taxCode?: string;
}

const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
/** digitalSignature and nonRepudiation, the first two bits. */
const SIGNS = 0b1100_0000;

const extension = ({ extensions = [] }: Certificate, id: string): unknown => extensions.find(({ extnID }) => extnID === id)?.parsedValue;

function isAuthority(certificate: Certificate): boolean {
  const constraints = extension(certificate, BASIC_CONSTRAINTS);
  return constraints instanceof BasicConstraints && constraints.cA;
}

function signs(certificate: Certificate): boolean {
  const usage = extension(certificate, KEY_USAGE) as { valueBlock: { valueHexView: Uint8Array } } | undefined;
  return ((usage?.valueBlock.valueHexView[0] ?? 0) & SIGNS) !== 0;
}

/** A list that cannot be read is none: then the engine misses it. */
function parseLists(ders: readonly Uint8Array[]): CertificateRevocationList[] {
  return ders.flatMap((der) => {
    try {
      return new CertificateRevocationList({ schema: fromBER(bytesOf(der)).result });
    } catch {
      return [];
    }
  });
}

/** A chain up to a root of ours on that day, with no member revoked. */
async function chainProblem(
  certificate: Certificate,
  { roots, intermediates, revocationLists }: Trust,
  at: Date,
): Promise<SignerProblem | null> {
  const crls = parseLists(revocationLists);
  // Without any list at all the engine would not ask for one.
  if (crls.length === 0) return 'REVOCATION_UNKNOWN';
  const engine = new CertificateChainValidationEngine({
    trustedCerts: roots.map(parseCertificate),
    certs: [...intermediates.map(parseCertificate), certificate],
    crls,
    checkDate: at,
  });
  const { result } = await engine.verify();
  if (result) return null;
  return crls.some((list) => list.isCertificateRevoked(certificate)) ? 'REVOKED' : 'UNTRUSTED';
}

/** The first reason not to take a certificate; null for one that is good for signing. */
export async function signerProblem(der: Uint8Array, trust: Trust, { at, taxCode }: SignerExpectation): Promise<SignerProblem | null> {
  let certificate: Certificate;
  try {
    certificate = parseCertificate(der);
  } catch {
    return 'NOT_A_CERTIFICATE';
  }
  if (isAuthority(certificate)) return 'CA_CERTIFICATE';
  if (certificate.notBefore.value > at) return 'NOT_YET_VALID';
  if (certificate.notAfter.value < at) return 'EXPIRED';
  if (!signs(certificate)) return 'KEY_USAGE';
  const broken = await chainProblem(certificate, trust, at);
  if (broken) return broken;
  return taxCode === undefined || taxCodeOf(certificate) === taxCode ? null : 'OTHER_TAX_CODE';
}
