/** Simple household bills per second on one core: one meter, six tiers, VAT, every line worked out. */
import { addDays, daysInMonth } from '../platform/civil-date.ts';
import { billFor, type BillTerms } from '../modules/tariff/bill.ts';
import { tariffPlanner } from '../modules/tariff/planner.ts';
import { householdsShare } from '../modules/tariff/quotas.ts';
import { readTariffReference } from '../modules/tariff/tariff.reference.ts';

const BILLS = 1_000_000;
const ROUNDS = 3;
const MAX_KWH = 700;

/** A month's bills of many households: the periods start on any day of a month, as the reading days of a utility do. */
function householdTerms(): BillTerms[] {
  return Array.from({ length: 60 }, (_, index) => {
    const from = addDays('2026-06-01', index);
    return {
      purpose: 'RESIDENTIAL',
      voltage: null,
      from,
      to: addDays(from, daysInMonth(from) - 1),
      invoiceDate: null,
      decision: null,
      occupancy: { kind: 'quotas', share: householdsShare(1 + (index % 3)) },
      roundQuota: true,
      reactive: null,
    };
  });
}

function billAll(terms: readonly BillTerms[]): { seconds: number; dong: number } {
  const plan = tariffPlanner(readTariffReference());
  let dong = 0;
  const start = process.cpuUsage();
  for (let bill = 0; bill < BILLS; bill++) {
    const household = plan(terms[bill % terms.length]!)!;
    dong += billFor(household, { NORMAL: (bill % MAX_KWH) * 1000, PEAK: 0, OFF_PEAK: 0 }).total;
  }
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, dong };
}

/** The best of three rounds of a million bills, by CPU time of this process. */
export function benchTariff(): { billsPerSecond: number } {
  const terms = householdTerms();
  const rounds = Array.from({ length: ROUNDS }, () => billAll(terms));
  if (new Set(rounds.map(({ dong }) => dong)).size !== 1) throw new Error('the same bills came to different amounts');
  return { billsPerSecond: Math.round(BILLS / Math.min(...rounds.map(({ seconds }) => seconds))) };
}
