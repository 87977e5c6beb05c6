import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORPORATIONS } from '../../platform/corporation.ts';
import { readUnits } from '../../reference/units.ts';
import { CORPORATION_LETTERS, requestCodeKey, showRequestCode } from './request-code.ts';

const UNITS = readUnits().companies.flatMap(({ units }) => units.map(({ code }) => code));
const PLACES = [...UNITS, ...Object.values(CORPORATION_LETTERS)];
const numbers = fc.record({
  unitCode: fc.constantFrom(...PLACES),
  year: fc.integer({ min: 20, max: 99 }).map(String),
  number: fc.integer({ min: 1, max: 999_999 }),
});
const codes = numbers.map(showRequestCode);
const TYPED = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Behind the unit: year, number and check character. */
const tailOf = (key: string): number[] => [...key].map((_, place) => place).slice(-9);

describe('a request code', () => {
  it('names unit, year and number, grouped for reading out', () => {
    expect(showRequestCode({ unitCode: 'PB0604', year: '26', number: 123 })).toBe('GK-PB0604-26-000123-G');
    expect(showRequestCode({ unitCode: 'SPC', year: '26', number: 1 })).toBe('GK-SPC-26-000001-A');
  });

  it('has no place for a millionth request of a year', () => {
    for (const number of [0, 1_000_000]) expect(() => showRequestCode({ unitCode: 'PB0604', year: '26', number })).toThrow(RangeError);
  });

  it('is another for every other unit, year and number', () => {
    expect(new Set(PLACES.map((unitCode) => requestCodeKey(showRequestCode({ unitCode, year: '26', number: 1 })))).size).toBe(
      PLACES.length,
    );
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(requestCodeKey(showRequestCode(one))).not.toBe(requestCodeKey(showRequestCode(other)));
      }),
    );
  });

  it('is read however it is written', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const key = requestCodeKey(code);
        const confused = code.slice(0, 2) + code.slice(2).replaceAll('0', 'o').replaceAll('1', 'I');
        expect(key).not.toBeNull();
        for (const written of [key ?? '', code.toLowerCase(), ` ${code.replaceAll('-', ' – ')} `, confused]) {
          expect(requestCodeKey(written)).toBe(key);
        }
      }),
    );
  });

  it('is refused with one character wrong, or two in each other’s place, behind the unit', () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 8 }), fc.nat({ max: 8 }), fc.constantFrom(...TYPED), (code, one, two, other) => {
        const key = requestCodeKey(code) ?? '';
        const [a = 0, b = 0] = [tailOf(key)[one], tailOf(key)[two]];
        if (key[a] !== other) expect(requestCodeKey(key.slice(0, a) + other + key.slice(a + 1))).toBeNull();
        if (key[a] === key[b]) return;
        const swapped = [...key];
        [swapped[a], swapped[b]] = [key[b] ?? '', key[a] ?? ''];
        expect(requestCodeKey(swapped.join(''))).toBeNull();
      }),
    );
  });

  it('is refused with one unit in the place of another that differs in one character', () => {
    const key = (unitCode: string) => requestCodeKey(showRequestCode({ unitCode, year: '26', number: 77 })) ?? '';
    const tail = (unitCode: string) => key(unitCode).slice(-9);
    const differ = (one: string, other: string) =>
      one.length === other.length && [...one].filter((character, place) => character !== other[place]).length === 1;
    let pairs = 0;
    for (const one of UNITS)
      for (const other of UNITS) {
        if (!differ(one, other)) continue;
        pairs += 1;
        expect(requestCodeKey(key(one).slice(0, -9) + tail(other))).toBeNull();
      }
    expect(pairs).toBeGreaterThan(1_000);
  });

  it.each(['', 'GK', 'GK-PB0604-26-000123', 'HT-PB0604-26-000123-G', 'GK-PB0604-26-000123-U', 'GK-PB060-26-000123-G', '__proto__', '🙂'])(
    'is never %j',
    (text) => {
      expect(requestCodeKey(text)).toBeNull();
    },
  );

  it('is never a very long text', () => {
    expect(requestCodeKey('GK'.repeat(100_000))).toBeNull();
  });

  it('has letters for every corporation that are no unit', () => {
    expect(Object.keys(CORPORATION_LETTERS).sort()).toEqual([...CORPORATIONS].sort());
    expect(Object.values(CORPORATION_LETTERS).every((letters) => letters.length === 3)).toBe(true);
  });
});
