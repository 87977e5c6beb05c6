import { X509Certificate } from 'node:crypto';
import { BitString } from 'asn1js';
import type { Certificate } from 'pkijs';
import { extensionOf, parseCertificate, taxCodeOf } from './certificate.ts';
import { chainProblem, isAuthority } from './chain.ts';

/** Why a certificate is not taken, in the order in which it is looked at. */
export const SIGNER_PROBLEMS = [
  'NOT_A_CERTIFICATE',
  'CA_CERTIFICATE',
  'NOT_YET_VALID',
  'EXPIRED',
  'KEY_USAGE',
  'KEY_KIND',
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

/** What a key is used for: papers, or the time of others' signatures. No key does both. */
export type KeyUse = 'SIGN' | 'TIMESTAMP';

export interface SignerExpectation {
  /** When it was, or is to be, used. What is revoked later does not count. */
  at: Date;
  /** `SIGN` where it is left out. */
  use?: KeyUse;
  /** Whom it has to name, `0101234567` or `0101234567-001`; left out where that is not looked at. */
  taxCode?: string;
}

const KEY_USAGE = '2.5.29.15';
/** digitalSignature and nonRepudiation, the first two bits. */
const SIGNS = 0b1100_0000;

const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** Servers, programs, time, and what is revoked: a certificate for these alone is nobody's signature under a paper. */
const OTHER_PURPOSES: ReadonlySet<string> = new Set(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.3', TIME_STAMPING, '1.3.6.1.5.5.7.3.9']);

function signs(certificate: Certificate): boolean {
  const usage = extensionOf(certificate, KEY_USAGE)?.parsedValue;
  // Strangers write into it what they like.
  return usage instanceof BitString && ((usage.valueBlock.valueHexView[0] ?? 0) & SIGNS) !== 0;
}

function purposesOf(certificate: Certificate): { purposes: readonly string[]; isCritical: boolean } | null {
  const extension = extensionOf(certificate, EXTENDED_KEY_USAGE);
  if (!extension) return null;
  return { purposes: (extension.parsedValue as { keyPurposes: string[] }).keyPurposes, isCritical: extension.critical };
}

const IS_FOR: { readonly [Use in KeyUse]: (certificate: Certificate) => boolean } = {
  SIGN: (certificate) => purposesOf(certificate)?.purposes.some((purpose) => !OTHER_PURPOSES.has(purpose)) ?? true,
  // RFC 3161, 2.3: this purpose, no other, and critical. Otherwise whoever has a certificate dates signatures as they like.
  TIMESTAMP: (certificate) => {
    const { purposes = [], isCritical = false } = purposesOf(certificate) ?? {};
    return isCritical && purposes.length === 1 && purposes[0] === TIME_STAMPING;
  },
};

const MIN_RSA_BITS = 2_048;

/** RSA that nobody factors, or EC on the curve that tokens and readers of PDFs know. */
function hasKnownKey({ publicKey }: X509Certificate): boolean {
  const { modulusLength = 0, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  if (publicKey.asymmetricKeyType === 'rsa') return modulusLength >= MIN_RSA_BITS;
  return publicKey.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1';
}

/** The first reason not to take a certificate (DER); null for one that is good. Never throws. */
export async function signerProblem(der: Uint8Array, trust: Trust, expected: SignerExpectation): Promise<SignerProblem | null> {
  const { at, use = 'SIGN', taxCode } = expected;
  let certificate: Certificate;
  let isKeyKnown: boolean;
  try {
    certificate = parseCertificate(der);
    isKeyKnown = hasKnownKey(new X509Certificate(der));
  } catch {
    return 'NOT_A_CERTIFICATE';
  }
  if (isAuthority(certificate)) return 'CA_CERTIFICATE';
  if (certificate.notBefore.value > at) return 'NOT_YET_VALID';
  if (certificate.notAfter.value < at) return 'EXPIRED';
  if (!signs(certificate) || !IS_FOR[use](certificate)) return 'KEY_USAGE';
  if (!isKeyKnown) return 'KEY_KIND';
  const broken = await chainProblem(certificate, trust, at);
  if (broken) return broken;
  return taxCode === undefined || taxCodeOf(certificate) === taxCode ? null : 'OTHER_TAX_CODE';
}
