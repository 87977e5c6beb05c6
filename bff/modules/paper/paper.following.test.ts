import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { signedByOtp, signInput } from '../../test/paper-signing.ts';
import { attached, comment, draftPdf, paperAct, readPaper } from '../../test/papers.ts';
import { act, forgetAll, messagesIn, sent, serviceForm, tracked } from '../../test/service-requests.ts';

/** Who hears of papers, and what the utility's own systems get of them. */

let app: TestApp;
const draft = await draftPdf();
const corrected = await draftPdf('Bên mua điện: Nguyễn Thị Bưởi, Ấp 3.');

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
afterEach(() => forgetAll(app.db));

/** From the first draft to the signed contract, with a correction in between. */
async function wholeWay() {
  const browser = app.browser();
  const { requestCode: code } = await sent(browser, serviceForm('NEW_LOW_VOLTAGE'));
  await act(app, 'Advance', { code, stage: 'SIGNING' });
  const waits: string[] = [];
  const look = async () => void waits.push((await tracked(browser, code)).waitsFor);
  await look();
  const first = await attached(app, code, draft);
  await look();
  await comment(browser, first, 'Thiếu số nhà.');
  await look();
  const second = await attached(app, code, corrected, { replaces: first.id });
  await paperAct(app, 'CommentAnswer', { paperId: first.id, commentId: second.comments[0]?.id, answer: 'Đã thêm.' });
  await look();
  const signed = await signedByOtp(browser, await signInput(app.db, browser, second));
  await look();
  return { browser, code, paper: signed, waits };
}

const asOperator = (path: string, headers: Record<string, string> = { authorization: `Bearer ${app.operatorKey}` }, method = 'GET') =>
  fetch(app.operatorUrl + path, { method, headers });

it('customers and systems are told of every step, and who is next', async () => {
  const { waits, paper } = await wholeWay();
  expect(waits).toEqual(['CUSTOMER', 'CUSTOMER', 'UTILITY', 'CUSTOMER', 'UTILITY']);
  const messages = (await messagesIn(app.db)).slice(-40);
  const sms = messages.filter(
    ({ channel, body }) => channel === 'SMS' && body.includes('hop dong mua ban dien') && !/ ma \d{6} /.test(body),
  );
  expect(sms.map(({ body }) => body.replace(/^\S+ \S+ /, '').split('.')[0])).toEqual([
    'co hop dong mua ban dien moi',
    'co ban moi cua hop dong mua ban dien',
    'gop y cua ban ve hop dong mua ban dien da duoc tra loi',
    'hop dong mua ban dien da ky xong',
  ]);
  const told = messages.filter(({ channel }) => channel === 'WEBHOOK').map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  expect(told.filter(({ paper: id }) => id === paper.id).map(({ type, revision }) => [type, revision])).toEqual([
    ['paper.attached', 1],
    ['paper.commented', 1],
    ['paper.replaced', 2],
    ['paper.answered', 2],
    ['paper.signed', 2],
  ]);
  expect(JSON.stringify(told)).not.toMatch(/Bưởi|0912|Thiếu|Ấp/);
});

it('the signed file is fetched by the utility’s systems, and by nobody else', async () => {
  const { browser, code, paper } = await wholeWay();
  const response = await asOperator(`/operator/papers/${paper.id}/signed`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([response.status, response.headers.get('content-type'), bytes.length]).toEqual([200, 'application/pdf', paper.signedFile.bytes]);
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${paper.id}-signed.pdf"`);
  const unsigned = await attached(app, code, draft);
  for (const path of [unsigned.id, `pp_${'0'.repeat(26)}`, '../x'])
    expect((await asOperator(`/operator/papers/${path}/signed`)).status).toBe(404);
  expect((await asOperator(`/operator/papers/${paper.id}/signed`, {})).status).toBe(401);
  expect((await asOperator(`/operator/papers/${paper.id}/signed`, undefined, 'DELETE')).status).toBe(405);
  const { data } = await app.operator<{ operatorPapers: { papers: Array<{ state: string }> } }>(
    `query ($code: String!) { operatorPapers(requestCode: $code) { ... on PaperRecordList { papers { state needsSignature signingMethod
      signatures { method name } signedFile { sha256 pages } } } } }`,
    { code },
  );
  // Both were attached in the same millisecond of a clock that stands still.
  expect(data?.operatorPapers.papers.toSorted((a, b) => b.state.localeCompare(a.state))).toMatchObject([
    { state: 'SIGNED', signingMethod: 'OTP', signatures: [{ method: 'OTP', name: 'Nguyễn Thị Bưởi' }], signedFile: { pages: 2 } },
    { state: 'REVIEW', signatures: [], signedFile: null },
  ]);
  expect(await readPaper(browser, paper.id)).toMatchObject({ signedFile: { sha256: paper.signedFile.sha256 } });
});

interface Line {
  number: number;
  hash: string;
  json: string;
  evidence: string | null;
  events: number;
  brokenAt: number | null;
  alteredEvidence: number[];
}

async function exported(corporation = 'EVNSPC'): Promise<Line[]> {
  const response = await asOperator(`/operator/evidence/${corporation}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

it('evidence is handed on whole, and says where somebody has touched it', async () => {
  const { paper } = await wholeWay();
  const lines = await exported();
  const end = lines.at(-1);
  const last = lines.at(-2);
  expect(end).toMatchObject({ events: lines.length - 1, brokenAt: null, alteredEvidence: [] });
  expect(JSON.parse(last?.json ?? '')).toMatchObject({ type: 'paper.signed', paper: paper.id, fileSha256: paper.signedFile.sha256 });
  expect(JSON.parse(last?.evidence ?? '')).toMatchObject({
    paper: { id: paper.id },
    previousEvent: expect.toBeOneOf(lines.slice(0, -2).map(({ hash }) => hash)),
  });
  expect(lines.slice(0, -2).every(({ evidence, json }) => evidence === null || json.includes('paper.signed'))).toBe(true);
  expect(await exported('EVNHANOI')).toEqual([{ events: 0, lastHash: '0'.repeat(64), brokenAt: null, alteredEvidence: [] }]);
  expect((await asOperator('/operator/evidence/EVN')).status).toBe(404);
  expect((await asOperator('/operator/evidence/EVNSPC', {})).status).toBe(401);

  await sql`update paper_signature set evidence = replace(evidence, 'Bưởi', 'Cam') where paper_id = ${paper.id}`.execute(app.db.read);
  expect((await exported()).at(-1)).toMatchObject({ brokenAt: null, alteredEvidence: [last?.number] });
  // Whoever owns the database can take the trigger away; the chain shows it.
  await sql`alter table evidence_event disable trigger evidence_event_append_only`.execute(app.db.read);
  await sql`update evidence_event set json = replace(json, 'paper.commented', 'paper.answered') where number = 2`.execute(app.db.read);
  expect((await exported()).at(-1)).toMatchObject({ brokenAt: 2 });
  await sql`update evidence_event set json = replace(json, 'paper.answered', 'paper.commented') where number = 2`.execute(app.db.read);
  await sql`delete from evidence_event where number = 3`.execute(app.db.read);
  expect((await exported()).at(-1)).toMatchObject({ brokenAt: 4 });
});

it('when a request is forgotten its papers and their evidence go, and the chain stays', async () => {
  const fresh = await testApp();
  const browser = fresh.browser();
  const { requestCode: code } = await sent(browser, serviceForm('NEW_LOW_VOLTAGE'));
  const paper = await attached(fresh, code, draft);
  await signedByOtp(browser, await signInput(fresh.db, browser, paper));
  const rows = async () =>
    (
      await sql`select (select count(*)::int4 from paper_signature) as signatures, (select count(*)::int4 from paper_file) as files,
        (select count(*)::int4 from evidence_event) as events`.execute(fresh.db.read)
    ).rows[0];
  expect(await rows()).toEqual({ signatures: 1, files: 2, events: 2 });
  fresh.clock.set('2028-07-01T08:00:00+07:00');
  await fresh.app.background.tidy();
  await fresh.app.background.tidy();
  expect(await rows()).toEqual({ signatures: 0, files: 0, events: 2 });
  const left = (await sql<{ json: string }>`select json from evidence_event`.execute(fresh.db.read)).rows;
  expect(JSON.stringify(left)).not.toMatch(/Bưởi|0912|127\.0\.0\.1|GK-/);
  await fresh.close();
});
