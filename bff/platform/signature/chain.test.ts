import 'reflect-metadata';
import { randomBytes, sign, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, bytesOf } from './certificate.ts';
import { developmentPki, type Issued } from './development-pki.ts';
import { completeSignature, prepareSignature, seal } from './seal.ts';
import { NOW, PAPER, signatures } from './signature.fixture.ts';
import { signerProblem } from './signer-check.ts';
import { offlineTimestampAuthority } from './timestamp.ts';
import { verifyPdf } from './verify.ts';

/** Signatures whose makers want to be taken for somebody else. */

const DAY_MS = 86_400_000;
const days = (count: number): Date => new Date(NOW.getTime() + count * DAY_MS);
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 };

let made: Awaited<ReturnType<typeof signatures>>;
beforeAll(async () => {
  made = await signatures();
});

const newKeys = () => webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

async function signed({ certificate, privateKey }: Issued, ...brought: readonly Uint8Array[]): Promise<Bytes> {
  const prepared = await prepareSignature(PAPER, certificate, { reason: 'Ký', at: NOW });
  const certificates = [certificate, ...brought] as const;
  return completeSignature(prepared, sign('sha256', prepared.attributes, privateKey), { certificates, timestamps: null });
}

const problemsOf = async (bytes: Uint8Array, trust = made.trust) => (await verifyPdf(bytes, trust, NOW))[0]?.problems;

async function issuedBy(issuer: string, keys: CryptoKeyPair, subject: string, to: CryptoKeyPair, isAuthority: boolean): Promise<Bytes> {
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: randomBytes(4).toString('hex'),
    issuer,
    subject,
    notBefore: days(-1),
    notAfter: days(1),
    publicKey: to.publicKey,
    signingKey: keys.privateKey,
    signingAlgorithm: RSA,
    extensions: [
      new x509.BasicConstraintsExtension(isAuthority, undefined, true),
      new x509.KeyUsagesExtension(isAuthority ? x509.KeyUsageFlags.keyCertSign : x509.KeyUsageFlags.digitalSignature, true),
    ],
  });
  return bytesOf(certificate.rawData);
}

describe('somebody who is not who they say', () => {
  it('is not believed for bringing along the certificate of one who is', async () => {
    const stranger = await developmentPki(NOW);
    const fake = await stranger.issue({ name: 'Niêm phong thử' });
    const [genuine] = made.sealKey.certificates;
    for (const brought of [[genuine], [genuine, made.pki.intermediate], [made.pki.intermediate, genuine], [fake.certificate, genuine]])
      expect(await problemsOf(await signed(fake, ...brought))).toEqual(['UNTRUSTED']);
  });

  it('is not believed for bringing along a root of their own', async () => {
    const stranger = await developmentPki(NOW);
    const leaf = await stranger.issue({ name: 'Lạ' });
    expect(await problemsOf(await signed(leaf, stranger.intermediate, stranger.root))).toEqual(['UNTRUSTED']);
  });

  it('is not believed for a certificate that a customer, no authority, has issued', async () => {
    const customer = await made.pki.issue({ name: 'Khách hàng' });
    const issuerKey = customer.privateKey.toCryptoKey(RSA, true, ['sign']) as CryptoKey;
    const keys = await newKeys();
    const { subject } = new x509.X509Certificate(customer.certificate);
    const certificate = await issuedBy(subject, { privateKey: issuerKey, publicKey: keys.publicKey }, 'CN=Lừa', keys, false);
    const trust = { ...made.trust, intermediates: [...made.trust.intermediates, customer.certificate] };
    expect(await signerProblem(certificate, trust, { at: NOW })).toBe('UNTRUSTED');
  });

  it('ends the search with authorities that issued each other', { timeout: 10_000 }, async () => {
    const [one, two, mine] = await Promise.all([newKeys(), newKeys(), newKeys()]);
    const leaf = await issuedBy('CN=Một', one, 'CN=Tôi', mine, false);
    const circle = [await issuedBy('CN=Hai', two, 'CN=Một', one, true), await issuedBy('CN=Một', one, 'CN=Hai', two, true)];
    const trust = { ...made.trust, intermediates: [...made.trust.intermediates, ...circle] };
    expect(await signerProblem(leaf, trust, { at: NOW })).toBe('UNTRUSTED');
  });
});

describe('a date', () => {
  it('is attested by nobody who only has a certificate for signing', async () => {
    const customer = await made.pki.issue({ name: 'Khách hàng' });
    const longAgo = offlineTimestampAuthority({
      ...customer,
      chain: [made.pki.intermediate],
      now: () => days(-100),
      serial: () => Uint8Array.of(1),
    });
    const key = { certificates: [customer.certificate, made.pki.intermediate] as const, privateKey: customer.privateKey };
    const [verified] = await verifyPdf(await seal(PAPER, key, longAgo, { reason: 'Ký', at: NOW }), made.trust, NOW);
    expect(verified).toMatchObject({ problems: ['TIMESTAMP'], attestedAt: null });
  });

  it('is all that a certificate for time stamping is good for', async () => {
    const { certificate } = await made.pki.issue({ name: 'TSA', use: 'TIMESTAMP' });
    expect(await signerProblem(certificate, made.trust, { at: NOW })).toBe('KEY_USAGE');
    expect(await signerProblem(certificate, made.trust, { at: NOW, use: 'TIMESTAMP' })).toBeNull();
  });

  it('has a number that strict readers take, whatever it is', async () => {
    const leaf = await made.pki.issue({ name: 'TSA', use: 'TIMESTAMP' });
    for (const [serial, der] of [
      [Uint8Array.of(0x7f, 1), '02027f01'],
      [Uint8Array.of(0x80, 1), '0203008001'],
      [Uint8Array.of(0, 0, 5), '020105'],
      [Uint8Array.of(0), '020100'],
    ] as const) {
      const authority = offlineTimestampAuthority({ ...leaf, chain: [], now: () => NOW, serial: () => serial });
      expect(Buffer.from(await authority.timestamp(new Uint8Array(32))).toString('hex')).toContain(der);
    }
  });
});

describe('a certificate that was revoked', () => {
  const sealedOn = () => seal(PAPER, made.sealKey, made.timestamps, { reason: 'Niêm phong', at: NOW });
  const [yesterday, tomorrow] = [days(-1), days(1)];

  it.each([
    ['before it signed', yesterday, ['REVOKED']],
    ['after an attested time', tomorrow, []],
  ])('%s', async (_, revokedAt, problems) => {
    const revocationLists = await made.pki.revocationLists([made.sealKey.certificates[0]], { revokedAt });
    const [verified] = await verifyPdf(await sealedOn(), { ...made.trust, revocationLists }, days(30));
    expect(verified?.problems).toEqual(problems);
  });

  it('counts once its time is not attested', async () => {
    const { certificate, privateKey } = await made.pki.issue({ name: 'Một' });
    const revocationLists = await made.pki.revocationLists([certificate], { revokedAt: tomorrow });
    const bytes = await signed({ certificate, privateKey }, made.pki.intermediate);
    const [verified] = await verifyPdf(bytes, { ...made.trust, revocationLists }, days(30));
    expect(verified?.problems).toEqual(['REVOKED']);
  });

  it('takes everybody with it whom it issued', async () => {
    const revocationLists = await made.pki.revocationLists([made.pki.intermediate]);
    expect(await signerProblem(made.sealKey.certificates[0], { ...made.trust, revocationLists }, { at: NOW })).toBe('REVOKED');
  });

  it('cannot be known of where the lists are out of date, or one is missing', async () => {
    const stale = await made.pki.revocationLists([], { nextUpdate: yesterday });
    for (const revocationLists of [stale, stale.slice(0, 1), made.trust.revocationLists.slice(0, 1), made.trust.revocationLists.slice(1)])
      expect(await signerProblem(made.sealKey.certificates[0], { ...made.trust, revocationLists }, { at: NOW })).toBe('REVOCATION_UNKNOWN');
  });
});
