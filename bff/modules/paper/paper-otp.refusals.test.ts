import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OtpSend } from '../../../widgets/shared/otp/otp-send.generated.ts';
import { OtpVerify } from '../../../widgets/shared/otp/otp-verify.generated.ts';
import { newTraceId } from '../../platform/ids.ts';
import { seal } from '../../platform/signature/seal.ts';
import { type TestApp, type TestBrowser, testApp } from '../../test/app.ts';
import {
  aboutToSign,
  challengeToSign,
  customerOf,
  dataOf,
  DRAFT,
  sentAnew,
  type SignInput,
  signByOtp,
  signedStateOf,
  signInput,
  type Standing,
  UNSIGNED,
} from '../../test/paper-signing.ts';
import { attached, comment, draftPdf, handOver, paperAct, readPaper } from '../../test/papers.ts';
import { testSealing } from '../../test/sealing.ts';
import { act, forgetAll } from '../../test/service-requests.ts';
import { codeOf, databaseAhead, wrongFor } from '../otp/otp.fixture.ts';

let app: TestApp;
const corrected = await draftPdf('Bên mua điện: Nguyễn Thị Bưởi, Ấp 3.');
const ASKED = { humanCheck: { challenge: 'any', solution: 'right' }, channel: 'EMAIL' } as const;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  await databaseAhead(app.db, 0);
  await forgetAll(app.db);
});

describe('a code', () => {
  it.each([
    ['of another paper', async ({ browser, code }: Standing) => signInput(app.db, browser, await attached(app, code, corrected))],
    ['of another customer', async () => (await aboutToSign(app)).input],
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
    const standing = await aboutToSign(app);
    const { challengeId, code } = await given(standing);
    const answer = await signByOtp(standing.browser, sentAnew(standing.input, { challengeId, code }));
    expect(answer).toMatchObject({ __typename: 'OtpProblem', code: 'OTP_EXPIRED', attemptsLeft: 0 });
    expect(await signedStateOf(standing.browser, standing.paper.id)).toEqual(UNSIGNED);
  });

  it('that was asked for in one browser, or to see the request, signs in no other and nothing', async () => {
    const { browser, code, input, paper } = await aboutToSign(app);
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
    expect(await signedStateOf(browser, paper.id)).toEqual(UNSIGNED);
    expect(await signByOtp(browser, input)).toMatchObject({ state: 'SIGNED' });
  });

  it('may be wrong five times, and is good until then', async () => {
    const { browser, paper, input } = await aboutToSign(app);
    for (const attemptsLeft of [4, 3, 2, 1])
      expect(await signByOtp(browser, sentAnew(input, { code: wrongFor(input.code) }))).toMatchObject({
        code: 'OTP_INCORRECT',
        attemptsLeft,
      });
    const spaced = `${input.code.slice(0, 3)} ${input.code.slice(3)}`;
    expect(await signByOtp(browser, sentAnew(input, { code: spaced }))).toMatchObject({ state: 'SIGNED' });
    const late = await aboutToSign(app);
    for (let n = 0; n < 5; n += 1) await signByOtp(late.browser, sentAnew(late.input, { code: wrongFor(late.input.code) }));
    expect(await signByOtp(late.browser, late.input)).toMatchObject({ code: 'OTP_ATTEMPTS_EXHAUSTED' });
    expect([await signedStateOf(browser, paper.id), await signedStateOf(late.browser, late.paper.id)]).toEqual([
      ['SIGNED', 1, false],
      UNSIGNED,
    ]);
  });

  it('goes out with the beginning of the hash of the paper, and says what for', async () => {
    const { input, paper } = await aboutToSign(app);
    const { rows } = await sql<{ body: string }>`select body from outbox where subject = ${input.challengeId}`.execute(app.db.read);
    expect(rows[0]?.body).toContain(`de ky hop dong mua ban dien, tai lieu ${paper.sha256.slice(0, 8).toUpperCase()}`);
  });
});

describe('what has become of the paper meanwhile', () => {
  it('is told: replaced, in correction, taken back, refused', async () => {
    const replaced = await aboutToSign(app);
    const next = await attached(app, replaced.code, corrected, { replaces: replaced.paper.id });
    expect(await signByOtp(replaced.browser, replaced.input)).toMatchObject({ __typename: 'StaleProblem', code: 'DOCUMENT_CHANGED' });
    const forOther = sentAnew(replaced.input, { sha256: next.sha256 });
    expect(await signByOtp(replaced.browser, forOther)).toMatchObject({ code: 'OTP_EXPIRED' });

    const open = await aboutToSign(app);
    await comment(open.browser, open.paper, 'Sai số nhà.');
    expect(await signByOtp(open.browser, open.input)).toMatchObject({ __typename: 'StaleProblem', code: 'CORRECTION_OPEN' });
    const said = await readPaper(open.browser, open.paper.id);
    const commentId = said.__typename === 'Paper' ? said.comments[0]?.id : null;
    await paperAct(app, 'CommentAnswer', { paperId: open.paper.id, commentId, answer: 'Số nhà đúng.' });
    expect(await signByOtp(open.browser, open.input)).toMatchObject({ state: 'SIGNED' });

    const withdrawn = await aboutToSign(app);
    await paperAct(app, 'Withdraw', { paperId: withdrawn.paper.id });
    expect(await signByOtp(withdrawn.browser, withdrawn.input)).toMatchObject({ __typename: 'NotFoundProblem' });

    const refused = await aboutToSign(app);
    await act(app, 'Refuse', { code: refused.code, text: 'Không đủ điều kiện.' });
    expect(await signByOtp(refused.browser, refused.input)).toMatchObject({ code: 'STATE_CHANGED' });
    expect([await signedStateOf(replaced.browser, replaced.paper.id), await signedStateOf(refused.browser, refused.paper.id)]).toEqual([
      UNSIGNED,
      UNSIGNED,
    ]);
  });

  it('says what else is wrong with what was sent', async () => {
    const { browser, input } = await aboutToSign(app);
    const path = async (changes: Partial<SignInput>) =>
      ((await signByOtp(browser, { ...input, ...changes })) as { fields?: unknown }).fields;
    expect(await path({ clientRequestId: 'short' })).toMatchObject([{ path: ['input', 'clientRequestId'] }]);
    expect(await path({ consentVersion: 'otp-0' })).toMatchObject([{ path: ['input', 'consentVersion'] }]);
    expect(await signByOtp(browser, input)).toMatchObject({ state: 'SIGNED' });
  });
});

describe('somebody else’s paper', () => {
  it('is answered like one that is not there, to the byte, and no code goes out for it', async () => {
    const { paper, input } = await aboutToSign(app);
    const stranger = (await customerOf(app)).browser;
    const NO_PAPER = `pp_${'0'.repeat(26)}`;
    const [foreign, missing] = await Promise.all([
      signByOtp(stranger, sentAnew(input)),
      signByOtp(stranger, sentAnew(input, { paperId: NO_PAPER })),
    ]);
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(missing));
    expect(foreign.__typename).toBe('NotFoundProblem');
    await codesReachNobody(stranger, [paper.id, NO_PAPER]);
  });

  it('and what is not signed by code, or not now, gets no code either', async () => {
    const company = await customerOf(app, { 'applicant.customerKind': 'COMPANY', 'applicant.taxCode': '0312345678' });
    expect(await readPaper(company.browser, company.paper.id)).toMatchObject({ signingMethod: 'TOKEN', consent: { version: 'token-1' } });
    await codesReachNobody(company.browser, [company.paper.id]);
    const household = await customerOf(app);
    const toRead = await attached(app, household.code, DRAFT, { needsSignature: false });
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
    const { code } = await aboutToSign(app);
    const { sealKey } = await testSealing(app.clock);
    const closed = await seal(DRAFT, sealKey, null, { reason: 'Niêm phong', at: app.clock.now(), certification: 1 });
    const { fileId } = (await (await handOver(app, closed)).json()) as { fileId: string };
    const attaching = { requestCode: code, fileId, kind: 'CONTRACT', title: 'Hợp đồng', needsSignature: true };
    expect(await paperAct(app, 'Attach', attaching)).toMatchObject({ fields: [{ path: ['input', 'fileId'] }] });
    expect(await paperAct(app, 'Attach', { ...attaching, needsSignature: false })).toMatchObject({ state: 'REVIEW' });
  });

  it('and of several people only for companies', async () => {
    const household = await customerOf(app);
    const company = await customerOf(app, { 'applicant.customerKind': 'COMPANY', 'applicant.taxCode': '0312345678' });
    const wrong = { fields: [{ path: ['input', 'signaturesNeeded'] }] };
    expect(await attached(app, household.code, DRAFT, { signaturesNeeded: 2 })).toMatchObject(wrong);
    for (const signaturesNeeded of [0, 4]) expect(await attached(app, company.code, DRAFT, { signaturesNeeded })).toMatchObject(wrong);
    const { id } = await attached(app, company.code, DRAFT, { signaturesNeeded: 3 });
    expect(await readPaper(company.browser, id)).toMatchObject({ signaturesNeeded: 3, signingMethod: 'TOKEN' });
  });
});
