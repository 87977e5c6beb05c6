import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OtpSend } from '../../../widgets/shared/otp/otp-send.generated.ts';
import { OtpVerify } from '../../../widgets/shared/otp/otp-verify.generated.ts';
import { newTraceId } from '../../platform/ids.ts';
import { brokenAt } from '../../platform/signature/evidence.ts';
import { seal } from '../../platform/signature/seal.ts';
import type { Trust } from '../../platform/signature/signer-check.ts';
import { verifyPdf } from '../../platform/signature/verify.ts';
import { type TestApp, type TestBrowser, testApp } from '../../test/app.ts';
import { challengeToSign, dataOf, type SignInput, signByOtp, signedByOtp, signInput } from '../../test/paper-signing.ts';
import { attached, comment, draftPdf, handOver, paperAct, paperPath, readPaper } from '../../test/papers.ts';
import { testSealing } from '../../test/sealing.ts';
import { act, forgetAll, sent, serviceForm } from '../../test/service-requests.ts';
import { ask, haveVerifiers, pdfsig, pemOf, withFiles } from '../../test/verifiers.ts';
import { codeOf, databaseAhead, wrongFor } from '../otp/otp.fixture.ts';

let app: TestApp;
let trust: Trust;
const draft = await draftPdf();
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

let customers = 0;

/** Somebody's browser, and a contract that waits for them. */
async function customer(changes: Parameters<typeof serviceForm>[1] = {}, on: TestApp = app) {
  customers += 1;
  const browser = on.browser();
  const form = serviceForm('NEW_LOW_VOLTAGE', { 'applicant.identityNumber': `079190${100_000 + customers}`, ...changes });
  const { requestCode: code } = await sent(browser, form);
  return { browser, code, paper: await attached(on, code, draft) };
}

/** Everything is there; only the code has to be typed. */
async function aboutToSign(on: TestApp = app) {
  const who = await customer({}, on);
  return { ...who, input: await signInput(on.db, who.browser, who.paper) };
}

async function fileOf(browser: TestBrowser, id: string, sha256: string): Promise<Buffer> {
  const response = await browser.fetch(paperPath(id, sha256));
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** A contract that has been signed, and its file. */
async function signedContract() {
  const who = await aboutToSign();
  const { signedFile } = await signedByOtp(who.browser, who.input);
  return { ...who, signedFile, file: await fileOf(who.browser, who.paper.id, signedFile.sha256) };
}

const signaturesOf = async (id: string) =>
  (await sql<{ evidence: string }>`select evidence from paper_signature where paper_id = ${id}`.execute(app.db.read)).rows;

const stateOf = async (browser: TestBrowser, id: string): Promise<unknown> => {
  const paper = await readPaper(browser, id);
  return paper.__typename === 'Paper' ? [paper.state, paper.signatures.length, paper.signedFile === null] : paper.__typename;
};
const ASKED = { humanCheck: { challenge: 'any', solution: 'right' }, channel: 'EMAIL' } as const;
const UNSIGNED = ['REVIEW', 0, true];

const other = (input: SignInput, changes: Partial<SignInput> = {}): SignInput => ({ ...input, clientRequestId: newTraceId(), ...changes });

describe('a paper that its customer confirms by one-time code', () => {
  it('is sealed, begins with the very bytes that were shown, and holds what was agreed to', async () => {
    const { browser, paper, input, signedFile, file } = await signedContract();
    expect([file.length, hashOf(file)]).toEqual([signedFile.bytes, signedFile.sha256]);
    expect(file.subarray(0, draft.length).equals(draft)).toBe(true);
    expect(await verifyPdf(file, trust, app.clock.now())).toMatchObject([
      { signer: 'Niêm phong thử nghiệm', attestedAt: app.clock.now(), problems: [], revisionLength: file.length },
    ]);
    const shown = await readPaper(browser, paper.id);
    expect(shown).toMatchObject({
      state: 'SIGNED',
      sha256: hashOf(draft),
      consent: null,
      signatures: [{ method: 'OTP', name: 'Nguyễn Thị Bưởi', signedAt: '2026-06-12T08:00:00+07:00' }],
      signedFile: { pages: 2 },
    });
    expect(shown).toHaveProperty('text.1', expect.stringContaining('XÁC NHẬN KÝ ĐIỆN TỬ BẰNG MÃ OTP'));
    expect(shown).toHaveProperty('text.1', expect.stringContaining(String(input.challengeId)));
    expect(shown).toHaveProperty('text.1', expect.not.stringContaining('0912345678'));
    expect((await fileOf(browser, paper.id, paper.sha256)).equals(draft)).toBe(true);
  });

  it('leaves evidence that names the bytes, the code, the consent and the browser, and no whole telephone number', async () => {
    const { paper, input, browser } = await signedContract();
    const [kept] = await signaturesOf(paper.id);
    const evidence = JSON.parse(kept?.evidence ?? '') as { consent: { text: string } };
    const read = await readPaper(browser, paper.id);
    expect(evidence).toMatchObject({
      paper: { id: paper.id, revision: 1, sha256: paper.sha256, bytes: draft.length, pages: 1 },
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
    expect(await signByOtp(browser, other(input))).toMatchObject({ __typename: 'StaleProblem', code: 'STATE_CHANGED' });
    expect(await comment(browser, paper, 'Sai tên.')).toMatchObject({ code: 'STATE_CHANGED' });
    expect(await attached(app, code, corrected, { replaces: paper.id })).toMatchObject({ problem: 'STATE_CHANGED' });
    expect(await paperAct(app, 'Withdraw', { paperId: paper.id })).toMatchObject({ problem: 'STATE_CHANGED' });
    expect(await stateOf(browser, paper.id)).toEqual(['SIGNED', 1, false]);
  });

  it('is signed once by fifty confirmations that come at once', async () => {
    const { browser, paper, input } = await aboutToSign();
    const answers = await Promise.all(Array.from({ length: 50 }, () => signByOtp(browser, other(input))));
    const taken = answers.filter(({ __typename }) => __typename === 'Paper');
    expect(taken).toHaveLength(1);
    expect(new Set(answers.map((answer) => ('code' in answer ? answer.code : 'taken')))).not.toContain('INTERNAL');
    expect(await stateOf(browser, paper.id)).toEqual(['SIGNED', 1, false]);
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
    expect(JSON.parse(rows.at(-1)?.json ?? '')).toMatchObject({ type: 'paper.signed', sha256: hashOf(draft) });
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
    const cms = Buffer.from(text.slice(before + 1, resume - 1).replace(/(00)+$/, ''), 'hex');
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
    for (const at of [9, draft.length - 20, draft.length + 40, gap - 5, file.length - 30]) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const problems = (await verifyPdf(changed, trust, app.clock.now())).flatMap((signature) => signature.problems);
      expect([at, problems.length > 0]).toEqual([at, true]);
    }
    const longer = Buffer.concat([file, Buffer.from('\n%')]);
    expect((await verifyPdf(longer, trust, app.clock.now()))[0]?.problems).toEqual(['APPENDED']);
  });
});

describe('a code', () => {
  it.each([
    ['of another paper', async ({ browser, code }: Standing) => signInput(app.db, browser, await attached(app, code, corrected))],
    ['of another customer', async () => (await aboutToSign()).input],
    [
      'that was replaced by another',
      async ({ browser, paper, input }: Standing) => {
        await databaseAhead(app.db, 61);
        await signInput(app.db, browser, paper);
        return input;
      },
    ],
    [
      'that is too old',
      async ({ input }: Standing) => {
        await databaseAhead(app.db, 365);
        return input;
      },
    ],
    ['that nobody made', async ({ input }: Standing) => ({ ...input, challengeId: `oc_${'0'.repeat(26)}` })],
  ])('%s signs nothing', async (_, given) => {
    const standing = await aboutToSign();
    const { challengeId, code } = await given(standing);
    const answer = await signByOtp(standing.browser, other(standing.input, { challengeId, code }));
    expect(answer).toMatchObject({ __typename: 'OtpProblem', code: 'OTP_EXPIRED', attemptsLeft: 0 });
    expect(await stateOf(standing.browser, standing.paper.id)).toEqual(UNSIGNED);
  });

  it('that was asked for in one browser, or to see the request, signs in no other and nothing', async () => {
    const { browser, code, input, paper } = await aboutToSign();
    const other = app.browser();
    const asked = dataOf(await other.run(OtpSend, { input: { ...ASKED, clientRequestId: newTraceId(), subject: { requestCode: code } } }));
    const view = asked.otpChallengeCreate.__typename === 'OtpChallenge' ? asked.otpChallengeCreate.id : '';
    const viewCode = await codeOf(app.db, view);
    await other.run(OtpVerify, { challengeId: view, code: viewCode });
    expect(await readPaper(other, paper.id)).toMatchObject({ __typename: 'Paper' });
    for (const [who, changes] of [
      [other, {}],
      [other, { challengeId: view, code: viewCode }],
      [browser, { challengeId: view, code: viewCode }],
    ] as const)
      expect(await signByOtp(who, { ...input, ...changes, clientRequestId: newTraceId() })).toMatchObject({ code: 'OTP_EXPIRED' });
    const forSigning = dataOf(await browser.run(OtpVerify, { challengeId: String(input.challengeId), code: input.code }));
    expect(forSigning.otpChallengeVerify).toMatchObject({ code: 'OTP_EXPIRED' });
    expect(await stateOf(browser, paper.id)).toEqual(UNSIGNED);
    expect(await signByOtp(browser, input)).toMatchObject({ state: 'SIGNED' });
  });

  it('may be wrong five times, and is good until then', async () => {
    const { browser, paper, input } = await aboutToSign();
    for (const attemptsLeft of [4, 3, 2, 1])
      expect(await signByOtp(browser, other(input, { code: wrongFor(input.code) }))).toMatchObject({ code: 'OTP_INCORRECT', attemptsLeft });
    const spaced = `${input.code.slice(0, 3)} ${input.code.slice(3)}`;
    expect(await signByOtp(browser, other(input, { code: spaced }))).toMatchObject({ state: 'SIGNED' });
    const late = await aboutToSign();
    for (let n = 0; n < 5; n += 1) await signByOtp(late.browser, other(late.input, { code: wrongFor(late.input.code) }));
    expect(await signByOtp(late.browser, late.input)).toMatchObject({ code: 'OTP_ATTEMPTS_EXHAUSTED' });
    expect([await stateOf(browser, paper.id), await stateOf(late.browser, late.paper.id)]).toEqual([['SIGNED', 1, false], UNSIGNED]);
  });

  it('goes out with the beginning of the hash of the paper, and says what for', async () => {
    const { input, paper } = await aboutToSign();
    const { rows } = await sql<{ body: string }>`select body from outbox where subject = ${input.challengeId}`.execute(app.db.read);
    expect(rows[0]?.body).toContain(`de ky hop dong mua ban dien, tai lieu ${paper.sha256.slice(0, 8).toUpperCase()}`);
  });
});

type Standing = Awaited<ReturnType<typeof aboutToSign>>;

describe('what has become of the paper meanwhile', () => {
  it('is told: replaced, in correction, taken back, refused', async () => {
    const replaced = await aboutToSign();
    const next = await attached(app, replaced.code, corrected, { replaces: replaced.paper.id });
    expect(await signByOtp(replaced.browser, replaced.input)).toMatchObject({ __typename: 'StaleProblem', code: 'DOCUMENT_CHANGED' });
    const forOther = other(replaced.input, { sha256: next.sha256 });
    expect(await signByOtp(replaced.browser, forOther)).toMatchObject({ code: 'OTP_EXPIRED' });

    const open = await aboutToSign();
    await comment(open.browser, open.paper, 'Sai số nhà.');
    expect(await signByOtp(open.browser, open.input)).toMatchObject({ __typename: 'StaleProblem', code: 'CORRECTION_OPEN' });
    const said = await readPaper(open.browser, open.paper.id);
    const commentId = said.__typename === 'Paper' ? said.comments[0]?.id : null;
    await paperAct(app, 'CommentAnswer', { paperId: open.paper.id, commentId, answer: 'Số nhà đúng.' });
    expect(await signByOtp(open.browser, open.input)).toMatchObject({ state: 'SIGNED' });

    const withdrawn = await aboutToSign();
    await paperAct(app, 'Withdraw', { paperId: withdrawn.paper.id });
    expect(await signByOtp(withdrawn.browser, withdrawn.input)).toMatchObject({ __typename: 'NotFoundProblem' });

    const refused = await aboutToSign();
    await act(app, 'Refuse', { code: refused.code, text: 'Không đủ điều kiện.' });
    expect(await signByOtp(refused.browser, refused.input)).toMatchObject({ code: 'STATE_CHANGED' });
    expect([await stateOf(replaced.browser, replaced.paper.id), await stateOf(refused.browser, refused.paper.id)]).toEqual([
      UNSIGNED,
      UNSIGNED,
    ]);
  });

  it('says what else is wrong with what was sent', async () => {
    const { browser, input } = await aboutToSign();
    const path = async (changes: Partial<SignInput>) =>
      ((await signByOtp(browser, { ...input, ...changes })) as { fields?: unknown }).fields;
    expect(await path({ clientRequestId: 'short' })).toMatchObject([{ path: ['input', 'clientRequestId'] }]);
    expect(await path({ consentVersion: 'otp-0' })).toMatchObject([{ path: ['input', 'consentVersion'] }]);
    expect(await signByOtp(browser, input)).toMatchObject({ state: 'SIGNED' });
  });
});

describe('somebody else’s paper', () => {
  it('is answered like one that is not there, to the byte, and no code goes out for it', async () => {
    const { paper, input } = await aboutToSign();
    const stranger = (await customer()).browser;
    const NO_PAPER = `pp_${'0'.repeat(26)}`;
    const [foreign, missing] = await Promise.all([
      signByOtp(stranger, other(input)),
      signByOtp(stranger, other(input, { paperId: NO_PAPER })),
    ]);
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(missing));
    expect(foreign.__typename).toBe('NotFoundProblem');
    await codesReachNobody(stranger, [paper.id, NO_PAPER]);
  });

  it('and what is not signed by code, or not now, gets no code either', async () => {
    const company = await customer({ 'applicant.customerKind': 'COMPANY', 'applicant.taxCode': '0312345678' });
    expect(await readPaper(company.browser, company.paper.id)).toMatchObject({ signingMethod: 'TOKEN', consent: { version: 'token-1' } });
    await codesReachNobody(company.browser, [company.paper.id]);
    const household = await customer();
    const toRead = await attached(app, household.code, draft, { needsSignature: false });
    expect(await readPaper(household.browser, toRead.id)).toMatchObject({ signingMethod: null, needsSignature: false, consent: null });
    await comment(household.browser, household.paper, 'Sai số nhà.');
    await codesReachNobody(household.browser, [toRead.id, household.paper.id]);
  });
});

/** Each is answered as if a code were on its way; none is. */
async function codesReachNobody(browser: TestBrowser, paperIds: readonly string[]): Promise<void> {
  for (const id of paperIds) {
    const challengeId = await challengeToSign(browser, id);
    const { rows } = await sql<{ life: number; recipient: string }>`
      select extract(epoch from send_until - created_at)::int4 as life, recipient from outbox where subject = ${challengeId}`.execute(
      app.db.read,
    );
    expect(rows).toEqual([{ life: 0, recipient: '+84900000000' }]);
  }
}

describe('what papers need', () => {
  it('is said when they are handed over: a PDF under which a seal fits', async () => {
    const { code } = await customer();
    const { sealKey } = await testSealing(app.clock);
    const closed = await seal(draft, sealKey, null, { reason: 'Niêm phong', at: app.clock.now(), certification: 1 });
    const { fileId } = (await (await handOver(app, closed)).json()) as { fileId: string };
    const input = { requestCode: code, fileId, kind: 'CONTRACT', title: 'Hợp đồng', needsSignature: true };
    expect(await paperAct(app, 'Attach', input)).toMatchObject({ fields: [{ path: ['input', 'fileId'] }] });
    expect(await paperAct(app, 'Attach', { ...input, needsSignature: false })).toMatchObject({ state: 'REVIEW' });
  });

  it('and of several people only for companies', async () => {
    const household = await customer();
    const company = await customer({ 'applicant.customerKind': 'COMPANY', 'applicant.taxCode': '0312345678' });
    const wrong = { fields: [{ path: ['input', 'signaturesNeeded'] }] };
    expect(await attached(app, household.code, draft, { signaturesNeeded: 2 })).toMatchObject(wrong);
    for (const signaturesNeeded of [0, 4]) expect(await attached(app, company.code, draft, { signaturesNeeded })).toMatchObject(wrong);
    const { id } = await attached(app, company.code, draft, { signaturesNeeded: 3 });
    expect(await readPaper(company.browser, id)).toMatchObject({ signaturesNeeded: 3, signingMethod: 'TOKEN' });
  });
});
