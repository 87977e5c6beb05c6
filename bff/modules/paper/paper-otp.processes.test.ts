import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { fixedClock } from '../../platform/clock.ts';
import { type Database, guardedDatabase } from '../../platform/db/database.ts';
import { openPostgres } from '../../platform/db/postgres.ts';
import { brokenAt, type EvidenceEvent } from '../../platform/signature/evidence.ts';
import { verifyPdf } from '../../platform/signature/verify.ts';
import type { TestBrowser } from '../../test/app.ts';
import { createDatabase } from '../../test/database.ts';
import { type FormsProcess, startForms } from '../../test/forms-client.ts';
import { type MailServer, mailServer } from '../../test/mail-server.ts';
import { type SignInput, signByOtp, signInput } from '../../test/paper-signing.ts';
import { attached, draftPdf, paperPath, readPaper, type RecordAnswer } from '../../test/papers.ts';
import { type PostgresServer, postgresServer } from '../../test/postgres-server.ts';
import { testSealing } from '../../test/sealing.ts';
import { sent, serviceForm } from '../../test/service-requests.ts';
import { type SmsGateway, smsGatewayServer } from '../../test/sms-gateway.ts';

const SLOW = 240_000;
const clock = fixedClock('2026-06-12T08:00:00+07:00');
const draft = await draftPdf();
const corrected = await draftPdf('Bên mua điện: Nguyễn Thị Bưởi, Ấp 3.');

let server: PostgresServer;
let own: Awaited<ReturnType<typeof createDatabase>>;
let database: Database;
let mail: MailServer;
let gateway: SmsGateway;
let files: string;
const running = new Set<FormsProcess>();

async function start(): Promise<FormsProcess> {
  const addresses = { DATABASE_URL: own.url, MAIL_URL: mail.url, SMS_URL: gateway.url, SMS_KEY: gateway.key };
  const forms = await startForms({ ...addresses, FILES: files });
  running.add(forms);
  return forms;
}
async function end(forms: FormsProcess, signal: NodeJS.Signals): Promise<void> {
  forms.child.kill(signal);
  await forms.exited;
  running.delete(forms);
}

beforeAll(async () => {
  server = await postgresServer();
  own = await createDatabase(server.url);
  database = guardedDatabase(openPostgres(own.url, 4));
  mail = await mailServer();
  gateway = await smsGatewayServer();
  files = temporaryFolder('signed');
}, SLOW);
beforeEach(async () => {
  await sql`do $$ begin truncate outbox, idempotency, rate_bucket, otp_challenge, service_request, paper_file cascade;
    exception when undefined_table then null; end $$`.execute(database.read);
});
afterAll(async () => {
  await Promise.all([...running].map((forms) => end(forms, 'SIGKILL')));
  await database.close();
  await own.drop();
  await server.stop();
  await mail.stop();
  await gateway.stop();
}, SLOW);

interface Standing {
  cookie: string;
  code: string;
  paper: RecordAnswer;
  input: SignInput;
}

/** People of their own, so that neither a limit nor a likeness is met. */
let people = 0;
async function aboutToSign(forms: FormsProcess): Promise<Standing> {
  people += 1;
  const form = serviceForm('NEW_LOW_VOLTAGE', {
    'applicant.phone': `09${20_000_000 + people}`,
    'applicant.email': `khach${people}@example.vn`,
    'applicant.identityNumber': String(79_190_000_000 + people).padStart(12, '0'),
  });
  const browser = forms.browser();
  const { requestCode: code } = await sent(browser, form);
  const paper = await attached(forms, code, draft);
  const input = await signInput(database, browser, paper);
  // All of them come from one network.
  await sql`truncate rate_bucket`.execute(database.read);
  return { cookie: browser.cookie(), code, paper, input };
}

const inBrowser = (forms: FormsProcess, { cookie }: Standing): TestBrowser => forms.browser({ cookie });

const count = async (from: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int4 as n from ${sql.raw(from)}`.execute(database.read)).rows[0]?.n ?? 0;

/** Whole means: signed once with a good file, or not at all. */
async function isWhole(forms: FormsProcess, standing: Standing): Promise<'SIGNED' | 'REVIEW'> {
  const browser = inBrowser(forms, standing);
  const paper = await readPaper(browser, standing.paper.id);
  if (paper.__typename !== 'Paper') throw new Error(paper.__typename);
  if (paper.state !== 'SIGNED') {
    expect([paper.state, paper.signatures, paper.signedFile]).toEqual(['REVIEW', [], null]);
    return 'REVIEW';
  }
  const response = await browser.fetch(paperPath(paper.id, paper.signedFile?.sha256 ?? ''));
  const bytes = Buffer.from(await response.arrayBuffer());
  const { trust } = await testSealing(clock);
  expect((await verifyPdf(bytes, trust, clock.now())).map(({ problems }) => problems)).toEqual([[]]);
  expect([paper.signatures.length, bytes.subarray(0, draft.length).equals(draft)]).toEqual([1, true]);
  return 'SIGNED';
}

const chain = async (): Promise<EvidenceEvent[]> =>
  (
    await sql<EvidenceEvent>`select json, previous_hash as "previousHash", hash from evidence_event where corporation = 'EVNSPC' order by number`.execute(
      database.read,
    )
  ).rows;

describe('two processes on one database', () => {
  it(
    'take one of fifty confirmations of one paper',
    async () => {
      const [one, two] = await Promise.all([start(), start()]);
      const standing = await aboutToSign(one);
      const browsers = [inBrowser(one, standing), inBrowser(two, standing)] as const;
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          signByOtp(browsers[n % 2 === 0 ? 0 : 1], { ...standing.input, clientRequestId: `race-${n}-000` }),
        ),
      );
      expect(answers.filter(({ __typename }) => __typename === 'Paper')).toHaveLength(1);
      // The others: the code was used, five had tried it already, or the paper was signed when they came.
      for (const { __typename } of answers) expect(['Paper', 'OtpProblem', 'StaleProblem']).toContain(__typename);
      expect([await isWhole(two, standing), await count('paper_signature')]).toEqual(['SIGNED', 1]);

      // Signed here and replaced there at once: whoever comes first is the only one.
      for (let round = 0; round < 6; round += 1) {
        const next = await aboutToSign(one);
        const [signed, replaced] = await Promise.all([
          signByOtp(inBrowser(one, next), next.input),
          attached(two, next.code, corrected, { replaces: next.paper.id }),
        ]);
        const outcome = [signed.__typename, replaced.problem ?? replaced.revision];
        expect([
          ['Paper', 'STATE_CHANGED'],
          ['StaleProblem', 2],
        ]).toContainEqual(outcome);
      }
      expect(brokenAt(await chain())).toBeNull();
      await Promise.all([end(one, 'SIGTERM'), end(two, 'SIGTERM')]);
    },
    SLOW,
  );
});

describe('a BFF that is killed while papers are signed', () => {
  it(
    'leaves each signed with its file or as it was, and signs it once when it is sent again',
    async () => {
      let forms = await start();
      const all: Standing[] = [];
      while (all.length < 12) all.push(await aboutToSign(forms));
      const acknowledged: Standing[] = [];
      for (const enough of [1, 4]) {
        const waiting = all.filter((standing) => !acknowledged.includes(standing));
        const before = acknowledged.length;
        const victim = forms;
        await Promise.all(
          waiting.map(async (standing) => {
            const answer = await signByOtp(inBrowser(victim, standing), standing.input).catch(() => null);
            if (answer?.__typename !== 'Paper') return;
            acknowledged.push(standing);
            if (acknowledged.length - before === enough) victim.child.kill('SIGKILL');
          }),
        );
        await end(victim, 'SIGKILL');
        forms = await start();
        for (const standing of acknowledged) expect(await isWhole(forms, standing)).toBe('SIGNED');
        for (const standing of all) await isWhole(forms, standing);
        expect(brokenAt(await chain())).toBeNull();
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(5);
      expect(acknowledged.length).toBeLessThan(all.length);
      for (const standing of all) expect(await signByOtp(inBrowser(forms, standing), standing.input)).toMatchObject({ state: 'SIGNED' });
      for (const standing of all) expect(await isWhole(forms, standing)).toBe('SIGNED');
      const ids = all.map(({ paper }) => paper.id);
      const signed = (await chain()).map(({ json }) => JSON.parse(json) as { type: string; paper: string });
      expect(signed.flatMap(({ type, paper }) => (type === 'paper.signed' && ids.includes(paper) ? [paper] : [])).toSorted()).toEqual(
        ids.toSorted(),
      );
      expect([await count('paper_signature'), await count("outbox where channel = 'SMS' and body like '%da ky xong%'")]).toEqual([12, 12]);
      await end(forms, 'SIGTERM');
    },
    SLOW,
  );
});
