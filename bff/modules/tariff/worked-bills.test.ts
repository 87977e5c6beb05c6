import { describe, expect, it } from 'vitest';
import { fixedClock } from '../../platform/clock.ts';
import type { BillEstimate } from './tariff.answer.ts';
import type { BillInput } from './tariff.input.ts';
import { readTariffReference } from './tariff.reference.ts';
import { tariffService } from './tariff.service.ts';
import worked from './worked-bills.json' with { type: 'json' };

const service = tariffService({ reference: readTariffReference(), clock: fixedClock('2026-11-21T08:00:00+07:00') });

describe('worked bills', () => {
  it.each(worked.bills)('$id $title', ({ input, lines, reactive, net, vat, total }) => {
    const answer = service.estimate({ locale: 'vi' }, input as BillInput) as BillEstimate;
    expect(answer.__typename).toBe('BillEstimate');
    expect(answer.lines.map(({ kwh, unitPrice, amount }) => ({ kwh, unitPrice, amount }))).toEqual(lines);
    expect(answer).toMatchObject({ net, vat, total, reactive });
  });
});
