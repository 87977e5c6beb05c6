/** A certificate authority "like those of Vietnam" for one test run: root, issuing authority, certificates for keys made elsewhere. */
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

export interface TestAuthority {
  /** DER of the issuing authority itself, which tokens carry along. */
  readonly certificate: Buffer;
  issue(wish: CertificateWish): Promise<Buffer>;
}

export async function testAuthority(): Promise<TestAuthority> {
  const keys = await crypto.subtle.generateKey(KEY, false, ['sign', 'verify']);
  const name = 'CN=Test Signing CA, O=Test CA Company, C=VN';
  const now = Date.now();
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name,
    keys,
    signingAlgorithm: KEY,
    serialNumber: '01',
    notBefore: new Date(now - YEAR_MS),
    notAfter: new Date(now + YEAR_MS),
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
  };
}
