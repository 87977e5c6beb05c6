import { verify, X509Certificate } from 'node:crypto';
import { PDF } from '@libpdf/core';
import { fromBER, type ObjectIdentifier, type OctetString, type Sequence } from 'asn1js';
import { Certificate, type SignedData, type SignerInfo } from 'pkijs';
import { type Bytes, bytesOf, commonNameOf, sha256 } from './certificate.ts';
import { OID, parseCms } from './cms.ts';
import { type Found, findSignatures } from './find-signatures.ts';
import { certifiedLevel } from './pdf-gap.ts';
import { type SignerProblem, signerProblem, type Trust } from './signer-check.ts';
import { attests, readTimestamp } from './timestamp.ts';

/** Verifies every signature of a PDF, ours or anybody's, as a stranger would. */

export type SignatureProblem =
  /** The range does not leave out exactly one hex string, or does not begin at the first byte. */
  | 'BYTE_RANGE'
  /** Something was appended behind the last signature, or behind one that said that nothing may follow. */
  | 'APPENDED'
  /** The CMS cannot be read, or does not hold exactly one signer. */
  | 'UNREADABLE'
  /** The content is not what was signed. */
  | 'DIGEST_MISMATCH'
  /** The attributes name another certificate than the signer's. */
  | 'OTHER_CERTIFICATE'
  /** The attributes are not what was signed. */
  | 'SIGNATURE'
  /** The time stamp is not that of this signature, or nobody we trust made it. */
  | 'TIMESTAMP'
  | SignerProblem;

export interface VerifiedSignature {
  /** How many bytes of the file it covers, from the first on. */
  revisionLength: number;
  /** CN of the signer; empty where it cannot be read. */
  signer: string;
  /** DER; null where it cannot be read. */
  certificate: Bytes | null;
  /** When it was there at the latest, by an authority that we trust; null where nobody attests it. */
  attestedAt: Date | null;
  /** Nothing: it is good. */
  problems: SignatureProblem[];
}

/** Without the zeros that fill the room up. */
function unpadded(cms: Uint8Array): Uint8Array {
  const { offset } = fromBER(bytesOf(cms));
  return offset === -1 ? cms : cms.subarray(0, offset);
}

const attributeOf = (signer: SignerInfo, type: string): unknown =>
  signer.signedAttrs?.attributes.find((attribute) => attribute.type === type)?.values[0];

const octets = (value: unknown): Buffer => Buffer.from((value as OctetString | undefined)?.valueBlock.valueHexView ?? []);

function namesCertificate(signer: SignerInfo, certificate: Uint8Array): boolean {
  const outer = attributeOf(signer, OID.signingCertificateV2) as Sequence | undefined;
  const [ids] = outer?.valueBlock.value ?? [];
  const [first] = (ids as Sequence | undefined)?.valueBlock.value ?? [];
  const parts = (first as Sequence | undefined)?.valueBlock.value ?? [];
  // The hash comes first where it is SHA-256, the default.
  return octets(parts[0]).equals(sha256(certificate));
}

/** The certificate that issuer and serial number of the signer point to. */
function signerCertificate(data: SignedData, signer: SignerInfo): Bytes | null {
  const wanted = signer.sid as { issuer: Certificate['issuer']; serialNumber: Certificate['serialNumber'] };
  const certificate = (data.certificates ?? []).find(
    (one): one is Certificate =>
      one instanceof Certificate && one.serialNumber.isEqual(wanted.serialNumber) && one.issuer.isEqual(wanted.issuer),
  );
  return certificate ? bytesOf(certificate.toSchema().toBER(false)) : null;
}

const othersIn = (data: SignedData): Uint8Array[] =>
  (data.certificates ?? [])
    .filter((one): one is Certificate => one instanceof Certificate)
    .map((one) => bytesOf(one.toSchema().toBER(false)));

/** What of a CMS is wrong whoever signed it. @param digest SHA-256 of what it is to be a signature of */
function cmsProblem(
  data: SignedData,
  signer: SignerInfo,
  certificate: Bytes,
  contentType: string,
  digest: Uint8Array,
): SignatureProblem | null {
  const type = (attributeOf(signer, OID.contentType) as ObjectIdentifier | undefined)?.valueBlock.toString();
  if (type !== contentType || data.encapContentInfo.eContentType !== contentType) return 'UNREADABLE';
  if (!octets(attributeOf(signer, OID.messageDigest)).equals(digest)) return 'DIGEST_MISMATCH';
  if (!namesCertificate(signer, certificate)) return 'OTHER_CERTIFICATE';
  const attributes = new Uint8Array(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  const { publicKey } = new X509Certificate(certificate);
  return verify('sha256', attributes, publicKey, octets(signer.signature)) ? null : 'SIGNATURE';
}

/** When this was there at the latest, by an authority that we trust; null where the token does not count. @param digest SHA-256 of it */
export async function attestedTime(token: Bytes, digest: Uint8Array, trust: Trust): Promise<Date | null> {
  try {
    const info = readTimestamp(token);
    const { data, signer } = parseCms(token);
    const certificate = signerCertificate(data, signer);
    const content = data.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0);
    if (!certificate || !attests(info, digest)) return null;
    if (cmsProblem(data, signer, certificate, OID.timestampInfo, sha256(bytesOf(content)))) return null;
    const problem = await signerProblem(certificate, withChain(trust, data), { at: info.genTime, use: 'TIMESTAMP' });
    return problem ? null : info.genTime;
  } catch {
    return null;
  }
}

/** Of a signature; null without a token. 'TIMESTAMP' for one that does not count. */
async function timestampOf(signer: SignerInfo, trust: Trust): Promise<Date | null | 'TIMESTAMP'> {
  const attribute = signer.unsignedAttrs?.attributes.find(({ type }) => type === OID.timestampToken);
  if (!attribute) return null;
  const token = bytesOf((attribute.values[0] as Sequence).toBER(false));
  return (await attestedTime(token, sha256(octets(signer.signature)), trust)) ?? 'TIMESTAMP';
}

const withChain = (trust: Trust, data: SignedData): Trust => ({ ...trust, intermediates: [...trust.intermediates, ...othersIn(data)] });

const broken = (revisionLength: number, problem: SignatureProblem): VerifiedSignature => ({
  revisionLength,
  signer: '',
  certificate: null,
  attestedAt: null,
  problems: [problem],
});

async function verifyOne(bytes: Uint8Array, { range, cms }: Found, trust: Trust, at: Date): Promise<VerifiedSignature> {
  const [start, before, resume, behind] = range;
  const revisionLength = resume + behind;
  const digest = sha256(Buffer.concat([bytes.subarray(start, before), bytes.subarray(resume, revisionLength)]));
  try {
    const { data, signer } = parseCms(unpadded(cms));
    const certificate = signerCertificate(data, signer);
    if (!certificate) return broken(revisionLength, 'UNREADABLE');
    const attested = await timestampOf(signer, trust);
    const attestedAt = attested instanceof Date ? attested : null;
    const problems = [
      cmsProblem(data, signer, certificate, OID.data, digest),
      attested === 'TIMESTAMP' ? ('TIMESTAMP' as const) : null,
      await signerProblem(certificate, withChain(trust, data), { at: attestedAt ?? at }),
    ];
    const name = commonNameOf(new Certificate({ schema: fromBER(certificate).result }).subject);
    return { revisionLength, signer: name, certificate, attestedAt, problems: problems.filter((one) => one !== null) };
  } catch {
    return broken(revisionLength, 'UNREADABLE');
  }
}

/** Whether its first signature says that nothing may follow. */
async function isFinal(bytes: Uint8Array, { revisionLength }: VerifiedSignature): Promise<boolean> {
  try {
    return certifiedLevel(await PDF.load(bytesOf(bytes.subarray(0, revisionLength)))) === 1;
  } catch {
    return false;
  }
}

/**
 * Every signature, oldest first; none for a file that nobody signed. The file is as its last signer saw it only where there
 * is one and none has a problem. What later signers added between two signatures is theirs: compare the first
 * `revisionLength` bytes with the hash on record. Never throws.
 * @param at when certificates are judged whose time nobody attests
 */
export async function verifyPdf(bytes: Uint8Array, trust: Trust, at: Date): Promise<VerifiedSignature[]> {
  const verified: VerifiedSignature[] = [];
  for (const { revisionLength, found } of findSignatures(bytes))
    verified.push(found ? await verifyOne(bytes, found, trust, at) : broken(revisionLength, 'BYTE_RANGE'));
  const [first] = verified;
  const last = verified.at(-1);
  if (!first || !last) return [];
  if (last.revisionLength !== bytes.length && !last.problems.includes('BYTE_RANGE')) last.problems.push('APPENDED');
  if (first !== last && (await isFinal(bytes, first))) first.problems.push('APPENDED');
  return verified;
}
