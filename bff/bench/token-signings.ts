/** What a company's signature costs: prepared for a token, and completed, sealed and stored once the token has signed. */
import { signatures } from '../platform/signature/signature.fixture.ts';
import type { TestApp } from '../test/app.ts';
import { draftPdf } from '../test/papers.ts';
import { companyPaper, finishSigning, type Started, started, TAX_CODE, tokenSignature } from '../test/tokens.ts';
import { AT_ONCE, inApps, type Measured, measured, reportMeasured } from './measured.ts';
import { goal, progress, say } from './report.ts';

const PAPERS = 40;
const PREPARED = 'Prepared for a token, stored';
const COMPLETED = 'Completed: signature, seal, time, stored';

async function signings(app: TestApp, { pki }: Awaited<ReturnType<typeof signatures>>): Promise<Record<string, Measured>> {
  const token = await pki.issue({ name: 'Công ty Thử', taxCode: TAX_CODE });
  const draft = await draftPdf();
  const papers: Array<Awaited<ReturnType<typeof companyPaper>>> = [];
  while (papers.length < PAPERS) papers.push(await companyPaper(app, draft));
  const asked = new Map<(typeof papers)[number], Started>();
  const prepared = await measured(papers, async (one) => asked.set(one, await started(one.browser, one.paper, token.certificate)));
  const signed = [...asked].map(([{ browser }, job]) => ({ browser, signingId: job.signingId, signature: tokenSignature(token, job) }));
  const completed = await measured(signed, async ({ browser, signingId, signature }) => {
    const answer = await finishSigning(browser, signingId, signature);
    if (answer.__typename !== 'Paper') throw new Error(JSON.stringify(answer));
  });
  return { [PREPARED]: prepared, [COMPLETED]: completed };
}

/** @param environment of a migrated, empty database */
export async function benchTokenSignings(environment: Record<string, string>): Promise<void> {
  progress('papers signed by token');
  const made = await signatures();
  const rows = await inApps(environment, (open) => open({ sealing: made }, (app) => signings(app, made)));
  reportMeasured('Papers signed by token', rows);
  say(`${PAPERS} papers, ${AT_ONCE} at once, through the public door; browsers, tokens and BFF share one process.`);
  for (const [what, atMost] of [
    [PREPARED, 200],
    [COMPLETED, 300],
  ] as const)
    goal({ what: `${what}: CPU`, reached: rows[what]?.cpuMs ?? Number.POSITIVE_INFINITY, goal: atMost, atMost: true, unit: 'ms' });
}
