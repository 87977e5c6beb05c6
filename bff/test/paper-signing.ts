import { OtpSend } from '../../widgets/shared/otp/otp-send.generated.ts';
import { PaperSignByOtp } from '../../widgets/shared/paper/paper-sign-by-otp.generated.ts';
import { codeOf } from '../modules/otp/otp.fixture.ts';
import type { Database } from '../platform/db/database.ts';
import { newTraceId } from '../platform/ids.ts';
import type { TestApp, TestBrowser, WireAnswer } from './app.ts';
import { attached, draftPdf, readPaper } from './papers.ts';
import { sent, serviceForm } from './service-requests.ts';

/** Papers as households sign them, for tests. */

type Channel = 'SMS' | 'EMAIL';

/** Asks for a code; whole answer. */
export const askingToSign = (browser: TestBrowser, paperId: string, channel: Channel = 'SMS') =>
  browser.run(OtpSend, {
    input: { clientRequestId: newTraceId(), humanCheck: { challenge: 'any', solution: 'right' }, subject: { paperId }, channel },
  });

export function dataOf<Data>({ data, errors }: WireAnswer<Data>): NonNullable<Data> {
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

/** A code for this paper that is on its way. @throws Error where none is */
export async function challengeToSign(browser: TestBrowser, paperId: string, channel: Channel = 'SMS'): Promise<string> {
  const { otpChallengeCreate: answer } = dataOf(await askingToSign(browser, paperId, channel));
  if (answer.__typename !== 'OtpChallenge') throw new Error(JSON.stringify(answer));
  return answer.id;
}

export type SignInput = NonNullable<(typeof PaperSignByOtp)['types']>['variables']['input'];

/** What somebody sends who has read the paper and the message. */
export async function signInput(
  database: Database,
  browser: TestBrowser,
  { id, sha256 }: { id: string; sha256: string },
  channel: Channel = 'SMS',
): Promise<SignInput> {
  const challengeId = await challengeToSign(browser, id, channel);
  const code = await codeOf(database, challengeId);
  return { clientRequestId: newTraceId(), paperId: id, sha256, challengeId, code, consentVersion: 'otp-1' };
}

/** Signs; what came of it. @throws Error for a fault */
export async function signByOtp(browser: TestBrowser, input: SignInput, locale: 'vi' | 'en' = 'vi') {
  return dataOf(await browser.run(PaperSignByOtp, { input }, locale)).paperSignByOtp;
}

/** … that has to be taken. */
export async function signedByOtp(browser: TestBrowser, input: SignInput) {
  const answer = await signByOtp(browser, input);
  if (answer.__typename !== 'Paper' || !answer.signedFile) throw new Error(JSON.stringify(answer));
  return { ...answer, signedFile: answer.signedFile };
}

/** The contract that all of them sign. */
export const DRAFT = await draftPdf();

let customers = 0;

/** Somebody's browser, and a contract that waits for them. */
export async function customerOf(app: TestApp, changes: Parameters<typeof serviceForm>[1] = {}) {
  customers += 1;
  const browser = app.browser();
  const form = serviceForm('NEW_LOW_VOLTAGE', { 'applicant.identityNumber': `079190${100_000 + customers}`, ...changes });
  const { requestCode: code } = await sent(browser, form);
  return { browser, code, paper: await attached(app, code, DRAFT) };
}

/** Everything is there; only the code has to be typed. */
export async function aboutToSign(app: TestApp) {
  const who = await customerOf(app);
  return { ...who, input: await signInput(app.db, who.browser, who.paper) };
}
export type Standing = Awaited<ReturnType<typeof aboutToSign>>;

/** State, number of signatures, and whether there is no signed file. */
export async function signedStateOf(browser: TestBrowser, id: string): Promise<unknown> {
  const paper = await readPaper(browser, id);
  return paper.__typename === 'Paper' ? [paper.state, paper.signatures.length, paper.signedFile === null] : paper.__typename;
}
export const UNSIGNED = ['REVIEW', 0, true];

/** The same, sent as another request. */
export const sentAnew = (input: SignInput, changes: Partial<SignInput> = {}): SignInput => ({
  ...input,
  clientRequestId: newTraceId(),
  ...changes,
});
