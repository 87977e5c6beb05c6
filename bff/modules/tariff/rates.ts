/** What one decision asks for each kWh of a purpose: household tiers, or one price per register. */
import type { Decision, Purpose, Voltage } from '../../reference/tariffs.ts';
import type { TimeOfUse } from '../../reference/time-of-use.ts';
import { PURPOSE_RULES } from './purposes.ts';
import { householdsShare, type Step, tenantsShare, tierSteps } from './quotas.ts';

/** One register of the meter and the steps its energy climbs. */
export interface RegisterRate {
  register: TimeOfUse;
  steps: readonly Step[];
}

/** Who shares a household meter. Undeclared tenants have no quotas: they pay one tier's price for everything. */
export type Occupancy = { kind: 'households'; households: number } | { kind: 'tenants'; people: number } | { kind: 'undeclaredTenants' };

export interface RateTerms {
  purpose: Purpose;
  voltage: Voltage | null;
  occupancy: Occupancy;
  roundQuota: boolean;
}

/** The rates of a decision for a number of days, or null where it sets no price for the purpose. */
export function ratesOf(decision: Decision, terms: RateTerms, days: number, monthDays: number): RegisterRate[] | null {
  if (PURPOSE_RULES[terms.purpose].pricedBy === 'TIERS') return householdRates(decision, terms, days, monthDays);
  if (terms.purpose === 'RESIDENTIAL_PREPAID') return decision.prepaid && [flat('NORMAL', decision.prepaid.price)];
  const row = decision.prices.find(({ purpose, voltage }) => purpose === terms.purpose && voltage === terms.voltage);
  if (!row) return null;
  const rates = [flat('NORMAL', row.normal)];
  if (row.peak !== null) rates.push(flat('PEAK', row.peak));
  if (row.offPeak !== null) rates.push(flat('OFF_PEAK', row.offPeak));
  return rates;
}

function householdRates({ residential }: Decision, terms: RateTerms, days: number, monthDays: number): RegisterRate[] {
  const { occupancy, roundQuota } = terms;
  const { tiers, tenants } = residential;
  if (occupancy.kind === 'undeclaredTenants') return [flat('NORMAL', tenants.undeclaredTier.price, tenants.undeclaredTier.tier)];
  const share =
    occupancy.kind === 'households' ? householdsShare(occupancy.households) : tenantsShare(occupancy.people, tenants.peoplePerQuota);
  return [{ register: 'NORMAL', steps: tierSteps(tiers, { share, days, monthDays, rounded: roundQuota }) }];
}

function flat(register: TimeOfUse, price: number, tier: number | null = null): RegisterRate {
  return { register, steps: [{ tier, price, quota: Number.POSITIVE_INFINITY }] };
}
