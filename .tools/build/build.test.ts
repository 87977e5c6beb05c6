import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import { budgetsOf, fetchedUnasked } from '../budgets.ts';
import { chunksOf, closure } from './chunks.ts';
import { row } from './loader-table.ts';
import { pageStyles } from './page-styles.ts';
import { chunkName, confusions } from './shared-files.ts';
import { readWidgets, type Widget } from './widgets.ts';

const root = mkdtempSync(`${tmpdir()}/evn-widgets-`);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const widget = (name: string, embedding: Widget['embedding']): Widget => ({ name, tag: `evn-${name}`, embedding });
const bill = widget('bill', { kind: 'form', reserve: 20, ahead: { tag: '[kwh]', files: ['client', 'bill.answer'] } });
const session = widget('session', { kind: 'simple' });
const chunks = chunksOf([
  { file: 'loader.js', imports: [] },
  { file: 'files/runtime.js', imports: [] },
  { file: 'files/form.js', imports: ['files/runtime.js'] },
  { file: 'files/client.js', imports: ['files/runtime.js'] },
  { file: 'files/chart.js', imports: [] },
  { file: 'files/bill.js', imports: ['files/runtime.js', 'files/form.js'] },
  { file: 'files/bill.answer.js', imports: ['files/runtime.js', 'files/form.js'] },
  { file: 'files/session.js', imports: ['files/runtime.js'] },
]);

describe('widget folders', () => {
  test('a widget that does not state how it comes to a page is named', async () => {
    mkdirSync(`${root}/silent`);
    for (const file of ['index.ts', 'silent.ts']) writeFileSync(`${root}/silent/${file}`, 'export {};\n');
    await expect(readWidgets(root)).rejects.toThrow(`${root}/silent/embedding.ts is missing`);
  });

  test('pages keep room for what draws something, once per height', () => {
    const low = widget('low', { kind: 'simple', reserve: 5 });
    expect(pageStyles([bill, session, low, widget('news', { kind: 'simple', reserve: 20 })])).toBe(
      [
        '/* Keeps the page from jumping while the widgets load. */',
        'evn-bill:not(:defined),\nevn-news:not(:defined) {\n  display: block;\n  min-block-size: 20em;\n}',
        'evn-low:not(:defined) {\n  display: block;\n  min-block-size: 5em;\n}\n',
      ].join('\n'),
    );
  });
});

describe('files of the build', () => {
  const face = (path: string | null, moduleIds: string[] = [], name = 'answer') => ({
    name,
    facadeModuleId: path && `/repo/widgets/${path}`,
    moduleIds: moduleIds.map((id) => `/repo/widgets/${id}`),
  });

  test.each([
    ['outage-lookup', face('outage-lookup/index.ts')],
    ['outage-lookup.answer', face('outage-lookup/outage-lookup.answer.ts')],
    ['tariff-calc.answer', face('tariff-calc/tariff-calc.answer.ts')],
    [
      'outage-lookup.cards.data',
      face(null, ['outage-lookup/outage-lookup.places.data.ts', 'outage-lookup/outage-lookup.cards.data.ts'], 'cards.data'),
    ],
    ['en', face('locales/en.ts', [], 'en')],
    ['runtime', face(null, ['core/element.ts'], 'runtime')],
  ])('%s has a name that lasts', (name, chunk) => {
    expect(chunkName(chunk)).toBe(name);
  });

  test('a shared file without a group, and two files of one name, are found', () => {
    const found = (...files: { file: string; source?: string }[]) =>
      confusions(chunksOf(files.map(({ file, source }) => ({ file, source, imports: [] }))), ['bill']);
    expect(found({ file: 'stepper.js' })).toEqual([expect.stringContaining('several parts use stepper')]);
    expect(found({ file: 'rolldown-runtime.js' })).toEqual([expect.stringContaining('fetched by import()')]);
    expect(
      found(
        { file: 'bill.answer.js', source: 'widgets/bill/answer.ts' },
        { file: 'bill.answer2.js', source: 'widgets/bill/bill.answer.ts' },
      ),
    ).toEqual([expect.stringContaining('widgets/bill/bill.answer.ts would be called bill.answer')]);
    expect(
      found(
        { file: 'loader.js', source: 'widgets/loader.ts' },
        { file: 'files/bill.js', source: 'widgets/bill/index.ts' },
        { file: 'files/bill.rows.data.js' },
        { file: 'files/en.js', source: 'widgets/locales/en.ts' },
        { file: 'files/answers.js' },
      ),
    ).toEqual([]);
  });

  test('the loader learns what a widget needs beside the runtime, and what its answer adds', () => {
    expect(row(bill, chunks)).toBe(' form|[kwh]|client .answer');
    expect(row(session, chunks)).toBe('');
    expect(() => row(widget('gone', { kind: 'simple' }), chunks)).toThrow('no file named gone');
  });
});

describe('budgets', () => {
  const budgets = new Map(budgetsOf(chunks, [bill, session]).map((budget) => [budget.title, budget]));

  test('each widget has one by its class, with all it makes the browser fetch', () => {
    expect(budgets.get('code of evn-bill alone, a form')?.kib).toBe(7);
    expect(budgets.get('code of evn-session alone, a simple')?.kib).toBe(4);
    expect(budgets.get('first load of evn-bill')?.of).toEqual(new Set(['loader', 'runtime', 'bill', 'form']));
    expect(budgets.get('until the first answer of evn-bill')?.of).toContain('bill.answer');
  });

  test('a page with every tag counts what is shared once', () => {
    expect(budgets.get('first load of a page with every tag')?.of).toEqual(new Set(['loader', 'runtime', 'bill', 'form', 'session']));
  });

  test('a form that comes late is counted where it can be used, and on the page with every tag that fetches it', () => {
    const form = widget('bill', { kind: 'form', reserve: 20, ahead: { tag: '*', files: ['bill.answer'] } });
    const used = budgetsOf(chunks, [form]).find(({ title }) => title === 'until use of evn-bill');
    expect(used?.of).toContain('bill.answer');
    expect(fetchedUnasked(chunks, [form, session])).toContain('bill.answer');
    expect(fetchedUnasked(chunks, [bill, session])).not.toContain('bill.answer');
  });

  test('a closure ends where files import each other', () => {
    const circle = chunksOf([
      { file: 'a.js', imports: ['b.js'] },
      { file: 'b.js', imports: ['a.js'] },
    ]);
    expect(closure(circle, ['a'])).toEqual(new Set(['a', 'b']));
  });
});
