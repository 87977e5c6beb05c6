import { describe, expect, it } from 'vitest';
import { tariffService } from './tariff.service.ts';
import { readTariffReference } from './tariff.reference.ts';

const service = tariffService({
  reference: readTariffReference(),
  clock: { now: () => new Date('2026-06-12T08:00:00+07:00'), today: () => '2026-06-12' },
});
const ask = (input: Parameters<typeof service.reactivePower>[1]) => service.reactivePower({ locale: 'en' }, input);

describe('the charge for reactive power on an energy amount', () => {
  it('is k % of it, by kWh and kvarh or by cosφ, with the VAT of today', () => {
    const byEnergy = ask({ kwh: 1000, kvarh: 750, energyAmount: 3_000_000 });
    expect(byEnergy).toMatchObject({ cosPhi: 0.8, kPercent: 12.5, amount: 375_000, vatRate: 0.08, total: 405_000, freeFromCosPhi: 0.9 });
    expect(ask({ cosPhi: 0.8, energyAmount: 3_000_000 })).toMatchObject({ kPercent: 12.5, amount: 375_000, excessKvarh: null });
  });

  it('names what would have to be compensated: with that much less, nothing is charged', () => {
    const before = ask({ kwh: 1000, kvarh: 750, energyAmount: 3_000_000 });
    const excess = 'excessKvarh' in before ? (before.excessKvarh ?? 0) : 0;
    expect(excess).toBe(266);
    expect(ask({ kwh: 1000, kvarh: 750 - excess, energyAmount: 3_000_000 })).toMatchObject({
      kPercent: 0,
      amount: 0,
      total: 0,
      excessKvarh: 0,
    });
  });

  it('matches the example of a seller of capacitors', () => {
    expect(ask({ cosPhi: 0.75, energyAmount: 565_920_000 })).toMatchObject({ kPercent: 20, amount: 113_184_000 });
  });

  it.each([
    [{ energyAmount: 1 }, [['input', 'kvarh']]],
    [{ kwh: 1, kvarh: 1, cosPhi: 0.8, energyAmount: 1 }, [['input', 'kvarh']]],
    [{ kvarh: 10, energyAmount: 1 }, [['input', 'kwh']]],
    [
      { kwh: 0, kvarh: -1, energyAmount: -1 },
      [
        ['input', 'kvarh'],
        ['input', 'kwh'],
        ['input', 'energyAmount'],
      ],
    ],
    [{ cosPhi: 1.5, energyAmount: 1 }, [['input', 'cosPhi']]],
  ])('%j is refused, every field by its name', (input, paths) => {
    const answer = ask(input);
    expect('fields' in answer ? answer.fields.map(({ path }) => path) : answer).toEqual(paths);
  });
});
