import 'reflect-metadata';
import { type KeyObject, KeyObject as NodeKey, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { type Bytes, bytesOf } from './certificate.ts';

/**
 * Keys and certificates made up on the spot, for development and tests: nobody trusts them but whoever is told to. A real
 * utility brings a seal certificate of a licensed authority.
 */

x509.cryptoProvider.set(webcrypto as Crypto);

const ALGORITHMS = {
  RSA: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 },
  EC: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
} as const;

export interface Issued {
  /** DER */
  certificate: Bytes;
  privateKey: KeyObject;
}

interface Authority extends Issued {
  keys: CryptoKeyPair;
  x509: x509.X509Certificate;
}

export interface LeafOptions {
  name: string;
  key?: keyof typeof ALGORITHMS;
  /** Mã số thuế. */
  taxCode?: string;
  notBefore?: Date;
  notAfter?: Date;
  use?: 'SIGN' | 'TIMESTAMP' | 'ENCRYPT';
  /** Instead of a key that is made up: one that lies on a token. */
  publicKey?: CryptoKey;
}

interface ListDates {
  revokedAt?: Date;
  /** When the list is no longer current. */
  nextUpdate?: Date;
}

const YEAR_MS = 365 * 86_400_000;
const SUBJECT_UID = '0.9.2342.19200300.100.1.1';

const USES = {
  SIGN: [new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true)],
  ENCRYPT: [new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyEncipherment, true)],
  TIMESTAMP: [
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.timeStamping], true),
  ],
} as const;

const newKeys = (kind: keyof typeof ALGORITHMS): Promise<CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITHMS[kind], true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

const nameOf = (commonName: string, taxCode?: string): x509.JsonName => [
  { C: ['VN'] },
  { O: ['Chứng thư thử'] },
  { CN: [commonName] },
  ...(taxCode ? [{ [SUBJECT_UID]: [`MST:${taxCode}`] }] : []),
];

/** A root, an authority below it, and whatever they issue and revoke. @param now between the first and the last day of all of it */
export async function developmentPki(now: Date) {
  let serial = 0x1000;
  const serialNumber = (): string => {
    serial += 1;
    return serial.toString(16);
  };
  const from = new Date(now.getTime() - YEAR_MS);
  const until = new Date(now.getTime() + 2 * YEAR_MS);

  async function authority(name: string, issuer?: Authority): Promise<Authority> {
    const keys = await newKeys('RSA');
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: serialNumber(),
      subject: nameOf(name),
      issuer: issuer ? issuer.x509.subjectName.toJSON() : nameOf(name),
      notBefore: from,
      notAfter: until,
      publicKey: keys.publicKey,
      signingKey: issuer?.keys.privateKey ?? keys.privateKey,
      signingAlgorithm: ALGORITHMS.RSA,
      extensions: [
        new x509.BasicConstraintsExtension(true, issuer ? 0 : 1, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        ...(issuer ? [await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey)] : []),
      ],
    });
    return { keys, x509: certificate, certificate: bytesOf(certificate.rawData), privateKey: NodeKey.from(keys.privateKey) };
  }

  const root = await authority('EVN Care Kit – gốc thử');
  const intermediate = await authority('EVN Care Kit – cấp dưới thử', root);

  async function issue({
    name,
    key = 'RSA',
    taxCode,
    notBefore = from,
    notAfter = until,
    use = 'SIGN',
    publicKey,
  }: LeafOptions): Promise<Issued> {
    const keys = await newKeys(key);
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: serialNumber(),
      subject: nameOf(name, taxCode),
      issuer: intermediate.x509.subjectName.toJSON(),
      notBefore,
      notAfter,
      publicKey: publicKey ?? keys.publicKey,
      signingKey: intermediate.keys.privateKey,
      signingAlgorithm: ALGORITHMS.RSA,
      extensions: [
        new x509.BasicConstraintsExtension(false),
        ...USES[use],
        await x509.AuthorityKeyIdentifierExtension.create(intermediate.keys.publicKey),
      ],
    });
    return { certificate: bytesOf(certificate.rawData), privateKey: NodeKey.from(keys.privateKey) };
  }

  /** One list of each authority, as verification wants them; a certificate stands on that of its issuer. */
  async function revocationLists(
    revoked: readonly Bytes[] = [],
    { revokedAt = from, nextUpdate = until }: ListDates = {},
  ): Promise<Bytes[]> {
    const certificates = revoked.map((der) => new x509.X509Certificate(der));
    const list = ({ x509: { subject, subjectName }, keys }: Authority) =>
      x509.X509CrlGenerator.create({
        issuer: subjectName.toJSON(),
        thisUpdate: from,
        nextUpdate,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHMS.RSA,
        entries: certificates
          .filter(({ issuer }) => issuer === subject)
          .map(({ serialNumber }) => ({ serialNumber, revocationDate: revokedAt, reason: x509.X509CrlReason.cessationOfOperation })),
      });
    const lists = await Promise.all([list(root), list(intermediate)]);
    return lists.map(({ rawData }) => bytesOf(rawData));
  }

  return { root: root.certificate, intermediate: intermediate.certificate, issue, revocationLists };
}
