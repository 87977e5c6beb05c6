import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UpstreamUnavailable } from '../../platform/upstream.ts';
import { type SmsFault, type SmsGateway, smsGatewayServer } from '../../test/sms-gateway.ts';
import { smsGateway } from './gateway.ts';

let gateway: SmsGateway;
beforeAll(async () => {
  gateway = await smsGatewayServer();
});
beforeEach(() => {
  gateway.fault = 'none';
  gateway.shown.length = 0;
});
afterAll(() => gateway.stop());

const message = {
  corporation: 'EVNSPC',
  id: 'ob_0123456789abcdefghjkmnpqrs',
  channel: 'SMS',
  recipient: '+84912345678',
  title: null,
  body: 'EVNSPC da nhan bao mat dien',
} as const;
const send = () => smsGateway({ url: gateway.url, key: gateway.key }).deliver(message);

describe('an SMS', () => {
  it('goes out with the key and under its id, and is shown once however often it is sent', async () => {
    expect([await send(), await send()]).toEqual(['SENT', 'SENT']);
    expect(gateway.shown).toEqual([{ id: message.id, to: message.recipient, text: message.body, authorization: `Bearer ${gateway.key}` }]);
  });

  it('is shown once when the answer was lost', async () => {
    gateway.fault = 'breaks';
    await expect(send()).rejects.toBeInstanceOf(UpstreamUnavailable);
    gateway.fault = 'none';
    expect(await send()).toBe('SENT');
    expect(gateway.shown).toHaveLength(1);
  });

  it('is refused for good where number or text will not do', async () => {
    gateway.fault = 'refuses';
    expect(await send()).toBe('REFUSED');
  });

  it.each<SmsFault>(['error', 'busy', 'locked', 'redirects'])('is left for later: %s', async (fault) => {
    gateway.fault = fault;
    await expect(send()).rejects.toBeInstanceOf(UpstreamUnavailable);
    expect(gateway.shown).toEqual([]);
  });

  it('is left for later while nobody answers at all', async () => {
    await gateway.stop();
    await expect(send()).rejects.toBeInstanceOf(UpstreamUnavailable);
    await gateway.start();
    expect(await send()).toBe('SENT');
  });
});
