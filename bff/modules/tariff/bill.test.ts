import { describe, expect, it } from 'vitest';
import { inForceOn } from '../../reference/timeline.ts';
import { bill, decision, household, linesOf, plan, reference } from './bill.fixture.ts';
import { billFor, planBill } from './bill.ts';

const tenants = (people: number) => ({ occupancy: { kind: 'tenants' as const, people } });
const undeclared = { occupancy: { kind: 'undeclaredTenants' as const } };

describe('tiers', () => {
  it.each([
    [50, 51, 2050],
    [100, 101, 2380],
    [200, 201, 2998],
    [300, 301, 3350],
    [400, 401, 3460],
  ])('%i → %i kWh adds one kWh at %i đ', (edge, next, price) => {
    expect(bill(next).net - bill(edge).net).toBe(price);
    expect(bill(next).lines).toHaveLength(bill(edge).lines.length + 1);
  });

  it.each([
    [100, 2380],
    [200, 2998],
    [400, 3571],
    [700, 3967],
  ])('five tiers: the kWh after %i costs %i đ', (edge, price) => {
    const five = { decision: decision('14/2025/QĐ-TTg') };
    expect(bill(edge + 1, five).net - bill(edge, five).net).toBe(price);
  });

  it.each([
    [0, 50],
    [20, 30],
    [50, 0],
    [51, 49],
    [361, 39],
    [401, null],
  ])('at %i kWh the next tier is %s kWh away', (kwh, left) => {
    const { nextTierIn } = bill(kwh);
    expect(nextTierIn === null ? null : nextTierIn / 1000).toBe(left);
  });

  it('has no line for nothing', () => {
    expect(bill(0)).toMatchObject({ lines: [], net: 0, vat: 0, total: 0 });
  });

  it('rounds a fraction of a kWh half-up to the đồng', () => {
    expect(bill(0.001).net).toBe(2);
    expect(bill(0.25).net).toBe(496);
  });
});

describe('quotas', () => {
  it.each([
    [1, 1_388_405],
    [2, 1_147_260],
    [4, 1_028_138],
  ])('461 kWh shared by %i households cost %i đ', (households, total) => {
    expect(bill(461, { occupancy: { kind: 'households', households } }).total).toBe(total);
  });

  it('gives four tenants one quota, and fractions of it to fewer', () => {
    expect(linesOf(bill(120, tenants(4)))).toEqual(linesOf(bill(120)));
    expect(linesOf(bill(60, tenants(1)))).toEqual(['13 × 1984', '13 × 2050', '25 × 2380', '9 × 2998']);
    expect(linesOf(bill(100, tenants(2.5)))).toEqual(['31 × 1984', '31 × 2050', '38 × 2380']);
  });

  it('makes as many tenants a quota as the decision says', () => {
    const { residential, ...now } = decision('1279/QĐ-BCT');
    const five = { ...now, residential: { ...residential, tenants: { ...residential.tenants, peoplePerQuota: 5 } } };
    expect(linesOf(bill(120, { ...tenants(5), decision: five }))).toEqual(linesOf(bill(120)));
  });

  it('bills undeclared tenants at the 101–200 kWh tier, in six tiers and in five', () => {
    expect(linesOf(bill(10, undeclared))).toEqual(['10 × 2380']);
    expect(bill(10, undeclared).lines[0]?.tier).toBe(3);
    const five = bill(500, { ...undeclared, decision: decision('14/2025/QĐ-TTg') });
    expect(linesOf(five)).toEqual(['500 × 2380']);
    expect(five.lines[0]?.tier).toBe(2);
  });

  it('rounds each quota half-up to whole kWh, or keeps it to the watt-hour', () => {
    const eleven = { from: '2026-07-01', to: '2026-07-11' };
    expect(linesOf(bill(100, eleven)).slice(0, 3)).toEqual(['18 × 1984', '18 × 2050', '35 × 2380']);
    expect(linesOf(bill(100, { ...eleven, roundQuota: false })).slice(0, 3)).toEqual(['17.742 × 1984', '17.742 × 2050', '35.484 × 2380']);
  });

  it.each([
    ['2026-07-01', '2026-07-31'],
    ['2026-02-01', '2026-02-28'],
    ['2028-02-29', '2028-03-28'],
    ['2026-06-15', '2026-07-14'],
    ['2026-01-16', '2026-02-15'],
  ])('has plain quotas from %s to %s, a full month', (from, to) => {
    expect(linesOf(bill(461, { from, to }))).toEqual(linesOf(bill(461)));
  });

  it('grows with the days of a long period', () => {
    expect(linesOf(bill(200, { from: '2026-01-01', to: '2026-02-28' }))).toEqual(['95 × 1984', '95 × 2050', '10 × 2380']);
  });
});

describe('a change of price inside the period', () => {
  it('splits kWh by actual days and quotas by the days of the month in which the period starts', () => {
    // 27/04–26/05/2025: T = 30, T' = 30 (April); 13 days at 2699, 17 at 1279. 200 × 13/30 = 86.67 → 87.
    const crossing = bill(200, { from: '2025-04-27', to: '2025-05-26' });
    expect(linesOf(crossing)).toEqual(['22 × 1893', '22 × 1956', '43 × 2271', '28 × 1984', '28 × 2050', '57 × 2380']);
    expect(crossing.decisions.map(({ decision: name }) => name)).toEqual(['2699/QĐ-BCT', '1279/QĐ-BCT']);
    expect(crossing.nextTierIn).toBeNull();
  });

  it('takes T and T′ from different months', () => {
    // 28/09–25/10/2024: T = 28, T' = 30 (September); 13 days at 2941, 15 at 2699. 100 × 13/28 = 46.43 → 46.
    const crossing = bill(100, { from: '2024-09-28', to: '2024-10-25' });
    expect(linesOf(crossing)).toEqual(['22 × 1806', '22 × 1866', '2 × 2167', '25 × 1893', '25 × 1956', '4 × 2271']);
    expect(crossing.lines.map(({ segment }) => `${segment.from}…${segment.to}`)).toContain('2024-10-11…2024-10-25');
  });

  it('follows three decisions through a long period', () => {
    const crossing = bill(1000, { from: '2023-04-01', to: '2023-12-31' });
    expect(crossing.decisions.map(({ decision: name }) => name)).toEqual(['648/QĐ-BCT', '1062/QĐ-BCT', '2941/QĐ-BCT']);
    expect(crossing.lines.reduce((sum, { wattHours }) => sum + wattHours, 0)).toBe(1_000_000);
  });

  it('never bills less than nothing at the new price', () => {
    const crossing = bill(0.6, { from: '2025-04-11', to: '2025-05-10' });
    expect(linesOf(crossing)).toEqual(['0.6 × 1893']);
  });

  it('is not looked at when a decision is forced', () => {
    const forced = bill(200, { from: '2025-04-27', to: '2025-05-26', decision: decision('648/QĐ-BCT') });
    expect(linesOf(forced)).toEqual(['50 × 1678', '50 × 1734', '100 × 2014']);
  });
});

describe('other purposes', () => {
  const production = { purpose: 'PRODUCTION' as const, voltage: 'FROM_6KV_TO_22KV' as const };

  it('prices each register', () => {
    const answer = billFor(plan(production), { NORMAL: 100_000, PEAK: 20_000, OFF_PEAK: 30_000 });
    expect(answer.lines.map(({ register, wattHours, unitPrice }) => [register, wattHours, unitPrice])).toEqual([
      ['NORMAL', 100_000, 1899],
      ['PEAK', 20_000, 3508],
      ['OFF_PEAK', 30_000, 1234],
    ]);
    expect(answer.wattHours).toBe(150_000);
  });

  it('splits each register by days when the price changes', () => {
    const answer = billFor(plan({ ...production, from: '2025-05-01', to: '2025-05-31' }), { NORMAL: 310_000, PEAK: 31_000, OFF_PEAK: 0 });
    expect(linesOf(answer)).toEqual(['90 × 1812', '9 × 3348', '220 × 1899', '22 × 3508']);
  });

  it.each([
    ['RESIDENTIAL_PREPAID', null, 2909],
    ['BUSINESS', 'GE_22KV', 2887],
    ['HOSPITAL_SCHOOL', 'LT_6KV', 2072],
    ['PUBLIC_LIGHTING_ADMINISTRATION', 'GE_6KV', 2138],
  ] as const)('%s %s costs %i đ', (purpose, voltage, price) => {
    expect(linesOf(bill(10, { purpose, voltage }))).toEqual([`10 × ${price}`]);
  });

  it('has no price where the decision sets none', () => {
    expect(planBill(reference, household({ ...production, decision: decision('14/2025/QĐ-TTg') }))).toBeNull();
    expect(planBill(reference, household({ from: '2015-03-15' }))).toBeNull();
  });
});

describe('VAT', () => {
  it('follows the invoice date, which is the day after the period unless it is given', () => {
    const june = { from: '2023-06-01', to: '2023-06-30' };
    expect(bill(100, june).vatRate.ratePercent).toBe(8);
    expect(bill(100, { ...june, invoiceDate: '2023-06-30' }).vatRate.ratePercent).toBe(10);
  });

  it('is conditional after 2026', () => {
    expect(bill(100, { from: '2026-12-01', to: '2026-12-30' }).vatRate).toMatchObject({ ratePercent: 8, status: 'IN_FORCE' });
    expect(bill(100, { from: '2026-12-01', to: '2026-12-31' }).vatRate).toMatchObject({ ratePercent: 10, status: 'CONDITIONAL' });
  });
});

describe('the default prices and hours', () => {
  it('are never conditional ones, on any day', () => {
    for (let day = Date.UTC(2015, 2, 16); day < Date.UTC(2030, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      expect(['IN_FORCE', 'EXPIRED']).toContain(inForceOn(reference.decisions, date)?.status);
      expect(inForceOn(reference.schedules, date)?.status).toBe('IN_FORCE');
    }
  });
});
