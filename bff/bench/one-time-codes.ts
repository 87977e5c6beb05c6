/** What one-time codes cost: asked for, typed, and typed under a paper that is then sealed. */
import { OtpSend } from '../../widgets/shared/otp/otp-send.generated.ts';
import { OtpVerify } from '../../widgets/shared/otp/otp-verify.generated.ts';
import { codeOf, ONE, SUBJECTS, tableOf } from '../modules/otp/otp.fixture.ts';
import type { OtpSubject } from '../modules/otp/otp.port.ts';
import { newTraceId } from '../platform/ids.ts';
import { browserOver, type TestApp, type TestBrowser } from '../test/app.ts';
import { dataOf, type SignInput, signedByOtp, signInput } from '../test/paper-signing.ts';
import { attached, draftPdf } from '../test/papers.ts';
import { sent, serviceForm } from '../test/service-requests.ts';
import { AT_ONCE, inApps, type Measured, measured, reportMeasured } from './measured.ts';
import { goal, progress, say } from './report.ts';

const CODES = 400;
const PAPERS = 40;

/** Each from a network of its own, as people are. */
function elsewhere(app: TestApp, n: number): TestBrowser {
  const browser = app.browser();
  const address = { 'x-forwarded-for': `10.${n >> 8}.${n & 255}.1` };
  return browserOver(browser, (path, init) => browser.fetch(path, { ...init, headers: { ...(init?.headers as object), ...address } }));
}

const nameOf = (n: number): string => `GKPB060126${String(n).padStart(6, '0')}X`;

/** Requests of as many people. */
const subjects: Readonly<Record<string, OtpSubject>> = Object.fromEntries(
  Array.from({ length: CODES }, (_, n) => [
    nameOf(n),
    { ...(SUBJECTS[ONE] as OtpSubject), subject: `sr_${n}`, phone: `+849${String(n).padStart(8, '0')}` },
  ]),
);

async function codes(app: TestApp): Promise<Record<string, Measured>> {
  const browsers = Array.from({ length: CODES }, (_, n) => elsewhere(app, n));
  const given: Array<{ browser: TestBrowser; challengeId: string }> = [];
  const created = await measured([...browsers.entries()], async ([n, browser]) => {
    const humanCheck = { challenge: 'any', solution: 'right' };
    const input = { clientRequestId: newTraceId(), humanCheck, subject: { requestCode: nameOf(n) }, channel: 'SMS' as const };
    const { otpChallengeCreate: answer } = dataOf(await browser.run(OtpSend, { input }));
    if (answer.__typename !== 'OtpChallenge') throw new Error(JSON.stringify(answer));
    given.push({ browser, challengeId: answer.id });
  });
  const typed = await Promise.all(given.map(async (one) => ({ ...one, code: await codeOf(app.db, one.challengeId) })));
  const verified = await measured(typed, async ({ browser, challengeId, code }) => {
    const { otpChallengeVerify: answer } = dataOf(await browser.run(OtpVerify, { challengeId, code }));
    if (answer.__typename !== 'OtpVerified') throw new Error(JSON.stringify(answer));
  });
  return { 'A code asked for': created, 'A code typed, a request opened': verified };
}

async function papers(app: TestApp): Promise<Record<string, Measured>> {
  const draft = await draftPdf();
  const waiting: Array<{ browser: TestBrowser; input: SignInput }> = [];
  for (let n = 0; n < PAPERS; n += 1) {
    const browser = elsewhere(app, n);
    const form = serviceForm('NEW_LOW_VOLTAGE', {
      'applicant.phone': `09${10_000_000 + n}`,
      'applicant.email': `khach${n}@example.vn`,
      'applicant.identityNumber': String(79_190_000_000 + n).padStart(12, '0'),
    });
    const { requestCode } = await sent(browser, form);
    waiting.push({ browser, input: await signInput(app.db, browser, await attached(app, requestCode, draft)) });
  }
  const signed = await measured(waiting, ({ browser, input }) => signedByOtp(browser, input));
  return { 'A paper signed by code: page, seal, time, stored': signed };
}

/** @param environment of a migrated, empty database */
export async function benchOneTimeCodes(environment: Record<string, string>): Promise<void> {
  progress('one-time codes, and papers signed by them');
  const rows = await inApps(environment, async (open) => ({
    ...(await open({ otpSubjects: tableOf(subjects) }, codes)),
    ...(await open({}, papers)),
  }));
  reportMeasured('One-time codes', rows);
  say(`${CODES} codes and ${PAPERS} papers, ${AT_ONCE} at once, through the public door; browsers and BFF share one process.`);
  for (const [what, { cpuMs }] of Object.entries(rows))
    goal({ what: `${what}: CPU`, reached: cpuMs, goal: what.startsWith('A paper') ? 300 : 20, atMost: true, unit: 'ms' });
}
