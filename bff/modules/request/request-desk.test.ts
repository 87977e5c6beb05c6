import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { until } from '../../test/until.ts';
import {
  advance,
  advancing,
  callbackForm,
  countIn,
  forgetAll,
  messagesIn,
  outageForm,
  requestId,
  statusOf,
  submit,
  supportForm,
} from './request.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  await forgetAll(app.db);
  app.clock.set('2026-06-12T08:00:00+07:00');
});
afterAll(() => app.close());

const MINUTE = 60_000;
const messages = () => messagesIn(app.db);
const countOf = (table: string) => countIn(app.db, table);

describe('how far a request has got', () => {
  it('is told to whoever has ticket and number, with every change and its time', async () => {
    const { ticket } = await submit(app, 'support', supportForm());
    app.clock.advance(30 * MINUTE);
    await advance(app, { ticket, status: 'IN_PROGRESS', note: 'Đã chuyển đội quản lý điện.' });
    app.clock.advance(60 * MINUTE);
    await advance(app, { ticket, status: 'IN_PROGRESS', note: 'Đội đang ở hiện trường.' });
    await advance(app, { ticket, status: 'DONE', answer: 'Đã dựng lại cột.' });
    expect(await statusOf(app, ticket.toLowerCase().replaceAll('-', ''), '+84 912 345 678')).toEqual({
      __typename: 'RequestStatus',
      ticket,
      kind: 'SUPPORT',
      status: 'DONE',
      answer: 'Đã dựng lại cột.',
      steps: [
        { status: 'RECEIVED', at: '2026-06-12T08:00:00+07:00', note: null },
        { status: 'IN_PROGRESS', at: '2026-06-12T08:30:00+07:00', note: 'Đã chuyển đội quản lý điện.' },
        { status: 'IN_PROGRESS', at: '2026-06-12T09:30:00+07:00', note: 'Đội đang ở hiện trường.' },
        { status: 'DONE', at: '2026-06-12T09:30:00+07:00', note: null },
      ],
    });
    const sms = (await messages()).filter(({ channel }) => channel === 'SMS').map(({ body }) => body);
    expect(sms.slice(1)).toEqual([
      `EVNSPC: yeu cau ho tro ${ticket} dang xu ly. Da chuyen doi quan ly dien. 19001006`,
      `EVNSPC: yeu cau ho tro ${ticket} dang xu ly. Doi dang o hien truong. 19001006`,
      `EVNSPC: yeu cau ho tro ${ticket} da hoan tat. Xem tra loi bang ma va so dien thoai nay. 19001006`,
    ]);
    expect((await messages()).at(-1)?.body).toContain('Trả lời:\nĐã dựng lại cột.');
  });

  it('is the same answer, to the byte, whatever is wrong with ticket or number', async () => {
    const { ticket } = await submit(app, 'support', supportForm());
    const other = await submit(app, 'callback', callbackForm());
    const wrong = await Promise.all(
      [
        [ticket, '0912345679'],
        [ticket, '0903111222'],
        [other.ticket, '0912345678'],
        ['HT-0000-0000-T', '0912345678'],
        ['HT-0000-0000-0', '0912345678'],
        ['', ''],
        [ticket, 'no number'],
        [ticket, '+82 10 1234 5678'],
        ['__proto__', '0912345678'],
        ["' or 1=1 --", '\u0000'],
      ].map(async ([code, phone]) => JSON.stringify(await statusOf(app, code ?? '', phone ?? ''))),
    );
    expect(new Set(wrong).size).toBe(1);
    expect(JSON.parse(wrong[0] ?? '')).toMatchObject({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
  });
});

describe('the desk', () => {
  const LIST = `query ($kind: RequestKind, $status: RequestProgress, $first: Int, $after: String) {
    requests(corporation: EVNSPC, kind: $kind, status: $status, first: $first, after: $after) {
      edges { cursor node { ticket kind status topic customerCode billPeriod callbackTime receivedAt doneAt erasedAt answer
        address { provinceCode communeCode street oldText } people { phone name email language subject message neighboursDark breakerOn unpaidNotice joinedAt } } }
      pageInfo { hasNextPage endCursor } } }`;
  interface Listed {
    requests: {
      edges: Array<{ cursor: string; node: Record<string, unknown> & { ticket: string } }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  }
  const list = async (variables: object = {}) => (await app.operator<Listed>(LIST, variables)).data?.requests;

  it('lists what was sent, newest first, page by page, by kind and state', async () => {
    const sent: string[] = [];
    for (const form of ['support', 'outage', 'callback'] as const) {
      app.clock.advance(MINUTE);
      const input = { support: supportForm(), outage: outageForm(), callback: callbackForm() }[form];
      sent.unshift((await submit(app, form, input)).ticket);
    }
    const first = await list({ first: 2 });
    expect(first?.edges.map(({ node }) => node.ticket)).toEqual(sent.slice(0, 2));
    expect(first?.pageInfo).toEqual({ hasNextPage: true, endCursor: first?.edges[1]?.cursor });
    const second = await list({ first: 2, after: first?.pageInfo.endCursor });
    expect(second?.edges.map(({ node }) => node.ticket)).toEqual(sent.slice(2));
    expect(second?.pageInfo.hasNextPage).toBe(false);
    expect((await list({ kind: 'OUTAGE_REPORT' }))?.edges[0]?.node).toMatchObject({
      ticket: sent[1],
      customerCode: 'PB06010000055',
      address: null,
      people: [{ phone: '+84987654321', name: null, neighboursDark: 'YES', breakerOn: 'YES', unpaidNotice: 'NO' }],
    });
    await advance(app, { ticket: sent[1], status: 'DONE' });
    expect((await list({ status: 'DONE' }))?.edges.map(({ node }) => node.ticket)).toEqual([sent[1]]);
    expect((await app.operator(LIST, { after: "'; --" })).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('shows what a customer has written as it was written', async () => {
    await submit(
      app,
      'support',
      supportForm({ topic: 'WORKS_ADVICE', address: { communeCode: '28477', street: 'Ấp 3', oldText: 'Xã cũ, huyện cũ' } }),
    );
    expect((await list())?.edges[0]?.node).toMatchObject({
      topic: 'WORKS_ADVICE',
      address: { provinceCode: '82', communeCode: '28477', street: 'Ấp 3', oldText: 'Xã cũ, huyện cũ' },
      people: [
        {
          name: 'Nguyễn Thị Bưởi',
          email: 'buoi@example.vn',
          language: 'VI',
          subject: 'Cột điện nghiêng',
          message: 'Cột điện trước nhà bị nghiêng.\nXin kiểm tra.',
        },
      ],
    });
  });

  it('takes a step once, and never back', async () => {
    const { ticket } = await submit(app, 'callback', callbackForm());
    const step = { ticket, status: 'DONE', note: 'Đã gọi', clientRequestId: requestId() };
    const done = await advance(app, step);
    expect(await advance(app, step)).toEqual(done);
    expect((await messages()).filter(({ body }) => body.includes('hoan tat'))).toHaveLength(1);
    expect(await advance(app, { ticket, status: 'IN_PROGRESS' })).toMatchObject({ __typename: 'StaleProblem', code: 'STATE_CHANGED' });
    expect((await advancing(app, { ...step, note: 'khác' })).errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('is told all at once what is wrong', async () => {
    const wrong = await advance(app, {
      ticket: 'HT-0000-0000-T',
      status: 'DONE',
      note: 'x'.repeat(301),
      answer: '\u0007',
      clientRequestId: 'short',
    });
    expect(wrong.fields?.map(({ path }) => path.join('.'))).toEqual([
      'input.clientRequestId',
      'input.note',
      'input.answer',
      'input.ticket',
    ]);
    const { ticket } = await submit(app, 'support', supportForm());
    expect((await advance(app, { ticket, status: 'DONE', answer: ' ' })).fields).toEqual([
      { path: ['input', 'answer'], message: 'Hãy nhập câu trả lời trước khi hoàn tất yêu cầu hỗ trợ.' },
    ]);
  });

  it('forgets who asked and what was said two years after the end, and keeps what can be counted', async () => {
    const { ticket } = await submit(
      app,
      'support',
      supportForm({ topic: 'WORKS_ADVICE', customerCode: 'PB06010000055', address: { communeCode: '28477', street: 'Ấp 3' } }),
    );
    await advance(app, { ticket, status: 'DONE', answer: 'Xong', note: 'Ghi chú' });
    app.clock.set('2028-06-11T08:00:00+07:00');
    await app.app.background.tidy();
    expect(await countOf('request_person')).toBe(1);
    app.clock.set('2028-06-13T08:00:00+07:00');
    await app.app.background.tidy();
    expect((await list())?.edges[0]?.node).toMatchObject({
      ticket,
      topic: 'WORKS_ADVICE',
      status: 'DONE',
      customerCode: null,
      answer: null,
      people: [],
      address: { communeCode: '28477', street: null },
      erasedAt: '2028-06-13T08:00:00+07:00',
    });
    expect((await sql`select note from request_step where note is not null`.execute(app.db.read)).rows).toEqual([]);
    expect((await statusOf(app, ticket, '0912345678')).__typename).toBe('NotFoundProblem');
  });
});

describe('messages in development', () => {
  it('are shown on a page of the operator port, newest first, with everything escaped', async () => {
    const page = async () => {
      const response = await fetch(`${app.operatorUrl}/messages`);
      return { text: await response.text(), policy: response.headers.get('content-security-policy') };
    };
    expect((await page()).text).toContain('None so far.');
    app.app.background.start();
    const { ticket } = await submit(app, 'support', supportForm());
    await advance(app, { ticket, status: 'IN_PROGRESS', note: `<script>alert("1")</script> & 'x'` });
    const { text, policy } = await until(page, (seen) => seen.text.split('<article').length === 5);
    expect(text.indexOf('dang xu ly')).toBeLessThan(text.indexOf('da nhan'));
    expect(text).toContain('SMS to +84912345678');
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
    expect(text).not.toContain('<script');
    expect(policy).toContain("default-src 'none'");
  });
});
