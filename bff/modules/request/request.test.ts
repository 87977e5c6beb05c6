import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoSites } from '../../seeds/sites.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import {
  advance,
  countIn,
  forgetAll,
  messagesIn,
  outageForm,
  callbackForm,
  statusOf,
  submit,
  submitting,
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

describe('a support request', () => {
  it('is stored with a ticket, and acknowledged on every way the sender has named', async () => {
    const receipt = await submit(app, 'support', supportForm());
    expect(receipt).toEqual({
      __typename: 'RequestReceipt',
      ticket: expect.stringMatching(/^HT(-[0-9A-HJKMNP-TV-Z]{4}){2}-[0-9A-HJKMNP-TV-Z]$/),
      receivedAt: '2026-06-12T08:00:00+07:00',
      answerBy: null,
      merged: false,
      sentTo: ['SMS', 'EMAIL'],
      hotline: { number: '19001006' },
    });
    expect(await messages()).toEqual([
      {
        channel: 'SMS',
        recipient: '+84912345678',
        title: null,
        body: `EVNSPC da nhan yeu cau ho tro ${receipt.ticket} luc 08:00 12/06/2026. Xem tien do bang ma nay va so dien thoai nay. Can gap: 19001006`,
      },
      {
        channel: 'EMAIL',
        recipient: 'buoi@example.vn',
        title: `EVNSPC: đã nhận yêu cầu hỗ trợ ${receipt.ticket}`,
        body: expect.stringContaining(`Mã yêu cầu: ${receipt.ticket}`),
      },
    ]);
  });

  it('sends nothing that was typed to an address that anybody could have typed', async () => {
    await submit(app, 'support', supportForm({ name: 'Kẻ Lừa Đảo', subject: 'Trúng thưởng', message: 'Vào http://evil.example' }));
    expect(JSON.stringify(await messages())).not.toMatch(/Lừa|Trúng|evil/);
  });

  it('writes to a landline by e-mail alone, and to nobody without either', async () => {
    expect((await submit(app, 'support', supportForm({ phone: '028 3912 3456' }))).sentTo).toEqual(['EMAIL']);
    expect((await submit(app, 'support', supportForm({ phone: '028 3912 3456', email: null }))).sentTo).toEqual([]);
  });

  it('is acknowledged in the language it was sent in', async () => {
    await submit(app, 'support', supportForm({ email: undefined }), 'en');
    expect((await messages()).map(({ body }) => body)).toEqual([expect.stringMatching(/^EVNSPC has your support request HT-/)]);
  });

  it('goes to the corporation of the customer code, or to the one that is named', async () => {
    const bill = { topic: 'BILL_QUERY', customerCode: 'pe 0100.0000123', billPeriod: '5/2026' };
    expect((await submit(app, 'support', supportForm(bill))).hotline).toEqual({ number: '1900545454' });
    expect((await submit(app, 'support', supportForm({ corporation: 'EVNHCMC' }))).hotline).toEqual({ number: '1900545454' });
    const { rows } = await sql`select corporation, customer_code, bill_period from request order by customer_code nulls last`.execute(
      app.db.read,
    );
    expect(rows).toEqual([
      { corporation: 'EVNHCMC', customer_code: 'PE01000000123', bill_period: '2026-05' },
      { corporation: 'EVNHCMC', customer_code: null, bill_period: null },
    ]);
  });

  it('is not taken for a corporation that this site does not offer, and leaves nothing behind', async () => {
    const [site] = demoSites({ public: 4000, partner: 4002 });
    if (!site) throw new Error('no demo site');
    await app.app.sites.put({ ...site, corporations: ['EVNSPC'] });
    for (const changes of [{ corporation: 'EVNHANOI' }, { topic: 'BILL_QUERY', customerCode: 'PD01000000001' }]) {
      expect(await submit(app, 'support', supportForm(changes))).toMatchObject({
        __typename: 'NotOfferedProblem',
        code: 'NOT_OFFERED_HERE',
      });
    }
    expect((await submit(app, 'outage', outageForm({ customerCode: 'PD01000000001' }))).__typename).toBe('NotOfferedProblem');
    await app.app.sites.put(site);
    expect([await countOf('request'), await countOf('outbox'), await countOf('idempotency')]).toEqual([0, 0, 0]);
  });
});

describe('a human check that does not hold', () => {
  it('is answered as such, leaves nothing behind, and the same request may come again with another one', async () => {
    const form = supportForm();
    const wrong = { ...form, humanCheck: { challenge: 'any', solution: 'wrong' } };
    expect(await submit(app, 'support', wrong)).toMatchObject({ __typename: 'VerificationRequiredProblem', code: 'VERIFICATION_REQUIRED' });
    expect([await countOf('request'), await countOf('outbox'), await countOf('idempotency')]).toEqual([0, 0, 0]);
    const receipt = await submit(app, 'support', form);
    expect(receipt.__typename).toBe('RequestReceipt');
    // Its solution is used up by now; what was done is answered all the same.
    expect(await submit(app, 'support', wrong)).toEqual(receipt);
  });

  it('is not asked for before the form is right', async () => {
    const wrong = { humanCheck: { challenge: 'any', solution: 'wrong' }, phone: '12' };
    expect((await submit(app, 'callback', callbackForm(wrong))).__typename).toBe('InputProblem');
  });
});

describe('the same request sent again', () => {
  it('is answered to the byte, and done once', async () => {
    const form = supportForm();
    const first = JSON.stringify(await submitting(app, 'support', form));
    app.clock.advance(5 * MINUTE);
    expect(JSON.stringify(await submitting(app, 'support', form))).toBe(first);
    expect([await countOf('request'), await countOf('outbox')]).toEqual([1, 2]);
  });

  it('is the same with other white space, and in the other language', async () => {
    const form = supportForm();
    const first = await submit(app, 'support', form);
    expect(await submit(app, 'support', { ...form, name: ' Nguyễn  Thị Bưởi ', phone: '+84 (0) 912.345.678' }, 'en')).toEqual(first);
  });

  it('is refused with other content', async () => {
    const form = supportForm();
    await submit(app, 'support', form);
    const { errors } = await submitting(app, 'support', { ...form, message: 'Nội dung khác' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH', retryable: false });
    expect(await countOf('request')).toBe(1);
  });

  it('is one request and one message to each address when fifty arrive at once', async () => {
    const form = supportForm();
    const answers = await Promise.all(Array.from({ length: 50 }, () => submitting(app, 'support', form)));
    const tickets = new Set(answers.flatMap(({ data }) => (data?.result ? [data.result.ticket] : [])));
    const codes = new Set(answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code)));
    expect(tickets.size).toBe(1);
    expect([...codes].filter((code) => code !== 'REQUEST_IN_PROGRESS')).toEqual([]);
    expect([await countOf('request'), await countOf('outbox')]).toEqual([1, 2]);
  });
});

describe('a report of lost supply', () => {
  it('joins the report of the same code within 30 minutes: one ticket, everybody is told', async () => {
    const first = await submit(app, 'outage', outageForm());
    app.clock.advance(29 * MINUTE);
    const second = await submit(app, 'outage', outageForm({ phone: '0911 222 333', customerCode: 'pb06010000055' }));
    expect(first).toMatchObject({ __typename: 'RequestReceipt', ticket: expect.stringMatching(/^MD-/), merged: false, sentTo: ['SMS'] });
    expect(second).toMatchObject({ ticket: first.ticket, merged: true, sentTo: ['SMS'], receivedAt: '2026-06-12T08:29:00+07:00' });
    expect(await countOf('request')).toBe(1);
    expect((await messages()).map(({ recipient }) => recipient)).toEqual(['+84987654321', '+84911222333']);
    for (const phone of ['0987654321', '0911222333']) expect((await statusOf(app, first.ticket, phone)).status).toBe('RECEIVED');
    await advance(app, { ticket: first.ticket, status: 'IN_PROGRESS' });
    expect((await messages()).slice(2).map(({ recipient }) => recipient)).toEqual(['+84987654321', '+84911222333']);
  });

  it('joins by commune and street, however they are written', async () => {
    const at = (street: string) => outageForm({ customerCode: null, address: { provinceCode: '82', communeCode: '28477', street } });
    const first = await submit(app, 'outage', at('12 Đường Lê Lợi, ấp 3'));
    expect(await submit(app, 'outage', at('12 duong le loi,  Ấp 3'))).toMatchObject({ ticket: first.ticket, merged: true });
    expect(await submit(app, 'outage', at('14 Đường Lê Lợi, ấp 3'))).toMatchObject({ merged: false });
  });

  it('writes once to a number that reports the same place again', async () => {
    await submit(app, 'outage', outageForm());
    expect(await submit(app, 'outage', outageForm())).toMatchObject({ merged: true, sentTo: [] });
    expect(await countOf('outbox')).toBe(1);
  });

  it.each([
    ['more than 30 minutes later', 31, {}],
    ['from another place', 1, { customerCode: 'PB06010000066' }],
  ])('is a new one %s', async (_, minutes, changes) => {
    const first = await submit(app, 'outage', outageForm());
    app.clock.advance(minutes * MINUTE);
    const second = await submit(app, 'outage', outageForm(changes));
    expect([second.merged, second.ticket === first.ticket]).toEqual([false, false]);
  });

  it('goes to the corporation that serves the place', async () => {
    const at = (address: object) => outageForm({ customerCode: null, address });
    expect((await submit(app, 'outage', at({ communeCode: '00004', street: '1 Quán Thánh' }))).hotline).toEqual({ number: '19001288' });
    expect((await submit(app, 'outage', at({ oldText: 'phường Bến Nghé, quận 1' }))).hotline).toEqual({ number: '1900545454' });
    const { rows } = await sql`select corporation, commune_code, old_address from request order by commune_code`.execute(app.db.read);
    expect(rows).toEqual([
      { corporation: 'EVNHANOI', commune_code: '00004', old_address: null },
      { corporation: 'EVNHCMC', commune_code: '26740', old_address: 'phường Bến Nghé, quận 1' },
    ]);
  });

  it('is a new one when the crew has already ended the first', async () => {
    const first = await submit(app, 'outage', outageForm());
    await advance(app, { ticket: first.ticket, status: 'DONE' });
    expect(await submit(app, 'outage', outageForm())).toMatchObject({ merged: false });
  });

  it('of twenty neighbours at once is one ticket', async () => {
    const reports = await Promise.all(
      Array.from({ length: 20 }, (_, n) => submit(app, 'outage', outageForm({ phone: `09000000${10 + n}` }))),
    );
    expect(new Set(reports.map(({ ticket }) => ticket)).size).toBe(1);
    expect(reports.filter(({ merged }) => !merged)).toHaveLength(1);
    expect([await countOf('request'), await countOf('request_person'), await countOf('outbox')]).toEqual([1, 20, 20]);
  });
});

describe('a callback', () => {
  it('is stored with the time it is wanted at', async () => {
    expect(await submit(app, 'callback', callbackForm({ about: 'Giá điện' }))).toMatchObject({
      ticket: expect.stringMatching(/^GL-/),
      sentTo: ['SMS'],
    });
    expect((await sql`select kind, callback_time from request`.execute(app.db.read)).rows).toEqual([
      { kind: 'CALLBACK', callback_time: 'MORNING' },
    ]);
  });
});
