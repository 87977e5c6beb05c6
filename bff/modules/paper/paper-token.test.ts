import { createHash, createPublicKey, sign } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { brokenAt } from '../../platform/signature/evidence.ts';
import { evidenceAfter } from '../../platform/evidence.store.ts';
import type { Issued } from '../../platform/signature/development-pki.ts';
import { NOW, signatures } from '../../platform/signature/signature.fixture.ts';
import { verifyPdf } from '../../platform/signature/verify.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { draftPdf, paperPath, readPaper } from '../../test/papers.ts';
import { forgetAll } from '../../test/service-requests.ts';
import {
  companyPaper,
  finishSigning,
  signByToken,
  signedBytes,
  started,
  startSigning,
  TAX_CODE,
  tokenSignature,
} from '../../test/tokens.ts';
import { ask, haveVerifiers, opensslCms, opensslTimestamp, pdfsig, withFiles } from '../../test/verifiers.ts';

let app: TestApp;
let made: Awaited<ReturnType<typeof signatures>>;
const draft = await draftPdf();
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  made = await signatures();
  app = await testApp({ sealing: made });
});
afterAll(() => app.close());
beforeEach(() => forgetAll(app.db));

const token = (name: string, key: 'RSA' | 'EC' = 'EC'): Promise<Issued> => made.pki.issue({ name, key, taxCode: TAX_CODE });

/** RSA, EC, and the seal behind them. */
async function signedTwice() {
  const { browser, paper } = await companyPaper(app, draft, 2);
  const [director, accountant] = await Promise.all([token('Giám đốc Thử', 'RSA'), token('Kế toán Thử')]);
  const first = await signByToken(browser, paper, director);
  const second = await signByToken(browser, paper, accountant);
  return { browser, paper, first, second, bytes: await signedBytes(browser, paper.id), director };
}
let twice: Awaited<ReturnType<typeof signedTwice>>;
const signed = async () => (twice ??= await signedTwice());

describe('a company signs by token', () => {
  it.each(['RSA', 'EC'] as const)('with a key of the kind %s, and the utility seals behind it', async (key) => {
    const { browser, paper } = await companyPaper(app, draft);
    const answer = await signByToken(browser, paper, await token('Công ty Thử', key));
    expect(answer).toMatchObject({ __typename: 'Paper', state: 'SIGNED', signatures: [{ method: 'TOKEN', name: 'Công ty Thử' }] });
    const bytes = await signedBytes(browser, paper.id);
    expect(bytes.subarray(0, draft.length).equals(draft)).toBe(true);
    expect(await verifyPdf(bytes, made.trust, NOW)).toMatchObject([
      { signer: 'Công ty Thử', problems: [], attestedAt: null },
      { signer: 'Niêm phong thử', problems: [], attestedAt: NOW },
    ]);
    const revision = Buffer.from(await (await browser.fetch(paperPath(paper.id, paper.sha256))).arrayBuffer());
    expect(revision.equals(draft)).toBe(true);
  });

  it('with EC as DER as well', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    const { certificate, privateKey } = await token('Công ty Thử');
    const { signingId, items } = await started(browser, paper, certificate);
    const der = sign('sha256', Buffer.from(items[0]?.toBeSigned ?? '', 'base64'), privateKey).toString('base64');
    expect(await finishSigning(browser, signingId, [der])).toMatchObject({ state: 'SIGNED' });
  });

  it('asks for what names the paper and the certificate, and for five minutes', async () => {
    const { browser, paper } = await companyPaper(app, draft);
    const { items, expiresAt } = await started(browser, paper, (await token('Công ty Thử')).certificate);
    expect(items).toMatchObject([{ name: 'Hợp đồng mua bán điện.pdf', format: 'CMS_SIGNED_ATTRIBUTES' }]);
    for (const { toBeSigned, digest } of items) expect(digest).toBe(hashOf(Buffer.from(toBeSigned, 'base64')));
    const { rows } = await sql<{ left: number }>`select extract(epoch from ${expiresAt}::timestamptz - app_now())::float8 as left`.execute(
      app.db.read,
    );
    expect(rows[0]?.left).toBeGreaterThan(290);
    expect(rows[0]?.left).toBeLessThanOrEqual(300);
  });
});

describe('two of a company sign one after the other', () => {
  it('each over what the other left, and the seal comes last', async () => {
    const { first, second, bytes } = await signed();
    expect(first).toMatchObject({ state: 'REVIEW', signedFile: null, signatures: [{ name: 'Giám đốc Thử' }] });
    expect(second).toMatchObject({ state: 'SIGNED', signatures: [{ name: 'Giám đốc Thử' }, { name: 'Kế toán Thử' }] });
    expect(bytes.subarray(0, draft.length).equals(draft)).toBe(true);
    const verified = await verifyPdf(bytes, made.trust, NOW);
    expect(verified.map(({ signer, problems }) => [signer, problems])).toEqual([
      ['Giám đốc Thử', []],
      ['Kế toán Thử', []],
      ['Niêm phong thử', []],
    ]);
    expect(verified.at(-1)?.revisionLength).toBe(bytes.length);
  });

  it('with two certificates', async () => {
    const { browser, paper } = await companyPaper(app, draft, 2);
    const director = await token('Giám đốc Thử');
    await signByToken(browser, paper, director);
    expect(await startSigning(browser, paper, director.certificate)).toMatchObject({ reason: 'ALREADY_SIGNED' });
  });

  it('with two keys: who has renewed the certificate is nobody else', async () => {
    const { browser, paper } = await companyPaper(app, draft, 2);
    const director = await token('Giám đốc Thử');
    await signByToken(browser, paper, director);
    const spki = createPublicKey(director.privateKey).export({ type: 'spki', format: 'der' });
    const publicKey = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
    const renewed = await made.pki.issue({ name: 'Giám đốc Thử', key: 'EC', taxCode: TAX_CODE, publicKey });
    expect(await startSigning(browser, paper, renewed.certificate)).toMatchObject({ reason: 'ALREADY_SIGNED' });
  });

  it('and of two at once one has to start again, over what the other has signed', async () => {
    const { browser, paper } = await companyPaper(app, draft, 2);
    const [director, accountant] = await Promise.all([token('Giám đốc Thử'), token('Kế toán Thử')]);
    const [one, other] = [await started(browser, paper, director.certificate), await started(browser, paper, accountant.certificate)];
    expect(await finishSigning(browser, one.signingId, tokenSignature(director, one))).toMatchObject({ state: 'REVIEW' });
    expect(await finishSigning(browser, other.signingId, tokenSignature(accountant, other))).toMatchObject({ code: 'STATE_CHANGED' });
    expect(await signByToken(browser, paper, accountant)).toMatchObject({ state: 'SIGNED' });
    expect((await verifyPdf(await signedBytes(browser, paper.id), made.trust, NOW)).flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('what is signed, for other programs', () => {
  it.skipIf(!haveVerifiers('pdfsig', 'certutil', 'qpdf'))('is three times valid and trusted, and sound', async () => {
    const { bytes } = await signed();
    const judged = pdfsig(bytes, made.pki.root);
    expect(judged.match(/Signature is Valid/g)).toHaveLength(3);
    expect(judged.match(/Certificate is Trusted/g)).toHaveLength(3);
    withFiles({ 'paper.pdf': bytes }, (path) => expect(ask('qpdf', '--check', path('paper.pdf'))).toMatchObject({ status: 0 }));
  });

  it.skipIf(!haveVerifiers('openssl'))('holds three signatures and an attested time that OpenSSL takes', async () => {
    const { bytes } = await signed();
    for (const judged of opensslCms(bytes, made.pki.root, NOW)) expect(judged).toMatch(/Verification successful/i);
    expect(opensslCms(bytes, made.pki.root, NOW)).toHaveLength(3);
    expect(opensslTimestamp(bytes, made.pki, NOW)).toMatch(/Verification: OK/);
  });

  it('is refused with one byte flipped, by us and by them', async () => {
    const { bytes } = await signed();
    const flipped = Buffer.from(bytes);
    flipped[200] = (flipped[200] ?? 0) ^ 1;
    expect((await verifyPdf(flipped, made.trust, NOW)).map(({ problems }) => problems)).toEqual(Array(3).fill(['DIGEST_MISMATCH']));
    if (haveVerifiers('pdfsig', 'certutil')) expect(pdfsig(flipped, made.pki.root).match(/Digest Mismatch/g)).toHaveLength(3);
    if (haveVerifiers('openssl'))
      for (const judged of opensslCms(flipped, made.pki.root, NOW)) expect(judged).not.toMatch(/Verification successful/i);
  });
});

describe('what is put down', () => {
  it('is who signed by which certificate what they had agreed to, and a chain that is whole', async () => {
    const { paper, director } = await signed();
    const rows = await app.db.read.selectFrom('paper_signature').selectAll().where('paper_id', '=', paper.id).orderBy('number').execute();
    const [evidence] = rows.map(({ evidence: json }) => JSON.parse(json) as Record<string, unknown>);
    expect(rows.map(({ certificate_sha256 }) => certificate_sha256)[0]).toBe(hashOf(director.certificate));
    expect(evidence).toMatchObject({
      type: 'evn-care.paper-token-signature/1',
      paper: { id: paper.id, sha256: paper.sha256 },
      signer: { taxCode: TAX_CODE },
      certificate: { sha256: hashOf(director.certificate), subject: expect.stringContaining('Giám đốc Thử') },
      consent: { version: 'token-1', language: 'vi', text: expect.stringContaining('USB token') },
    });
    const events = await evidenceAfter(app.db.read, 'EVNSPC', 0, 1_000);
    expect(brokenAt(events)).toBe(null);
    const told = events.filter(({ json }) => json.includes(paper.id) && /"paper\.(counter)?signed"/.test(json));
    expect(told.map(({ json }) => (JSON.parse(json) as { evidenceSha256: string }).evidenceSha256)).toEqual(
      rows.map(({ evidence: json }) => hashOf(Buffer.from(json))),
    );
    for (const { json } of told) expect(json).not.toContain('Thử');
  });

  it('and nothing personal in the log', async () => {
    const { browser, paper } = await signed();
    await readPaper(browser, paper.id);
    const log = JSON.stringify([app.lines, app.bugs, app.failures]);
    for (const secret of [paper.id, TAX_CODE, 'Giám đốc']) expect(log).not.toContain(secret);
  });
});
