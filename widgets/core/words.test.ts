import { describe, expect, it } from 'vitest';
import { englishWords, vietnameseWords } from './words.ts';

const table: [number, string, string][] = [
  [0, 'không', 'zero'],
  [1, 'một', 'one'],
  [4, 'bốn', 'four'],
  [5, 'năm', 'five'],
  [10, 'mười', 'ten'],
  [11, 'mười một', 'eleven'],
  [14, 'mười bốn', 'fourteen'],
  [15, 'mười lăm', 'fifteen'],
  [20, 'hai mươi', 'twenty'],
  [21, 'hai mươi mốt', 'twenty-one'],
  [24, 'hai mươi tư', 'twenty-four'],
  [25, 'hai mươi lăm', 'twenty-five'],
  [99, 'chín mươi chín', 'ninety-nine'],
  [100, 'một trăm', 'one hundred'],
  [101, 'một trăm linh một', 'one hundred and one'],
  [104, 'một trăm linh bốn', 'one hundred and four'],
  [105, 'một trăm linh năm', 'one hundred and five'],
  [110, 'một trăm mười', 'one hundred and ten'],
  [111, 'một trăm mười một', 'one hundred and eleven'],
  [115, 'một trăm mười lăm', 'one hundred and fifteen'],
  [555, 'năm trăm năm mươi lăm', 'five hundred and fifty-five'],
  [1000, 'một nghìn', 'one thousand'],
  [1001, 'một nghìn không trăm linh một', 'one thousand and one'],
  [1010, 'một nghìn không trăm mười', 'one thousand and ten'],
  [21_000, 'hai mươi mốt nghìn', 'twenty-one thousand'],
  [100_000, 'một trăm nghìn', 'one hundred thousand'],
  [1_000_000, 'một triệu', 'one million'],
  [1_000_005, 'một triệu không trăm linh năm', 'one million and five'],
  [1_050_000, 'một triệu không trăm năm mươi nghìn', 'one million fifty thousand'],
  [
    1_388_405,
    'một triệu ba trăm tám mươi tám nghìn bốn trăm linh năm',
    'one million three hundred and eighty-eight thousand four hundred and five',
  ],
  [1_000_000_000, 'một tỷ', 'one billion'],
  [
    2_004_015_024,
    'hai tỷ không trăm linh bốn triệu không trăm mười lăm nghìn không trăm hai mươi tư',
    'two billion four million fifteen thousand and twenty-four',
  ],
  [
    999_999_999_999,
    'chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín',
    'nine hundred and ninety-nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine',
  ],
];

describe('numbers in words', () => {
  it.each(table)('reads %d aloud in Vietnamese and in English', (value, vietnamese, english) => {
    expect(vietnameseWords(value)).toBe(vietnamese);
    expect(englishWords(value)).toBe(english);
  });

  it('says "ngàn" and "lẻ" in the South', () => {
    expect(vietnameseWords(1_205, 'nam')).toBe('một ngàn hai trăm lẻ năm');
  });

  it.each([-1, 0.5, Number.NaN, 1_000_000_000_000])('refuses %d', (value) => {
    expect(() => vietnameseWords(value)).toThrow(RangeError);
    expect(() => englishWords(value)).toThrow(RangeError);
  });
});
