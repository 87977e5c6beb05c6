import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/civil-date.ts';
import { bill, decision, linesOf, plan, reference } from './bill.fixture.ts';
import { billFor } from './bill.ts';

const wholeKwh = fc.integer({ min: 0, max: 5000 });
const wattHours = fc.integer({ min: 0, max: 5_000_000 });
const aDecision = fc.constantFrom(...reference.decisions);
const aPeriod = fc
  .tuple(fc.integer({ min: 0, max: 4200 }), fc.integer({ min: 0, max: 89 }))
  .map(([start, length]) => ({ from: addDays('2015-03-16', start), to: addDays('2015-03-16', start + length) }));

describe('every household bill', () => {
  it('is the sum of its lines plus VAT, and its lines are all of the kWh', () => {
    fc.assert(
      fc.property(wattHours, aPeriod, fc.integer({ min: 1, max: 50 }), fc.boolean(), (energy, period, households, roundQuota) => {
        const terms = { ...period, roundQuota, occupancy: { kind: 'households' as const, households } };
        const { lines, net, vat, total } = bill(energy / 1000, terms);
        expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(net);
        expect(lines.reduce((sum, line) => sum + line.wattHours, 0)).toBe(energy);
        expect(total).toBe(net + vat);
        for (const value of [net, vat, total, ...lines.map(({ amount }) => amount)])
          expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
      }),
    );
  });

  it('never falls when another whole kWh is used, in any period', () => {
    fc.assert(
      fc.property(wholeKwh, aPeriod, (kwh, period) => {
        const planned = plan(period);
        const net = (value: number) => billFor(planned, { NORMAL: value * 1000, PEAK: 0, OFF_PEAK: 0 }).net;
        expect(net(kwh + 1)).toBeGreaterThan(net(kwh));
      }),
    );
  });

  it('is monotone and continuous to the watt-hour under one decision', () => {
    fc.assert(
      fc.property(wattHours, aDecision, (energy, forced) => {
        const net = (value: number) => bill(value / 1000, { decision: forced }).net;
        const step = net(energy + 1) - net(energy);
        const dearest = Math.max(...forced.residential.tiers.map(({ price }) => price));
        expect(step).toBeGreaterThanOrEqual(0);
        expect(step).toBeLessThanOrEqual(Math.ceil(dearest / 1000));
      }),
    );
  });

  it('of h households is h times the bill of one with an h-th of the kWh', () => {
    fc.assert(
      fc.property(wholeKwh, fc.integer({ min: 1, max: 100 }), aDecision, (kwh, households, forced) => {
        const shared = bill(kwh * households, { decision: forced, occupancy: { kind: 'households', households } });
        expect(shared.net).toBe(bill(kwh, { decision: forced }).net * households);
      }),
    );
  });

  it('names for each line the decision that was in force on its days', () => {
    fc.assert(
      fc.property(wholeKwh, aPeriod, (kwh, period) => {
        for (const { segment } of bill(kwh, period).lines) {
          expect(segment.decision.status).not.toBe('CONDITIONAL');
          expect((segment.decision.from ?? '9999') <= segment.from).toBe(true);
          expect((segment.decision.to ?? '9999') >= segment.to).toBe(true);
        }
      }),
    );
  });
});

describe('old prices', () => {
  it('never change: 523 kWh of one household under each decision', () => {
    const names = reference.decisions.map(({ decision: name }) => name);
    expect(
      Object.fromEntries(
        names.map((name) => [
          name,
          [bill(523, { decision: decision(name) }).net, ...linesOf(bill(523, { decision: decision(name) }))].join(', '),
        ]),
      ),
    ).toMatchSnapshot();
  });

  it('never change: every other price of the expired decisions', () => {
    const expired = reference.decisions.filter(({ status }) => status === 'EXPIRED');
    expect(
      Object.fromEntries(
        expired.map(({ decision: name, from, to, prepaid, prices }) => [
          `${name} ${from} … ${to}`,
          [
            `prepaid ${prepaid?.price}`,
            ...prices.map(
              ({ purpose, voltage, normal, peak, offPeak }) => `${purpose} ${voltage} ${normal} ${peak ?? '–'} ${offPeak ?? '–'}`,
            ),
          ],
        ]),
      ),
    ).toMatchSnapshot();
  });
});
