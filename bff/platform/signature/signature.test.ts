import { sign, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, haveVerifiers, pdfsig, pemOf, withFiles } from '../../test/verifiers.ts';
import type { Bytes } from './certificate.ts';
import { positiveInteger } from './cms.ts';
import { completeSignature, prepareSignature, seal, WrongSignature } from './seal.ts';
import { NOW, PAPER, signatures } from './signature.fixture.ts';
import { signerProblem, type Trust } from './signer-check.ts';
import { offlineTimestampAuthority, readTimestamp, timestampRequest, timestampToken } from './timestamp.ts';
import { verifyPdf } from './verify.ts';

const DAY_MS = 86_400_000;
const options = { reason: 'Niêm phong', at: NOW };

let made: Awaited<ReturnType<typeof signatures>>;
/** Household: sealed once, nothing may follow. */
let sealed: Bytes;
/** Company: an RSA token, an EC token, the seal. */
let three: Bytes;

/** As a token does: it is asked for a signature over bytes that it can read. */
async function bySomebody(bytes: Uint8Array, key: 'RSA' | 'EC', name: string): Promise<Bytes> {
  const { certificate, privateKey } = await made.pki.issue({ name, key, taxCode: '0101234567' });
  const prepared = await prepareSignature(bytes, certificate, { reason: 'Ký hợp đồng', at: NOW });
  const encoding = key === 'EC' ? ({ dsaEncoding: 'ieee-p1363' } as const) : {};
  const signature = sign('sha256', prepared.attributes, { key: privateKey, ...encoding });
  return completeSignature(prepared, signature, { certificates: [certificate, made.pki.intermediate], timestamps: null });
}

beforeAll(async () => {
  made = await signatures();
  sealed = await seal(PAPER, made.sealKey, made.timestamps, { ...options, certification: 1 });
  const twice = await bySomebody(await bySomebody(PAPER, 'RSA', 'Công ty Thử Một'), 'EC', 'Công ty Thử Hai');
  three = await seal(twice, made.sealKey, made.timestamps, options);
});

const problemsOf = async (bytes: Uint8Array, trust: Trust = made.trust, at = NOW) =>
  (await verifyPdf(bytes, trust, at)).map(({ problems }) => problems);

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('a signed paper', () => {
  it('is what was shown, to the byte, and something behind it', () => {
    expect(Buffer.from(sealed.subarray(0, PAPER.length)).equals(PAPER)).toBe(true);
    expect(Buffer.from(three.subarray(0, PAPER.length)).equals(PAPER)).toBe(true);
  });

  it('is good, with who signed and when', async () => {
    expect(await verifyPdf(sealed, made.trust, NOW)).toMatchObject([
      { signer: 'Niêm phong thử', attestedAt: NOW, problems: [], revisionLength: sealed.length },
    ]);
    const signers = await verifyPdf(three, made.trust, NOW);
    expect(signers.map(({ signer, problems }) => [signer, problems])).toEqual([
      ['Công ty Thử Một', []],
      ['Công ty Thử Hai', []],
      ['Niêm phong thử', []],
    ]);
  });

  it('stays good years later where its time is attested, and not where it is not', async () => {
    const later = new Date(NOW.getTime() + 3 * 365 * DAY_MS);
    expect(await problemsOf(sealed, made.trust, later)).toEqual([[]]);
    expect(await problemsOf(three, made.trust, later)).toEqual([['EXPIRED'], ['EXPIRED'], []]);
  });

  it.skipIf(!haveVerifiers('pdfsig', 'certutil'))('is valid and trusted for other programs', () => {
    const one = pdfsig(sealed, made.pki.root);
    expect(one).toContain('Signature is Valid');
    expect(one).toContain('Certificate is Trusted');
    expect(one).toContain('Total document signed');
    const all = pdfsig(three, made.pki.root);
    expect(all.match(/Signature is Valid/g)).toHaveLength(3);
    expect(all.match(/Certificate is Trusted/g)).toHaveLength(3);
  });

  it.skipIf(!haveVerifiers('pdfsig', 'certutil'))('is refused by other programs once a byte is another', () => {
    expect(pdfsig(flipped(three, 200), made.pki.root).match(/Digest Mismatch/g)).toHaveLength(3);
  });

  it.skipIf(!haveVerifiers('openssl', 'qpdf'))('holds a signature and a time stamp that OpenSSL takes', () => {
    const text = Buffer.from(sealed).toString('latin1');
    const [, before = 0, resume = 0] = (/\/ByteRange \[0 (\d+) (\d+)/.exec(text) ?? []).map(Number);
    const content = Buffer.concat([sealed.subarray(0, before), sealed.subarray(resume)]);
    const cms = Buffer.from(text.slice(before + 1, resume - 1), 'hex');
    withFiles({ 'cms.der': cms, content, 'root.pem': pemOf(made.pki.root), 'paper.pdf': sealed }, (path) => {
      const verify = ['-inform', 'DER', '-in', path('cms.der'), '-content', path('content'), '-binary', '-CAfile', path('root.pem')];
      const judged = ask(
        'openssl',
        'cms',
        '-verify',
        '-cades',
        '-purpose',
        'any',
        '-attime',
        String(NOW.getTime() / 1000),
        ...verify,
        '-out',
        path('out'),
      );
      expect(judged.output).toMatch(/Verification successful/i);
      expect(readFileSync(path('out')).equals(content)).toBe(true);
      expect(ask('qpdf', '--check', path('paper.pdf')).status).toBe(0);
    });
  });

  it.skipIf(!haveVerifiers('openssl'))('has its time attested by a token that OpenSSL takes', async () => {
    const digest = Buffer.alloc(32, 5);
    const token = await made.timestamps.timestamp(digest);
    for (const [first, length] of [
      [0x00, 2],
      [0x7f, 8],
      [0x80, 9],
      [0xff, 9],
    ] as const) {
      const written = new Uint8Array(positiveInteger(Uint8Array.of(first, 0x90, 1, 1, 1, 1, 1, 1)).valueBlock.valueHexView);
      expect([first, written.length]).toEqual([first, first === 0 ? 8 : length]);
    }
    withFiles({ token, 'root.pem': pemOf(made.pki.root), 'chain.pem': pemOf(made.pki.intermediate) }, (path) => {
      const trust = ['-CAfile', path('root.pem'), '-untrusted', path('chain.pem'), '-attime', String(NOW.getTime() / 1000)];
      const of = (hex: string) => ask('openssl', 'ts', '-verify', '-digest', hex, '-in', path('token'), '-token_in', ...trust).output;
      expect(of(digest.toString('hex'))).toMatch(/Verification: OK/);
      expect(of(Buffer.alloc(32, 6).toString('hex'))).not.toMatch(/Verification: OK/);
    });
  });
});

describe('what is refused', () => {
  it('one flipped byte, wherever it is', async () => {
    for (const at of [10, 200, PAPER.length - 20, PAPER.length + 40])
      expect(await problemsOf(flipped(sealed, at))).toEqual([['DIGEST_MISMATCH']]);
    expect(await problemsOf(flipped(three, 200))).toEqual([['DIGEST_MISMATCH'], ['DIGEST_MISMATCH'], ['DIGEST_MISMATCH']]);
  });

  it('something appended', async () => {
    expect(await problemsOf(Buffer.concat([sealed, Buffer.from('\n% more\n')]))).toEqual([['APPENDED']]);
  });

  it('a gap that was widened, so that something unsigned fits in', async () => {
    const text = Buffer.from(sealed).toString('latin1');
    const wider = text.replace(/\/ByteRange \[0 (\d+) /, (_, before: string) => `/ByteRange [0 ${Number(before) - 1} `);
    expect(wider.length).toBe(text.length);
    expect(await problemsOf(Buffer.from(wider, 'latin1'))).toEqual([['BYTE_RANGE']]);
  });

  it('a range that leaves out the beginning', async () => {
    const later = Buffer.from(sealed).toString('latin1').replace('/ByteRange [0 ', '/ByteRange [9 ');
    expect(await problemsOf(Buffer.from(later, 'latin1'))).toEqual([['BYTE_RANGE']]);
  });

  it('an authority that we do not know', async () => {
    const stranger = await signatures();
    const foreign = await seal(PAPER, stranger.sealKey, stranger.timestamps, options);
    expect(await problemsOf(foreign)).toEqual([['TIMESTAMP', 'UNTRUSTED']]);
  });

  it('a certificate that was revoked', async () => {
    const revocationLists = await made.pki.revocationLists([made.sealKey.certificates[0]]);
    expect(await problemsOf(sealed, { ...made.trust, revocationLists })).toEqual([['REVOKED']]);
  });

  it('where no list of revoked certificates is known', async () => {
    expect(await problemsOf(sealed, { ...made.trust, revocationLists: [] })).toEqual([['TIMESTAMP', 'REVOCATION_UNKNOWN']]);
    const [ofRoot = new Uint8Array(0)] = made.trust.revocationLists;
    for (const lists of [[ofRoot], [Buffer.from('no list')], [ofRoot, Buffer.from('no list')]])
      expect((await problemsOf(sealed, { ...made.trust, revocationLists: lists })).flat()).toContain('TIMESTAMP');
  });

  it('a time stamp of another signature', async () => {
    const other = await made.timestamps.timestamp(Buffer.alloc(32));
    const swapped = await seal(PAPER, made.sealKey, { timestamp: () => Promise.resolve(other) }, options);
    expect(await problemsOf(swapped)).toEqual([['TIMESTAMP']]);
  });

  it('a signature of another key, or over something else', async () => {
    const [mine, other] = await Promise.all([made.pki.issue({ name: 'Một' }), made.pki.issue({ name: 'Hai' })]);
    const prepared = await prepareSignature(PAPER, mine.certificate, options);
    const completion = { certificates: [mine.certificate, made.pki.intermediate] as const, timestamps: null };
    for (const wrong of [
      sign('sha256', prepared.attributes, other.privateKey),
      sign('sha256', Buffer.from('x'), mine.privateKey),
      Buffer.alloc(64),
    ])
      await expect(completeSignature(prepared, wrong, completion)).rejects.toThrow(WrongSignature);
  });
});

describe('a certificate, before it signs', () => {
  const at = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);

  it.each<[string, string | null, Parameters<(typeof made)['pki']['issue']>[0], string?]>([
    ['a good one', null, { name: 'Tốt', taxCode: '0101234567' }],
    ['one that has ended', 'EXPIRED', { name: 'Hết hạn', notAfter: at(-1) }],
    ['one that has not begun', 'NOT_YET_VALID', { name: 'Chưa đến', notBefore: at(1) }],
    ['one that signs nothing', 'KEY_USAGE', { name: 'Mã hóa', use: 'ENCRYPT' }],
    ['that of another company', 'OTHER_TAX_CODE', { name: 'Khác', taxCode: '0309999999' }],
    ['one without a tax code', 'OTHER_TAX_CODE', { name: 'Cá nhân' }],
    ['that of a branch', 'OTHER_TAX_CODE', { name: 'Chi nhánh', taxCode: '0101234567-001' }],
  ])('%s', async (_, expected, leaf) => {
    const { certificate } = await made.pki.issue({ taxCode: '0101234567', ...leaf, ...(leaf.name === 'Cá nhân' ? { taxCode: '' } : {}) });
    expect(await signerProblem(certificate, made.trust, { at: NOW, taxCode: '0101234567' })).toBe(expected);
  });

  it.each(['0101234567', '0101234567-001', '001090012345'])('names a taxpayer as %s', async (taxCode) => {
    const { certificate } = await made.pki.issue({ name: 'Người nộp thuế', taxCode });
    expect(await signerProblem(certificate, made.trust, { at: NOW, taxCode })).toBe(null);
  });

  it.each([
    [
      'an RSA key that is too short',
      { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: Uint8Array.of(1, 0, 1), modulusLength: 1_024 },
    ],
    ['a curve that tokens do not have', { name: 'ECDSA', namedCurve: 'P-384' }],
  ])('with %s', async (_, algorithm) => {
    const { publicKey } = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
    const { certificate } = await made.pki.issue({ name: 'Khóa lạ', publicKey });
    expect(await signerProblem(certificate, made.trust, { at: NOW })).toBe('KEY_KIND');
  });

  it('revoked, foreign, an authority, or none at all', async () => {
    const { certificate } = await made.pki.issue({ name: 'Thu hồi' });
    const revocationLists = await made.pki.revocationLists([certificate]);
    expect(await signerProblem(certificate, { ...made.trust, revocationLists }, { at: NOW })).toBe('REVOKED');
    const stranger = await signatures();
    expect(await signerProblem(stranger.sealKey.certificates[0], made.trust, { at: NOW })).toBe('UNTRUSTED');
    expect(await signerProblem(made.pki.intermediate, made.trust, { at: NOW })).toBe('CA_CERTIFICATE');
    expect(await signerProblem(Buffer.from('none'), made.trust, { at: NOW })).toBe('NOT_A_CERTIFICATE');
    // An algorithm that nobody knows, in the place of that of the key.
    const unknown = Buffer.from(certificate);
    unknown[unknown.indexOf(Buffer.from('2a864886f70d010101', 'hex')) + 8] = 0x63;
    expect(await signerProblem(unknown, made.trust, { at: NOW })).toBe('NOT_A_CERTIFICATE');
  });
});

describe('a question to an authority of time', () => {
  it('is answered for this digest and this question alone', async () => {
    const digest = Buffer.alloc(32, 1);
    const request = timestampRequest(digest, Buffer.alloc(8, 2));
    expect(request.length).toBeGreaterThan(40);
    const token = await made.timestamps.timestamp(digest);
    expect(readTimestamp(token).genTime).toEqual(NOW);
    // A token by itself is no answer.
    expect(() => timestampToken(token, digest, Buffer.alloc(8, 2))).toThrow();
    expect(offlineTimestampAuthority).toBeTypeOf('function');
  });
});
