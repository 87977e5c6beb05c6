import { type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import { type Bytes, keyKindOf, sha256 } from './certificate.ts';
import { cmsOf, ecSignatureDer, OID, signedAttributes } from './cms.ts';
import { fillSignature, type ReservedPdf, reservedDigest, reserveSignature, type SignatureFieldOptions } from './pdf-gap.ts';
import type { TimestampAuthority } from './timestamp.ts';

/** Signatures in PDFs (PAdES baseline B and, with a time stamp, T): by a key of our own at once, by a foreign key in two steps. */

/** What a foreign key is asked to sign, and what is needed to go on afterwards; plain bytes, so that any process can. */
export interface PreparedSignature {
  pdf: ReservedPdf;
  /** DER of the signed attributes: what the key signs with SHA-256, knowing what it signs. */
  attributes: Bytes;
}

/** @param certificate DER of the signer's. @throws NotAppendable */
export async function prepareSignature(
  bytes: Uint8Array,
  certificate: Uint8Array,
  options: SignatureFieldOptions,
): Promise<PreparedSignature> {
  const pdf = await reserveSignature(bytes, options);
  return { pdf, attributes: signedAttributes(OID.data, reservedDigest(pdf), certificate) };
}

/** The key did not sign what it was asked to, or what was kept in between is no longer what it was. */
export class WrongSignature extends Error {
  override readonly name = 'WrongSignature';
}

/** An EC signature of a token is r and s side by side, of as many bytes as the curve has. */
const RAW_EC_BYTES = 64;

export interface CompletionOptions {
  /** DER; the signer's first. */
  certificates: readonly [Uint8Array, ...Uint8Array[]];
  /** Null: the time is not attested. */
  timestamps: TimestampAuthority | null;
}

/**
 * Puts a signature where room was kept for it.
 * @param signature RSA PKCS #1 v1.5, or EC as DER or as r and s
 * @throws WrongSignature where it is not that of this certificate over these attributes, or they not those of this PDF
 * @throws RangeError where the CMS is larger than the room that was kept for it
 */
export async function completeSignature(
  { pdf, attributes }: PreparedSignature,
  signature: Uint8Array,
  { certificates, timestamps }: CompletionOptions,
): Promise<Bytes> {
  const certificate = new X509Certificate(certificates[0]);
  const keyKind = keyKindOf(certificate);
  const written = keyKind === 'EC' && signature.length === RAW_EC_BYTES ? ecSignatureDer(signature) : signature;
  if (Buffer.compare(attributes, signedAttributes(OID.data, reservedDigest(pdf), certificates[0])) !== 0)
    throw new WrongSignature('the attributes are not those of this PDF and this certificate');
  if (!verify('sha256', attributes, certificate.publicKey, written)) throw new WrongSignature('not a signature of this certificate');
  const timestampToken = timestamps ? { timestampToken: await timestamps.timestamp(sha256(written)) } : {};
  const parts = { contentType: OID.data, content: null, attributes, signature: written, keyKind, certificates };
  return fillSignature(pdf, cmsOf({ ...parts, ...timestampToken }));
}

/** A key of the utility's own, with its certificate. */
export interface SealKey {
  /** DER; its own first. */
  certificates: readonly [Uint8Array, ...Uint8Array[]];
  privateKey: KeyObject;
}

/** Signs with a key of our own, and has the time attested. @throws NotAppendable, and whatever the authority of time throws */
export async function seal(
  bytes: Uint8Array,
  { certificates, privateKey }: SealKey,
  timestamps: TimestampAuthority | null,
  options: SignatureFieldOptions,
): Promise<Bytes> {
  const prepared = await prepareSignature(bytes, certificates[0], options);
  return completeSignature(prepared, sign('sha256', prepared.attributes, privateKey), { certificates, timestamps });
}
