import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UTILITY_SITE } from '../seeds/sites.ts';
import { type TestApp, testApp } from '../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-11-22T08:00:00+07:00' });
  await app.app.publishing.load(() => undefined);
});
afterAll(() => app.close());

interface Entry {
  id: string;
  title: string;
  updated: string;
  link: { '@_href': string };
  summary: string;
}

const parser = new XMLParser({ ignoreAttributes: false, textNodeName: 'text' });
const textOf = (value: unknown): string => String(typeof value === 'object' && value !== null && 'text' in value ? value.text : value);

describe('the feed of a site', () => {
  it('is Atom that another parser reads: newest first, each entry leading to the page of the site', async () => {
    const response = await app.fetch(`/feed/${UTILITY_SITE}/news.atom?l=vi`);
    const xml = await response.text();
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60, s-maxage=300');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { feed } = parser.parse(xml) as { feed: { entry: Entry[] } };
    expect(feed.entry.length).toBeGreaterThan(10);
    const days = feed.entry.map(({ updated }) => updated);
    expect(days).toEqual([...days].sort().reverse());
    const price = feed.entry.find(({ id }) => textOf(id).endsWith('news:price-1279'));
    expect(price?.link['@_href']).toBe('http://localhost:4000/#evn-news=news%3Aprice-1279');
    expect(textOf(price?.title)).toContain('1279');
    expect(textOf(price?.updated)).toBe('2025-05-09T17:00:00.000Z');
  });

  it('is RSS as well, and speaks English', async () => {
    const response = await app.fetch(`/feed/${UTILITY_SITE}/news.rss?l=en`);
    const xml = await response.text();
    expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { rss } = parser.parse(xml) as { rss: { channel: { item: Array<{ title: string }>; language: string } } };
    expect(rss.channel.language).toBe('en');
    expect(rss.channel.item.map(({ title }) => textOf(title)).join()).not.toMatch(/bài mẫu/);
  });

  it('holds text as text, whatever characters it has', async () => {
    const text = { title: 'Giá < 3.000 đ & <b>mới</b>', summary: 'Từ ]]> đến &amp;', markdown: 'Xin chào.', sources: ['Nguồn'] };
    const input = {
      kind: 'NEWS',
      id: 'ky-tu-la',
      section: 'news',
      corporations: ['EVNSPC'],
      publishedOn: '2026-11-20',
      vi: text,
      en: text,
    };
    await app.operator('mutation ($input: ContentPutInput!) { contentPut(input: $input) { __typename } }', { input });
    for (const format of ['atom', 'rss']) {
      const xml = await (await app.fetch(`/feed/${UTILITY_SITE}/news.${format}?l=vi`)).text();
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(xml).toContain('Giá &lt; 3.000 đ &amp; &lt;b&gt;mới&lt;/b&gt;');
      expect(xml).toContain('Từ ]]&gt; đến &amp;amp;');
    }
  });

  it('is not sent again to whoever holds it', async () => {
    const path = `/feed/${UTILITY_SITE}/news.rss?l=vi`;
    const etag = (await app.fetch(path)).headers.get('etag') ?? '';
    const again = await app.fetch(path, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await app.fetch(path.replace('l=vi', 'l=en'), { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it.each(['/feed/pk_nobody/news.atom', `/feed/${UTILITY_SITE}/news.xml`, `/feed/${UTILITY_SITE}/`, '/feed/../news.atom'])(
    '%s is not there',
    async (path) => expect((await app.fetch(path)).status).toBe(404),
  );

  it('is read, not written', async () => {
    expect((await app.fetch(`/feed/${UTILITY_SITE}/news.atom`, { method: 'POST' })).status).toBe(405);
  });
});
