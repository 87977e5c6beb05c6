import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Dĩ An', 'di an'],
    ['ĐỒNG THÁP', 'dong thap'],
    ['Hóa đơn', 'hoa don'],
    ['Hoá đơn', 'hoa don'],
    ['Thừa Thiên  –\tHuế', 'thua thien – hue'],
    ['１９００１００６', '19001006'],
    ['', ''],
  ])('%j reads %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('is the same for composed and decomposed letters, and again for what is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('foldedWords', () => {
  it.each([
    ['Hóa đơn điện tử, 8088!', ['hoa', 'don', 'dien', 'tu', '8088']],
    ['Q.1 – TP.HCM', ['q', '1', 'tp', 'hcm']],
    ["'; drop table content_item; --", ['drop', 'table', 'content', 'item']],
    ['…', []],
  ])('%j', (text, words) => expect(foldedWords(text)).toEqual(words));
});
