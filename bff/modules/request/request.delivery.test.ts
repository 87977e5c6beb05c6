import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { type MailServer, mailServer } from '../../test/mail-server.ts';
import { type SmsGateway, smsGatewayServer } from '../../test/sms-gateway.ts';
import { until } from '../../test/until.ts';
import { advance, callbackForm, forgetAll, outageForm, statusOf, submit, submitting, supportForm } from './request.fixture.ts';

let app: TestApp;
let mail: MailServer;
let gateway: SmsGateway;
beforeAll(async () => {
  mail = await mailServer();
  gateway = await smsGatewayServer();
  app = await testApp({
    messages: {
      email: { url: mail.url, from: 'Chăm sóc khách hàng <cskh@evnspc.example.vn>' },
      sms: { url: gateway.url, key: gateway.key },
      webhook: null,
      record: false,
    },
  });
  app.app.background.start();
});
beforeEach(async () => {
  await forgetAll(app.db);
  mail.mails.length = 0;
  gateway.shown.length = 0;
  app.failures.length = 0;
});
afterAll(async () => {
  await app.close();
  await mail.stop();
  await gateway.stop();
});

const waiting = async (): Promise<number> =>
  Number((await sql<{ n: number }>`select count(*) as n from outbox where status = 'WAITING'`.execute(app.db.read)).rows[0]?.n);
const timePasses = (seconds: number) => sql`update outbox set due_at = due_at - make_interval(secs => ${seconds})`.execute(app.db.read);

describe('what customers receive', () => {
  it('comes by real e-mail and SMS, in order', async () => {
    const { ticket } = await submit(app, 'support', supportForm());
    await advance(app, { ticket, status: 'IN_PROGRESS', note: 'Đã chuyển đội quản lý.' });
    await advance(app, { ticket, status: 'DONE', answer: 'Đã dựng lại cột điện.' });
    await until(waiting, (count) => count === 0);
    expect(gateway.shown.map(({ to, text }) => [to, text.replace(ticket, '…')])).toEqual([
      ['+84912345678', expect.stringMatching(/^EVNSPC da nhan yeu cau ho tro … luc 08:00 12\/06\/2026\./)],
      ['+84912345678', 'EVNSPC: yeu cau ho tro … dang xu ly. Da chuyen doi quan ly. 19001006'],
      ['+84912345678', expect.stringMatching(/^EVNSPC: yeu cau ho tro … da hoan tat\./)],
    ]);
    expect(mail.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [['buoi@example.vn'], `EVNSPC: đã nhận yêu cầu hỗ trợ ${ticket}`],
      [['buoi@example.vn'], `EVNSPC: Yêu cầu hỗ trợ ${ticket} – đang xử lý`],
      [['buoi@example.vn'], `EVNSPC: Yêu cầu hỗ trợ ${ticket} – đã hoàn tất`],
    ]);
    expect(mail.mails[2]?.text).toContain('Trả lời:\nĐã dựng lại cột điện.');
    expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it('is one message to each address when fifty send the same at once', async () => {
    const form = supportForm();
    await Promise.all(Array.from({ length: 50 }, () => submitting(app, 'support', form)));
    await until(waiting, (count) => count === 0);
    expect([gateway.shown.length, mail.mails.length]).toEqual([1, 1]);
  });

  it('comes later, in order and once, when the providers were down', async () => {
    await mail.stop();
    await gateway.stop();
    const { ticket, sentTo } = await submit(app, 'support', supportForm());
    expect(sentTo).toEqual(['SMS', 'EMAIL']);
    await advance(app, { ticket, status: 'IN_PROGRESS' });
    await advance(app, { ticket, status: 'DONE', answer: 'Xong' });
    await until(
      () => app.failures.length,
      (count) => count >= 2,
    );
    expect([await waiting(), gateway.shown.length, mail.mails.length]).toEqual([6, 0, 0]);
    await mail.start();
    await gateway.start();
    await until(
      async () => {
        await timePasses(300);
        return waiting();
      },
      (count) => count === 0,
    );
    expect(gateway.shown.map(({ text }) => /da nhan|dang xu ly|da hoan tat/.exec(text)?.[0])).toEqual([
      'da nhan',
      'dang xu ly',
      'da hoan tat',
    ]);
    expect(mail.mails.map(({ subject }) => /đã nhận|đang xử lý|đã hoàn tất/.exec(subject)?.[0])).toEqual([
      'đã nhận',
      'đang xử lý',
      'đã hoàn tất',
    ]);
  }, 60_000);

  it('is shown once when the provider took it and could not say so', async () => {
    gateway.fault = 'breaks';
    await submit(app, 'outage', outageForm());
    await until(
      () => gateway.shown.length,
      (count) => count === 1,
    );
    gateway.fault = 'none';
    await until(
      async () => {
        await timePasses(300);
        return waiting();
      },
      (count) => count === 0,
    );
    expect(gateway.shown).toHaveLength(1);
  }, 60_000);

  it('goes on when a mailbox does not exist', async () => {
    mail.fault = 'refuses';
    const { ticket } = await submit(app, 'support', supportForm());
    await until(
      () => app.failures.filter((line) => line.includes('refused for good')).length,
      (count) => count === 1,
    );
    mail.fault = 'none';
    await advance(app, { ticket, status: 'IN_PROGRESS' });
    await until(waiting, (count) => count === 0);
    expect(mail.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('đang xử lý')]);
  });
});

describe('what is written down beside the tables', () => {
  it('holds no name, number, address, text or ticket, also when everything goes wrong', async () => {
    const canaries = ['Canary', '912777666', 'canary@', 'Bí mật', 'PB06019876543', 'Ngõ Kín'];
    const form = supportForm({
      name: 'Canary Nguyễn',
      phone: '0912 777 666',
      email: 'canary@example.vn',
      message: 'Bí mật',
      customerCode: 'PB06019876543',
      address: { communeCode: '28477', street: '1 Ngõ Kín' },
    });
    await mail.stop();
    gateway.fault = 'error';
    const { ticket } = await submit(app, 'support', form);
    await submitting(app, 'support', { ...form, message: 'Bí mật khác' });
    await submit(app, 'support', { ...form, clientRequestId: 'x', name: 'Canary 1' });
    await statusOf(app, ticket, '0912 777 666');
    await statusOf(app, ticket, '0912 777 667');
    await advance(app, { ticket, status: 'DONE', answer: 'Bí mật' });
    await until(
      () => app.failures.length,
      (count) => count >= 2,
    );
    await mail.start();
    gateway.fault = 'none';
    const written = JSON.stringify([app.lines, app.bugs, app.failures]);
    expect(app.lines.length).toBeGreaterThan(0);
    for (const canary of [...canaries, ticket, ticket.replaceAll('-', '')]) expect(written).not.toContain(canary);
  }, 60_000);
});

describe('a BFF without providers', () => {
  it('offers no channel, keeps no message, and takes requests all the same', async () => {
    const bare = await testApp({ messages: { email: null, sms: null, webhook: null, record: false } });
    expect(await submit(bare, 'support', supportForm())).toMatchObject({ __typename: 'RequestReceipt', sentTo: [] });
    expect(await submit(bare, 'callback', callbackForm())).toMatchObject({ sentTo: [] });
    expect((await sql`select * from outbox`.execute(bare.db.read)).rows).toEqual([]);
    expect((await fetch(`${bare.operatorUrl}/messages`)).status).toBe(404);
    await bare.close();
  });
});
