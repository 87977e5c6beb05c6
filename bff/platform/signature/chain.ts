import { X509Certificate } from 'node:crypto';
import { BasicConstraints, type Certificate, CertificateChainValidationEngine, CertificateRevocationList } from 'pkijs';
import { fromBER } from 'asn1js';
import { bytesOf, extensionOf, parseCertificate } from './certificate.ts';
import type { Trust } from './signer-check.ts';

/** From a certificate up to a root that we trust, with nobody on the way revoked. */

export type ChainProblem = 'UNTRUSTED' | 'REVOKED' | 'REVOCATION_UNKNOWN';

const BASIC_CONSTRAINTS = '2.5.29.19';

const issued = (certificate: X509Certificate, authority: X509Certificate): boolean =>
  certificate.checkIssued(authority) && certificate.verify(authority.publicKey);

/** Strangers send certificates along; one that OpenSSL cannot read leads nowhere. */
function readable(ders: readonly Uint8Array[]): X509Certificate[] {
  return ders.flatMap((der) => {
    try {
      return new X509Certificate(der);
    } catch {
      return [];
    }
  });
}

/**
 * The authorities above a certificate, its own first, a root of ours last; null where no way leads to one. The engine is
 * shown nothing else: given everything that a signature brings along it may judge another certificate than the signer's,
 * or follow two that issued each other without end.
 */
function authoritiesAbove(leaf: X509Certificate, { roots, intermediates }: Trust): X509Certificate[] | null {
  const trusted = readable(roots);
  const left = new Map(readable(intermediates).map((one) => [one.fingerprint256, one]));
  left.delete(leaf.fingerprint256);
  const from = (certificate: X509Certificate): X509Certificate[] | null => {
    const root = trusted.find((one) => issued(certificate, one));
    if (root) return [root];
    for (const [fingerprint, authority] of left) {
      if (!issued(certificate, authority)) continue;
      left.delete(fingerprint);
      const above = from(authority);
      if (above) return [authority, ...above];
    }
    return null;
  };
  return from(leaf);
}

/** A certificate with what a signature of it brings along: the authorities above it but for the root, which whoever verifies has. */
export function broughtAlong(der: Uint8Array, trust: Trust): [Uint8Array, ...Uint8Array[]] {
  const above = authoritiesAbove(new X509Certificate(der), trust) ?? [];
  return [der, ...above.slice(0, -1).map(({ raw }) => bytesOf(raw))];
}

function constraintsOf(certificate: Certificate): BasicConstraints | null {
  const constraints = extensionOf(certificate, BASIC_CONSTRAINTS)?.parsedValue;
  return constraints instanceof BasicConstraints ? constraints : null;
}

export const isAuthority = (certificate: Certificate): boolean => constraintsOf(certificate)?.cA ?? false;

/** The engine does not look at how many authorities may stand below one. */
const keepLength = (authorities: readonly Certificate[]): boolean =>
  authorities.every((authority, below) => {
    const most = constraintsOf(authority)?.pathLenConstraint;
    return typeof most !== 'number' || below <= most;
  });

/** A list that cannot be read is none: then the engine misses it. What was revoked later was good on that day. */
function listsAsOf(ders: readonly Uint8Array[], at: Date): CertificateRevocationList[] {
  return ders.flatMap((der) => {
    try {
      const list = new CertificateRevocationList({ schema: fromBER(bytesOf(der)).result });
      if (list.revokedCertificates)
        list.revokedCertificates = list.revokedCertificates.filter(({ revocationDate }) => revocationDate.value <= at);
      return list;
    } catch {
      return [];
    }
  });
}

/** What the engine answers with, as far as it matters here. */
const REVOKED_CODE = 12;
const NO_REVOCATION_CODE = 11;

/** @param at when the certificate was, or is to be, used */
export async function chainProblem(certificate: Certificate, trust: Trust, at: Date): Promise<ChainProblem | null> {
  const above = authoritiesAbove(new X509Certificate(bytesOf(certificate.toSchema().toBER(false))), trust);
  const authorities = above?.map(({ raw }) => parseCertificate(raw)) ?? [];
  const root = authorities.at(-1);
  if (!root || !keepLength(authorities)) return 'UNTRUSTED';
  const crls = listsAsOf(trust.revocationLists, at);
  // Without any list at all the engine would not ask for one.
  if (crls.length === 0) return 'REVOCATION_UNKNOWN';
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [root],
    certs: [...authorities.slice(0, -1), certificate],
    crls,
    checkDate: at,
  });
  const { result, resultCode } = await engine.verify();
  if (result) return null;
  if (resultCode === REVOKED_CODE) return 'REVOKED';
  return resultCode === NO_REVOCATION_CODE ? 'REVOCATION_UNKNOWN' : 'UNTRUSTED';
}
