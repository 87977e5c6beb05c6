import { formatDate, formatPhone, phoneDigits } from '../../core/format.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';

/** `Hotline` of the schema. */
export interface Hotline {
  readonly number: string;
  /** For one minute, as the operator words it; null where it is not known. */
  readonly priceText: string | null;
  /** Day on which somebody checked that the number is in use; null: never. */
  readonly verifiedAt: string | null;
}

export interface HotlineView {
  readonly number: string;
  /** Digits only, for `tel:`. */
  readonly dial: string;
  /** What a call costs, and when the number was checked. */
  readonly remarks: string;
}

export const toHotlineView = ({ number, priceText, verifiedAt }: Hotline, t: Translate<SharedKey>): HotlineView => ({
  number: formatPhone(number),
  dial: phoneDigits(number),
  remarks: [priceText && t('hotline.price', { price: priceText }), verifiedAt && t('hotline.verified', { date: formatDate(verifiedAt) })]
    .filter(Boolean)
    .join(' · '),
});
