import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Sealing } from '../../compose/sealing.ts';
import type { Issued } from '../../platform/signature/development-pki.ts';
import { NOW, signatures } from '../../platform/signature/signature.fixture.ts';
import { verifyPdf } from '../../platform/signature/verify.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { draftPdf, readPaper } from '../../test/papers.ts';
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
import { databaseAhead } from '../otp/otp.fixture.ts';

let made: Awaited<ReturnType<typeof signatures>>;
let token: Issued;
const draft = await draftPdf();

beforeAll(async () => {
  made = await signatures();
  token = await made.pki.issue({ name: 'Công ty Thử', key: 'EC', taxCode: TAX_CODE });
});

const open: TestApp[] = [];
async function appWith(sealing: Sealing): Promise<TestApp> {
  const app = await testApp({ sealing });
  open.push(app);
  return app;
}
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

/** Of which preparations something lies in the storage. */
const preparedFiles = ({ folder }: TestApp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => /^(ts_[^/]+)\/./.exec(name)?.[1] ?? []);

it('removes what was prepared once it is good for nothing, with its file, and nothing else', async () => {
  const app = await appWith(made);
  const { browser, paper } = await companyPaper(app, draft);
  await started(browser, paper, token.certificate);
  const kept = await started(browser, paper, token.certificate);
  expect(preparedFiles(app)).toHaveLength(2);
  await sql`update paper_token_signing set expires_at = app_now() - interval '2 minutes' where id <> ${kept.signingId}`.execute(
    app.db.read,
  );
  await app.app.background.tidy();
  expect(preparedFiles(app)).toEqual([kept.signingId]);
  expect(await finishSigning(browser, kept.signingId, tokenSignature(token, kept))).toMatchObject({ state: 'SIGNED' });
  await databaseAhead(app.db, 400);
  await app.app.background.tidy();
  expect([preparedFiles(app), await app.db.read.selectFrom('paper_token_signing').selectAll().execute()]).toEqual([[], []]);
  expect((await verifyPdf(await signedBytes(browser, paper.id), made.trust, NOW)).flatMap(({ problems }) => problems)).toEqual([]);
  expect(app.failures).toEqual([]);
});

it('keeps what was prepared where nobody can read it', async () => {
  const app = await appWith(made);
  const { browser, paper } = await companyPaper(app, draft);
  const { signingId } = await started(browser, paper, token.certificate);
  const [name = ''] = readdirSync(join(app.folder, signingId));
  const bytes = readFileSync(join(app.folder, signingId, name)).toString('latin1');
  expect(bytes).not.toMatch(/ByteRange|endobj/);
});

it('uses nothing up while the authority of time is away: the same signature may be sent again', async () => {
  let isAway = true;
  const timestamp = (digest: Uint8Array) => (isAway ? Promise.reject(new Error('away')) : made.timestamps.timestamp(digest));
  const app = await appWith({ ...made, timestamps: { timestamp } });
  const { browser, paper } = await companyPaper(app, draft);
  const asked = await started(browser, paper, token.certificate);
  const signature = tokenSignature(token, asked);
  expect(await finishSigning(browser, asked.signingId, signature)).toMatchObject({
    __typename: 'TryLaterProblem',
    code: 'SIGNING_UNAVAILABLE',
  });
  expect(await readPaper(browser, paper.id)).toMatchObject({ state: 'REVIEW', signatures: [] });
  expect(app.failures.join()).toContain('attesting the time');
  isAway = false;
  expect(await finishSigning(browser, asked.signingId, signature)).toMatchObject({ state: 'SIGNED' });
});

it('is away where nothing is sealed any more', async () => {
  const app = await appWith(made);
  const { browser, paper } = await companyPaper(app, draft);
  const asked = await started(browser, paper, token.certificate);
  const bare = await testApp({ database: app.db, sealing: null });
  const there = bare.browser({ cookie: browser.cookie() });
  expect(await startSigning(there, paper, token.certificate)).toMatchObject({ code: 'SIGNING_UNAVAILABLE' });
  expect(await finishSigning(there, asked.signingId, tokenSignature(token, asked))).toMatchObject({ code: 'SIGNING_UNAVAILABLE' });
  expect(await finishSigning(browser, asked.signingId, tokenSignature(token, asked))).toMatchObject({ state: 'SIGNED' });
});

it('prepares no more for one browser than a person can sign', async () => {
  const app = await appWith(made);
  const { browser, paper } = await companyPaper(app, draft);
  const answers = [];
  while (answers.length < 21) answers.push(await startSigning(browser, paper, Buffer.from('none')));
  expect(answers.slice(0, 20).map(({ __typename }) => __typename)).toEqual(Array(20).fill('CertificateProblem'));
  expect(answers.at(-1)).toMatchObject({ __typename: 'TryLaterProblem', code: 'TRY_LATER' });
  const other = await companyPaper(app, draft);
  expect(await signByToken(other.browser, other.paper, token)).toMatchObject({ state: 'SIGNED' });
});
