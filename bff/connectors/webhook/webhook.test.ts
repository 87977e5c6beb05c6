import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../../platform/clock.ts';
import { UpstreamUnavailable } from '../../platform/upstream.ts';
import { type WebhookServer, webhookServer } from '../../test/webhook-server.ts';
import { webhook } from './webhook.ts';

let server: WebhookServer;
beforeAll(async () => {
  server = await webhookServer();
});
beforeEach(() => {
  server.status = 204;
  server.calls.length = 0;
});
afterAll(() => server.stop());

const message = {
  corporation: 'EVNSPC',
  id: 'ev_0123456789abcdefghjkmnpqrs',
  channel: 'WEBHOOK',
  recipient: 'webhook',
  title: null,
  body: '{"code":"GK-PB0604-26-000123-G"}',
} as const;
const send = () => webhook({ url: server.url, key: server.key }, fixedClock('2026-06-12T08:00:00+07:00')).deliver(message);

describe('a change for the utility’s systems', () => {
  it('is signed with its id and time, as anybody with the key can check', async () => {
    expect(await send()).toBe('SENT');
    const [call, ...others] = server.calls;
    expect(others).toEqual([]);
    expect(call?.body).toBe(message.body);
    expect(call?.headers['content-type']).toBe('application/json');
    expect(call?.headers['webhook-id']).toBe(message.id);
    expect(call?.headers['webhook-timestamp']).toBe('1781226000');
    const mac = createHmac('sha256', 'a key of the tests, 32 bytes long')
      .update(`${message.id}.1781226000.${message.body}`)
      .digest('base64');
    expect(call?.headers['webhook-signature']).toBe(`v1,${mac}`);
  });

  /** From the specification of Standard Webhooks. */
  it('is signed as the published example is', async () => {
    const known = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      key: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      at: 1_614_265_330,
      body: '{"test": 2432232314}',
    };
    const clock = fixedClock(new Date(known.at * 1_000).toISOString());
    await webhook({ url: server.url, key: known.key }, clock).deliver({ ...message, id: known.id, body: known.body });
    expect(server.calls[0]?.headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each([500, 503, 429, 400, 401, 404, 410, 307])('is left for later where the answer is %i: none may be passed over', async (status) => {
    server.status = status;
    await expect(send()).rejects.toBeInstanceOf(UpstreamUnavailable);
    server.status = 200;
    expect(await send()).toBe('SENT');
  });
});
