import { sign } from 'node:crypto';
import { PaperTokenFinish } from '../../widgets/shared/paper/paper-token-finish.generated.ts';
import { PaperTokenStart } from '../../widgets/shared/paper/paper-token-start.generated.ts';
import type { Issued } from '../platform/signature/development-pki.ts';
import { UTILITY_SITE } from '../seeds/sites.ts';
import type { TestApp, TestBrowser } from './app.ts';
import { attached, paperPath, readPaper } from './papers.ts';
import { sent, serviceForm } from './service-requests.ts';

/** Papers of companies, and the tokens they are signed with: keys in memory. Everything in them is invented. */

/** Of every company here. */
export const TAX_CODE = '0312345678';

/** Each is somebody else, so that neither a limit nor a likeness is met. */
let companies = 0;

/** A company that has asked for something, in its browser. */
export async function company(app: Pick<TestApp, 'browser'>): Promise<{ browser: TestBrowser; code: string }> {
  const browser = app.browser();
  companies += 1;
  const form = serviceForm('NEW_LOW_VOLTAGE', {
    'applicant.customerKind': 'COMPANY',
    'applicant.taxCode': TAX_CODE,
    'applicant.phone': `09${30_000_000 + companies}`,
    'applicant.email': `congty${companies}@example.vn`,
    address: { communeCode: '28477', street: `Lô ${companies}` },
  });
  const { requestCode: code } = await sent(browser, form);
  return { browser, code };
}

export interface PaperToSign {
  id: string;
  sha256: string;
}

/** … and a contract of its that waits for so many signatures. */
export async function companyPaper(
  app: Pick<TestApp, 'browser' | 'operator' | 'operatorUrl' | 'operatorKey'>,
  draft: Uint8Array,
  signaturesNeeded = 1,
): Promise<{ browser: TestBrowser; code: string; paper: PaperToSign }> {
  const { browser, code } = await company(app);
  return { browser, code, paper: await attached(app, code, draft, { signaturesNeeded }) };
}

/** The same customer in another browser, who has proved as much there. */
export async function otherBrowserOf(app: TestApp, paper: PaperToSign): Promise<TestBrowser> {
  const browser = app.browser();
  await readPaper(browser, paper.id);
  const { session } = app.app.personal.services;
  const visitor = await session.find(browser.cookie().split('=')[1] ?? '', UTILITY_SITE, 'page');
  const row = await app.db.read.selectFrom('paper').select('request_id').where('id', '=', paper.id).executeTakeFirstOrThrow();
  if (!visitor) throw new Error('this browser has no session');
  const grant = { kind: 'REQUEST', corporation: 'EVNSPC', subject: row.request_id } as const;
  await app.db.transaction('test.grant', (trx) => session.grant(trx, visitor.id, grant));
  return browser;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What is to be signed; whole answer. */
export async function startSigning(browser: TestBrowser, { id: paperId, sha256 }: PaperToSign, certificate: Uint8Array, more: object = {}) {
  const input = { paperId, sha256, certificate: base64(certificate), consentVersion: 'token-1', ...more };
  const { data, errors } = await browser.run(PaperTokenStart, { input });
  if (!data?.paperTokenSignStart) throw new Error(JSON.stringify(errors));
  return data.paperTokenSignStart;
}

export type Started = Extract<Awaited<ReturnType<typeof startSigning>>, { __typename: 'PaperTokenSigning' }>;

/** … of a paper that this certificate may sign. */
export async function started(browser: TestBrowser, paper: PaperToSign, certificate: Uint8Array): Promise<Started> {
  const answer = await startSigning(browser, paper, certificate);
  if (answer.__typename !== 'PaperTokenSigning') throw new Error(JSON.stringify(answer));
  return answer;
}

/** As a token does: RSA as PKCS #1 v1.5, EC as r and s side by side. */
export const tokenSignature = ({ privateKey }: Pick<Issued, 'privateKey'>, { items }: Pick<Started, 'items'>): string[] =>
  items.map(({ toBeSigned }) => base64(sign('sha256', Buffer.from(toBeSigned, 'base64'), { key: privateKey, dsaEncoding: 'ieee-p1363' })));

/** Sends what the token made; what came of it. @throws Error for a fault */
export async function finishSigning(browser: TestBrowser, signingId: string, signatures: readonly string[]) {
  const { data, errors } = await browser.run(PaperTokenFinish, { input: { signingId, signatures: [...signatures] } });
  if (!data?.paperTokenSignFinish) throw new Error(JSON.stringify(errors));
  return data.paperTokenSignFinish;
}

/** Both steps, by a token that signs what it is asked to. */
export async function signByToken(browser: TestBrowser, paper: PaperToSign, token: Issued) {
  const asked = await started(browser, paper, token.certificate);
  return finishSigning(browser, asked.signingId, tokenSignature(token, asked));
}

/** The paper as it was signed. @throws Error where it is not signed yet */
export async function signedBytes(browser: TestBrowser, id: string): Promise<Buffer> {
  const paper = await readPaper(browser, id);
  if (paper.__typename !== 'Paper' || !paper.signedFile) throw new Error('not signed');
  return Buffer.from(await (await browser.fetch(paperPath(id, paper.signedFile.sha256))).arrayBuffer());
}
