import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { temporaryPostgres } from '../../test/database.ts';
import { type MortalServer, mortalServer } from '../../test/postgres-server.ts';
import { type SmsGateway, smsGatewayServer } from '../../test/sms-gateway.ts';
import { until } from '../../test/until.ts';
import { callbackForm, countIn, submit, submitting } from './request.fixture.ts';

let server: MortalServer;
let gateway: SmsGateway;
let app: TestApp;
beforeAll(async () => {
  server = await mortalServer();
  gateway = await smsGatewayServer();
  app = await testApp({
    database: await temporaryPostgres(server.url),
    messages: { email: null, sms: { url: gateway.url, key: gateway.key }, webhook: null, record: false },
  });
  app.app.background.start();
}, 90_000);
afterAll(async () => {
  await app.close();
  await server.stop();
  await gateway.stop();
});

it('a database that is killed refuses what it cannot keep, keeps what it has acknowledged, and its messages go out once it is back', async () => {
  gateway.fault = 'error';
  const kept = callbackForm();
  const receipt = await submit(app, 'callback', kept);
  await server.kill();
  const refused = callbackForm({ phone: '0903 111 223' });
  const { errors } = await submitting(app, 'callback', refused);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
  await until(
    () => app.failures.filter((line) => line.startsWith('reading the outbox')).length,
    (count) => count > 0,
  );

  await server.start();
  gateway.fault = 'none';
  expect(await submit(app, 'callback', kept)).toEqual(receipt);
  expect((await submit(app, 'callback', refused)).merged).toBe(false);
  await sql`update outbox set due_at = now()`.execute(app.db.read);
  await until(
    () => gateway.shown.length,
    (count) => count === 2,
    60_000,
  );
  expect([await countIn(app.db, 'request'), await countIn(app.db, 'outbox')]).toEqual([2, 2]);
  expect(new Set(gateway.shown.map(({ to }) => to))).toEqual(new Set(['+84903111222', '+84903111223']));
  expect(app.bugs).toEqual([]);
}, 120_000);
