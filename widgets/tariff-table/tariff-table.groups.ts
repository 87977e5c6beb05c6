import type { TariffPurpose } from './tariff-table-prices.generated.ts';

/** Groups of customers by the words that the tag and links take, in the order in which they are offered. */
export const groups = {
  residential: 'RESIDENTIAL',
  'residential-prepaid': 'RESIDENTIAL_PREPAID',
  business: 'BUSINESS',
  production: 'PRODUCTION',
  'hospital-school': 'HOSPITAL_SCHOOL',
  'public-lighting': 'PUBLIC_LIGHTING_ADMINISTRATION',
} as const satisfies Readonly<Record<string, TariffPurpose>>;

export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as readonly Group[];
export const isGroup = (name: string): name is Group => name in groups;

export const vatChoices = ['both', 'without', 'with'] as const;
export type VatChoice = (typeof vatChoices)[number];
