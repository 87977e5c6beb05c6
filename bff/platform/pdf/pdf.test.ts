import { deflateSync } from 'node:zlib';
import { PDF } from '@libpdf/core';
import { describe, expect, it } from 'vitest';
import { ask, haveVerifiers, withFiles } from '../../test/verifiers.ts';
import { appendTo } from './append.ts';
import { pagesOf } from './text.ts';
import { pdfOf, type PdfContent } from './pdf.ts';

const DATE = new Date('2026-06-12T08:00:00+07:00');
const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
/** Every Vietnamese letter that carries a tone, in both cases, with đ and the sign of the currency. */
const LETTERS = [...VOWELS]
  .flatMap((vowel) => TONES.flatMap((tone) => [`${vowel}${tone}`, `${vowel}${tone}`.toUpperCase()]))
  .map((letter) => letter.normalize('NFC'));
const everyLetter = [...LETTERS, 'đ', 'Đ', '₫'].join(' ');

const contract: PdfContent = {
  title: 'Hợp đồng',
  date: DATE,
  blocks: [
    { kind: 'heading', text: 'Hợp đồng mua bán điện' },
    { kind: 'paragraph', text: everyLetter },
    { kind: 'paragraph', text: everyLetter, strong: true },
    { kind: 'facts', rows: [['Bên mua điện', 'Nguyễn Thị Bưởi']] },
  ],
};
const paper = await pdfOf(contract);

describe('the text of a paper', () => {
  /** A page on which a letter is written a million times; small, because it is packed. */
  const endless = (): Buffer => {
    const content = deflateSync(Buffer.from('BT /F1 1 Tf (a) Tj ET '.repeat(1_000_000))).toString('latin1');
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ];
    const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
    return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n9\n%%EOF\n`, 'latin1');
  };

  it('is given up where it takes too long, and the next paper is read', async () => {
    const given = [pagesOf(endless(), 2_000), pagesOf(paper)] as const;
    await expect(given[0]).rejects.toThrow('too long');
    expect(await given[1]).toHaveLength(1);
  });

  it('is none of what is no PDF', async () => {
    await expect(pagesOf(Buffer.from('%PDF-1.7\n'))).rejects.toThrow(Error);
  });
});

describe('a paper', () => {
  it('has the same bytes for the same content, and others for other content', async () => {
    expect(Buffer.from(await pdfOf(contract)).equals(paper)).toBe(true);
    expect(Buffer.from(await pdfOf({ ...contract, title: 'Khác' })).equals(paper)).toBe(false);
  });

  it('is tagged, in Vietnamese, and small', () => {
    const text = Buffer.from(paper).toString('latin1');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (vi-VN)');
    expect(paper.length).toBeLessThan(40_000);
  });

  it('gives its text to whoever reads it aloud, letters composed', async () => {
    const [page = ''] = await pagesOf(paper);
    expect(page).toContain('Hợp đồng mua bán điện');
    expect(page.replace(/\s/g, '')).toContain(everyLetter.replace(/\s/g, ''));
    expect(page).toContain('Nguyễn Thị Bưởi');
  });

  it.skipIf(!haveVerifiers('pdftotext', 'qpdf'))('says the same to other readers', () => {
    withFiles({ 'paper.pdf': paper }, (path) => {
      const { output } = ask('pdftotext', path('paper.pdf'), '-');
      expect(output.replace(/\s/g, '')).toContain(`${everyLetter}${everyLetter}`.replace(/\s/g, ''));
      expect(ask('qpdf', '--check', path('paper.pdf')).status).toBe(0);
    });
  });
});

describe('a long paper', () => {
  const sentence = 'Bên bán điện có trách nhiệm cung cấp điện đủ số lượng. ';
  const amounts = Array.from({ length: 60 }, (_, index) => [`Dây dẫn ${index}`, `${index}.000 ₫`]);
  const long = pdfOf({
    ...contract,
    watermark: 'DỮ LIỆU MẪU',
    blocks: [
      { kind: 'paragraph', text: sentence.repeat(120) },
      { kind: 'facts', rows: Array.from({ length: 50 }, (_, index) => [`Tên ${index}`, `Giá trị ${index}`] as const) },
      { kind: 'facts', rows: [['Ý kiến', sentence.repeat(120)]] },
      {
        kind: 'table',
        columns: [
          { title: 'Khoản mục', share: 3 },
          { title: 'Số tiền', align: 'right' },
        ],
        rows: amounts,
      },
    ],
  });

  it('goes on from page to page, names beside their values, titles above their columns', async () => {
    const pages = await pagesOf(await long);
    expect(pages).toHaveLength(7);
    for (const page of pages) expect(page.match(/^DỮ LIỆU MẪU\s*$/gm)).toHaveLength(2);
    const lines = pages.join('\n').split('\n');
    for (let index = 0; index < 50; index++)
      expect(lines.some((line) => line.includes(`Tên ${index}:`) && line.endsWith(`Giá trị ${index}`))).toBe(true);
    for (const [name = '', amount = ''] of amounts)
      expect(lines.some((line) => line.startsWith(name) && line.endsWith(` ${amount}`))).toBe(true);
    expect(pages.map((page) => page.includes('Khoản mục'))).toEqual([false, false, false, false, true, true, true]);
  });

  it('is written on in its own letters where a page begins', async () => {
    const heights = (await PDF.load(await long))
      .getPages()
      .map((page) => new Set(page.extractText().lines.map(({ spans }) => Math.round(spans[0]?.fontSize ?? 0))));
    for (const sizes of heights) expect([...sizes].filter((size) => size !== 20)).toEqual([11]);
  });

  it.skipIf(!haveVerifiers('pdfinfo'))('is one tree of headings, paragraphs and tables for screen readers', async () => {
    const bytes = await long;
    withFiles({ 'paper.pdf': bytes }, (path) => {
      const { output } = ask('pdfinfo', '-struct', path('paper.pdf'));
      expect(output).not.toContain('Warning');
      const count = (what: RegExp) => output.match(what)?.length;
      expect([count(/^Document/gm), count(/Table/g), count(/\bTR\b/g), count(/Scope \/Row/g), count(/Scope \/Column/g)]).toEqual([
        1, 3, 112, 51, 2,
      ]);
    });
  });

  it('never loses what does not fit', async () => {
    const of = (rows: string[][]) => pdfOf({ ...contract, blocks: [{ kind: 'table', columns: [{ title: 'A' }, { title: 'B' }], rows }] });
    await expect(of([['một', sentence.repeat(200)]])).rejects.toThrow(RangeError);
    await expect(of([['một']])).rejects.toThrow(RangeError);
  });
});

describe('what is appended', () => {
  const addition = async () => ({
    pages: await pdfOf({ title: 'Xác nhận', date: DATE, blocks: [{ kind: 'heading', text: 'Xác nhận điện tử' }] }),
    attachment: { name: 'evidence.json', description: 'Bằng chứng', type: 'application/json', data: Buffer.from('{"a":1}') },
    at: DATE,
  });

  it('comes behind; what was there stays as it was, to the byte', async () => {
    const longer = await appendTo(paper, await addition());
    expect(Buffer.from(longer.subarray(0, paper.length)).equals(paper)).toBe(true);
    expect(await pagesOf(longer)).toHaveLength(2);
    expect((await pagesOf(longer))[1]).toContain('Xác nhận điện tử');
  });

  it.skipIf(!haveVerifiers('pdfdetach', 'qpdf'))('can be taken out by other programs', async () => {
    const longer = await appendTo(paper, await addition());
    withFiles({ 'paper.pdf': longer }, (path) => {
      expect(ask('pdfdetach', '-list', path('paper.pdf')).output).toContain('evidence.json');
      expect(ask('qpdf', '--check', path('paper.pdf')).status).toBe(0);
    });
  });
});
