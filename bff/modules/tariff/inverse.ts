/** Money → kWh: bisection on the total, which never falls when the consumption rises by whole kWh. */
import { type BillPlan, billFor } from './bill.ts';

/** The largest whole kWh, at most `limitKwh`, whose total with VAT does not exceed the amount; all of it in normal hours. */
export function kwhForAmount(plan: BillPlan, amount: number, limitKwh: number): number {
  let low = 0;
  let high = limitKwh;
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (totalOf(plan, middle) <= amount) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Total with VAT of a whole number of kWh in normal hours. */
export function totalOf(plan: BillPlan, kwh: number): number {
  return billFor(plan, { NORMAL: kwh * 1000, PEAK: 0, OFF_PEAK: 0 }).total;
}
