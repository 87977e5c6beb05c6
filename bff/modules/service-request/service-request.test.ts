import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SERVICE_KINDS } from '../../../schema/service-forms.ts';
import { ServiceRequestAddPapers } from '../../../widgets/shared/service-request/service-request-add-papers.generated.ts';
import { ServiceRequestCancel } from '../../../widgets/shared/service-request/service-request-cancel.generated.ts';
import { LIMITS } from '../../platform/limits.ts';
import { PORTAL_SITE } from '../../seeds/sites.ts';
import { type TestApp, testApp, type TestBrowser } from '../../test/app.ts';
import {
  act,
  fileOf,
  forgetAll,
  messagesIn,
  requestId,
  send,
  sending,
  sent,
  serviceForm,
  track,
  tracked,
} from '../../test/service-requests.ts';

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
const count = async (table: string): Promise<number> =>
  Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(app.db.read)).rows[0]?.n);
const person = (n: number) => ({
  'applicant.phone': `09${String(10_000_000 + n).padStart(8, '0')}`,
  'applicant.identityNumber': String(79_190_000_000 + n).padStart(12, '0'),
});

async function cancel(browser: TestBrowser, code: string, input: object = {}) {
  const { data, errors } = await browser.run(ServiceRequestCancel, { input: { clientRequestId: requestId(), code, ...input } });
  if (!data?.serviceRequestCancel) throw new Error(JSON.stringify(errors));
  return data.serviceRequestCancel;
}

describe('a service request', () => {
  it('is stored under a code, acknowledged on every way and published', async () => {
    const receipt = await sent(app.browser(), serviceForm('NEW_LOW_VOLTAGE'));
    expect(receipt).toMatchObject({
      requestCode: 'GK-PB0604-26-000001-M',
      kind: 'NEW_LOW_VOLTAGE',
      receivedAt: '2026-06-12T08:00:00+07:00',
      unit: { code: 'PB0604' },
      sentTo: ['SMS', 'EMAIL'],
      hotline: { number: '19001006' },
    });
    const [sms, email, webhook, ...others] = await messagesIn(app.db);
    expect(others).toEqual([]);
    expect(sms).toEqual({
      channel: 'SMS',
      recipient: '+84912345678',
      title: null,
      body: `EVNSPC da nhan yeu cau cap dien ha ap ${receipt.requestCode} luc 08:00 12/06/2026. Dung ma nay de xem tien do. Hoi: 19001006`,
    });
    expect(email).toMatchObject({
      channel: 'EMAIL',
      recipient: 'buoi@example.vn',
      title: `EVNSPC: đã nhận yêu cầu ${receipt.requestCode}`,
    });
    expect(JSON.parse(webhook?.body ?? '')).toEqual({
      type: 'service-request.changed',
      id: expect.stringMatching(/^ev_[0-9a-z]{26}$/),
      code: receipt.requestCode,
      kind: 'NEW_LOW_VOLTAGE',
      stage: 'RECEIVED',
      at: '2026-06-12T01:00:00.000Z',
      corporation: 'EVNSPC',
    });
  });

  it.each(SERVICE_KINDS)('%s: goes to its corporation as it was filled in, and says nothing of it to anybody else', async (kind) => {
    const form = serviceForm(kind, { note: 'CANARY-NOTE' });
    const { requestCode } = await sent(app.browser(), form);
    const file = await fileOf(app, requestCode);
    expect(file).toMatchObject({ __typename: 'ServiceRequestFile', code: requestCode, stage: 'RECEIVED' });
    expect(file.applicant).toMatchObject({ name: 'Nguyễn Thị Bưởi', phone: '+84912345678', email: 'buoi@example.vn' });
    expect(JSON.stringify(await messagesIn(app.db))).not.toMatch(/Bưởi|CANARY|079190|0123456789/);
  });

  it.each([
    ['the unit of the customer code', serviceForm('CHECK_METER', { customerCode: 'PB04010000099' }), /^GK-PB0401-/, 'EVNHCMC'],
    ['the unit that was chosen', serviceForm('NEW_LOW_VOLTAGE', { unitCode: 'PB0605' }), /^GK-PB0605-/, 'EVNSPC'],
    [
      'letters of the corporation where nobody knows the unit',
      serviceForm('CHECK_METER', { customerCode: 'PB20010000013', address: { oldText: 'Số 5, huyện cũ' } }),
      /^GK-SPC-/,
      'EVNSPC',
    ],
  ])('is numbered by %s', async (_, form, code, corporation) => {
    const { requestCode } = await sent(app.browser(), form);
    expect(requestCode).toMatch(code);
    const { data } = await app.operator<{ file: { corporation: string } }>(
      'query ($code: String!) { file: operatorServiceRequest(code: $code) { ... on ServiceRequestFile { corporation } } }',
      { code: requestCode },
    );
    expect(data?.file.corporation).toBe(corporation);
  });

  it('starts at one again in another year', async () => {
    await sent(app.browser(), serviceForm('CHECK_METER'));
    app.clock.set('2027-01-01T00:00:00+07:00');
    expect((await sent(app.browser(), serviceForm('CHECK_METER'))).requestCode).toMatch(/^GK-PB0601-27-000001-/);
  });

  it('is refused on a site that does not offer its corporation, with whom to ask instead', async () => {
    const portal = app.browser({ site: PORTAL_SITE, placement: 'frame' });
    const answer = await send(portal, serviceForm('CHECK_METER', { customerCode: 'PD01000000001', address: { oldText: 'Hà Nội' } }));
    expect(answer).toMatchObject({ __typename: 'NotOfferedProblem', hotline: { number: '19001288' } });
    expect(await count('service_request')).toBe(0);
  });

  it('is answered the same when it is sent again, and refused when its id says something else', async () => {
    const form = serviceForm('SELL_SOLAR');
    const browser = app.browser();
    const receipt = await sent(browser, form);
    app.clock.advance(30 * MINUTE);
    expect(await sent(browser, { ...form, humanCheck: { challenge: 'other', solution: 'spent' } }, 'en')).toEqual(receipt);
    const { errors } = await sending(browser, { ...form, note: 'Khác.' });
    expect(errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH');
    expect([await count('service_request'), (await messagesIn(app.db)).length]).toEqual([1, 3]);
  });

  it('needs a person, and leaves nothing behind without one', async () => {
    const answer = await send(app.browser(), { ...serviceForm('RECONNECT'), humanCheck: { challenge: 'any', solution: 'wrong' } });
    expect(answer).toMatchObject({ __typename: 'VerificationRequiredProblem', code: 'VERIFICATION_REQUIRED' });
    expect([await count('service_request'), await count('outbox'), await count('service_request_counter')]).toEqual([0, 0, 0]);
  });

  it.each(['submissionNetwork', 'submissionPhone', 'submissionEmail', 'submissionSite'] as const)('is limited: %s', async (limit) => {
    await sent(app.browser(), serviceForm('CHECK_METER'));
    const { capacity, everySeconds } = LIMITS[limit];
    await sql`update rate_bucket set drained_at = now() + make_interval(secs => ${capacity * everySeconds + 60}) where limit_name = ${limit}`.execute(
      app.db.read,
    );
    expect(await send(app.browser(), serviceForm('RECONNECT'))).toMatchObject({ __typename: 'TryLaterProblem', code: 'TRY_LATER' });
    expect(await count('service_request')).toBe(1);
  });
});

describe('the same wish twice', () => {
  it('is asked about, and taken when it is meant', async () => {
    const browser = app.browser();
    const first = await sent(browser, serviceForm('NEW_LOW_VOLTAGE'));
    app.clock.advance(9 * MINUTE);
    const again = serviceForm('NEW_LOW_VOLTAGE');
    const asked = { __typename: 'PossibleDuplicateProblem', code: 'POSSIBLE_DUPLICATE', receivedAt: first.receivedAt };
    expect(await send(browser, again)).toMatchObject({ ...asked, earlierCode: first.requestCode });
    // Whose browser it is not is not told which request that was.
    expect(await send(app.browser(), again)).toMatchObject({ ...asked, earlierCode: null });
    expect(await count('service_request')).toBe(1);
    const second = await sent(browser, { ...again, confirmDuplicate: true });
    expect(second.requestCode).not.toBe(first.requestCode);
    const { data } = await app.operator<{ file: { duplicateOf: string } }>(
      'query ($code: String!) { file: operatorServiceRequest(code: $code) { ... on ServiceRequestFile { duplicateOf } } }',
      { code: second.requestCode },
    );
    expect(data?.file.duplicateOf).toBe(first.requestCode);
  });

  it.each([
    ['another person', serviceForm('NEW_LOW_VOLTAGE', { 'applicant.identityNumber': '079190000999' })],
    ['another place', serviceForm('NEW_LOW_VOLTAGE', { address: { communeCode: '28477', street: 'Ấp 4' } })],
    ['another kind', serviceForm('NEW_MEDIUM_VOLTAGE')],
  ])('is no wish of %s', async (_, other) => {
    await sent(app.browser(), serviceForm('NEW_LOW_VOLTAGE'));
    expect((await send(app.browser(), other)).__typename).toBe('ServiceRequestReceipt');
  });

  it('is none ten minutes later, or once the first was called off', async () => {
    const browser = app.browser();
    const { requestCode } = await sent(browser, serviceForm('CHECK_METER'));
    await cancel(browser, requestCode);
    const second = await sent(browser, serviceForm('CHECK_METER'));
    expect(second.requestCode).not.toBe(requestCode);
    app.clock.advance(11 * MINUTE);
    await sent(browser, serviceForm('CHECK_METER'));
  });
});

describe('following a request', () => {
  it('shows whoever sent it every step, what it costs and whose turn it is', async () => {
    const browser = app.browser();
    const { requestCode: code } = await sent(browser, serviceForm('NEW_LOW_VOLTAGE'));
    await act(app, 'Advance', { code, stage: 'SURVEY', text: 'Đội đến sáng thứ hai.', targetOn: '2026-06-15' });
    await act(app, 'SetCosts', { code, lines: [{ label: 'Dây sau công tơ', amount: 1_080_000, vat: 80_000 }] });
    app.clock.advance(60 * MINUTE);
    await act(app, 'Advance', { code, stage: 'SIGNING' });
    expect(await tracked(browser, code.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      requestCode: code,
      kind: 'NEW_LOW_VOLTAGE',
      customerKind: 'HOUSEHOLD',
      stage: 'SIGNING',
      progress: 'IN_PROGRESS',
      waitsFor: 'CUSTOMER',
      canCancel: false,
      endedAt: null,
      costs: [{ label: 'Dây sau công tơ', amount: 1_080_000, vat: 80_000 }],
      askedPapers: [],
      steps: [
        { stage: 'RECEIVED', at: '2026-06-12T08:00:00+07:00', by: 'CUSTOMER', text: null, targetOn: null },
        { stage: 'SURVEY', at: '2026-06-12T08:00:00+07:00', by: 'UTILITY', text: 'Đội đến sáng thứ hai.', targetOn: '2026-06-15' },
        { stage: 'SIGNING', at: '2026-06-12T09:00:00+07:00', by: 'UTILITY', text: null, targetOn: null },
      ],
    });
    expect((await messagesIn(app.db)).filter(({ channel }) => channel === 'SMS').map(({ body }) => body)).toEqual([
      expect.stringContaining('da nhan'),
      `EVNSPC: ${code} khao sat. Doi den sang thu hai. Du kien 15/06/2026. 19001006`,
      `EVNSPC: ${code} cho ban ky hop dong. 19001006`,
    ]);
  });

  it('answers for somebody else’s, an unknown and a malformed code alike, to the byte', async () => {
    const [mine, other] = [app.browser(), app.browser()];
    await sent(mine, serviceForm('NEW_LOW_VOLTAGE', person(1)));
    const theirs = await sent(other, serviceForm('NEW_LOW_VOLTAGE', person(2)));
    const unknown = 'GK-PB0604-26-000123-G';
    const answers = [];
    for (const code of [theirs.requestCode, unknown, 'GK', '🙂', 'x'.repeat(5_000)])
      answers.push(JSON.stringify([await track(mine, code), await cancel(mine, code)]));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('NotFoundProblem');
    expect((await tracked(other, theirs.requestCode)).stage).toBe('RECEIVED');
  });

  it('looks like no request to whoever has proved nothing, and lets them do nothing', async () => {
    const { requestCode } = await sent(app.browser(), serviceForm('CHECK_METER'));
    expect((await track(app.browser(), requestCode)).__typename).toBe('NotFoundProblem');
    await expect(cancel(app.browser(), requestCode)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('is told whom a one-time code goes to, and of nothing that is not there', async () => {
    const { requestCode } = await sent(app.browser(), serviceForm('SELL_SOLAR'));
    const { tracking } = app.app.personal.serviceRequests;
    expect(await tracking.subjectOf({ requestCode: requestCode.toLowerCase() })).toEqual({
      subject: expect.stringMatching(/^sr_/),
      corporation: 'EVNSPC',
      phone: '+84912345678',
      email: 'buoi@example.vn',
      documentSha256: null,
      what: { vi: 'xem hồ sơ bán điện mặt trời', en: 'see your request (sale of solar power)' },
    });
    for (const code of ['GK-PB0604-26-000123-G', 'nothing', '']) expect(await tracking.subjectOf({ requestCode: code })).toBeNull();
  });
});

describe('what customers may do', () => {
  it('is to call it off until there is something to sign, once', async () => {
    const browser = app.browser();
    const { requestCode: code } = await sent(browser, serviceForm('CHANGE_HOLDER'));
    const input = { clientRequestId: requestId(), reason: 'Đổi ý.' };
    const cancelled = await cancel(browser, code, input);
    expect(cancelled).toMatchObject({ stage: 'CANCELLED', progress: 'DONE', waitsFor: 'NOBODY', canCancel: false });
    expect(await cancel(browser, code, input)).toEqual(cancelled);
    expect(await cancel(browser, code)).toMatchObject({ __typename: 'StaleProblem', code: 'STATE_CHANGED' });
    expect((await fileOf(app, code)).steps?.at(-1)).toEqual({ stage: 'CANCELLED', by: 'CUSTOMER', text: 'Đổi ý.', targetOn: null });
    expect((await act(app, 'Advance', { code, stage: 'SURVEY' })).__typename).toBe('StaleProblem');
    const signing = await sent(browser, serviceForm('RECONNECT'));
    await act(app, 'Advance', { code: signing.requestCode, stage: 'SIGNING' });
    expect((await cancel(browser, signing.requestCode)).__typename).toBe('StaleProblem');
  });

  it('is to bring papers only when they are asked for, and only their own', async () => {
    const browser = app.browser();
    const { requestCode: code } = await sent(browser, serviceForm('CHANGE_HOLDER'));
    const add = async (attachments: string[]) =>
      (await browser.run(ServiceRequestAddPapers, { input: { clientRequestId: requestId(), code, attachments } })).data
        ?.serviceRequestAddPapers;
    expect(await add(['at_one'])).toMatchObject({ __typename: 'StaleProblem' });
    await act(app, 'AskPapers', { code, papers: ['IDENTITY', 'HOLDER_CONSENT'], text: 'Thiếu chữ ký của chủ cũ.' });
    expect(await tracked(browser, code)).toMatchObject({
      stage: 'NEEDS_PAPERS',
      waitsFor: 'CUSTOMER',
      askedPapers: ['IDENTITY', 'HOLDER_CONSENT'],
    });
    expect(await add([])).toMatchObject({ fields: [{ path: ['input', 'attachments'] }] });
    expect(await add(['at_one'])).toMatchObject({ fields: [{ path: ['input', 'attachments', '0'] }] });
    expect((await tracked(browser, code)).stage).toBe('NEEDS_PAPERS');
  });
});

describe('what is kept', () => {
  it('has identity numbers and accounts nowhere in the clear, and no two alike', async () => {
    await sent(app.browser(), serviceForm('NEW_LOW_VOLTAGE'));
    await sent(app.browser(), { ...serviceForm('NEW_LOW_VOLTAGE'), confirmDuplicate: true });
    const { requestCode: code } = await sent(app.browser(), serviceForm('SELL_SOLAR'));
    await act(app, 'Take', { code, officer: 'NV-01' });
    const tables = ['service_request', 'service_request_step', 'idempotency', 'outbox', 'rate_bucket', 'session', 'session_grant'];
    for (const table of tables) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(app.db.read);
      expect(JSON.stringify(rows)).not.toMatch(/079190000123|0123456789|Ngân hàng Mẫu|Cục Cảnh sát/);
    }
    const { rows } = await sql<{ secrets: string }>`select secrets from service_request`.execute(app.db.read);
    expect(new Set(rows.map(({ secrets }) => secrets)).size).toBe(3);
    expect(new Set(rows.map(({ secrets }) => secrets.length)).size).toBe(1);
    expect((await fileOf(app, code)).applicant).toMatchObject({ accountNumber: '0123456789', bank: 'Ngân hàng Mẫu' });
    expect(JSON.stringify([app.lines, app.bugs, app.failures])).not.toMatch(/079190000123|0912345678|Bưởi/);
  });

  it('cannot be read for another request', async () => {
    await sent(app.browser(), serviceForm('NEW_LOW_VOLTAGE'));
    const { requestCode } = await sent(app.browser(), serviceForm('SELL_SOLAR'));
    await sql`update service_request set secrets = (select secrets from service_request where kind = 'NEW_LOW_VOLTAGE')`.execute(
      app.db.read,
    );
    expect((await fileOf(app, requestCode)).applicant).toMatchObject({ identityNumber: null, accountNumber: null });
  });

  it('is nobody’s any more 24 months after the end, and counts on', async () => {
    const browser = app.browser();
    const { requestCode: code } = await sent(browser, serviceForm('NEW_LOW_VOLTAGE'));
    await act(app, 'Refuse', { code, text: 'Không có lưới.' });
    app.clock.set('2028-06-11T08:00:00+07:00');
    expect(await app.app.personal.serviceRequests.desk.erase(100)).toBe(0);
    app.clock.set('2028-06-13T08:00:00+07:00');
    await app.app.background.tidy();
    const { rows } = await sql<Record<string, unknown>>`select * from service_request`.execute(app.db.read);
    expect(JSON.stringify(rows)).not.toMatch(/Bưởi|912345678|buoi|Ấp 3|Xin gọi/);
    expect(rows[0]).toMatchObject({ code, kind: 'NEW_LOW_VOLTAGE', stage: 'REFUSED', secrets: null, phone: null });
    expect((await fileOf(app, code)).steps?.map(({ text }) => text)).toEqual([null, null]);
    expect((await track(browser, code)).__typename).toBe('NotFoundProblem');
    expect(await app.app.personal.serviceRequests.tracking.subjectOf({ requestCode: code })).toBeNull();
  });
});
