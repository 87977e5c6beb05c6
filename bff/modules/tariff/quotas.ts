/** Tier quotas (định mức bậc thang): how many kWh of each tier a period and its households are entitled to. */
import type { Tier } from '../../reference/tariffs.ts';
import { fractionOf, scaleHalfUp } from './exact.ts';

/** Quotas on the meter as a fraction: three households are 3/1, two declared tenants 2/4. */
export interface QuotaShare {
  numerator: number;
  denominator: number;
}

export function householdsShare(households: number): QuotaShare {
  return { numerator: households, denominator: 1 };
}

/** `people` may be a fraction: occupants weighted by their days. */
export function tenantsShare(people: number, peoplePerQuota: number): QuotaShare {
  const { numerator, denominator } = fractionOf(people);
  return { numerator, denominator: peoplePerQuota * denominator };
}

export interface QuotaTerms {
  share: QuotaShare;
  /** Days billed at this price. */
  days: number;
  /** T': days of the calendar month in which the period starts. */
  monthDays: number;
  /** To whole kWh, half-up, as the utilities do; otherwise the exact quota to the watt-hour. */
  rounded: boolean;
}

/** Energy up to `quota` watt-hours at one price; a flat price is a single step without end. */
export interface Step {
  tier: number | null;
  quota: number;
  price: number;
}

/** The tiers with their quotas: Mt_i = Mq_i / T' × days × share; the last tier has no end. */
export function tierSteps(tiers: readonly Tier[], { share, days, monthDays, rounded }: QuotaTerms): Step[] {
  const numerator = days * share.numerator;
  const denominator = monthDays * share.denominator;
  let below = 0;
  return tiers.map(({ tier, toKwh, price }) => {
    if (toKwh === null) return { tier, price, quota: Number.POSITIVE_INFINITY };
    const fullKwh = toKwh - below;
    below = toKwh;
    const quota = rounded ? scaleHalfUp(fullKwh, numerator, denominator) * 1000 : scaleHalfUp(fullKwh * 1000, numerator, denominator);
    return { tier, price, quota };
  });
}
