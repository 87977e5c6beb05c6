import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutGsm7, fitsOneSms, gsm7Length, toGsm7 } from './gsm7.ts';

describe('text for every telephone', () => {
  it.each([
    ['Điện lực Đồng Tháp: lịch cúp điện', 'Dien luc Dong Thap: lich cup dien'],
    ['ĐƯỜNG Nguyễn Huệ, phường Bến Nghé', 'DUONG Nguyen Hue, phuong Ben Nghe'],
    ['“Hóa đơn” – tháng 6… 1.388.405 ₫', '"Hoa don" - thang 6... 1.388.405 d'],
    ['không\u00a0ngắt\tquãng', 'khong ngat quang'],
    ['Điện 🙂 电', 'Dien ? ?'],
    ['e\u0301 é ﬁ ２', 'e e fi 2'],
  ])('%j becomes %j', (text, plain) => {
    expect(toGsm7(text)).toBe(plain);
  });

  it('is of the alphabet, whatever it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => gsm7Length(toGsm7(text)) !== null));
  });

  it('counts the extension table twice, and knows what is not of the alphabet', () => {
    expect([gsm7Length('abc'), gsm7Length('[a]'), gsm7Length('€'), gsm7Length('ê'), gsm7Length('')]).toEqual([3, 5, 2, null, 0]);
  });

  it('fits one message up to 160 places', () => {
    expect([
      fitsOneSms('a'.repeat(160)),
      fitsOneSms('a'.repeat(161)),
      fitsOneSms(`${'a'.repeat(159)}[`),
      fitsOneSms('điện'),
      fitsOneSms(''),
    ]).toEqual([true, false, false, false, false]);
  });

  it('is cut between words, or inside one that fills it, and never longer than told', () => {
    expect(cutGsm7('mat dien toan khu', 16)).toBe('mat dien toan...');
    expect(cutGsm7('a'.repeat(20), 10)).toBe('aaaaaaa...');
    expect(cutGsm7('vua du', 6)).toBe('vua du');
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 3, max: 160 }), (text, places) => {
        expect(gsm7Length(cutGsm7(toGsm7(text), places))).toBeLessThanOrEqual(places);
      }),
    );
  });
});
