import type { TariffPurpose, VoltageLevel } from './tariff-calc-estimate.generated.ts';
import type { CalcForm } from './tariff-calc.form.ts';

/** Voltage classes that have a price of their own, lowest first; a household has none. A test of the BFF holds them. */
export const voltages: Readonly<Record<TariffPurpose, readonly VoltageLevel[]>> = {
  RESIDENTIAL: [],
  RESIDENTIAL_PREPAID: [],
  PRODUCTION: ['LT_6KV', 'FROM_6KV_TO_22KV', 'FROM_22KV_TO_110KV', 'GE_110KV'],
  BUSINESS: ['LT_6KV', 'FROM_6KV_TO_22KV', 'GE_22KV'],
  HOSPITAL_SCHOOL: ['LT_6KV', 'GE_6KV'],
  PUBLIC_LIGHTING_ADMINISTRATION: ['LT_6KV', 'GE_6KV'],
};

/** The voltage chosen, where the purpose has it; else its lowest, which most buyers have. Undefined for a household. */
export function voltageOf({ purpose, voltage }: Pick<CalcForm, 'purpose' | 'voltage'>): VoltageLevel | undefined {
  const known = voltages[purpose];
  return known.find((one) => one === voltage) ?? known[0];
}
