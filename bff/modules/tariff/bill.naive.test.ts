import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../platform/civil-date.ts';
import { household, reference } from './bill.fixture.ts';
import { billFor, planBill } from './bill.ts';
import { naiveBill, type Share } from './naive-bill.fixture.ts';
import type { Occupancy } from './rates.ts';

const CHANGES = reference.decisions.flatMap(({ from }) => (from === null ? [] : [from])).slice(1);

/** Half of the periods have a change of price inside. */
const aPeriod = fc
  .oneof(
    fc.record({
      start: fc.integer({ min: 0, max: 4100 }).map((days) => addDays('2015-03-16', days)),
      length: fc.integer({ min: 0, max: 365 }),
    }),
    fc
      .record({ change: fc.constantFrom(...CHANGES), before: fc.integer({ min: 1, max: 60 }), after: fc.integer({ min: 0, max: 60 }) })
      .map(({ change, before, after }) => ({ start: addDays(change, -before), length: before + after })),
  )
  .map(({ start, length }) => ({ from: start, to: addDays(start, length) }));

/** Whole kWh as on most bills, and kWh with one to three decimals. */
const wattHours = fc.oneof(
  fc.integer({ min: 0, max: 3000 }).map((kwh) => kwh * 1000),
  fc.integer({ min: 0, max: 30_000 }).map((tenths) => tenths * 100),
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.integer({ min: 0, max: 10_000_000_000 }),
);

const aShare: fc.Arbitrary<{ occupancy: Occupancy; share: Share }> = fc.oneof(
  fc.integer({ min: 1, max: 1000 }).map((households) => ({
    occupancy: { kind: 'households' as const, households },
    share: { over: BigInt(households), under: 1n },
  })),
  fc.integer({ min: 1, max: 400_000 }).map((hundredths) => ({
    occupancy: { kind: 'tenants' as const, people: hundredths / 100 },
    share: { over: BigInt(hundredths), under: 400n },
  })),
);

it('agrees with a second, naive computation from the published formulas', () => {
  let withChange = 0;
  fc.assert(
    fc.property(aPeriod, wattHours, aShare, fc.boolean(), ({ from, to }, energy, { occupancy, share }, roundQuota) => {
      const plan = planBill(reference, household({ from, to, occupancy, roundQuota }));
      if (!plan) throw new Error(`no price from ${from} to ${to}`);
      if (plan.segments.length > 1) withChange += 1;
      const { lines, net, vat, total } = billFor(plan, { NORMAL: energy, PEAK: 0, OFF_PEAK: 0 });
      const engine = {
        lines: lines.map(({ segment, unitPrice, wattHours: used, amount }) => ({
          decision: segment.decision.decision,
          price: BigInt(unitPrice),
          wattHours: BigInt(used),
          amount: BigInt(amount),
        })),
        net: BigInt(net),
        vat: BigInt(vat),
        total: BigInt(total),
      };
      expect(engine).toEqual(naiveBill({ from, to, wattHours: BigInt(energy), share, roundQuota }));
    }),
    { numRuns: 6000 },
  );
  expect(withChange).toBeGreaterThan(2000);
});
