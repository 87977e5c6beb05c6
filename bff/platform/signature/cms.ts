import { type Constructed, Integer, Null, ObjectIdentifier, OctetString, Sequence, Set as Asn1Set, fromBER, type BaseBlock } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { type Bytes, bytesOf, type KeyKind, parseCertificate, sha256 } from './certificate.ts';

/** CMS signed data as PAdES baseline wants it: three signed attributes in DER order, no signing time. */

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

const derOf = (block: BaseBlock): Bytes => bytesOf(block.toBER(false));

const attribute = (type: string, value: BaseBlock): Sequence =>
  new Sequence({ value: [new ObjectIdentifier({ value: type }), new Asn1Set({ value: [value] })] });

/** ESSCertIDv2 with the default hash, SHA-256. */
const signingCertificate = (certificate: Uint8Array): Sequence => {
  const id = new Sequence({ value: [new OctetString({ valueHex: sha256(certificate).buffer })] });
  return new Sequence({ value: [new Sequence({ value: [id] })] });
};

const compareBytes = (a: Bytes, b: Bytes): number => Buffer.compare(a, b);

/**
 * The bytes that a key signs: they name the certificate and the digest of the content, so nobody signs blindly.
 * @param digest SHA-256 of the content
 * @returns DER of the SET OF signed attributes
 */
export function signedAttributes(contentType: string, digest: Uint8Array, certificate: Uint8Array): Bytes {
  const attributes = [
    attribute(OID.contentType, new ObjectIdentifier({ value: contentType })),
    attribute(OID.messageDigest, new OctetString({ valueHex: bytesOf(digest).buffer })),
    attribute(OID.signingCertificateV2, signingCertificate(certificate)),
  ];
  return derOf(new Asn1Set({ value: attributes.sort((a, b) => compareBytes(derOf(a), derOf(b))) }));
}

export interface CmsParts {
  contentType: string;
  /** Held inside; null where it lies elsewhere, as in a PDF. */
  content: Uint8Array | null;
  /** From `signedAttributes`, as they were signed. */
  attributes: Uint8Array;
  /** RSA: PKCS #1 v1.5. EC: DER of r and s. */
  signature: Uint8Array;
  keyKind: KeyKind;
  /** DER; the signer's first. */
  certificates: readonly [Uint8Array, ...Uint8Array[]];
  /** RFC 3161, over the signature; none for a signature whose time is not attested. */
  timestampToken?: Uint8Array;
}

const algorithm = (algorithmId: string, withNull: boolean): AlgorithmIdentifier =>
  new AlgorithmIdentifier({ algorithmId, ...(withNull ? { algorithmParams: new Null() } : {}) });

/** @returns DER of the ContentInfo */
export function cmsOf({ contentType, content, attributes, signature, keyKind, certificates, timestampToken }: CmsParts): Bytes {
  const parsed = certificates.map(parseCertificate);
  const [signer] = parsed;
  if (!signer) throw new Error('a signature names its signer');
  const signed = fromBER(bytesOf(attributes)).result as Asn1Set;
  const unsigned = timestampToken
    ? {
        unsignedAttrs: new SignedAndUnsignedAttributes({
          type: 1,
          attributes: [new Attribute({ type: OID.timestampToken, values: [fromBER(bytesOf(timestampToken)).result] })],
        }),
      }
    : {};
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
    digestAlgorithm: algorithm(OID.sha256, false),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: signed.valueBlock.value.map((schema) => new Attribute({ schema })),
    }),
    signatureAlgorithm: keyKind === 'RSA' ? algorithm(OID.rsa, true) : algorithm(OID.ecdsaWithSha256, false),
    signature: new OctetString({ valueHex: bytesOf(signature).buffer }),
    ...unsigned,
  });
  const data = new SignedData({
    version: contentType === OID.data ? 1 : 3,
    digestAlgorithms: [algorithm(OID.sha256, false)],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: contentType,
      ...(content ? { eContent: new OctetString({ valueHex: bytesOf(content).buffer }) } : {}),
    }),
    certificates: parsed,
    signerInfos: [signerInfo],
  });
  return derOf(new ContentInfo({ contentType: OID.signedData, content: data.toSchema(true) }).toSchema());
}

/** As short as DER wants it: a zero in front only where the first bit would make it negative. */
export function positiveInteger(bytes: Uint8Array): Integer {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(start === -1 ? bytes.length - 1 : start);
  return new Integer({ valueHex: bytesOf((digits[0] ?? 0) & 0x80 ? Uint8Array.of(0, ...digits) : digits).buffer });
}

/** Tokens give EC signatures as r and s side by side; CMS holds them as a sequence of two integers. */
export function ecSignatureDer(raw: Uint8Array): Bytes {
  const half = raw.length / 2;
  return derOf(new Sequence({ value: [positiveInteger(raw.subarray(0, half)), positiveInteger(raw.subarray(half))] }));
}

/** @throws Error for anything but CMS signed data with one signer */
export function parseCms(der: Uint8Array): { data: SignedData; signer: SignerInfo } {
  const { result, offset } = fromBER(bytesOf(der));
  if (offset === -1) throw new Error('not CMS');
  const info = new ContentInfo({ schema: result });
  if (info.contentType !== OID.signedData) throw new Error('not signed data');
  const data = new SignedData({ schema: info.content as Constructed });
  const [signer, ...others] = data.signerInfos;
  if (!signer || others.length > 0) throw new Error('signed data has one signer here');
  return { data, signer };
}
