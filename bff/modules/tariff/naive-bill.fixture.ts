/**
 * A household bill worked out a second time, slowly, straight from the published formulas and from the raw reference
 * files. It shares no code with the engine: whatever both agree on is not a mistake of either.
 */
import tariffs from '../../reference/tariffs.json' with { type: 'json' };
import vat from '../../reference/vat.json' with { type: 'json' };

/** Households on the meter, as a fraction: 3/1 households, or 2.5 declared tenants as 25/40. */
export interface Share {
  over: bigint;
  under: bigint;
}

export interface Question {
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  wattHours: bigint;
  share: Share;
  roundQuota: boolean;
}

interface Line {
  decision: string;
  price: bigint;
  wattHours: bigint;
  amount: bigint;
}

const DAY = 24 * 3600 * 1000;

/** a / b to the nearest whole number, a half upwards. */
function halfUp(a: bigint, b: bigint): bigint {
  return (2n * a + b) / (2n * b);
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += DAY) days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}

function decisionOf(day: string) {
  const found = tariffs.decisions.filter(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom !== null && effectiveFrom.date <= day && (effectiveTo === null || day <= effectiveTo),
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} decisions on ${day}`);
  return found[0];
}

/** T': days of the calendar month in which the period starts. */
function monthDays(day: string): bigint {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return BigInt((Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / DAY);
}

/** VAT percent on the day of the invoice: the day after the period. */
function vatPercentAfter(last: string): bigint {
  const invoice = new Date(Date.parse(last) + DAY).toISOString().slice(0, 10);
  const rate = vat.rates.find((row) => (row.from === null || row.from <= invoice) && (row.to === null || invoice <= row.to));
  if (!rate) throw new Error(`no VAT on ${invoice}`);
  return BigInt(rate.ratePercent);
}

export function naiveBill({ from, to, wattHours, share, roundQuota }: Question): {
  lines: Line[];
  net: bigint;
  vat: bigint;
  total: bigint;
} {
  const days = daysFrom(from, to);
  const inForce = days.map((day) => decisionOf(day).decision);
  const names = [...new Set(inForce)];
  const lines: Line[] = [];
  let daysSoFar = 0n;
  let energySoFar = 0n;
  for (const name of names) {
    const decision = tariffs.decisions.find((row) => row.decision === name);
    if (!decision) throw new Error(name);
    const daysAtPrice = BigInt(inForce.filter((other) => other === name).length);
    daysSoFar += daysAtPrice;

    // old_kWh = S / T × Nc in whole kWh; new_kWh = S − old_kWh
    const whole = halfUp(wattHours * daysSoFar, BigInt(days.length) * 1000n) * 1000n;
    const until = name === names.at(-1) ? wattHours : whole < wattHours ? whole : wattHours;
    let left = until - energySoFar;
    energySoFar = until;

    let below = 0n;
    for (const { toKwh, price } of decision.residential.tiers) {
      // Mt_i = Mq_i / T' × N × h
      let used = left;
      if (toKwh !== null) {
        const over = (BigInt(toKwh) - below) * daysAtPrice * share.over;
        const under = monthDays(from) * share.under;
        const quota = roundQuota ? halfUp(over, under) * 1000n : halfUp(over * 1000n, under);
        below = BigInt(toKwh);
        if (quota < left) used = quota;
      }
      left -= used;
      if (used > 0n) lines.push({ decision: name, price: BigInt(price), wattHours: used, amount: halfUp(used * BigInt(price), 1000n) });
    }
  }
  const net = lines.reduce((sum, { amount }) => sum + amount, 0n);
  const tax = halfUp(net * vatPercentAfter(to), 100n);
  return { lines, net, vat: tax, total: net + tax };
}
