import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-11-25T08:00:00+07:00' });
  await app.app.publishing.load(() => undefined);
});
afterAll(() => app.close());

interface Hit {
  kind: string;
  id: string;
  title: string;
  score: number;
}
const search = async (text: string, variables: object = {}, locale: 'vi' | 'en' = 'vi'): Promise<Hit[]> => {
  const { data, errors } = await app.graphql<{ search: Hit[] }>(
    'query ($text: String!, $kinds: [SearchKind!], $first: Int) { search(text: $text, kinds: $kinds, first: $first) { kind id title summary section score } }',
    { text, ...variables },
    locale,
  );
  expect(errors).toBeUndefined();
  return data?.search ?? [];
};

describe('search', () => {
  it.each([
    ['cup dien', 'outage-words'],
    ['cúp điện', 'outage-words'],
    ['hoa don dien tu', 'download-invoice'],
    ['cupp điện', 'outage-words'],
    ['định mưc', 'norm-registration'],
    ['mất điện', 'power-is-out-now'],
    ['giờ cao diểm', 'peak-hours'],
    ['tháng này tiền điện nhà tôi tăng đột ngột', 'bill-higher-than-usual'],
    ['nước ngập nhà', 'flooded-house'],
    ['8088', 'sms-8088'],
    ['chuyển tên hợp đồng', 'change-holder'],
  ])('%j finds the question %s among the first three', async (text, id) => {
    const hits = await search(text, { kinds: ['FAQ'], first: 3 });
    expect(hits.map((hit) => hit.id)).toContain(id);
  });
});
