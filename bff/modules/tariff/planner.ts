/** Keeps the plans of the periods asked for most: dates and quotas are worked out once, a bill is then only arithmetic. */
import { LRUCache } from 'lru-cache';
import { type BillPlan, type BillTerms, planBill } from './bill.ts';
import type { TariffReference } from './tariff.reference.ts';

const PLANS_KEPT = 2000;

export type Planner = (terms: BillTerms) => BillPlan | null;

/** `planBill` over one set of reference data, with its latest answers remembered. */
export function tariffPlanner(reference: TariffReference): Planner {
  const plans = new LRUCache<string, BillPlan>({ max: PLANS_KEPT });
  return (terms) => {
    const key = keyOf(terms);
    const known = plans.get(key);
    if (known) return known;
    const plan = planBill(reference, terms);
    if (plan) plans.set(key, plan);
    return plan;
  };
}

function keyOf({ purpose, voltage, from, to, invoiceDate, decision, occupancy, roundQuota, reactive }: BillTerms): string {
  const occupants = Object.values(occupancy).join(' ');
  const power = reactive && (reactive.kind === 'kvarh' ? `${reactive.varHours}varh` : `cos${reactive.hundredths}`);
  return `${purpose} ${voltage} ${from} ${to} ${invoiceDate} ${decision?.decision} ${occupants} ${roundQuota} ${power}`;
}
