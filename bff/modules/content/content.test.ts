import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { articles } from './content.fixture.ts';
import { loadContent } from './content.load.ts';

let app: TestApp;
const PICTURE = 'images/price-1279.png';
const text = 'Xem [hai](faq:hai), [cũ](faq:cu), [dịch vụ](service:new-lv-residential).';

beforeAll(async () => {
  app = await testApp();
  const files = articles([
    { name: 'faq/mot', section: 'bill', order: 20, body: text, english: { title: 'One', body: text } },
    { name: 'faq/hai', section: 'bill', order: 10, title: 'Hai' },
    { name: 'faq/ba', section: 'account', corporations: ['EVNHANOI'] },
    { name: 'faq/cu', validTo: '2026-06-11' },
    { name: 'faq/sau', validFrom: '2026-06-13' },
    { name: 'news/dau', publishedOn: '2026-01-01', image: PICTURE },
    { name: 'news/cuoi', publishedOn: '2026-06-01' },
    { name: 'news/giua', publishedOn: '2026-03-01', section: 'supply' },
    { name: 'news/giua-hai', publishedOn: '2026-03-01' },
  ]);
  app.app.publishing.images.offer([PICTURE]);
  const serviceIds = new Set(['new-lv-residential']);
  await loadContent({ database: app.db, clock: app.clock, files, serviceIds, say: () => undefined });
});
afterAll(() => app.close());

interface Contents {
  contents: { edges: Array<{ cursor: string; node: { id: string } }>; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const LIST =
  'query ($kind: ContentKind!, $section: String, $first: Int, $after: String) { contents(kind: $kind, section: $section, first: $first, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }';
const list = async (variables: object) => (await app.graphql<Contents>(LIST, variables)).data?.contents;
const ids = async (variables: object) => (await list(variables))?.edges.map(({ node }) => node.id);

describe('contents', () => {
  it('come in the order of their sections, and today’s alone', async () => {
    expect(await ids({ kind: 'FAQ' })).toEqual(['ba', 'hai', 'mot']);
    expect(await ids({ kind: 'FAQ', section: 'bill' })).toEqual(['hai', 'mot']);
    expect(await ids({ kind: 'GUIDE' })).toEqual([]);
    expect(await ids({ kind: 'FAQ', section: 'không có' })).toEqual([]);
  });

  it('begin and end with their days', async () => {
    app.clock.set('2026-06-11T23:59:59+07:00');
    expect(await ids({ kind: 'FAQ', section: 'outage' })).toEqual(['cu']);
    app.clock.set('2026-06-13T00:00:00+07:00');
    expect(await ids({ kind: 'FAQ', section: 'outage' })).toEqual(['sau']);
    app.clock.set('2026-06-12T08:00:00+07:00');
  });

  it.each(['FAQ', 'NEWS'])('%s can be read piece by piece, nothing twice and nothing left out', async (kind) => {
    const whole = await ids({ kind });
    const read: string[] = [];
    let after: string | null = null;
    let more = true;
    while (more) {
      const page: Contents['contents'] | undefined = await list({ kind, first: 1, after });
      read.push(...(page?.edges.map(({ node }) => node.id) ?? []));
      after = page?.pageInfo.endCursor ?? null;
      more = page?.pageInfo.hasNextPage ?? false;
    }
    expect(read).toEqual(whole);
  });

  it('are newest first, for news', async () => {
    expect(await ids({ kind: 'NEWS' })).toEqual(['cuoi', 'giua', 'giua-hai', 'dau']);
  });

  it.each(['x', '', 'W10', 'WyIyMDI2LTAyLTMwIiwiYSJd', Buffer.from('["a",9999999999,"b"]').toString('base64url')])(
    'refuse the cursor %j, which is none of theirs',
    async (after) => {
      for (const kind of ['FAQ', 'NEWS']) {
        const { data, errors } = await app.graphql<Contents>(LIST, { kind, after });
        expect([data?.contents, errors?.[0]?.extensions.code]).toEqual([null, 'BAD_REQUEST']);
      }
    },
  );
});

const ONE =
  'query ($kind: ContentKind!, $id: ID!) { content(kind: $kind, id: $id) { __typename ... on ContentItem { id kind section title summary body { kind level spans { text href } } validFrom validTo publishedOn sources provenance verifiedAt corporations image { path alt width height } } ... on NotFoundProblem { code message } } }';
const one = async (variables: object, locale: 'vi' | 'en' = 'vi') =>
  (await app.graphql<{ content: Record<string, unknown> }>(ONE, variables, locale)).data?.content;

describe('content', () => {
  it('says everything about an article, in the language of the page', async () => {
    expect(await one({ kind: 'FAQ', id: 'mot' })).toMatchObject({
      __typename: 'ContentItem',
      title: 'Một bài thử',
      validFrom: '2026-01-01',
      validTo: null,
      publishedOn: null,
      sources: ['Nguồn thử'],
      provenance: 'UNVERIFIED',
      verifiedAt: null,
      corporations: ['EVNSPC', 'EVNHANOI'],
      image: null,
    });
    expect(await one({ kind: 'FAQ', id: 'mot' }, 'en')).toMatchObject({ title: 'One' });
  });

  it('leads to what can be opened today, and to nothing else', async () => {
    const { body } = (await one({ kind: 'FAQ', id: 'mot' })) as { body: Array<{ spans: Array<{ text: string; href: string | null }> }> };
    const [block] = body;
    expect(block?.spans.map((span) => span.text).join('')).toBe('Xem hai, cũ, dịch vụ.');
    expect(block?.spans.flatMap(({ href }) => href ?? [])).toEqual(['faq:hai', 'service:new-lv-residential']);
  });

  it.each(['khong-co', 'cu', 'sau', 'dau', '', '\u0000', 'a'.repeat(100)])('there is none by the name %j', async (id) => {
    expect(await one({ kind: 'FAQ', id })).toMatchObject({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
  });

  it('of another corporation is not there for the customers of this one', async () => {
    const { content } = app.app.publishing.services;
    const south = { locale: 'vi', audience: { corporations: ['EVNSPC'], defaultCorporation: 'EVNSPC' } } as const;
    expect((await content.content(south, { kind: 'FAQ', id: 'ba' })).__typename).toBe('NotFoundProblem');
    expect((await content.contents(south, { kind: 'FAQ' })).edges.map(({ node }) => node.id)).toEqual(['hai', 'mot']);
  });
});

describe('a picture', () => {
  const pathOf = async (): Promise<string> => ((await one({ kind: 'NEWS', id: 'dau' })) as { image: { path: string } }).image.path;

  it('comes with its size and what is to be seen', async () => {
    expect(await one({ kind: 'NEWS', id: 'dau' })).toMatchObject({ image: { alt: 'Hình thử', width: 1280, height: 720 } });
  });

  it('may be shown by any page, never changes, and never runs', async () => {
    const response = await app.fetch(await pathOf());
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 1, 4)).toBe('PNG');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const again = await app.fetch(await pathOf(), { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it.each([
    '/content/images/price-1279.png',
    '/content/0123456789abcdef/price-1279.png',
    '/content/../content.ts',
    '/content/%2e%2e/content.ts',
    '/content/',
    '/content/faq/peak-hours.vi.md',
  ])('%s is not there', async (path) => expect((await app.fetch(path)).status).toBe(404));

  it('that no article names is not there, though it lies in the folder', async () => {
    expect(app.app.publishing.images.named('images/vat-8-percent.png')).toBeUndefined();
  });

  it('is read, not written', async () => {
    expect((await app.fetch(await pathOf(), { method: 'POST' })).status).toBe(405);
  });
});
