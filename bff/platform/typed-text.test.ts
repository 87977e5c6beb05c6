import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords, isSafeText, lengthOf, tidyLine, tidyText } from './typed-text.ts';

describe('what people type', () => {
  it.each([
    ['  Nguye\u0302\u0303n  ', 'Nguyễn'],
    ['một\r\nhai\rba\u2028bốn\u0085năm', 'một\nhai\nba\nbốn\nnăm'],
    ['a \t\n\n\n\n\n\nb', 'a\n\n\nb'],
    ['\uFEFFPB\u200B06\u00AD01\u2060', 'PB0601'],
    ['e\u200b\u0301', 'é'],
    ['\u200e0912 345 678\u200f', '0912 345 678'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidyText(typed)).toBe(kept);
  });

  it('is one line with single spaces where one is asked for', () => {
    expect(tidyLine(' Số 5,\n ấp\u00a0\u00a0 3 ')).toBe('Số 5, ấp 3');
  });

  it('stays as it is once it is tidy', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
        expect(tidyLine(tidyLine(text))).toBe(tidyLine(text));
      }),
    );
  });

  it.each(['\u0000', 'a\u0007', '\ud800', 'a\u202eb', '\u2066x\u2069', 'a\u200fb', '\u007f'])('%j is no safe text', (text) => {
    expect(isSafeText(text)).toBe(false);
  });

  it.each(['Đường Lê Lợi\nấp 3', '김민수', '👍🏽', 'a\tb'])('%j is safe text', (text) => {
    expect(isSafeText(text)).toBe(true);
  });

  it('is as long as it looks', () => {
    expect([lengthOf('điện'), lengthOf('🙂🙂')]).toEqual([4, 2]);
  });

  it('is the same place in whichever case, with or without accents and points', () => {
    expect(foldWords(' 12/3 Đường  LÊ LỢI, ấp 3.')).toBe('12 3 duong le loi ap 3');
  });
});
