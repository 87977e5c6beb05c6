import { PaperCommentSend } from '../../widgets/shared/paper/paper-comment-send.generated.ts';
import { PaperRead } from '../../widgets/shared/paper/paper-read.generated.ts';
import { newTraceId } from '../platform/ids.ts';
import { pdfOf } from '../platform/pdf/pdf.ts';
import { UTILITY_SITE } from '../seeds/sites.ts';
import type { TestApp, TestBrowser } from './app.ts';

/** Papers as the utility's systems hand them over and customers read them, for tests. Everything in them is invented. */

export const draftPdf = (text = 'Bên mua điện: Nguyễn Thị Bưởi.'): Promise<Uint8Array> =>
  pdfOf({
    title: 'Hợp đồng mua bán điện',
    date: new Date('2026-06-12T08:00:00+07:00'),
    blocks: [
      { kind: 'heading', text: 'Hợp đồng mua bán điện', level: 1 },
      { kind: 'paragraph', text },
    ],
    watermark: 'DỮ LIỆU MẪU',
  });

export const handOver = (app: Pick<TestApp, 'operatorUrl' | 'operatorKey'>, bytes: Uint8Array, type = 'application/pdf') =>
  fetch(`${app.operatorUrl}/operator/papers`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${app.operatorKey}`, 'content-type': type },
    body: Buffer.from(bytes),
  });

export interface RecordAnswer {
  __typename: string;
  id: string;
  state: string;
  revision: number;
  sha256: string;
  comments: Array<{ id: string; text: string; answer: string | null }>;
  problem?: string;
  fields?: Array<{ path: string[]; message: string }>;
}

const RECORD = '__typename ... on PaperRecord { id state revision sha256 comments { id text answer } }';
const PROBLEMS = '... on InputProblem { fields { path message } } ... on Problem { problem: code }';

/** What an officer does with papers. @throws Error for a fault */
export async function paperAct(
  app: Pick<TestApp, 'operator'>,
  name: 'Attach' | 'CommentAnswer' | 'Withdraw',
  input: object,
): Promise<RecordAnswer> {
  const { data, errors } = await app.operator<{ result: RecordAnswer }>(
    `mutation ($input: Paper${name}Input!) { result: operatorPaper${name}(input: $input) { ${RECORD} ${PROBLEMS} } }`,
    { input: { clientRequestId: newTraceId(), ...input } },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.result;
}

/** Hands a contract over and shows it to its customer. */
export async function attached(
  app: Pick<TestApp, 'operator' | 'operatorUrl' | 'operatorKey'>,
  requestCode: string,
  bytes: Uint8Array,
  more: object = {},
): Promise<RecordAnswer> {
  const { fileId } = (await (await handOver(app, bytes)).json()) as { fileId: string };
  const contract = { kind: 'CONTRACT', title: 'Hợp đồng mua bán điện', needsSignature: true };
  return paperAct(app, 'Attach', { ...contract, requestCode, fileId, ...more });
}

/** What this browser sees of a paper. @throws Error for a fault */
export async function readPaper(browser: TestBrowser, id: string) {
  const { data, errors } = await browser.run(PaperRead, { id });
  if (!data?.paper) throw new Error(JSON.stringify(errors));
  return data.paper;
}

/** Says what is to be corrected. @throws Error for a fault */
export async function comment(browser: TestBrowser, paper: { id: string; sha256: string }, text: string) {
  const input = { clientRequestId: newTraceId(), paperId: paper.id, sha256: paper.sha256, text };
  const { data, errors } = await browser.run(PaperCommentSend, { input });
  if (!data?.paperComment) throw new Error(JSON.stringify(errors));
  return data.paperComment;
}

export const paperPath = (id: string, sha256: string): string => `/s/papers/${UTILITY_SITE}/${id}/${sha256}`;
