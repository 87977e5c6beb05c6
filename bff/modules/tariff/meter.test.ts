import { describe, expect, it } from 'vitest';
import { meteredWattHours } from './meter.ts';

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
