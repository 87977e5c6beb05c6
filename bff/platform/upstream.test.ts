import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../test/database.ts';
import { type SmsGateway, smsGatewayServer } from '../test/sms-gateway.ts';
import { UpstreamTimeout, UpstreamUnavailable, upstream } from './upstream.ts';

let server: SmsGateway;
beforeAll(async () => {
  server = await smsGatewayServer();
});
beforeEach(() => {
  server.fault = 'none';
  server.asked = 0;
});
afterAll(() => server.stop());

const options = { name: 'the other system', timeoutMs: 300, tries: 1, concurrent: 20 };
const post = { method: 'POST', headers: { 'idempotency-key': 'one' }, body: '{"to":"+84912345678","text":"bí mật"}' } as const;

describe('a foreign system', () => {
  it('answers with its status and body', async () => {
    expect(await upstream(options)(server.url, post)).toMatchObject({ bytes: Buffer.from('{}') });
  });

  it('is given up in time, and the error says nothing of what was sent', async () => {
    server.fault = 'hangs';
    const error = await upstream(options)(server.url, post).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(UpstreamTimeout);
    expect(String((error as Error).message)).toBe('the other system has not answered in time');
  });

  it('is asked again as often as that is allowed', async () => {
    server.fault = 'error';
    await expect(upstream({ ...options, tries: 3 })(server.url, post)).rejects.toBeInstanceOf(UpstreamUnavailable);
    expect(server.asked).toBe(3);
  });

  it('is spared once it keeps failing: of a hundred questions few reach it', async () => {
    server.fault = 'error';
    const ask = upstream(options);
    for (let n = 0; n < 100; n += 1) await expect(ask(server.url, post)).rejects.toBeInstanceOf(UpstreamUnavailable);
    expect(server.asked).toBeLessThan(10);
  });

  it('has so many questions at once and as many waiting; the rest are turned away', async () => {
    server.fault = 'hangs';
    const ask = upstream({ ...options, concurrent: 2 });
    const started = performance.now();
    const errors = await Promise.all(Array.from({ length: 50 }, () => ask(server.url, post).catch((cause: unknown) => cause)));
    expect(errors.every((error) => error instanceof UpstreamUnavailable)).toBe(true);
    expect(server.asked).toBeLessThanOrEqual(4);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('never sends us on to another address', async () => {
    server.fault = 'redirects';
    await expect(upstream(options)(server.url, post)).rejects.toBeInstanceOf(UpstreamUnavailable);
    expect(server.asked).toBe(1);
  });

  it('is not asked inside a transaction', async () => {
    const database = await testDatabase();
    const asked = database.transaction('request.submit', () => upstream(options)(server.url, post));
    await expect(asked).rejects.toThrow('inside transaction "request.submit"');
    expect(server.asked).toBe(0);
    await database.close();
  });
});
