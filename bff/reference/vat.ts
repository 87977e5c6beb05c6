/** The VAT rates (thuế giá trị gia tăng) of `vat.json`. */
import { z } from 'zod';
import type { CivilDate } from '../platform/civil-date.ts';
import {
  checkRows,
  civilDate,
  type DecisionStatus,
  type Localized,
  localized,
  type Provenance,
  provenance,
  ReferenceDataError,
  readReference,
  status,
} from './dated.ts';
import { BEGINNING, refuseGapsAndOverlaps, refuseTwoInForce } from './timeline.ts';

const FILE = 'vat.json';

export interface VatRate {
  from: CivilDate;
  to: CivilDate | null;
  ratePercent: number;
  /** Conditional: the statutory rate that follows if a reduction is not prolonged. */
  status: DecisionStatus;
  /** The law or decree that sets the rate. */
  basis: Localized;
  provenance: Provenance;
}

const vatRow = z.strictObject({
  from: civilDate.nullable(),
  to: civilDate.nullable(),
  ratePercent: z.int().min(0).max(100),
  status,
  basis: localized,
  provenance,
});

/** The rates of the file, oldest first; together they cover every day there is. */
export function checkVatRates(content: unknown): VatRate[] {
  const rates = checkRows(FILE, 'rates', vatRow, content);
  const timeline = rates.map((rate) => ({
    name: `rate from ${rate.from ?? 'the beginning'}`,
    status: rate.status,
    from: rate.from,
    to: rate.to,
  }));
  if (rates[0]?.from !== null || rates.at(-1)?.to !== null)
    throw new ReferenceDataError(FILE, 'file', 'does not cover every day: the first rate must have no beginning and the last no end');
  refuseTwoInForce(FILE, timeline);
  refuseGapsAndOverlaps(FILE, timeline);
  return rates.map((rate) => ({ ...rate, from: rate.from ?? BEGINNING }));
}

export const readVatRates = (): VatRate[] => checkVatRates(readReference(FILE));
