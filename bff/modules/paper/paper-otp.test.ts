import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Sequence } from 'asn1js';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OID, parseCms } from '../../platform/signature/cms.ts';
import { brokenAt } from '../../platform/signature/evidence.ts';
import type { Trust } from '../../platform/signature/signer-check.ts';
import { verifyPdf } from '../../platform/signature/verify.ts';
import { type TestApp, type TestBrowser, testApp } from '../../test/app.ts';
import { aboutToSign, DRAFT, sentAnew, signByOtp, signedByOtp, signedStateOf } from '../../test/paper-signing.ts';
import { attached, comment, draftPdf, paperAct, paperPath, readPaper } from '../../test/papers.ts';
import { testSealing } from '../../test/sealing.ts';
import { forgetAll } from '../../test/service-requests.ts';
import { ask, haveVerifiers, pdfsig, pemOf, withFiles } from '../../test/verifiers.ts';
import { databaseAhead } from '../otp/otp.fixture.ts';

let app: TestApp;
let trust: Trust;
const corrected = await draftPdf('Bên mua điện: Nguyễn Thị Bưởi, Ấp 3.');
const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  app = await testApp();
  ({ trust } = await testSealing(app.clock));
});
afterAll(() => app.close());
beforeEach(async () => {
  await databaseAhead(app.db, 0);
  await forgetAll(app.db);
});

async function fileOf(browser: TestBrowser, id: string, sha256: string): Promise<Buffer> {
  const response = await browser.fetch(paperPath(id, sha256));
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** A contract that has been signed, and its file. */
async function signedContract() {
  const who = await aboutToSign(app);
  const { signedFile } = await signedByOtp(who.browser, who.input);
  return { ...who, signedFile, file: await fileOf(who.browser, who.paper.id, signedFile.sha256) };
}

const signaturesOf = async (id: string) =>
  (await sql<{ evidence: string }>`select evidence from paper_signature where paper_id = ${id}`.execute(app.db.read)).rows;

describe('a paper that its customer confirms by one-time code', () => {
  it('is sealed, begins with the very bytes that were shown, and holds what was agreed to', async () => {
    const { browser, paper, input, signedFile, file } = await signedContract();
    expect([file.length, hashOf(file)]).toEqual([signedFile.bytes, signedFile.sha256]);
    expect(file.subarray(0, DRAFT.length).equals(DRAFT)).toBe(true);
    expect(await verifyPdf(file, trust, app.clock.now())).toMatchObject([
      { signer: 'Niêm phong thử nghiệm', attestedAt: app.clock.now(), problems: [], revisionLength: file.length },
    ]);
    const shown = await readPaper(browser, paper.id);
    expect(shown).toMatchObject({
      state: 'SIGNED',
      sha256: hashOf(DRAFT),
      consent: null,
      signatures: [{ method: 'OTP', name: 'Nguyễn Thị Bưởi', signedAt: '2026-06-12T08:00:00+07:00' }],
      signedFile: { pages: 2 },
    });
    expect(shown).toHaveProperty('text.1', expect.stringContaining('XÁC NHẬN KÝ ĐIỆN TỬ BẰNG MÃ OTP'));
    expect(shown).toHaveProperty('text.1', expect.stringContaining(String(input.challengeId)));
    expect(shown).toHaveProperty('text.1', expect.not.stringContaining('0912345678'));
    expect((await fileOf(browser, paper.id, paper.sha256)).equals(DRAFT)).toBe(true);
  });

  it('leaves evidence that names the bytes, the code, the consent and the browser, and no whole telephone number', async () => {
    const { paper, input, browser } = await signedContract();
    const [kept] = await signaturesOf(paper.id);
    const evidence = JSON.parse(kept?.evidence ?? '') as { consent: { text: string } };
    const read = await readPaper(browser, paper.id);
    expect(evidence).toMatchObject({
      paper: { id: paper.id, revision: 1, sha256: paper.sha256, bytes: DRAFT.length, pages: 1 },
      signer: { name: 'Nguyễn Thị Bưởi', channel: 'SMS', destination: '•••••••678' },
      otp: { challenge: input.challengeId, attempts: 1, boundTo: paper.sha256 },
      consent: { version: 'otp-1', language: 'vi', sha256: hashOf(evidence.consent.text) },
      device: { address: '127.0.0.1', origin: 'http://localhost:4000' },
      session: { placement: 'page' },
      confirmedAt: app.clock.now().toISOString(),
    });
    expect(JSON.stringify([evidence, read])).not.toMatch(/912 ?345 ?678|ss_[0-9a-z]{26}/);
  });

  it('is signed once, is answered the same when it is sent again, and then only read', async () => {
    const { browser, code, paper, input } = await signedContract();
    const again = await signByOtp(browser, input);
    expect(again).toMatchObject({ __typename: 'Paper', state: 'SIGNED' });
    expect(await signByOtp(browser, sentAnew(input))).toMatchObject({ __typename: 'StaleProblem', code: 'STATE_CHANGED' });
    expect(await comment(browser, paper, 'Sai tên.')).toMatchObject({ code: 'STATE_CHANGED' });
    expect(await attached(app, code, corrected, { replaces: paper.id })).toMatchObject({ problem: 'STATE_CHANGED' });
    expect(await paperAct(app, 'Withdraw', { paperId: paper.id })).toMatchObject({ problem: 'STATE_CHANGED' });
    expect(await signedStateOf(browser, paper.id)).toEqual(['SIGNED', 1, false]);
  });

  it('is signed once by fifty confirmations that come at once', async () => {
    const { browser, paper, input } = await aboutToSign(app);
    const answers = await Promise.all(Array.from({ length: 50 }, () => signByOtp(browser, sentAnew(input))));
    const taken = answers.filter(({ __typename }) => __typename === 'Paper');
    expect(taken).toHaveLength(1);
    expect(new Set(answers.map((answer) => ('code' in answer ? answer.code : 'taken')))).not.toContain('INTERNAL');
    expect(await signedStateOf(browser, paper.id)).toEqual(['SIGNED', 1, false]);
    expect(await signaturesOf(paper.id)).toHaveLength(1);
    expect(app.bugs).toEqual([]);
  });

  it('stands in the chain of what became of papers, which only ever grows', async () => {
    await signedContract();
    const { rows } = await sql<{ json: string; previousHash: string; hash: string }>`
      select json, previous_hash as "previousHash", hash from evidence_event where corporation = 'EVNSPC' order by number`.execute(
      app.db.read,
    );
    expect(brokenAt(rows)).toBeNull();
    expect(JSON.parse(rows.at(-1)?.json ?? '')).toMatchObject({ type: 'paper.signed', sha256: hashOf(DRAFT) });
    for (const change of [
      sql`update evidence_event set json = '{}' where number = 1`,
      sql`delete from evidence_event where number = 1`,
      sql`truncate evidence_event`,
    ])
      await expect(change.execute(app.db.read)).rejects.toThrow('only ever added to');
    const fork = sql`insert into evidence_event (corporation, number, json, previous_hash, hash)
      select corporation, 1000000, json, previous_hash, hash from evidence_event where number = 1 and corporation = 'EVNSPC'`;
    await expect(fork.execute(app.db.read)).rejects.toThrow(/unique|duplicate/);
  });
});

describe('other people’s programs', () => {
  it.skipIf(!haveVerifiers('pdfsig', 'certutil', 'qpdf', 'pdfdetach', 'openssl'))('find the paper as good as we do', async () => {
    const { file, input } = await signedContract();
    const [root] = trust.roots;
    if (!root) throw new Error('nobody is trusted');
    const judged = pdfsig(file, root);
    for (const word of ['Total document signed', 'Signature is Valid', 'Certificate is Trusted']) expect(judged).toContain(word);
    const [signature] = await verifyPdf(file, trust, app.clock.now());
    const text = file.toString('latin1');
    const [, before = 0, resume = 0, behind = 0] = (/\/ByteRange\s*\[([\d\s]+)\]/.exec(text)?.[1] ?? '').trim().split(/\s+/).map(Number);
    const room = Buffer.from(text.slice(before + 1, resume - 1), 'hex');
    // What stands behind its DER fills the room.
    const cms = room.subarray(0, 4 + room.readUInt16BE(2));
    const content = Buffer.concat([file.subarray(0, before), file.subarray(resume, resume + behind)]);
    expect(cms.length).toBeLessThanOrEqual(5_500);
    withFiles(
      { 'paper.pdf': file, 'cms.der': cms, 'content.bin': content, 'root.pem': pemOf(root), 'above.pem': pemOf(...trust.intermediates) },
      (path) => {
        expect(ask('qpdf', '--check', path('paper.pdf')).status).toBe(0);
        const verify = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', path('cms.der'), '-content', path('content.bin')];
        const at = ['-attime', String(app.clock.now().getTime() / 1000)];
        const checked = ask('openssl', ...verify, '-CAfile', path('root.pem'), '-purpose', 'any', ...at, '-out', path('out.bin'));
        expect(checked.output).toContain('successful');
        const { signer } = parseCms(cms);
        const token = signer.unsignedAttrs?.attributes.find(({ type }) => type === OID.timestampToken)?.values[0] as Sequence;
        writeFileSync(path('token.der'), Buffer.from(token.toBER(false)));
        const digest = hashOf(signer.signature.valueBlock.valueHexView);
        const chain = ['-CAfile', path('root.pem'), '-untrusted', path('above.pem'), ...at];
        const timed = ask('openssl', 'ts', '-verify', '-digest', digest, '-in', path('token.der'), '-token_in', ...chain);
        expect(timed.output).toMatch(/Verification: OK/);
        const saved = ask('pdfdetach', '-save', '1', '-o', path('evidence.json'), path('paper.pdf'));
        expect(saved.status).toBe(0);
        const printed = ask('openssl', 'dgst', '-sha256', '-r', path('evidence.json')).output.slice(0, 64);
        const page = ask('pdftotext', '-f', '2', path('paper.pdf'), '-').output.replace(/\s/g, '');
        expect(page).toContain(printed);
      },
    );
    expect([signature?.problems, text.includes(input.code)]).toEqual([[], false]);
  });

  it('and ours see every byte that is another', async () => {
    const { file } = await signedContract();
    const gap = /\/Contents\s*</.exec(file.toString('latin1'))?.index ?? 0;
    for (const at of [9, DRAFT.length - 20, DRAFT.length + 40, gap - 5, file.length - 30]) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const problems = (await verifyPdf(changed, trust, app.clock.now())).flatMap((signature) => signature.problems);
      expect([at, problems.length > 0]).toEqual([at, true]);
    }
    const longer = Buffer.concat([file, Buffer.from('\n%')]);
    expect((await verifyPdf(longer, trust, app.clock.now()))[0]?.problems).toEqual(['APPENDED']);
  });
});
