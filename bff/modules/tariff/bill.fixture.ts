/** Short ways for tests to say which bill they mean. */
import { type Bill, type BillPlan, type BillTerms, billFor, planBill } from './bill.ts';
import { decisionNamed } from './decisions.ts';
import { readTariffReference } from './tariff.reference.ts';

export const reference = readTariffReference();

/** One household, June 2026 (30 days), unless the test says otherwise. */
export function household(terms: Partial<BillTerms> = {}): BillTerms {
  return {
    purpose: 'RESIDENTIAL',
    voltage: null,
    from: '2026-06-01',
    to: '2026-06-30',
    invoiceDate: null,
    decision: null,
    occupancy: { kind: 'households', households: 1 },
    roundQuota: true,
    reactive: null,
    ...terms,
  };
}

export function plan(terms: Partial<BillTerms> = {}): BillPlan {
  const planned = planBill(reference, household(terms));
  if (!planned) throw new Error('no price for these terms');
  return planned;
}

export function bill(kwh: number, terms: Partial<BillTerms> = {}): Bill {
  return billFor(plan(terms), { NORMAL: Math.round(kwh * 1000), PEAK: 0, OFF_PEAK: 0 });
}

export function decision(name: string) {
  const found = decisionNamed(reference.decisions, name);
  if (!found) throw new Error(`no decision ${name}`);
  return found;
}

/** `kWh × price` of each line, as one reads it on paper. */
export function linesOf({ lines }: Bill): string[] {
  return lines.map(({ wattHours, unitPrice }) => `${wattHours / 1000} × ${unitPrice}`);
}
