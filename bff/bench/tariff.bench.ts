/** Simple household bills per second on one core: one meter, six tiers, VAT, every line worked out. */
import { addDays, daysInMonth } from '../platform/civil-date.ts';
import { billFor, type BillTerms } from '../modules/tariff/bill.ts';
import { tariffPlanner } from '../modules/tariff/planner.ts';
import { readTariffReference } from '../modules/tariff/tariff.reference.ts';

const ROUNDS = 3;
const PERIODS = 60;
/** Each period is billed for 0, 0.05, 0.1 … kWh: a million bills in a round. */
const CONSUMPTIONS = 16_667;
const STEP_WATT_HOURS = 50;

/** A month's bills of many households: the periods start on any day of a month, as the reading days of a utility do. */
function householdTerms(): BillTerms[] {
  return Array.from({ length: PERIODS }, (_, index) => {
    const from = addDays('2026-06-01', index);
    return {
      purpose: 'RESIDENTIAL',
      voltage: null,
      from,
      to: addDays(from, daysInMonth(from) - 1),
      invoiceDate: null,
      decision: null,
      occupancy: { kind: 'households', households: 1 + (index % 3) },
      roundQuota: true,
      reactive: null,
    };
  });
}

function billAll(terms: readonly BillTerms[]): { seconds: number; dong: number } {
  const planOf = tariffPlanner(readTariffReference());
  let dong = 0;
  const start = process.cpuUsage();
  for (let consumption = 0; consumption < CONSUMPTIONS; consumption++) {
    for (const household of terms) {
      const plan = planOf(household);
      if (plan) dong += billFor(plan, { NORMAL: consumption * STEP_WATT_HOURS, PEAK: 0, OFF_PEAK: 0 }).total;
    }
  }
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, dong };
}

/** The best of three rounds of a million bills, by CPU time of this process. */
export function benchTariff(): { billsPerSecond: number } {
  const terms = householdTerms();
  const rounds = Array.from({ length: ROUNDS }, () => billAll(terms));
  if (new Set(rounds.map(({ dong }) => dong)).size !== 1 || rounds[0]?.dong === 0)
    throw new Error('the same bills came to different amounts');
  return { billsPerSecond: Math.round((PERIODS * CONSUMPTIONS) / Math.min(...rounds.map(({ seconds }) => seconds))) };
}
