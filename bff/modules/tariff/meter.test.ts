import { describe, expect, it } from 'vitest';
import { meteredWattHours, replacedMeterWattHours } from './meter.ts';

const reading = (previous: number, current: number, multiplier = 1, digits: number | null = null) =>
  meteredWattHours({ previous: previous * 1000, current: current * 1000, multiplier: multiplier * 1000, digits });

describe('a meter', () => {
  it('counts the difference times the multiplier', () => {
    expect(reading(1000, 1590)).toBe(590_000);
    expect(reading(1000, 1000)).toBe(0);
    expect(reading(12.5, 20, 40)).toBe(300_000);
    expect(reading(0, 0.5, 0.5)).toBe(250);
  });

  it('rolls over only where its number of digits is known', () => {
    expect(reading(99_980, 15)).toBeNull();
    expect(reading(99_980, 15, 1, 5)).toBe(35_000);
    expect(reading(9_998, 3, 20, 4)).toBe(100_000);
  });

  it('stays exact where the product leaves the safe integers', () => {
    expect(reading(0, 999_999_999.999, 9_000)).toBe(8_999_999_999_991_000);
  });
});

describe('a meter replaced within the period', () => {
  const thousandths = (value: number) => Math.round(value * 1000);
  const replaced = (previous: number, lastOfOld: number, firstOfNew: number, current: number, multiplier = 1) =>
    replacedMeterWattHours({
      previous: thousandths(previous),
      lastOfOld: thousandths(lastOfOld),
      firstOfNew: thousandths(firstOfNew),
      current: thousandths(current),
      multiplier: thousandths(multiplier),
    });

  it('counts what both registers went on', () => {
    expect(replaced(9900, 9950.1, 0, 40.2)).toBe(90_300);
    expect(replaced(9900, 9950, 3, 43, 20)).toBe(1_800_000);
  });

  it('rounds once, half-up, and never in binary', () => {
    expect(replaced(0, 1.005, 0, 0, 1000.5)).toBe(1_005_503);
    expect(replaced(0, 0.1, 0, 0.2, 0.005)).toBe(2);
  });
});
