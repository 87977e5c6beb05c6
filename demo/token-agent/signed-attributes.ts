/**
 * What a signature under a document really signs (RFC 5652, signedAttrs): never a hash that nobody can look into, but a
 * set of attributes that names the document by its digest and the signer's certificate by its hash (RFC 5035).
 */
import { createHash, type X509Certificate } from 'node:crypto';
import { childrenOf, expectTag, membersOf, NotDer, oidOf, readWhole, TAG, type DerElement } from './der.ts';
import { Refusal } from './refusal.ts';

const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  cmsAlgorithmProtection: '1.2.840.113549.1.9.52',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;
const KNOWN: ReadonlySet<string> = new Set(Object.values(ATTRIBUTE));
const DATA = '1.2.840.113549.1.7.1';
const SHA256 = '2.16.840.1.101.3.4.2.1';

export interface SignedAttributes {
  /** SHA-256 of what is signed: of a PDF, of the bytes in the signature's ByteRange. */
  readonly documentDigest: Buffer;
  readonly certificateSha256: Buffer;
  /** Content of the INTEGER; null where the attributes do not say it. */
  readonly certificateSerial: Buffer | null;
}

/**
 * @param bytes the attributes as a SET (tag 0x31), the form in which they are hashed
 * @throws Refusal NOT_SIGNED_ATTRIBUTES
 */
export function readSignedAttributes(bytes: Buffer): SignedAttributes {
  try {
    const attributes = attributesOf(bytes);
    if (oidOf(only(attributes, ATTRIBUTE.contentType)) !== DATA) throw new NotDer('the content is not of the type data');
    return {
      documentDigest: sha256Of(only(attributes, ATTRIBUTE.messageDigest)),
      ...signingCertificateOf(only(attributes, ATTRIBUTE.signingCertificateV2)),
    };
  } catch (error) {
    if (error instanceof NotDer) throw new Refusal('NOT_SIGNED_ATTRIBUTES', error.message);
    throw error;
  }
}

/** Whether a signature over these attributes would name this certificate as the signer's. */
export function bindTo(attributes: SignedAttributes, certificate: X509Certificate): boolean {
  const { certificateSha256, certificateSerial } = attributes;
  const sameHash = certificateSha256.equals(createHash('sha256').update(certificate.raw).digest());
  return (
    sameHash && (certificateSerial === null || BigInt(`0x${certificateSerial.toString('hex')}`) === BigInt(`0x${certificate.serialNumber}`))
  );
}

/** Values of every attribute by its type. One that is not known is refused: the person would sign what nobody showed. */
function attributesOf(bytes: Buffer): ReadonlyMap<string, readonly DerElement[]> {
  const attributes = new Map<string, readonly DerElement[]>();
  for (const attribute of membersOf(readWhole(bytes, TAG.set))) {
    const [type, values, more] = childrenOf(expectTag(attribute, TAG.sequence));
    const oid = oidOf(type);
    if (!KNOWN.has(oid)) throw new NotDer(`the attribute ${oid} is not known`);
    if (more || attributes.has(oid)) throw new NotDer(`the attribute ${oid} says too much`);
    attributes.set(oid, membersOf(expectTag(values, TAG.set)));
  }
  return attributes;
}

function only(attributes: ReadonlyMap<string, readonly DerElement[]>, oid: string): DerElement {
  const [value, more] = attributes.get(oid) ?? [];
  if (!value || more) throw new NotDer(`the attribute ${oid} has to have one value`);
  return value;
}

function sha256Of(element: DerElement | undefined): Buffer {
  const { content } = expectTag(element, TAG.octetString);
  if (content.length !== 32) throw new NotDer('a digest is not of SHA-256');
  return content;
}

/** The first certificate of the list is the signer's; the others, if any, are those above it. */
function signingCertificateOf(value: DerElement): Pick<SignedAttributes, 'certificateSha256' | 'certificateSerial'> {
  const [list] = childrenOf(expectTag(value, TAG.sequence));
  const [first] = childrenOf(expectTag(list, TAG.sequence));
  const parts = childrenOf(expectTag(first, TAG.sequence));
  const algorithm = parts[0]?.tag === TAG.sequence ? parts[0] : undefined;
  if (algorithm && oidOf(childrenOf(algorithm)[0]) !== SHA256) throw new NotDer('the certificate is not named by SHA-256');
  const [hash, issuerSerial, more] = algorithm ? parts.slice(1) : parts;
  if (more) throw new NotDer('the name of a certificate says too much');
  return { certificateSha256: sha256Of(hash), certificateSerial: issuerSerial ? serialOf(issuerSerial) : null };
}

function serialOf(issuerSerial: DerElement): Buffer {
  const [, serial] = childrenOf(expectTag(issuerSerial, TAG.sequence));
  const { content } = expectTag(serial, TAG.integer);
  if (content.length === 0) throw new NotDer('a serial number is empty');
  return content;
}
