/** A certificate authority "like those of Vietnam", for development and tests: certificates for keys made elsewhere, and who is revoked. */
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
const KEY = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export interface CertificateWish {
  /** SubjectPublicKeyInfo in DER, as read off the token. */
  readonly spki: Uint8Array;
  readonly commonName: string;
  readonly taxCode: string;
  /** In days from today; negative ones have passed. */
  readonly validDays: readonly [from: number, to: number];
}

export interface DevelopmentAuthority {
  /** DER of the issuing authority itself, which tokens carry along. */
  readonly certificate: Buffer;
  issue(wish: CertificateWish): Promise<Buffer>;
  /** DER of the list of what it has revoked. @param revoked certificates of its own, in DER */
  revocationList(revoked: readonly Buffer[]): Promise<Buffer>;
}

/** Its key is in memory alone: nobody issues anything in its name later. */
export async function developmentAuthority(): Promise<DevelopmentAuthority> {
  const keys = await crypto.subtle.generateKey(KEY, false, ['sign', 'verify']);
  const name = 'CN=Test Signing CA, O=Test CA Company, C=VN';
  const now = Date.now();
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name,
    keys,
    signingAlgorithm: KEY,
    serialNumber: '01',
    notBefore: new Date(now - 2 * YEAR_MS),
    notAfter: new Date(now + 2 * YEAR_MS),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  let serial = 0x10;
  return {
    certificate: Buffer.from(authority.rawData),
    async issue({ spki, commonName, taxCode, validDays: [from, to] }) {
      serial += 1;
      const certificate = await x509.X509CertificateGenerator.create({
        subject: [{ C: ['VN'] }, { O: [commonName] }, { CN: [commonName] }, { '0.9.2342.19200300.100.1.1': [`MST:${taxCode}`] }],
        issuer: authority.subject,
        publicKey: new x509.PublicKey(new Uint8Array(spki)),
        signingKey: keys.privateKey,
        signingAlgorithm: KEY,
        serialNumber: serial.toString(16),
        notBefore: new Date(now + from * DAY_MS),
        notAfter: new Date(now + to * DAY_MS),
        extensions: [
          new x509.BasicConstraintsExtension(false),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
        ],
      });
      return Buffer.from(certificate.rawData);
    },
    async revocationList(revoked) {
      const entries = revoked.map((der) => ({
        serialNumber: new x509.X509Certificate(new Uint8Array(der)).serialNumber,
        revocationDate: new Date(now - DAY_MS),
        reason: x509.X509CrlReason.keyCompromise,
      }));
      const list = await x509.X509CrlGenerator.create({
        issuer: authority.subject,
        thisUpdate: new Date(now - DAY_MS),
        nextUpdate: new Date(now + YEAR_MS),
        signingKey: keys.privateKey,
        signingAlgorithm: KEY,
        entries,
      });
      return Buffer.from(list.rawData);
    },
  };
}
