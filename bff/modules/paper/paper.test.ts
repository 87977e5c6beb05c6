import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { PaperCommentSend } from '../../../widgets/shared/paper/paper-comment-send.generated.ts';
import { PaperList } from '../../../widgets/shared/paper/paper-list.generated.ts';
import { PaperRead } from '../../../widgets/shared/paper/paper-read.generated.ts';
import { newTraceId } from '../../platform/ids.ts';
import { type TestApp, type TestBrowser, testApp } from '../../test/app.ts';
import { attached, comment, draftPdf, handOver, paperAct, paperPath, readPaper } from '../../test/papers.ts';
import { act, forgetAll, sent, serviceForm } from '../../test/service-requests.ts';

let app: TestApp;
const draft = await draftPdf();
const corrected = await draftPdf('Bên mua điện: Nguyễn Thị Bưởi, Ấp 3.');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(() => forgetAll(app.db));

async function customer(): Promise<{ browser: TestBrowser; code: string }> {
  const browser = app.browser();
  const { requestCode: code } = await sent(browser, serviceForm('NEW_LOW_VOLTAGE', { 'applicant.identityNumber': `079190${customers++}` }));
  return { browser, code };
}
let customers = 100_000;

const NO_PAPER = `pp_${'0'.repeat(26)}`;

it('shows a customer the very bytes that were handed over, and what can be read aloud of them', async () => {
  const { browser, code } = await customer();
  const { id, sha256 } = await attached(app, code, draft);
  expect(sha256).toBe(hashOf(draft));
  const paper = await readPaper(browser, id);
  expect(paper).toMatchObject({ __typename: 'Paper', kind: 'CONTRACT', revision: 1, pages: 1, sha256, state: 'REVIEW', comments: [] });
  expect(paper).toHaveProperty('text.0', expect.stringContaining('Nguyễn Thị Bưởi'));
  const response = await browser.fetch(paperPath(id, sha256));
  expect(Buffer.from(await response.arrayBuffer()).equals(draft)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  const { data } = await browser.run(PaperList, { requestCode: code });
  expect(data?.papers).toMatchObject({ papers: [{ id }] });
});

it('answers what is somebody else’s like what is not there, to the byte', async () => {
  const { code } = await customer();
  const stranger = (await customer()).browser;
  const { id, sha256 } = await attached(app, code, draft);
  const input = { clientRequestId: newTraceId(), sha256, text: 'Sai địa chỉ.' };
  const twins = [
    [stranger.run(PaperRead, { id }), stranger.run(PaperRead, { id: NO_PAPER })],
    [stranger.run(PaperList, { requestCode: code }), stranger.run(PaperList, { requestCode: 'GKPB0604-26-000000-0' })],
    [
      stranger.run(PaperCommentSend, { input: { ...input, paperId: id } }),
      stranger.run(PaperCommentSend, { input: { ...input, paperId: NO_PAPER } }),
    ],
  ] as const;
  for (const twin of twins) {
    const [foreign, missing] = await Promise.all(twin);
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(missing));
    expect(JSON.stringify(foreign)).toContain('NotFoundProblem');
  }
  for (const path of [paperPath(id, sha256), paperPath(NO_PAPER, sha256)]) expect((await stranger.fetch(path)).status).toBe(404);
  const nobody = app.browser();
  expect((await nobody.run(PaperRead, { id })).data?.paper).toMatchObject({ __typename: 'NotFoundProblem' });
  expect((await nobody.fetch(paperPath(id, sha256))).status).toBe(404);
  expect((await app.fetch(paperPath(id, sha256))).status).toBe(403);
});

it('records what is to be corrected, and takes a new revision in the place of the old', async () => {
  const { browser, code } = await customer();
  const first = await attached(app, code, draft);
  expect(await comment(browser, first, '  Thiếu\r\nsố nhà.  ')).toMatchObject({ comments: [{ revision: 1, answer: null }] });
  const [said] = (await paperAct(app, 'CommentAnswer', { paperId: first.id, commentId: 'pc_none', answer: 'Đã sửa.' })).comments ?? [];
  expect(said).toBeUndefined();
  const second = await attached(app, code, corrected, { replaces: first.id, note: 'Thêm số nhà.' });
  expect(second).toMatchObject({ id: first.id, revision: 2, sha256: hashOf(corrected), comments: [{ answer: null }] });
  const answer = { paperId: first.id, commentId: second.comments[0]?.id, answer: 'Đã thêm số nhà.' };
  expect(await paperAct(app, 'CommentAnswer', answer)).toMatchObject({ comments: [{ answer: 'Đã thêm số nhà.' }] });
  expect(await paperAct(app, 'CommentAnswer', answer)).toMatchObject({ problem: 'STATE_CHANGED' });
  expect(await comment(browser, first, 'Về bản cũ.')).toMatchObject({ __typename: 'StaleProblem', code: 'DOCUMENT_CHANGED' });
  expect((await browser.fetch(paperPath(first.id, first.sha256))).status).toBe(404);
  expect(await readPaper(browser, first.id)).toMatchObject({
    revision: 2,
    note: 'Thêm số nhà.',
    comments: [{ answer: 'Đã thêm số nhà.' }],
  });
});

it('says what is wrong with a correction, and takes no more than can be answered', async () => {
  const { browser, code } = await customer();
  const paper = await attached(app, code, draft);
  for (const text of ['', '   ', 'x'.repeat(4_001), 'a\u0000b'])
    expect(await comment(browser, paper, text)).toMatchObject({ __typename: 'InputProblem', fields: [{ path: ['input', 'text'] }] });
  const said = await Promise.all(Array.from({ length: 12 }, (_, index) => comment(browser, paper, `Góp ý ${index}.`)));
  expect(said.filter(({ __typename }) => __typename === 'Paper')).toHaveLength(10);
});

it('takes each file once, for a request that goes on, and takes papers back', async () => {
  const { browser, code } = await customer();
  const { fileId } = (await (await handOver(app, draft)).json()) as { fileId: string };
  const input = { requestCode: code, fileId, kind: 'ANNEX', title: 'Phụ lục', needsSignature: false };
  const both = await Promise.all([paperAct(app, 'Attach', input), paperAct(app, 'Attach', input)]);
  expect(both.filter(({ __typename }) => __typename === 'PaperRecord')).toHaveLength(1);
  const { id } = both.find(({ __typename }) => __typename === 'PaperRecord') ?? { id: '' };
  const other = await attached(app, (await customer()).code, draft, { replaces: id });
  expect(other).toMatchObject({ problem: 'STATE_CHANGED' });
  expect(await paperAct(app, 'Withdraw', { paperId: id })).toMatchObject({ state: 'WITHDRAWN' });
  expect(await readPaper(browser, id)).toMatchObject({ __typename: 'NotFoundProblem' });
  expect(await attached(app, code, draft, { replaces: id })).toMatchObject({ problem: 'STATE_CHANGED' });
  await act(app, 'Refuse', { code, text: 'Không đủ điều kiện.' });
  expect(await attached(app, code, draft)).toMatchObject({ problem: 'STATE_CHANGED' });
});

it.each([
  ['no PDF', Buffer.from('<html></html>'), 'application/pdf', 400],
  ['nothing', Buffer.alloc(0), 'application/pdf', 400],
  ['a head without a body', Buffer.from('%PDF-1.7\n'), 'application/pdf', 400],
  ['too much', Buffer.alloc(10 * 1024 * 1024 + 1, 32), 'application/pdf', 413],
  ['another type', Buffer.from(draft), 'application/json', 415],
])('refuses %s', async (_, bytes, type, status) => {
  expect((await handOver(app, bytes, type)).status).toBe(status);
});

it('answers everybody else while a long paper is read', async () => {
  const long = await draftPdf('Bên mua điện thanh toán đủ và đúng hạn tiền điện. '.repeat(1_500));
  const began = performance.now();
  const reading = handOver(app, long);
  const isRead = reading.then(() => true);
  let [longest, asked] = [0, began];
  while (!(await Promise.race([isRead, app.fetch('/nothing').then(() => false)]))) {
    longest = Math.max(longest, performance.now() - asked);
    asked = performance.now();
  }
  expect(await (await reading).json()).toMatchObject({ pages: expect.any(Number) });
  expect(longest).toBeLessThan((performance.now() - began) / 2);
});

it('removes the files of what nobody sees any more, and of nothing else', async () => {
  const fresh = await testApp();
  const browser = fresh.browser();
  const { requestCode: code } = await sent(browser, serviceForm('NEW_LOW_VOLTAGE'));
  const { id } = await attached(fresh, code, draft);
  await handOver(fresh, corrected);
  const files = async () => (await readdir(fresh.folder, { recursive: true })).filter((name) => /^pf_[^/]+\/./.test(name)).length;
  await fresh.app.background.tidy();
  expect(await files()).toBe(4);
  await sql`update paper_file set created_at = now() - interval '25 hours'`.execute(fresh.db.read);
  await fresh.app.background.tidy();
  expect(await files()).toBe(2);
  expect(await readPaper(browser, id)).toMatchObject({ __typename: 'Paper' });
  fresh.clock.set('2028-07-01T08:00:00+07:00');
  await fresh.app.background.tidy();
  await fresh.app.background.tidy();
  expect(await files()).toBe(0);
  expect(await readPaper(browser, id)).toMatchObject({ __typename: 'NotFoundProblem' });
  await fresh.close();
});
