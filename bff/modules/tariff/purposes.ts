/** What the rules differ by from purpose to purpose; prices and voltages are data of the decisions. */
import type { Localized } from '../../reference/dated.ts';
import type { Purpose } from '../../reference/tariffs.ts';

export interface PurposeRules {
  /** Household tiers with quotas, a price per time of use, or one price for everything. */
  pricedBy: 'TIERS' | 'TIME_OF_USE' | 'ONE_PRICE';
  /** Whether the price depends on the voltage; for households it does not. */
  byVoltage: boolean;
  /** Largest consumption taken, in kWh; up to here watt-hours × price is an exact integer. */
  limitKwh: number;
  /** What the only line of a bill at one price is called. */
  label: Localized | null;
}

/** 1,000 households at 10,000 kWh each. */
const HOUSEHOLDS_LIMIT = 10_000_000;
/** More than the largest works uses in a year. */
const WORKS_LIMIT = 1_000_000_000;

export const PURPOSE_RULES: Readonly<Record<Purpose, PurposeRules>> = {
  RESIDENTIAL: { pricedBy: 'TIERS', byVoltage: false, limitKwh: HOUSEHOLDS_LIMIT, label: null },
  RESIDENTIAL_PREPAID: {
    pricedBy: 'ONE_PRICE',
    byVoltage: false,
    limitKwh: HOUSEHOLDS_LIMIT,
    label: { vi: 'Sinh hoạt, công tơ thẻ trả trước', en: 'Household, prepaid meter' },
  },
  PRODUCTION: { pricedBy: 'TIME_OF_USE', byVoltage: true, limitKwh: WORKS_LIMIT, label: null },
  BUSINESS: { pricedBy: 'TIME_OF_USE', byVoltage: true, limitKwh: WORKS_LIMIT, label: null },
  HOSPITAL_SCHOOL: {
    pricedBy: 'ONE_PRICE',
    byVoltage: true,
    limitKwh: WORKS_LIMIT,
    label: { vi: 'Bệnh viện, nhà trẻ, mẫu giáo, trường phổ thông', en: 'Hospital, nursery, kindergarten, school' },
  },
  PUBLIC_LIGHTING_ADMINISTRATION: {
    pricedBy: 'ONE_PRICE',
    byVoltage: true,
    limitKwh: WORKS_LIMIT,
    label: { vi: 'Chiếu sáng công cộng, đơn vị hành chính sự nghiệp', en: 'Public lighting, public administration' },
  },
};
