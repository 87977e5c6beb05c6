import { describe, expect, it } from 'vitest';
import { reference } from './bill.fixture.ts';
import { cosPhiOf, reactiveCharge } from './reactive.ts';

const charge = (cosPhi: number, energyAmount = 1_000_000) =>
  reactiveCharge(reference.reactive, { kind: 'cosPhi', hundredths: Math.round(cosPhi * 100) }, 1, energyAmount);

describe('reactive power', () => {
  it.each([
    [1, 0, 0],
    [0.9, 0, 0],
    [0.89, 1.12, 11_200],
    [0.75, 20, 200_000],
    [0.64, 40.63, 406_300],
    [0.6, 50, 500_000],
    [0.59, 52.54, 525_400],
    [0.1, 52.54, 525_400],
  ])('cosφ %d costs %d %% of the energy amount', (cosPhi, kPercent, amount) => {
    expect(charge(cosPhi)).toMatchObject({ cosPhi, kPercent, amount });
  });

  it('is free from the cosφ that the table names', () => {
    const stricter = { ...reference.reactive, freeFromCosPhi: 85 };
    expect(reactiveCharge(stricter, { kind: 'cosPhi', hundredths: 85 }, 1, 1_000_000).amount).toBe(0);
    expect(reactiveCharge(stricter, { kind: 'cosPhi', hundredths: 84 }, 1, 1_000_000).amount).toBe(71_400);
  });

  it('gives the published variants of the example: 70,740,000 and 26,315,280', () => {
    expect(charge(0.8, 565_920_000).amount).toBe(70_740_000);
    expect(charge(0.86, 565_920_000).amount).toBe(26_315_280);
  });

  it('computes cosφ = Ap / √(Ap² + Aq²) to two decimals', () => {
    expect(cosPhiOf(3000, 4000)).toBe(60);
    expect(cosPhiOf(8000, 6000)).toBe(80);
    expect(cosPhiOf(1000, 0)).toBe(100);
    expect(cosPhiOf(0, 1000)).toBe(0);
    expect(cosPhiOf(0, 0)).toBe(100);
    for (let varHours = 0; varHours < 40_000; varHours += 7)
      expect(cosPhiOf(10_000, varHours)).toBe(Math.round((10_000 / Math.hypot(10_000, varHours)) * 100));
  });
});
