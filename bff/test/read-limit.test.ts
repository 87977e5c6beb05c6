import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDocuments } from '../graphql/documents.ts';
import { PORTAL_SITE, UTILITY_SITE } from '../seeds/sites.ts';
import { type TestApp, testApp, type WireAnswer } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ readsPerMinute: 20 });
});
afterAll(() => app.close());

const decisions = [...readDocuments().values()].find(({ name }) => name === 'TariffCalcDecisions');
const ask = (address: string, site = UTILITY_SITE) =>
  app.fetch(`/g/${site}/${decisions?.id}`, { headers: { origin: 'http://localhost:4000', 'x-forwarded-for': address } });

it('one network that asks one site too much is told when to come back, in a way that its page can read; nobody else is', async () => {
  const first = await Promise.all(Array.from({ length: 20 }, () => ask('203.0.113.7')));
  expect(first.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  const refused = await ask('203.0.113.200');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3']);
  expect([refused.headers.get('access-control-allow-origin'), refused.headers.get('cache-control')]).toEqual([
    'http://localhost:4000',
    'no-store',
  ]);
  const { errors } = (await refused.json()) as WireAnswer<unknown>;
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryable: true, retryAfterSeconds: 3 });
  expect((await ask('203.0.114.7')).status).toBe(200);
  expect((await ask('203.0.113.7', PORTAL_SITE)).status).toBe(200);
  app.clock.advance(3_000);
  expect((await ask('203.0.113.7')).status).toBe(200);
});
