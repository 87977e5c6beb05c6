import { webcrypto } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PaperTokenFinish } from '../../../widgets/shared/paper/paper-token-finish.generated.ts';
import { PaperTokenStart } from '../../../widgets/shared/paper/paper-token-start.generated.ts';
import { developmentPki, type Issued, type LeafOptions } from '../../platform/signature/development-pki.ts';
import { NOW, signatures } from '../../platform/signature/signature.fixture.ts';
import { type TestApp, type TestBrowser, testApp } from '../../test/app.ts';
import { attached, comment, draftPdf, paperAct, readPaper } from '../../test/papers.ts';
import { act, forgetAll, sent, serviceForm } from '../../test/service-requests.ts';
import {
  company,
  companyPaper,
  finishSigning,
  otherBrowserOf,
  type PaperToSign,
  started,
  startSigning,
  TAX_CODE,
  tokenSignature,
} from '../../test/tokens.ts';
import { databaseAhead } from '../otp/otp.fixture.ts';

const DAY_MS = 86_400_000;
const day = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);

let app: TestApp;
let made: Awaited<ReturnType<typeof signatures>>;
let good: Issued;
/** Whom the authorities have revoked, as this BFF knows it. */
let trust: Awaited<ReturnType<typeof signatures>>['trust'];
const draft = await draftPdf();

beforeAll(async () => {
  made = await signatures();
  good = await token();
  app = await testApp({
    sealing: {
      ...made,
      get trust() {
        return trust;
      },
    },
  });
});
afterAll(() => app.close());
beforeEach(async () => {
  ({ trust } = made);
  await forgetAll(app.db);
});

const token = (more: Partial<LeafOptions> = {}): Promise<Issued> =>
  made.pki.issue({ name: 'Công ty Thử', key: 'EC', taxCode: TAX_CODE, ...more });

async function tooShortKey(): Promise<CryptoKey> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: Uint8Array.of(1, 0, 1), modulusLength: 1_024 };
  const { publicKey } = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  return publicKey;
}

const revoked = async (...certificates: Issued['certificate'][]) => ({
  ...made.trust,
  revocationLists: await made.pki.revocationLists(certificates),
});

/** What it says its key is for is no string of bits. */
function oddlyUsed({ certificate }: Issued): Buffer {
  const der = Buffer.from(certificate);
  const bits = Buffer.from('030206c0', 'hex');
  Buffer.from('30020500', 'hex').copy(der, der.indexOf(bits, der.indexOf(Buffer.from('0603551d0f', 'hex'))));
  return der;
}

/** Nothing has become of it. */
async function expectUnsigned(browser: TestBrowser, { id }: PaperToSign): Promise<void> {
  expect(await readPaper(browser, id)).toMatchObject({ state: 'REVIEW', signatures: [], signedFile: null });
}

describe('a certificate with which nothing is signed', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['NOT_A_CERTIFICATE', () => Buffer.from('none')],
    ['NOT_A_CERTIFICATE', () => Buffer.alloc(0)],
    ['NOT_A_CERTIFICATE', () => Buffer.concat([good.certificate.subarray(0, 40), Buffer.alloc(400)])],
    ['NOT_A_CERTIFICATE', () => Buffer.concat([good.certificate, Buffer.alloc(20_000)])],
    ['CA_CERTIFICATE', () => made.pki.intermediate],
    ['NOT_YET_VALID', async () => (await token({ notBefore: day(1) })).certificate],
    ['EXPIRED', async () => (await token({ notAfter: day(-1) })).certificate],
    ['KEY_USAGE', async () => (await token({ use: 'ENCRYPT' })).certificate],
    ['KEY_USAGE', async () => (await token({ use: 'TIMESTAMP' })).certificate],
    ['KEY_KIND', async () => (await token({ publicKey: await tooShortKey() })).certificate],
    ['KEY_USAGE', () => oddlyUsed(good)],
    ['UNTRUSTED', async () => (await (await developmentPki(NOW)).issue({ name: 'Công ty Thử', taxCode: TAX_CODE })).certificate],
    ['OTHER_TAX_CODE', async () => (await token({ taxCode: '0309999999' })).certificate],
    ['OTHER_TAX_CODE', async () => (await token({ taxCode: `${TAX_CODE}-001` })).certificate],
    ['OTHER_TAX_CODE', async () => (await made.pki.issue({ name: 'Cá nhân Thử' })).certificate],
  ])('%s', async (reason, certificate) => {
    const { browser, paper } = await companyPaper(app, draft);
    expect(await startSigning(browser, paper, await certificate())).toMatchObject({
      __typename: 'CertificateProblem',
      code: 'CERTIFICATE_UNUSABLE',
      reason,
    });
  });

  it('is told so in its own words, in the language that was asked', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    const { certificate } = await token({ notAfter: day(-1) });
    const input = {
      paperId: paper.id,
      sha256: paper.sha256,
      certificate: Buffer.from(certificate).toString('base64'),
      consentVersion: 'token-1',
    };
    const said = await Promise.all((['vi', 'en'] as const).map((locale) => browser.run(PaperTokenStart, { input }, locale)));
    expect(said.map(({ data }) => data?.paperTokenSignStart)).toMatchObject([
      { message: expect.stringContaining('hết hạn') },
      { message: expect.stringContaining('expired') },
    ]);
  });

  it('was revoked, or cannot be told not to be', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    trust = await revoked(good.certificate);
    expect(await startSigning(browser, paper, good.certificate)).toMatchObject({ reason: 'REVOKED' });
    trust = { ...made.trust, revocationLists: [] };
    expect(await startSigning(browser, paper, good.certificate)).toMatchObject({ reason: 'REVOCATION_UNKNOWN' });
  });

  it('was revoked while the person typed the PIN', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    const asked = await started(browser, paper, good.certificate);
    trust = await revoked(good.certificate);
    expect(await finishSigning(browser, asked.signingId, tokenSignature(good, asked))).toMatchObject({ reason: 'REVOKED' });
    await expectUnsigned(browser, paper);
  });

  it('does no harm with something behind it: what counts is what was issued', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    const asked = await started(browser, paper, Buffer.concat([good.certificate, Buffer.from('more')]));
    expect(await finishSigning(browser, asked.signingId, tokenSignature(good, asked))).toMatchObject({ state: 'SIGNED' });
  });
});

describe('a signature that is none', () => {
  it('of another key, or over something else, uses the attempt up', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    const { browser: neighbour, paper: contract } = await companyPaper(app, await draftPdf('Bên mua điện: Công ty Láng Giềng.'));
    const [other, another] = [await token(), await started(neighbour, contract, good.certificate)];
    const wrongs: Array<(asked: typeof another) => string[]> = [
      (asked) => tokenSignature(other, asked),
      () => tokenSignature(good, another),
      () => [Buffer.alloc(64, 1).toString('base64')],
      () => ['not base64'],
    ];
    for (const wrong of wrongs) {
      const asked = await started(browser, paper, good.certificate);
      expect(await finishSigning(browser, asked.signingId, wrong(asked))).toMatchObject({
        __typename: 'SignatureProblem',
        code: 'SIGNATURE_WRONG',
      });
      expect(await finishSigning(browser, asked.signingId, tokenSignature(good, asked))).toMatchObject({ code: 'SIGNING_EXPIRED' });
    }
    await expectUnsigned(browser, paper);
  });

  it('or is not one, is said before anything else', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    const asked = await started(browser, paper, good.certificate);
    const [signature = ''] = tokenSignature(good, asked);
    for (const wrong of [[], [''], [signature, signature], ['A'.repeat(2_001)]])
      expect(await finishSigning(browser, asked.signingId, wrong)).toMatchObject({ fields: [{ path: ['input', 'signatures'] }] });
    expect(await finishSigning(browser, asked.signingId, [signature])).toMatchObject({ state: 'SIGNED' });
  });
});

describe('an attempt', () => {
  it('is good once', async () => {
    const { browser, paper } = await companyPaper(app, draft, 2);
    const asked = await started(browser, paper, good.certificate);
    const signature = tokenSignature(good, asked);
    const all = await Promise.all(Array.from({ length: 50 }, () => finishSigning(browser, asked.signingId, signature)));
    expect(all.filter(({ __typename }) => __typename === 'Paper')).toHaveLength(1);
    expect(all.filter(({ __typename }) => __typename === 'StaleProblem')).toHaveLength(49);
    expect(await finishSigning(browser, asked.signingId, signature)).toMatchObject({ __typename: 'StaleProblem' });
    expect(await readPaper(browser, paper.id)).toMatchObject({ signatures: [{ method: 'TOKEN' }] });
  });

  it('is good for five minutes by the clock of the database', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    const asked = await started(browser, paper, good.certificate);
    await databaseAhead(app.db, 301);
    expect(await finishSigning(browser, asked.signingId, tokenSignature(good, asked))).toMatchObject({ code: 'SIGNING_EXPIRED' });
    await databaseAhead(app.db, 0);
    await expectUnsigned(browser, paper);
  });

  it('is that of one browser; for others it is not there, to the byte', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    const { browser: stranger } = await company(app);
    const own = await otherBrowserOf(app, paper);
    expect(await startSigning(own, paper, good.certificate)).toMatchObject({ __typename: 'PaperTokenSigning' });
    const asked = await started(browser, paper, good.certificate);
    const signatures = tokenSignature(good, asked);
    const answers = await Promise.all(
      [stranger, own].flatMap((who) => [
        who.run(PaperTokenFinish, { input: { signingId: asked.signingId, signatures } }),
        who.run(PaperTokenFinish, { input: { signingId: 'ts_none', signatures } }),
      ]),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(JSON.stringify(answers[0])).toContain('NotFoundProblem');
    expect(await startSigning(stranger, paper, good.certificate)).toEqual(
      await startSigning(stranger, { ...paper, id: `pp_${'0'.repeat(26)}` }, good.certificate),
    );
    expect(await finishSigning(browser, asked.signingId, signatures)).toMatchObject({ state: 'SIGNED' });
  });
});

describe('a paper that is not to be signed like this', () => {
  it('because it was replaced, or not read', async () => {
    const { browser, code, paper } = await companyPaper(app, draft);
    const asked = await started(browser, paper, good.certificate);
    const second = await attached(app, code, await draftPdf('Bên mua điện: Công ty Thử.'), { replaces: paper.id });
    expect(await finishSigning(browser, asked.signingId, tokenSignature(good, asked))).toMatchObject({ code: 'DOCUMENT_CHANGED' });
    expect(await startSigning(browser, paper, good.certificate)).toMatchObject({ code: 'DOCUMENT_CHANGED' });
    await expectUnsigned(browser, paper);
    expect(await startSigning(browser, second, good.certificate)).toMatchObject({ __typename: 'PaperTokenSigning' });
  });

  it('because something in it is still to be corrected', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    const asked = await started(browser, paper, good.certificate);
    await comment(browser, paper, 'Sai địa chỉ.');
    expect(await finishSigning(browser, asked.signingId, tokenSignature(good, asked))).toMatchObject({ code: 'CORRECTION_OPEN' });
    expect(await startSigning(browser, paper, good.certificate)).toMatchObject({ code: 'CORRECTION_OPEN' });
    await expectUnsigned(browser, paper);
  });

  it('because it was taken back, its request has ended, or it is signed', async () => {
    const { browser, code, paper } = await companyPaper(app, draft);
    const [first, second] = [await started(browser, paper, good.certificate), await started(browser, paper, good.certificate)];
    expect(await finishSigning(browser, first.signingId, tokenSignature(good, first))).toMatchObject({ state: 'SIGNED' });
    expect(await finishSigning(browser, second.signingId, tokenSignature(good, second))).toMatchObject({ code: 'STATE_CHANGED' });
    const other = await attached(app, code, draft, { kind: 'ANNEX' });
    const third = await started(browser, other, good.certificate);
    const gone = await attached(app, code, draft, { kind: 'OTHER' });
    const fourth = await started(browser, gone, good.certificate);
    await paperAct(app, 'Withdraw', { paperId: gone.id });
    expect(await finishSigning(browser, fourth.signingId, tokenSignature(good, fourth))).toMatchObject({ code: 'NOT_FOUND' });
    await act(app, 'Refuse', { code, text: 'Không đủ điều kiện.' });
    expect(await finishSigning(browser, third.signingId, tokenSignature(good, third))).toMatchObject({ code: 'STATE_CHANGED' });
  });

  it('because it is that of a household, or needs no signature', async () => {
    const { browser, code } = await company(app);
    const letter = await attached(app, code, draft, { needsSignature: false });
    expect(await startSigning(browser, letter, good.certificate)).toMatchObject({ code: 'STATE_CHANGED' });
    const household = app.browser();
    const { requestCode } = await sent(household, serviceForm('NEW_LOW_VOLTAGE', { 'applicant.identityNumber': '079190100777' }));
    const contract = await attached(app, requestCode, draft);
    expect(await startSigning(household, contract, good.certificate)).toMatchObject({ code: 'STATE_CHANGED' });
  });

  it('because something else was agreed to', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    for (const consentVersion of ['', 'token-0', 'otp-1'])
      expect(await startSigning(browser, paper, good.certificate, { consentVersion })).toMatchObject({
        fields: [{ path: ['input', 'consentVersion'] }],
      });
  });
});
