import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstYear, pricedBy, purposes } from '../../../widgets/tariff-calc/tariff-calc.purposes.ts';
import { voltages as voltagesOf } from '../../../widgets/tariff-calc/tariff-calc.voltages.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { asker, ESTIMATE, JULY } from './tariff.questions.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-11-21T08:00:00+07:00' });
});
afterAll(() => app.close());

const ask = asker(() => app);

/** The calculator carries a small table of purposes, so that its form is on screen without a question: it must say what the BFF says. */
it.each(purposes)('the calculator knows how %s is priced', async (purpose) => {
  const { prices } = await ask<{ prices: Array<{ purpose: string; voltage: string }> }>(
    '{ answer: tariff { prices { purpose voltage } } }',
    {},
  );
  const known = voltagesOf[purpose];
  expect([...known].sort()).toEqual(
    prices
      .filter((row) => row.purpose === purpose)
      .map(({ voltage }) => voltage)
      .sort(),
  );
  for (const voltage of known.length > 0 ? known : [null]) {
    const { lines } = await ask<{ lines: unknown[] }>(ESTIMATE, { input: { ...JULY, purpose, voltage, kwh: 461 } });
    expect(lines[0]).toMatchObject({
      tier: pricedBy[purpose] === 'TIERS' ? 1 : null,
      timeOfUse: pricedBy[purpose] === 'TIME_OF_USE' ? 'NORMAL' : null,
    });
  }
});

it('the calculator offers years from the first decision known', async () => {
  const decisions = await ask<Array<{ effectiveFrom: string | null }>>('{ answer: tariffDecisions { effectiveFrom } }', {});
  const [first] = decisions.flatMap(({ effectiveFrom }) => effectiveFrom ?? []).sort();
  expect(first?.startsWith(`${firstYear}-`)).toBe(true);
});
