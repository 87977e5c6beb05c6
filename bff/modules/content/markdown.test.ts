import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MARKDOWN_CHARACTERS, renderMarkdown } from './markdown.ts';
import { isAllowedLink, linksOf, plainTextOf, type TextBlock, withLinks } from './text-block.ts';

const plain = { strong: false, emphasis: false, href: null };
const text = (value: string) => ({ text: value, ...plain });
const only = (markdown: string): TextBlock => {
  const { blocks } = renderMarkdown(markdown);
  expect(blocks).toHaveLength(1);
  return blocks[0] as TextBlock;
};

describe('what an article needs', () => {
  it('paragraphs with emphasis and links', () => {
    expect(only('Gọi **ngay** số\n[1900 1006](tel:19001006), *đừng* chờ.')).toEqual({
      kind: 'PARAGRAPH',
      level: null,
      rows: [],
      spans: [
        text('Gọi '),
        { ...text('ngay'), strong: true },
        text(' số '),
        { ...text('1900 1006'), href: 'tel:19001006' },
        text(', '),
        { ...text('đừng'), emphasis: true },
        text(' chờ.'),
      ],
    });
  });

  it('headings with their level', () => {
    expect(only('## Bốn bước')).toMatchObject({ kind: 'HEADING', level: 2, spans: [text('Bốn bước')] });
  });

  it('lists, tight and loose, numbered or not', () => {
    expect(only('- a\n- **b**')).toMatchObject({
      kind: 'UNORDERED_LIST',
      rows: [
        { level: 1, cells: [{ spans: [text('a')], alignEnd: false }] },
        { level: 1, cells: [{ spans: [{ ...text('b'), strong: true }], alignEnd: false }] },
      ],
    });
    expect(only('1. a\n\n   mới\n\n2. b').rows.map(({ cells }) => cells[0]?.spans)).toEqual([[text('a mới')], [text('b')]]);
  });

  it('lists in lists, each item behind the one that it belongs to', () => {
    const { rows } = only('- một trong:\n  - a\n  - b\n- c');
    expect(rows.map(({ level, cells }) => [level, cells[0]?.spans[0]?.text])).toEqual([
      [1, 'một trong:'],
      [2, 'a'],
      [2, 'b'],
      [1, 'c'],
    ]);
  });

  it('tables, with numbers lined up', () => {
    const table = only('| Bậc | Giá |\n| --- | ---: |\n| 1 | 1.984 đ |');
    expect(table.kind).toBe('TABLE');
    expect(table.rows).toEqual([
      {
        level: 1,
        cells: [
          { spans: [text('Bậc')], alignEnd: false },
          { spans: [text('Giá')], alignEnd: true },
        ],
      },
      {
        level: 1,
        cells: [
          { spans: [text('1')], alignEnd: false },
          { spans: [text('1.984 đ')], alignEnd: true },
        ],
      },
    ]);
  });

  it('quotes, paragraph by paragraph', () => {
    expect(renderMarkdown('> một\n>\n> hai').blocks.map(({ kind, spans }) => [kind, spans])).toEqual([
      ['QUOTE', [text('một')]],
      ['QUOTE', [text('hai')]],
    ]);
  });

  it('words for the search', () => {
    expect(plainTextOf(renderMarkdown('# A\n\nb **c**\n\n- d\n- e').blocks)).toBe('A\nb c\n\nd\ne');
  });
});

describe('links', () => {
  it.each([
    'https://www.cskh.evnspc.vn/',
    'tel:19001006',
    'mailto:cskh@example.vn',
    'guide:bill-household',
    'faq:peak-hours',
    'news:price-1279',
    'service:new-lv-residential',
    'widget:evn-tariff-calc',
  ])('%s is kept', (href) => {
    const { blocks, faults } = renderMarkdown(`[đây](${href})`);
    expect(linksOf(blocks)).toEqual([href]);
    expect(faults).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html;base64,PHNjcmlwdD4=',
    'http://example.vn',
    '//example.vn/x',
    '/duong/dan',
    '#dau',
    'file:///etc/passwd',
    'guide:../../x',
    'guide:',
    'widget:b?x',
    'tel:19001006;x=1',
    'mailto:a@b.vn?cc=c@d.vn',
    'intent://x',
  ])('%s is text, and said to be', (href) => {
    const { blocks, faults } = renderMarkdown(`[đây](<${href}>)`);
    expect(linksOf(blocks)).toEqual([]);
    expect(plainTextOf(blocks)).toContain('đây');
    expect(faults).toContain('link');
  });

  it('to what this reader cannot open become text', () => {
    const { blocks } = renderMarkdown('- [một](guide:mot)\n- [hai](https://hai.example/)');
    expect(linksOf(withLinks(blocks, (href) => href !== 'guide:mot'))).toEqual(['https://hai.example/']);
    expect(plainTextOf(withLinks(blocks, () => false))).toBe(plainTextOf(blocks));
  });
});

describe('hostile text', () => {
  it.each([
    ['<script>alert(1)</script>', 'html'],
    ['a <img src=x onerror=alert(1)> b', 'html'],
    ['<svg onload=alert(1)>', 'html'],
    ['<a href="javascript:alert(1)">x</a>', 'html'],
    ['<!-- --><iframe srcdoc="<script>1</script>">', 'html'],
    ['![x](https://elsewhere.example/pixel.gif)', 'image'],
    ['![x][p]\n\n[p]: https://elsewhere.example/pixel.gif', 'image'],
    ['```html\n<script>1</script>\n```', 'code'],
    ['a[^1]\n\n[^1]: b', 'footnote'],
    ['[x][j]\n\n[j]: javascript:alert(1)', 'link'],
    ['<javascript:alert(1)>', 'link'],
    ['www.elsewhere.example', 'link'],
    ['- a\n  - b\n    - c', 'list'],
    ['', 'empty'],
    ['---', 'empty'],
  ] as const)('%j is not shown as such: %s', (markdown, fault) => {
    const { blocks, faults } = renderMarkdown(markdown);
    expect(faults).toContain(fault);
    expect(linksOf(blocks).every(isAllowedLink)).toBe(true);
    expect(JSON.stringify(blocks)).not.toMatch(/onerror|onload|srcdoc/);
  });

  it.each([
    ['one level after the other in a line', '>'.repeat(10_000)],
    ['lists in a line', '- '.repeat(5_000)],
    ['numbers in a line', '1. '.repeat(3_500)],
    ['lists line by line', Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ])('is refused when it is too deep: %s', (_, markdown) => {
    expect(renderMarkdown(markdown)).toEqual({ blocks: [], faults: expect.arrayContaining(['too-deep']) });
  });

  it('is refused unread when it is too long', () => {
    expect(renderMarkdown('a'.repeat(1_000_000))).toEqual({ blocks: [], faults: ['too-long'] });
    expect(renderMarkdown('a'.repeat(MAX_MARKDOWN_CHARACTERS)).faults).toEqual([]);
  });

  it.each([
    ['brackets', '['.repeat(6_000) + ']'.repeat(6_000)],
    ['open links', '[a]('.repeat(3_000)],
    ['emphasis', '*a '.repeat(4_000)],
    ['mixed emphasis', '_a__'.repeat(3_000)],
    ['back ticks', '`a``'.repeat(3_000)],
    ['columns', `|${'a|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n|${'b|'.repeat(1_000)}`],
  ])('ends: %s', (_, markdown) => {
    expect(linksOf(renderMarkdown(markdown).blocks)).toEqual([]);
  });

  it('never gives more than allowed links and strings, whatever is written', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</script>',
      '[a](',
      'javascript:',
      ')',
      '**',
      '_',
      '> ',
      '- ',
      '\n',
      '\n\n',
      '`',
      '|',
      '<',
      '&#x6a;',
      'https://a',
      ']',
      '![',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (pieces) => {
        const { blocks } = renderMarkdown(pieces.join(''));
        expect(linksOf(blocks).every(isAllowedLink)).toBe(true);
      }),
    );
  });
});

it('the committed articles are shown as they were meant', () => {
  const folder = new URL('../../reference/content/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const faulty = files.filter((name) => {
    const [, , ...body] = readFileSync(new URL(name, folder), 'utf8').split(/^---$/m);
    return renderMarkdown(body.join('---')).faults.length > 0;
  });
  expect(files.length).toBeGreaterThan(200);
  expect(faulty).toEqual([]);
});
