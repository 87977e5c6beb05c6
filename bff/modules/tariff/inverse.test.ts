import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from './bill.fixture.ts';
import { kwhForAmount, totalOf } from './inverse.ts';

const LIMIT = 10_000_000;

describe('money → kWh', () => {
  it('finds the consumption of a bill again', () => {
    expect(kwhForAmount(plan(), 1_388_405, LIMIT)).toBe(461);
    expect(kwhForAmount(plan(), 1_388_404, LIMIT)).toBe(460);
    expect(kwhForAmount(plan(), 0, LIMIT)).toBe(0);
  });

  it('is the largest whole kWh that the amount pays, also across a change of price', () => {
    const plans = [plan(), plan({ from: '2025-04-20', to: '2025-05-19' }), plan({ purpose: 'BUSINESS', voltage: 'LT_6KV' })];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000_000 }), fc.constantFrom(...plans), (amount, planned) => {
        const kwh = kwhForAmount(planned, amount, LIMIT);
        expect(totalOf(planned, kwh)).toBeLessThanOrEqual(amount);
        expect(totalOf(planned, kwh + 1)).toBeGreaterThan(amount);
      }),
    );
  });
});
