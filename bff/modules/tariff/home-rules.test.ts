import { describe, expect, it } from 'vitest';
import { readTariffReference } from './tariff.reference.ts';
import { tariffService } from './tariff.service.ts';

const reference = readTariffReference();
const clock = { now: () => new Date('2026-06-12T08:00:00+07:00'), today: () => '2026-06-12' };
const rulesOn = (at: string, locale: 'vi' | 'en' = 'vi', from = reference) =>
  tariffService({ reference: from, clock }).homeRules({ locale }, { at });

describe('rules of homes and tenants', () => {
  it('come with the prices of their day: four people a quota, 30 kWh of tier 1', () => {
    expect(rulesOn('2026-06-30')).toMatchObject({
      peoplePerQuota: 4,
      ownContractMonths: 12,
      support: { kwh: 30, amount: 30 * 1984, policyUpToKwh: 50, source: 'PC Điện Biên, năm 2026' },
      overcharging: { since: '2026-05-25', fineFrom: 20_000_000, fineTo: 30_000_000, source: 'Nghị định 133/2026/NĐ-CP' },
    });
    expect(rulesOn('2024-12-01')?.support?.amount).toBe(30 * 1893);
  });

  it('are told in the language of whoever asks, each source once', () => {
    const { tenantsSource, undeclaredNext } = rulesOn('2026-06-30', 'en') ?? {};
    expect(tenantsSource).toContain('Circular 60/2025/TT-BCT');
    expect(undeclaredNext).toContain('five-tier');
  });

  it('that did not apply yet, or no longer, are not known; another number of people changes the answer', () => {
    expect(rulesOn('2026-05-24')?.overcharging).toBeNull();
    const support = reference.home.support.map((rule) => ({ ...rule, to: '2026-05-31' }));
    expect(rulesOn('2026-06-30', 'vi', { ...reference, home: { ...reference.home, support } })?.support).toBeNull();
    const decisions = reference.decisions.map((decision) => ({
      ...decision,
      residential: { ...decision.residential, tenants: { ...decision.residential.tenants, peoplePerQuota: 5 } },
    }));
    expect(rulesOn('2026-06-30', 'vi', { ...reference, decisions })?.peoplePerQuota).toBe(5);
  });

  it('before the first decision are none, and no day is a fault', () => {
    expect(rulesOn('2009-01-01')).toBeNull();
    expect(() => rulesOn('2026-02-30')).toThrow();
  });
});
