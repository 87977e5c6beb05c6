import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, guardedDatabase } from '../../platform/db/database.ts';
import { openPostgres } from '../../platform/db/postgres.ts';
import { brokenAt } from '../../platform/signature/evidence.ts';
import { evidenceAfter } from '../../platform/evidence.store.ts';
import type { Issued } from '../../platform/signature/development-pki.ts';
import { NOW, signatures } from '../../platform/signature/signature.fixture.ts';
import { verifyPdf } from '../../platform/signature/verify.ts';
import { fixedClock } from '../../platform/clock.ts';
import { createDatabase } from '../../test/database.ts';
import { type FormsProcess, startForms } from '../../test/forms-client.ts';
import { type MailServer, mailServer } from '../../test/mail-server.ts';
import { attached, draftPdf, readPaper } from '../../test/papers.ts';
import { type PostgresServer, postgresServer } from '../../test/postgres-server.ts';
import { testSealing } from '../../test/sealing.ts';
import { type SmsGateway, smsGatewayServer } from '../../test/sms-gateway.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { companyPaper, finishSigning, type PaperToSign, signedBytes, started, TAX_CODE, tokenSignature } from '../../test/tokens.ts';
import { pemOf } from '../../test/verifiers.ts';

const SLOW = 240_000;
const draft = await draftPdf();

let server: PostgresServer;
let own: Awaited<ReturnType<typeof createDatabase>>;
let database: Database;
let mail: MailServer;
let gateway: SmsGateway;
let made: Awaited<ReturnType<typeof signatures>>;
let token: Issued;
const folder = temporaryFolder('token');
const running = new Set<FormsProcess>();

async function start(): Promise<FormsProcess> {
  const forms = await startForms({
    DATABASE_URL: own.url,
    MAIL_URL: mail.url,
    SMS_URL: gateway.url,
    SMS_KEY: gateway.key,
    FILES: join(folder, 'files'),
    SIGNER_AUTHORITIES: join(folder, 'authorities.pem'),
    REVOCATION_LISTS: made.trust.revocationLists.map((_, index) => join(folder, `${index}.crl`)).join(','),
  });
  running.add(forms);
  return forms;
}
async function kill(forms: FormsProcess): Promise<void> {
  forms.child.kill('SIGKILL');
  await forms.exited;
  running.delete(forms);
}

beforeAll(async () => {
  made = await signatures();
  token = await made.pki.issue({ name: 'Công ty Thử', key: 'EC', taxCode: TAX_CODE });
  writeFileSync(join(folder, 'authorities.pem'), pemOf(...made.trust.roots, ...made.trust.intermediates));
  for (const [index, list] of made.trust.revocationLists.entries()) writeFileSync(join(folder, `${index}.crl`), list);
  server = await postgresServer();
  own = await createDatabase(server.url);
  database = guardedDatabase(openPostgres(own.url, 4));
  mail = await mailServer();
  gateway = await smsGatewayServer();
}, SLOW);
afterAll(async () => {
  await Promise.all([...running].map(kill));
  await database.close();
  await own.drop();
  await server.stop();
  await mail.stop();
  await gateway.stop();
}, SLOW);

const signaturesOf = async ({ id }: PaperToSign): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int4 as n from paper_signature where paper_id = ${id}`.execute(database.read)).rows[0]?.n ?? 0;

/** Signed by the company and sealed, each once, over the very bytes that were shown. */
async function expectSigned(browser: Awaited<ReturnType<typeof companyPaper>>['browser'], paper: PaperToSign): Promise<void> {
  const sealing = await testSealing(fixedClock(NOW.toISOString()));
  const roots = [...made.trust.roots, ...sealing.trust.roots];
  const trust = { ...sealing.trust, roots, revocationLists: [...made.trust.revocationLists, ...sealing.trust.revocationLists] };
  const bytes = await signedBytes(browser, paper.id);
  expect((await verifyPdf(bytes, trust, NOW)).map(({ problems }) => problems)).toEqual([[], []]);
  expect([bytes.subarray(0, draft.length).equals(draft), await signaturesOf(paper)]).toEqual([true, 1]);
  const events = await evidenceAfter(database.read, 'EVNSPC', 0, 1_000);
  expect(brokenAt(events)).toBe(null);
  expect(events.filter(({ json }) => json.includes(paper.id) && json.includes('paper.signed'))).toHaveLength(1);
}

describe('two processes on one database', () => {
  it(
    'take one of fifty that finish the same, and one of two that were prepared in each',
    async () => {
      const [one, two] = await Promise.all([start(), start()]);
      const { browser, paper } = await companyPaper(one, draft);
      const there = two.browser({ cookie: browser.cookie() });
      const asked = await started(browser, paper, token.certificate);
      const signature = tokenSignature(token, asked);
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, n) => finishSigning(n % 2 === 0 ? browser : there, asked.signingId, signature)),
      );
      expect(all.filter(({ __typename }) => __typename === 'Paper')).toHaveLength(1);
      expect(all.filter(({ __typename }) => __typename === 'StaleProblem')).toHaveLength(49);
      await expectSigned(there, paper);

      for (let round = 0; round < 5; round += 1) {
        const next = await companyPaper(one, draft);
        const other = two.browser({ cookie: next.browser.cookie() });
        const jobs = [
          await started(next.browser, next.paper, token.certificate),
          await started(other, next.paper, token.certificate),
        ] as const;
        const both = await Promise.all(
          jobs.map((job, index) => finishSigning(index === 0 ? other : next.browser, job.signingId, tokenSignature(token, job))),
        );
        expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Paper', 'StaleProblem']);
        await expectSigned(other, next.paper);
      }
      await Promise.all([kill(one), kill(two)]);
    },
    SLOW,
  );

  it(
    'take a signature or the next revision, whichever comes first',
    async () => {
      const [one, two] = await Promise.all([start(), start()]);
      for (let round = 0; round < 5; round += 1) {
        const { browser, code, paper } = await companyPaper(one, draft);
        const asked = await started(browser, paper, token.certificate);
        const [signed, replaced] = await Promise.all([
          finishSigning(browser, asked.signingId, tokenSignature(token, asked)),
          attached(two, code, await draftPdf('Bên mua điện: Công ty Thử.'), { replaces: paper.id }),
        ]);
        expect([
          ['Paper', 'STATE_CHANGED'],
          ['StaleProblem', 2],
        ]).toContainEqual([signed.__typename, replaced.problem ?? replaced.revision]);
      }
      await Promise.all([kill(one), kill(two)]);
    },
    SLOW,
  );
});

describe('a BFF that is killed', () => {
  it(
    'between the two steps leaves the second one to another process',
    async () => {
      const first = await start();
      const { browser, paper } = await companyPaper(first, draft);
      const asked = await started(browser, paper, token.certificate);
      await kill(first);
      const second = await start();
      const again = second.browser({ cookie: browser.cookie() });
      expect(await finishSigning(again, asked.signingId, tokenSignature(token, asked))).toMatchObject({ state: 'SIGNED' });
      await expectSigned(again, paper);
      await kill(second);
    },
    SLOW,
  );

  it.each([10, 60, 200])(
    '%i ms into the second step leaves the paper signed as a whole, or as it was, to be signed again',
    async (delay) => {
      const first = await start();
      const { browser, paper } = await companyPaper(first, draft);
      const asked = await started(browser, paper, token.certificate);
      const finishing = finishSigning(browser, asked.signingId, tokenSignature(token, asked)).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await kill(first);
      const acknowledged = await finishing;
      const second = await start();
      const again = second.browser({ cookie: browser.cookie() });
      const now = await readPaper(again, paper.id);
      expect(now).toMatchObject(
        (await signaturesOf(paper)) === 1 ? { state: 'SIGNED' } : { state: 'REVIEW', signatures: [], signedFile: null },
      );
      if (acknowledged) expect(now).toMatchObject({ state: 'SIGNED' });
      if (now.__typename === 'Paper' && now.state === 'REVIEW') {
        const anew = await started(again, paper, token.certificate);
        expect(await finishSigning(again, anew.signingId, tokenSignature(token, anew))).toMatchObject({ state: 'SIGNED' });
      }
      await expectSigned(again, paper);
      await kill(second);
    },
    SLOW,
  );
});
