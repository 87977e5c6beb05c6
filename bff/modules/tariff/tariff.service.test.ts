import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/civil-date.ts';
import { fixedClock } from '../../platform/clock.ts';
import { PURPOSES, VOLTAGES } from '../../reference/tariffs.ts';
import { reference } from './bill.fixture.ts';
import type { BillInput } from './tariff.input.ts';
import { tariffService } from './tariff.service.ts';

const service = tariffService({ reference, clock: fixedClock('2026-11-21T08:00:00+07:00') });

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const anyNumber = fc.oneof(
  fc.integer({ min: -5, max: 2_000_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 0.5, 461, 1e9, 1e308),
);
const anyDay = fc.oneof(
  fc.integer({ min: -400, max: 4700 }).map((day) => addDays('2015-03-16', day)),
  fc.constantFrom('2026-02-30', '', 'hôm nay', '9999-12-31'),
);
const anyDecision = fc.oneof(fc.constantFrom(...reference.decisions.map(({ decision }) => decision)), fc.string());

const anyInput: fc.Arbitrary<BillInput> = fc.record({
  purpose: fc.constantFrom(...PURPOSES),
  voltage: maybe(fc.constantFrom(...VOLTAGES)),
  from: anyDay,
  to: anyDay,
  invoiceDate: maybe(anyDay),
  kwh: maybe(anyNumber),
  meter: maybe(
    fc.record({
      previous: anyNumber,
      current: anyNumber,
      multiplier: maybe(anyNumber),
      digits: maybe(fc.integer({ min: -3, max: 12 })),
      replaced: maybe(fc.record({ lastOfOld: anyNumber, firstOfNew: anyNumber })),
    }),
  ),
  kwhByTime: maybe(fc.record({ normal: anyNumber, peak: anyNumber, offPeak: anyNumber })),
  households: maybe(fc.integer({ min: -2, max: 1100 })),
  tenants: maybe(fc.record({ people: anyNumber, declared: fc.boolean() })),
  roundQuota: maybe(fc.boolean()),
  decision: maybe(anyDecision),
  reactive: maybe(fc.record({ kvarh: maybe(anyNumber), cosPhi: maybe(anyNumber) })),
});

/** Inputs that are right, up to the largest that are taken. */
const rightInput: fc.Arbitrary<BillInput> = fc
  .record({
    start: fc.integer({ min: 0, max: 4000 }),
    days: fc.integer({ min: 0, max: 365 }),
    kwh: fc.integer({ min: 0, max: 1_000_000_000_000 }),
    buyer: fc.constantFrom(
      { purpose: 'RESIDENTIAL' as const },
      { purpose: 'RESIDENTIAL_PREPAID' as const },
      { purpose: 'BUSINESS' as const, voltage: 'LT_6KV' as const },
    ),
    tenants: maybe(fc.record({ people: fc.double({ min: 0.001, max: 4000, noNaN: true }), declared: fc.boolean() })),
    cosPhi: maybe(fc.double({ min: 0.01, max: 1, noNaN: true })),
    roundQuota: fc.boolean(),
  })
  .map(({ start, days, kwh, buyer, tenants, cosPhi, roundQuota }) => ({
    ...buyer,
    from: addDays('2015-03-16', start),
    to: addDays('2015-03-16', start + days),
    kwh: (buyer.purpose === 'BUSINESS' ? kwh : kwh % 10_000_000_001) / 1000,
    tenants: buyer.purpose === 'RESIDENTIAL' ? tenants : null,
    reactive: cosPhi === null ? null : { cosPhi },
    roundQuota,
  }));

describe('whatever is asked', () => {
  it('is answered by a bill or by problems that name their fields, never by a fault', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const answer = service.estimate({ locale: 'vi' }, input);
        if (answer.__typename === 'InputProblem') {
          expect(answer.fields.length).toBeGreaterThan(0);
          for (const { path, message } of answer.fields) {
            expect(path[0]).toBe('input');
            expect(message).not.toMatch(/[{}]|undefined|NaN|null/);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('adds up exactly, up to the largest bill that is taken', () => {
    fc.assert(
      fc.property(rightInput, (input) => {
        const bill = service.estimate({ locale: 'en' }, input);
        if (bill.__typename !== 'BillEstimate') throw new Error(JSON.stringify(bill));
        const energy = bill.lines.reduce((sum, { amount }) => sum + amount, 0);
        expect(bill.kwh).toBe(input.kwh);
        expect(energy + (bill.reactive?.amount ?? 0)).toBe(bill.net);
        expect(bill.net + bill.vat).toBe(bill.total);
        const hundredths = BigInt(Math.round((bill.reactive?.kPercent ?? 0) * 100));
        expect(BigInt(bill.reactive?.amount ?? 0)).toBe((BigInt(energy) * hundredths * 2n + 10_000n) / 20_000n);
        for (const { kwh, unitPrice, amount } of bill.lines)
          expect(BigInt(amount)).toBe((BigInt(Math.round(kwh * 1000)) * BigInt(unitPrice) * 2n + 1000n) / 2000n);
      }),
      { numRuns: 1000 },
    );
  });

  it('can be asked back: the amount of a bill pays for its kWh', () => {
    fc.assert(
      fc.property(rightInput, (input) => {
        const bill = { ...input, kwh: Math.floor(input.kwh ?? 0) };
        const estimate = service.estimate({ locale: 'vi' }, bill);
        if (estimate.__typename !== 'BillEstimate') throw new Error(JSON.stringify(estimate));
        const back = service.consumptionForAmount({ locale: 'vi' }, { bill, amount: estimate.total });
        expect(back).toMatchObject({ kwh: bill.kwh, total: estimate.total, exact: true });
      }),
    );
  });
});

describe('the tariff of a day', () => {
  const [first, ...later] = reference.schedules;
  if (!first) throw new Error('no schedule');
  const nightFrom = (band: (typeof first.bands)[number]) => (band.timeOfUse === 'OFF_PEAK' ? { ...band, from: '23:00' } : band);
  const changedIn2026 = tariffService({
    reference: {
      ...reference,
      schedules: [
        { ...first, status: 'EXPIRED', to: '2025-12-31' },
        { ...first, from: '2026-01-01', bands: first.bands.map(nightFrom) },
        ...later,
      ],
    },
    clock: fixedClock('2026-11-21T08:00:00+07:00'),
  });
  const nightOf = (question: Parameters<typeof service.tariff>[1]) =>
    changedIn2026.tariff({ locale: 'vi' }, question)?.timeBands.find(({ timeOfUse }) => timeOfUse === 'OFF_PEAK')?.from;

  it('has the hours of that day, as it has its prices', () => {
    expect(nightOf({ at: '2025-12-31' })).toBe('22:00');
    expect(nightOf({ at: '2026-01-01' })).toBe('23:00');
    expect(nightOf({})).toBe('23:00');
  });

  it('of a decision has the hours of its last day, whatever day is named for VAT', () => {
    expect(nightOf({ decision: '648/QĐ-BCT', at: '2026-06-01' })).toBe('22:00');
    expect(nightOf({ decision: '1279/QĐ-BCT', at: '2025-06-01' })).toBe('23:00');
  });
});
