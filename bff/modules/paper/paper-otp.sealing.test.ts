import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../platform/clock.ts';
import type { Sealing } from '../../compose/sealing.ts';
import { developmentPki, type Issued } from '../../platform/signature/development-pki.ts';
import { NOW, signatures as madeUp } from '../../platform/signature/signature.fixture.ts';
import { offlineTimestampAuthority, type TimestampAuthority } from '../../platform/signature/timestamp.ts';
import { UpstreamUnavailable } from '../../platform/upstream.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { aboutToSign, DRAFT, signByOtp, type Standing } from '../../test/paper-signing.ts';
import { attached, comment, draftPdf, paperAct, readPaper } from '../../test/papers.ts';
import { testSealing } from '../../test/sealing.ts';
import { act } from '../../test/service-requests.ts';

const corrected = await draftPdf('Bên mua điện: Nguyễn Thị Bưởi, Ấp 3.');

let app: TestApp;
afterEach(() => app.close());

/** A BFF whose authority of time does something else first. */
async function appWith(before: () => Promise<void>): Promise<TestApp> {
  const sealing = await testSealing(systemClock());
  const timestamps: TimestampAuthority = {
    timestamp: async (digest) => {
      await before();
      return sealing.timestamps.timestamp(digest);
    },
  };
  return testApp({ sealing: { ...sealing, timestamps } });
}

const signatures = async (): Promise<number> => (await sql`select from paper_signature`.execute(app.db.read)).rows.length;

describe('while a paper is being sealed', () => {
  it('nobody attests the time: it says so, nothing is signed, and the code stays good', async () => {
    let isAway = true;
    app = await appWith(async () => {
      if (isAway) throw new UpstreamUnavailable('the authority cannot be asked');
    });
    const { browser, paper, input } = await aboutToSign(app);
    expect(await signByOtp(browser, input)).toMatchObject({
      __typename: 'TryLaterProblem',
      code: 'SIGNING_UNAVAILABLE',
      retryAt: '2026-06-12T08:01:00+07:00',
    });
    expect(app.failures).toEqual([expect.stringContaining('attesting the time of a signature')]);
    expect(await readPaper(browser, paper.id)).toMatchObject({ state: 'REVIEW', signatures: [] });
    isAway = false;
    expect(await signByOtp(browser, input)).toMatchObject({ state: 'SIGNED' });
    expect(app.bugs).toEqual([]);
  });

  it.each([
    ['replaced', 'DOCUMENT_CHANGED', ({ code, paper }: Standing) => attached(app, code, corrected, { replaces: paper.id })],
    ['corrected by its customer', 'CORRECTION_OPEN', ({ browser, paper }: Standing) => comment(browser, paper, 'Sai số nhà.')],
    ['taken back', 'STATE_CHANGED', ({ paper }: Standing) => paperAct(app, 'Withdraw', { paperId: paper.id })],
    ['refused with its request', 'STATE_CHANGED', ({ code }: Standing) => act(app, 'Refuse', { code, text: 'Không có lưới.' })],
  ] as const)('it is %s: it is not signed, and the file that was made goes', async (_, problem, happens) => {
    let standing: Standing | null = null;
    app = await appWith(async () => {
      if (standing) await happens(standing);
    });
    standing = await aboutToSign(app);
    expect(await signByOtp(standing.browser, standing.input)).toMatchObject({ __typename: 'StaleProblem', code: problem });
    expect(await signatures()).toBe(0);
    const files = async () => (await readdir(app.folder, { recursive: true })).filter((name) => /^pf_[^/]+\/file/.test(name)).length;
    const before = await files();
    await sql`update paper_file set created_at = now() - interval '25 hours' where not attached`.execute(app.db.read);
    await app.app.background.tidy();
    expect([before - (await files()), app.bugs]).toEqual([1, []]);
  });

  it('it is sent a second time: it is signed once, and whoever asks again is answered the same', async () => {
    app = await appWith(async () => undefined);
    const { browser, input } = await aboutToSign(app);
    // The second may come while the first is being written down: then it is told to ask again.
    const both = await Promise.allSettled([signByOtp(browser, input), signByOtp(browser, input)]);
    const done = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const again = await signByOtp(browser, input);
    expect(again).toMatchObject({ state: 'SIGNED' });
    for (const answer of done) expect(answer).toEqual(again);
    expect([done.length > 0, await signatures(), app.bugs]).toEqual([true, 1, []]);
  });
});

describe('a seal that nobody could rely on is not put under a paper:', () => {
  type Made = Awaited<ReturnType<typeof madeUp>>;
  const YESTERDAY = new Date(NOW.getTime() - 86_400_000);

  const attestedBy = (made: Made, { certificate, privateKey }: Issued): Sealing => ({
    ...made,
    timestamps: offlineTimestampAuthority({
      certificate,
      privateKey,
      chain: [made.pki.intermediate],
      now: () => NOW,
      serial: () => randomBytes(8),
    }),
  });
  const sealedWith = (made: Made, { certificate, privateKey }: Issued, more: Partial<Made['trust']> = {}): Sealing => ({
    ...made,
    sealKey: { certificates: [certificate, made.pki.intermediate], privateKey },
    trust: { ...made.trust, ...more },
  });

  it.each<[string, (made: Made) => Promise<Sealing>]>([
    [
      'the authority of time is no longer one',
      async (made) => attestedBy(made, await made.pki.issue({ name: 'Giờ', use: 'TIMESTAMP', notAfter: YESTERDAY })),
    ],
    [
      'somebody else answers in its place',
      async (made) => attestedBy(made, await (await developmentPki(NOW)).issue({ name: 'Giờ', use: 'TIMESTAMP' })),
    ],
    ['what answers may not attest the time', async (made) => attestedBy(made, await made.pki.issue({ name: 'Giờ' }))],
    ['its own certificate has expired', async (made) => sealedWith(made, await made.pki.issue({ name: 'Dấu', notAfter: YESTERDAY }))],
    [
      'its own certificate was revoked',
      async (made) => {
        const stolen = await made.pki.issue({ name: 'Dấu' });
        return sealedWith(made, stolen, { revocationLists: await made.pki.revocationLists([stolen.certificate]) });
      },
    ],
  ])('%s', async (_, sealingOf) => {
    const made = await madeUp();
    const sealing = { ...(await sealingOf(made)) };
    app = await testApp({ sealing });
    const { browser, paper, input } = await aboutToSign(app);
    expect(await signByOtp(browser, input)).toMatchObject({ __typename: 'TryLaterProblem', code: 'SIGNING_UNAVAILABLE' });
    expect(await readPaper(browser, paper.id)).toMatchObject({ state: 'REVIEW', signatures: [] });
    expect([app.failures.length, app.bugs]).toEqual([1, []]);
    Object.assign(sealing, made);
    expect(await signByOtp(browser, input)).toMatchObject({ state: 'SIGNED' });
  });
});

it('where there is no seal no paper asks for a signature, and one that already does is not signed', async () => {
  app = await testApp();
  const { browser, code, paper, input } = await aboutToSign(app);
  const other = app;
  app = await testApp({ database: { ...other.db, close: () => Promise.resolve() }, sealing: null, filesIn: other.folder });
  expect(await attached(app, code, DRAFT)).toMatchObject({ fields: [{ path: ['input', 'needsSignature'] }] });
  const same = app.browser({ cookie: browser.cookie() });
  expect(await signByOtp(same, input)).toMatchObject({ code: 'SIGNING_UNAVAILABLE' });
  expect(await readPaper(same, paper.id)).toMatchObject({ state: 'REVIEW' });
  expect(await signByOtp(browser, input)).toMatchObject({ state: 'SIGNED' });
  await other.close();
});
