import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { checkContentFile } from '../../reference/content.ts';
import { testDatabase } from '../../test/database.ts';
import { articles, articleText, type Draft } from './content.fixture.ts';
import { loadContent } from './content.load.ts';
import { findContent } from './content.store.ts';
import { retireRows, versionsOf } from './content-write.store.ts';

let database: Database;
const clock = fixedClock('2026-06-12T08:00:00+07:00');
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => database.read.deleteFrom('content_item').execute());
afterAll(() => database.close());

const said: string[] = [];
function load(drafts: readonly Draft[], files = articles(drafts)) {
  said.length = 0;
  return loadContent({ database, clock, files, serviceIds: new Set(['new-lv-residential']), say: (line) => said.push(line) });
}
const reader = { corporations: ['EVNSPC'], language: 'vi', day: '2026-06-12' } as const;
const find = (id: string) => findContent(database.read, reader, 'FAQ', id);

describe('loading', () => {
  it('writes once, and says so', async () => {
    expect(await load([{ name: 'faq/mot' }, { name: 'faq/hai' }])).toEqual({ written: 2, retired: 0 });
    expect(said).toEqual(['Reading 2 of 2 articles into the database …']);
    expect(await load([{ name: 'faq/mot' }, { name: 'faq/hai' }])).toEqual({ written: 0, retired: 0 });
    expect(said).toEqual([]);
  });

  it('writes what has changed, in either language, and keeps its row', async () => {
    await load([{ name: 'faq/mot' }, { name: 'faq/hai' }]);
    const before = await versionsOf(database.read, 'REFERENCE');
    expect(await load([{ name: 'faq/mot', english: { body: 'New words.' } }, { name: 'faq/hai' }])).toEqual({ written: 1, retired: 0 });
    const after = await versionsOf(database.read, 'REFERENCE');
    expect(after.map(({ rowId }) => rowId)).toEqual(before.map(({ rowId }) => rowId));
  });

  it('retires what is gone, and brings it back with its file', async () => {
    await load([{ name: 'faq/mot' }, { name: 'faq/hai' }]);
    expect(await load([{ name: 'faq/mot' }])).toEqual({ written: 0, retired: 1 });
    expect(await find('hai')).toBeUndefined();
    expect(await load([{ name: 'faq/mot' }, { name: 'faq/hai' }])).toEqual({ written: 1, retired: 0 });
    expect(await find('hai')).toBeDefined();
  });

  it('leaves retired what the operator has retired, also when the file changes', async () => {
    await load([{ name: 'faq/mot' }]);
    const [version] = await versionsOf(database.read, 'REFERENCE');
    await retireRows(database.read, [version?.rowId ?? ''], 'OPERATOR', clock.now());
    await load([{ name: 'faq/mot', title: 'Một tên khác' }]);
    expect(await find('mot')).toBeUndefined();
  });

  it('lets one article follow another under its name', async () => {
    await load([
      { name: 'faq/mot', title: 'Cũ', validTo: '2026-06-11' },
      { name: 'faq/mot.2026-06-12', title: 'Mới', validFrom: '2026-06-12' },
    ]);
    expect((await find('mot'))?.title).toBe('Mới');
    expect((await findContent(database.read, { ...reader, day: '2026-06-11' }, 'FAQ', 'mot'))?.title).toBe('Cũ');
  });

  it('takes links to articles, services and widgets that are there', async () => {
    const body = '[a](faq:hai), [b](service:new-lv-residential), [c](widget:evn-tariff-calc), [d](https://vi.example/)';
    expect(await load([{ name: 'faq/mot', body }, { name: 'faq/hai' }])).toEqual({ written: 2, retired: 0 });
  });

  it('is safe to start in several processes at once', async () => {
    const drafts = [{ name: 'faq/mot' }, { name: 'faq/hai' }];
    const results = await Promise.all([1, 2, 3].map(() => load(drafts)));
    expect(results.map(({ written }) => written).sort()).toEqual([0, 0, 2]);
  });
});

describe('nothing is written', () => {
  it.each<[string, RegExp, Draft[]]>([
    ['for a link to no article', /content\/faq\/mot\.vi\.md, text: leads to guide:ba/, [{ name: 'faq/mot', body: '[a](guide:ba)' }]],
    ['for a link to no service', /leads to service:khong/, [{ name: 'faq/mot', body: '[a](service:khong)' }]],
    ['for HTML', /mot\.vi\.md, text: cannot be shown: html/, [{ name: 'faq/mot', body: '<b>a</b>' }]],
    ['for a script link in English', /mot\.en\.md, text: .*link/, [{ name: 'faq/mot', english: { body: '[a](javascript:x)' } }]],
    [
      'for two articles on one day',
      /mot\.2026-06-01\.vi\.md, validFrom: .*overlap/,
      [{ name: 'faq/mot' }, { name: 'faq/mot.2026-06-01', validFrom: '2026-06-01' }],
    ],
  ])('%s, and the file is named', async (_, message, drafts) => {
    await expect(load([{ name: 'faq/kept' }, ...drafts])).rejects.toThrow(message);
    expect(await versionsOf(database.read, 'REFERENCE')).toEqual([]);
  });

  it('when a link loses its article', async () => {
    await load([{ name: 'faq/mot', body: '[a](faq:hai)' }, { name: 'faq/hai' }]);
    await expect(load([{ name: 'faq/mot', body: '[a](faq:hai)' }])).rejects.toThrow(/mot\.vi\.md, text: leads to faq:hai/);
    expect(await find('hai')).toBeDefined();
  });

  it('for an article in one language', async () => {
    const [vietnamese] = articles([{ name: 'faq/mot' }]);
    await expect(load([], vietnamese ? [vietnamese] : [])).rejects.toThrow(/mot\.vi\.md, language/);
  });

  it('for languages that disagree', async () => {
    const [vietnamese] = articles([{ name: 'faq/mot' }]);
    const [, english] = articles([{ name: 'faq/mot', corporations: ['EVNCPC'] }]);
    await expect(load([], vietnamese && english ? [vietnamese, english] : [])).rejects.toThrow(/mot\.en\.md, corporations: differs/);
  });
});

describe('a file is refused', () => {
  const good = articleText({});
  it.each<[string, RegExp, string, string]>([
    ['without a source', /sources a source is required/, 'faq/a', good.replace('["Nguồn thử"]', '[]')],
    ['with an empty source', /sources/, 'faq/a', good.replace('"Nguồn thử"', '" "')],
    ['without its first day', /validFrom/, 'faq/a', good.replace(/validFrom: .*\n/, '')],
    ['with a day that is none', /validFrom no such date/, 'faq/a', good.replace('validFrom: 2026-01-01', 'validFrom: 2026-02-30')],
    ['that ends before it begins', /validTo is before validFrom/, 'faq/a', good.replace('validTo: null', 'validTo: 2025-01-01')],
    ['for a corporation that is none', /corporations/, 'faq/a', good.replace('EVNHANOI', 'EVNXYZ')],
    ['with a key that is none', /Unrecognized key/i, 'faq/a', good.replace('order: 10', 'order: 10\nfoo: 1')],
    ['with YAML that is none', /front matter/, 'faq/a', good.replace('order: 10', 'order: [')],
    ['with aliases that grow', /front matter/, 'faq/a', good.replace('keywords: []', 'keywords: &a [*a, *a]')],
    ['without front matter', /front matter/, 'faq/a', 'Chỉ có chữ.'],
    ['of news without its day', /publishedOn/, 'news/a', good],
    ['with a day of publication that is not news', /publishedOn/, 'faq/a', articleText({ publishedOn: '2026-01-01' })],
    ['whose name says another day', /validFrom: is 2026-01-01, the file's name says 2026-05-01/, 'faq/a.2026-05-01', good],
    ['with a picture elsewhere', /image/, 'faq/a', articleText({ image: '../../etc/passwd' })],
    ['in a folder that is none', /name/, 'blog/a', good],
  ])('%s', (_, message, name, text) => {
    expect(() => checkContentFile(`content/${name}.vi.md`, text)).toThrow(message);
    expect(() => checkContentFile(`content/${name}.vi.md`, text)).toThrow(new RegExp(`^content/${name.replace('.', '\\.')}`));
  });
});
