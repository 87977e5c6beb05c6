/** VAT (thuế giá trị gia tăng) on a bill: the invoice date decides the rate. */
import type { CivilDate } from '../../platform/civil-date.ts';
import { inForceOn } from '../../reference/timeline.ts';
import type { VatRate } from '../../reference/vat.ts';
import { divideHalfUp } from './exact.ts';

export function vatRateOn(rates: readonly VatRate[], invoiceDate: CivilDate): VatRate {
  const rate = inForceOn(rates, invoiceDate);
  if (!rate) throw new Error(`no VAT rate on ${invoiceDate}`);
  return rate;
}

/** Tax on a net amount, half-up to whole đồng. */
export function vatOn(net: number, ratePercent: number): number {
  return divideHalfUp(net * ratePercent, 100);
}
