import { describe, expect, it } from 'vitest';
import { bill, decision, plan } from './bill.fixture.ts';
import type { BillTerms } from './bill.ts';
import { breakEvenBands, type Verdict } from './break-even.ts';

const six = { decision: decision('1279/QĐ-BCT') };
const five = { decision: decision('14/2025/QĐ-TTg') };

const bands = (terms: Partial<BillTerms> = {}) => breakEvenBands(plan({ ...terms, ...six }), plan({ ...terms, ...five }));

describe('five tiers against six', () => {
  it('is equal up to 50 kWh, cheaper from 51 to 710, dearer from 711', () => {
    expect(bands()).toEqual([
      { fromKwh: 0, toKwh: 50, verdict: 'EQUAL' },
      { fromKwh: 51, toKwh: 710, verdict: 'CHEAPER' },
      { fromKwh: 711, toKwh: null, verdict: 'DEARER' },
    ]);
  });

  it.each([
    ['three households', { occupancy: { kind: 'households', households: 3 } }],
    ['three tenants', { occupancy: { kind: 'tenants', people: 3 } }],
    ['eleven days', { from: '2026-07-01', to: '2026-07-11' }],
    ['eleven days, quotas not rounded', { from: '2026-07-01', to: '2026-07-11', roundQuota: false }],
    ['undeclared tenants', { occupancy: { kind: 'undeclaredTenants' } }],
  ] satisfies Array<[string, Partial<BillTerms>]>)('agrees with billing every kWh: %s', (_, terms) => {
    const found = bands(terms);
    for (let kwh = 0; kwh <= 3000; kwh++) {
      const difference = bill(kwh, { ...terms, ...five }).net - bill(kwh, { ...terms, ...six }).net;
      const verdict = found.find(({ fromKwh, toKwh }) => fromKwh <= kwh && kwh <= (toKwh ?? Number.POSITIVE_INFINITY))?.verdict;
      if (Math.abs(difference) > 5) expect(verdict, `${kwh} kWh`).toBe((difference < 0 ? 'CHEAPER' : 'DEARER') satisfies Verdict);
    }
  });

  it('leaves no hole between its bands', () => {
    for (const [index, band] of bands().entries())
      expect(band.fromKwh).toBe(index === 0 ? 0 : (bands()[index - 1]?.toKwh ?? Number.NaN) + 1);
  });

  it('finds every price of an older decision cheaper from the first kWh on', () => {
    expect(breakEvenBands(plan(six), plan({ decision: decision('2699/QĐ-BCT') }))).toEqual([
      { fromKwh: 0, toKwh: 0, verdict: 'EQUAL' },
      { fromKwh: 1, toKwh: null, verdict: 'CHEAPER' },
    ]);
  });
});
