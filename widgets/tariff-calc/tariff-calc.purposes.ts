import type { TariffPurpose } from './tariff-calc-estimate.generated.ts';

/** What the form must know before it asks anything; a test of the BFF keeps it equal to the BFF's own answers. */
export const pricedBy: Readonly<Record<TariffPurpose, 'TIERS' | 'TIME_OF_USE' | 'ONE_PRICE'>> = {
  RESIDENTIAL: 'TIERS',
  RESIDENTIAL_PREPAID: 'ONE_PRICE',
  PRODUCTION: 'TIME_OF_USE',
  BUSINESS: 'TIME_OF_USE',
  HOSPITAL_SCHOOL: 'ONE_PRICE',
  PUBLIC_LIGHTING_ADMINISTRATION: 'ONE_PRICE',
};

export const purposes = Object.keys(pricedBy) as readonly TariffPurpose[];

export const hasTiers = (purpose: TariffPurpose): boolean => pricedBy[purpose] === 'TIERS';
export const hasTimeOfUse = (purpose: TariffPurpose): boolean => pricedBy[purpose] === 'TIME_OF_USE';

/** Year of the first decision whose prices are known. */
export const firstYear = 2015;
