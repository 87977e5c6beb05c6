import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const SITE = {
  key: 'pk_newportal000000000',
  name: 'Cổng thành phố',
  trust: 'PARTNER',
  corporations: ['EVNSPC', 'EVNHCMC'],
  defaultCorporation: 'EVNHCMC',
  origins: ['https://portal.example.vn', 'http://localhost:8123'],
  language: 'VI',
};
const PUT =
  'mutation ($input: SitePutInput!) { sitePut(input: $input) { __typename ... on Site { key origins } ... on InputProblem { fields { path message } } } }';

interface Put {
  sitePut: { __typename: string; fields?: Array<{ path: string[]; message: string }> };
}
const put = async (changes: object) => (await app.operator<Put>(PUT, { input: { ...SITE, ...changes } })).data?.sitePut;
const askFrom = (origin: string) =>
  app
    .fetch(`/g/${SITE.key}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-evn-widget': '1', origin },
      body: '{"documentId":"x"}',
    })
    .then(({ status }) => status);

describe('a site', () => {
  it.each(['https://xn--in-pma9351a.vn', 'http://127.0.0.1:8123', 'http://[::1]:8123', 'http://intranet', 'https://a-b.example.vn:8443'])(
    'may have pages on %s',
    async (origin) => {
      expect(await put({ key: 'pk_otherportal0000000', origins: [origin] })).toMatchObject({ __typename: 'Site', origins: [origin] });
    },
  );

  it('is known as soon as it is registered, to its own origins alone, and can be changed', async () => {
    expect(await askFrom('https://portal.example.vn')).toBe(404);
    expect(await put({})).toMatchObject({ __typename: 'Site' });
    // 400: the origin is let through, and the document is not one of ours.
    expect([await askFrom('https://portal.example.vn'), await askFrom('https://other.example.vn')]).toEqual([400, 403]);
    await put({ origins: ['https://other.example.vn'] });
    expect([await askFrom('https://portal.example.vn'), await askFrom('https://other.example.vn')]).toEqual([403, 400]);
    const { data } = await app.operator<{ sites: Array<{ key: string; origins: string[] }> }>('{ sites { key origins } }');
    expect(data?.sites.find(({ key }) => key === SITE.key)?.origins).toEqual(['https://other.example.vn']);
  });

  it.each([
    ['key', { key: 'portal' }],
    ['name', { name: ' ' }],
    ['name', { name: 'Cổng\u0000' }],
    ['name', { name: 'Cổng \ud800' }],
    ['name', { name: '\u202eCổng' }],
    ['corporations', { corporations: [] }],
    ['defaultCorporation', { defaultCorporation: 'EVNCPC' }],
    ['origins', { origins: [] }],
    ['origins', { origins: ['https://portal.example.vn/'] }],
    ['origins', { origins: ['https://PORTAL.example.vn'] }],
    ['origins', { origins: ['*'] }],
    ['origins', { origins: ['https://*.example.vn'] }],
    ['origins', { origins: ['null'] }],
    ['origins', { origins: ['ftp://portal.example.vn'] }],
    ['origins', { origins: ['https://portal.example.vn:443'] }],
    ['origins', { origins: ['https://portal..example.vn'] }],
    ['origins', { origins: ['https://.example.vn'] }],
    ['origins', { origins: ['https://example.vn.'] }],
    ['origins', { origins: ['https://-portal.example.vn'] }],
    ['origins', { origins: [`https://${'a'.repeat(64)}.vn`] }],
    ['origins', { origins: ['http://xn--a'] }],
    ['origins', { origins: ['https://điện.vn'] }],
  ])('is refused for a wrong %s, which is named: %j', async (field, changes) => {
    const answer = await put(changes);
    expect(answer?.__typename).toBe('InputProblem');
    expect(answer?.fields?.map(({ path }) => path[1])).toContain(field);
  });
});
