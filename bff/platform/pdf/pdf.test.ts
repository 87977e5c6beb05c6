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
