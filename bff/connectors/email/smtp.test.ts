import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, mailServer } from '../../test/mail-server.ts';
import { smtpCarrier } from './smtp.ts';

let server: MailServer;
beforeAll(async () => {
  server = await mailServer();
});
beforeEach(() => {
  server.fault = 'none';
  server.mails.length = 0;
});
afterAll(() => server.stop());

const message = {
  corporation: 'EVNSPC',
  id: 'ob_0123456789abcdefghjkmnpqrs',
  channel: 'EMAIL',
  recipient: 'khach@example.vn',
  title: 'EVNSPC: đã nhận yêu cầu hỗ trợ HT-0000-0000-T',
  body: 'Dòng một\n\nDòng hai.\n',
} as const;

async function send(changes: Partial<typeof message> = {}): Promise<string> {
  const carrier = smtpCarrier({ url: server.url, from: 'Chăm sóc khách hàng <cskh@evnspc.example.vn>' });
  try {
    return await carrier.deliver({ ...message, ...changes });
  } finally {
    carrier.close();
  }
}

describe('an e-mail', () => {
  it('arrives as it was written, under an id that is always the same', async () => {
    expect([await send(), await send()]).toEqual(['SENT', 'SENT']);
    expect(server.mails).toHaveLength(2);
    const [first, second] = server.mails;
    expect(first).toMatchObject({
      messageId: '<ob_0123456789abcdefghjkmnpqrs@evnspc.example.vn>',
      from: 'cskh@evnspc.example.vn',
      to: ['khach@example.vn'],
      subject: message.title,
      text: message.body,
    });
    expect(first?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(first?.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(second?.messageId).toBe(first?.messageId);
  });

  it('has one recipient and one header of each kind, whatever is in the address and the title', async () => {
    await send({ recipient: 'a@example.vn, b@example.vn' as never }).catch(() => 'thrown');
    await send({ title: 'Tiêu đề\r\nBcc: c@example.vn' as never });
    expect(server.mails.flatMap(({ to }) => to)).not.toContain('b@example.vn');
    expect(server.mails.flatMap(({ to }) => to)).not.toContain('c@example.vn');
    expect(server.mails.some(({ headers }) => headers.has('bcc'))).toBe(false);
  });

  it('is refused for good where the mailbox does not exist', async () => {
    server.fault = 'refuses';
    expect(await send()).toBe('REFUSED');
  });

  it('is left for later while the server is busy, breaks the line, or is away', async () => {
    server.fault = 'busy';
    await expect(send()).rejects.toThrow();
    server.fault = 'breaks';
    await expect(send()).rejects.toThrow();
    server.fault = 'none';
    await server.stop();
    await expect(send()).rejects.toThrow();
    await server.start();
    expect(await send()).toBe('SENT');
  });
});
