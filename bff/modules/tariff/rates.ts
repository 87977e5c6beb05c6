/** What one decision asks for each kWh of a purpose: household tiers, or one price per register. */
import type { Decision, Purpose, Voltage } from '../../reference/tariffs.ts';
import { type QuotaShare, type Step, tierSteps } from './quotas.ts';
import type { TimeOfUse } from '../../reference/time-of-use.ts';

/** One register of the meter and the steps its energy climbs. */
export interface RegisterRate {
  register: TimeOfUse;
  steps: readonly Step[];
}

/** Whose quotas a household meter has; undeclared tenants have none and pay one tier's price for everything. */
export type Occupancy = { kind: 'quotas'; share: QuotaShare } | { kind: 'undeclaredTenants' };

export interface RateTerms {
  purpose: Purpose;
  voltage: Voltage | null;
  occupancy: Occupancy;
  roundQuota: boolean;
}

/** Purposes whose price depends on the hour. */
export function isPricedByTime(purpose: Purpose): boolean {
  return purpose === 'PRODUCTION' || purpose === 'BUSINESS';
}

/** The rates of a decision for a number of days, or null where it sets no price for the purpose. */
export function ratesOf(decision: Decision, terms: RateTerms, days: number, monthDays: number): RegisterRate[] | null {
  if (terms.purpose === 'RESIDENTIAL') return householdRates(decision, terms, days, monthDays);
  if (terms.purpose === 'RESIDENTIAL_PREPAID') return decision.prepaid && [flat('NORMAL', decision.prepaid.price)];
  const row = decision.prices.find(({ purpose, voltage }) => purpose === terms.purpose && voltage === terms.voltage);
  if (!row) return null;
  const rates = [flat('NORMAL', row.normal)];
  if (row.peak !== null) rates.push(flat('PEAK', row.peak));
  if (row.offPeak !== null) rates.push(flat('OFF_PEAK', row.offPeak));
  return rates;
}

function householdRates(
  { residential }: Decision,
  { occupancy, roundQuota }: RateTerms,
  days: number,
  monthDays: number,
): RegisterRate[] | null {
  if (!residential) return null;
  const { tiers, undeclaredTenants } = residential;
  if (occupancy.kind === 'undeclaredTenants') return [flat('NORMAL', undeclaredTenants.price, undeclaredTenants.tier)];
  return [{ register: 'NORMAL', steps: tierSteps(tiers, { share: occupancy.share, days, monthDays, rounded: roundQuota }) }];
}

function flat(register: TimeOfUse, price: number, tier: number | null = null): RegisterRate {
  return { register, steps: [{ tier, price, quota: Number.POSITIVE_INFINITY }] };
}
