import type { Charge } from './reactive-power-calc.data.ts';

/** As the BFF answers 1,000 kWh and 750 kvarh on 3,000,000 đ. */
export const charged: Charge = {
  __typename: 'ReactivePowerCharge',
  cosPhi: 0.8,
  freeFromCosPhi: 0.9,
  kPercent: 12.5,
  amount: 375_000,
  vatRate: 0.08,
  vatBasis: 'Nghị quyết mẫu',
  total: 405_000,
  excessKvarh: 266,
  source: 'Thông tư mẫu',
  provenance: 'VERIFIED',
};
export const free: Charge = { ...charged, cosPhi: 0.95, kPercent: 0, amount: 0, total: 0, excessKvarh: null };
