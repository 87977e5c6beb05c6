import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';

/** The search over the committed articles, as a customer meets it. */
let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-11-25T08:00:00+07:00' });
  await app.app.publishing.load(() => undefined);
}, 120_000);
afterAll(() => app.close());

interface Hit {
  kind: string;
  id: string;
  title: string;
  summary: string;
  score: number;
}

async function search(text: string, variables: object = {}, locale: 'vi' | 'en' = 'vi'): Promise<Hit[]> {
  const { data, errors } = await app.graphql<{ search: Hit[] }>(
    'query ($text: String!, $kinds: [SearchKind!], $first: Int) { search(text: $text, kinds: $kinds, first: $first) { kind id title summary score } }',
    { text, ...variables },
    locale,
  );
  expect(errors).toBeUndefined();
  return data?.search ?? [];
}

it.each([
  ['cup dien', 'outage-words'],
  ['cúp điện', 'outage-words'],
  ['cupp điện', 'outage-words'],
  ['mất điện', 'power-is-out-now'],
  ['hoa don dien tu', 'download-invoice'],
  ['định mưc', 'norm-registration'],
  ['giờ cao diểm', 'peak-hours'],
  ['nước ngập nhà', 'flooded-house'],
  ['8088', 'sms-8088'],
  ['chuyển tên hợp đồng', 'change-holder'],
  ['mã khách hàng o dau', 'customer-code-where'],
  ['tháng này tiền điện nhà tôi tăng đột ngột', 'bill-higher-than-usual'],
  ['dien luc goi dien bao cat dien', 'scam-threat-call'],
])('%j finds the question %s among the first three', async (text, id) => {
  const hits = await search(text, { kinds: ['FAQ'], first: 3 });
  expect(hits.map((hit) => hit.id)).toContain(id);
});

it.each([
  ['nhà trọ tính giá bao nhiêu', 'bill-tenants'],
  ['điện mặt trời bán lại', 'solar-selling-surplus'],
  ['đổi công tơ', 'meter-services'],
  ['tra tien dien qua ngan hang', 'ways-to-pay'],
])('%j finds the guide %s first', async (text, id) => {
  expect((await search(text, { kinds: ['GUIDE'] }))[0]?.id).toBe(id);
});

it.each([
  ['tan an', 'PB0601'],
  ['Thu Dau Mot', 'PB0401'],
  ['quan 3', 'PE0100'],
  ['PB0601', 'PB0601'],
])('%j finds the unit %s', async (text, code) => {
  const hits = await search(text, { kinds: ['UNIT'] });
  expect(hits.map((hit) => hit.id)).toContain(code);
});

it('finds units by names that their place no longer has', async () => {
  const hits = await search('sài gòn', { kinds: ['UNIT'], first: 50 });
  expect(hits.length).toBeGreaterThan(5);
  for (const { id } of hits) expect(id).toMatch(/^PE/);
});

it('answers in the language of the page', async () => {
  const [vietnamese] = await search('peak hours', { kinds: ['FAQ'] }, 'en');
  expect(vietnamese?.title).toMatch(/peak/i);
  expect(await search('bank acount', { kinds: ['FAQ'] }, 'en')).toContainEqual(expect.objectContaining({ id: 'scam-bank-account' }));
});

it('puts what fits best first, with scores that fall and stay within bounds', async () => {
  const scores = (await search('hoa don dien tu', { first: 50 })).map(({ score }) => score);
  expect(scores.length).toBeGreaterThan(3);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  for (const score of scores) expect([score > 0, score <= 1]).toEqual([true, true]);
});

it.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['signs', '!?%_\\'],
  ['words of nobody', 'zzzzqqqq'],
  ['a zero', '\u0000'],
  ['half a character', '\ud800'],
  ['SQL', "'; drop table content_item; --"],
  ['a very long word', 'a'.repeat(20_000)],
  ['very many words', 'điện '.repeat(4_000)],
  ['pictures', '🙂'.repeat(500)],
])('nothing wrong is answered to %s', async (_, text) => {
  for (const { id } of await search(text)) expect(id).not.toBe('');
});

it('shows the articles of the site alone', async () => {
  const site = (corporations: ['EVNSPC'] | ['EVNHANOI']) => ({
    locale: 'vi' as const,
    audience: { corporations, defaultCorporation: corporations[0] },
  });
  const { search: service } = app.app.publishing.services;
  const south = await service.search(site(['EVNSPC']), { text: 'zalo', kinds: ['GUIDE'] });
  expect(south.map(({ id }) => id)).toContain('zalo-evnspc');
  const hanoi = await service.search(site(['EVNHANOI']), { text: 'zalo', kinds: ['GUIDE'] });
  expect(hanoi.map(({ id }) => id)).not.toContain('zalo-evnspc');
});

it('never puts what was typed into an address', async () => {
  const { data } = await app.graphql<{ __type: { fields: Array<{ name: string; description: string }> } }>(
    '{ __type(name: "Query") { fields { name description } } }',
  );
  expect(data?.__type.fields.find(({ name }) => name === 'search')?.description).toContain('Class: P1.');
});
