import type { TariffPurpose, VoltageLevel } from './tariff-calc-estimate.generated.ts';

interface PurposeRules {
  readonly pricedBy: 'TIERS' | 'TIME_OF_USE' | 'ONE_PRICE';
  /** Voltage classes that have a price of their own, lowest first; a household has none. */
  readonly voltages: readonly VoltageLevel[];
}

/** What the form must know before it asks anything; a test of the BFF keeps it equal to the BFF's own answers. */
export const purposeRules: Readonly<Record<TariffPurpose, PurposeRules>> = {
  RESIDENTIAL: { pricedBy: 'TIERS', voltages: [] },
  RESIDENTIAL_PREPAID: { pricedBy: 'ONE_PRICE', voltages: [] },
  PRODUCTION: { pricedBy: 'TIME_OF_USE', voltages: ['LT_6KV', 'FROM_6KV_TO_22KV', 'FROM_22KV_TO_110KV', 'GE_110KV'] },
  BUSINESS: { pricedBy: 'TIME_OF_USE', voltages: ['LT_6KV', 'FROM_6KV_TO_22KV', 'GE_22KV'] },
  HOSPITAL_SCHOOL: { pricedBy: 'ONE_PRICE', voltages: ['LT_6KV', 'GE_6KV'] },
  PUBLIC_LIGHTING_ADMINISTRATION: { pricedBy: 'ONE_PRICE', voltages: ['LT_6KV', 'GE_6KV'] },
};

export const purposes = Object.keys(purposeRules) as readonly TariffPurpose[];

export const voltagesOf = (purpose: TariffPurpose): readonly VoltageLevel[] => purposeRules[purpose].voltages;
export const hasTiers = (purpose: TariffPurpose): boolean => purposeRules[purpose].pricedBy === 'TIERS';
export const hasTimeOfUse = (purpose: TariffPurpose): boolean => purposeRules[purpose].pricedBy === 'TIME_OF_USE';

/** Year of the first decision whose prices are known. */
export const firstYear = 2015;
