import { describe, expect, it } from 'vitest';
import { makeCode, makeReference, otpSeal, readCode } from './otp.code.ts';

describe('a code', () => {
  it('has six digits, each as often as any other', () => {
    const codes = Array.from({ length: 20_000 }, makeCode);
    expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
    const counts = Map.groupBy(codes.join(''), (digit) => digit);
    expect(counts.size).toBe(10);
    // 12,000 each, with a standard deviation of 104.
    for (const digits of counts.values()) expect(Math.abs(digits.length - 12_000)).toBeLessThan(624);
  });

  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['12–34–56', '123456'],
    ['123.456', '123456'],
    ['１２３４５６', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['١٢٣٤٥٦', null],
    ['', null],
  ])('is read from %j', (typed, code) => expect(readCode(typed)).toBe(code));

  it('has a reference of two characters that are not mistaken for others', () => {
    for (let n = 0; n < 500; n += 1) expect(makeReference()).toMatch(/^[2-9BCDFGHJKMNPQRTVWXYZ]{2}$/);
  });
});

describe('the seal of a code', () => {
  const seal = otpSeal(Buffer.alloc(32, 7));
  const sealed = seal.seal('oc_one', '123456');

  it('fits this code under this challenge and this key alone', () => {
    expect(seal.matches(sealed, 'oc_one', '123456')).toBe(true);
    expect(seal.matches(sealed, 'oc_one', '123457')).toBe(false);
    expect(seal.matches(sealed, 'oc_two', '123456')).toBe(false);
    expect(seal.matches(sealed, 'oc_one', null)).toBe(false);
    expect(otpSeal(Buffer.alloc(32, 8)).matches(sealed, 'oc_one', '123456')).toBe(false);
    expect(sealed).not.toContain('123456');
  });

  it('of nothing fits nothing that can be typed', () => {
    for (const typed of ['nothing', 'no code', '', '000000'])
      expect(seal.matches(seal.sealNothing('oc_one'), 'oc_one', readCode(typed))).toBe(false);
    expect(seal.sealNothing('oc_one')).toHaveLength(sealed.length);
  });
});
