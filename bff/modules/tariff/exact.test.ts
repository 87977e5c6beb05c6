import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideHalfUp, fractionOf, hundredths, scaleHalfUp, thousandths } from './exact.ts';

describe('half-up on whole numbers', () => {
  it('rounds the middle up, and stays exact beyond 2^53', () => {
    expect([divideHalfUp(5, 2), divideHalfUp(49, 10), divideHalfUp(45, 10)]).toEqual([3, 5, 5]);
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 40 }),
        fc.nat({ max: 2 ** 30 }),
        fc.integer({ min: 1, max: 2 ** 30 }),
        (value, numerator, denominator) => {
          const doubled = BigInt(value) * BigInt(numerator) * 2n + BigInt(denominator);
          expect(scaleHalfUp(value, numerator, denominator)).toBe(Number(doubled / (BigInt(denominator) * 2n)));
        },
      ),
    );
  });

  it('takes three decimals and no more', () => {
    expect([thousandths(0.001), thousandths(1005.503), thousandths(0.0005), thousandths(1e15)]).toEqual([1, 1_005_503, null, null]);
  });
});

describe('a number as the fraction it stands for', () => {
  it('finds person-days over days again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 366 }), (personDays, days) => {
        const { numerator, denominator } = fractionOf(personDays / days);
        expect(numerator * days).toBe(personDays * denominator);
      }),
    );
  });

  it('keeps what was typed with a few decimals', () => {
    expect(fractionOf(2.5)).toEqual({ numerator: 5, denominator: 2 });
    expect(fractionOf(1.033333)).toEqual({ numerator: 1_033_333, denominator: 1_000_000 });
  });
});

describe('a number as hundredths', () => {
  it.each([
    [0.8949996, 89],
    [0.895, 90],
    [0.845, 85],
    [0.8, 80],
    [1, 100],
    [1e-7, 0],
    [0.004, 0],
    [0.005, 1],
  ])('%d is %d', (value, expected) => expect(hundredths(value)).toBe(expected));
});
