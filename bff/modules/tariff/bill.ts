/** The tariff engine: a period and a consumption become a bill, line by line. Everything that computes money uses it. */
import { addDays, type CivilDate, daysInMonth, daysOf } from '../../platform/civil-date.ts';
import type { ReactiveTable } from '../../reference/reactive-power.ts';
import type { Decision } from '../../reference/tariffs.ts';
import type { TimeOfUse } from '../../reference/time-of-use.ts';
import type { VatRate } from '../../reference/vat.ts';
import { divideHalfUp } from './exact.ts';
import { type Segment, segmentsOf, splitByDays } from './proration.ts';
import { type RateTerms, type RegisterRate, ratesOf } from './rates.ts';
import { type ReactiveCharge, type ReactivePower, reactiveCharge } from './reactive.ts';
import type { TariffReference } from './tariff.reference.ts';
import { vatOn, vatRateOn } from './vat.ts';

/** Everything about a bill except the consumption. */
export interface BillTerms extends RateTerms {
  /** First and last day of the period, both counted. */
  from: CivilDate;
  to: CivilDate;
  /** Null: the day after the period. */
  invoiceDate: CivilDate | null;
  /** A decision to apply to the whole period, whatever its dates; null: the prices in force in the period. */
  decision: Decision | null;
  reactive: ReactivePower | null;
}

/** Watt-hours by register; a meter without time of use counts everything as normal hours. */
export type Consumption = Readonly<Record<TimeOfUse, number>>;

export interface BillLine {
  register: TimeOfUse;
  tier: number | null;
  /** Bounds of the tier on this meter in watt-hours; the last one is infinite. */
  above: number;
  upTo: number;
  wattHours: number;
  unitPrice: number;
  amount: number;
  segment: Segment;
}

export interface Bill {
  lines: BillLine[];
  reactive: ReactiveCharge | null;
  /** Lines and reactive charge, before VAT. */
  net: number;
  vatRate: VatRate;
  vat: number;
  total: number;
  wattHours: number;
  decisions: Decision[];
  /** Watt-hours left in the tier reached; null without a next tier, or where the price changes inside the period. */
  nextTierIn: number | null;
}

/** Prices and quotas worked out for a period: any number of consumptions can be billed with them. */
export interface BillPlan {
  segments: ReadonlyArray<Segment & { rates: readonly RegisterRate[] }>;
  vatRate: VatRate;
  reactive: { power: ReactivePower; table: ReactiveTable } | null;
}

/** The plan for the terms, or null where no known decision sets a price for the purpose on every day of the period. */
export function planBill(reference: TariffReference, terms: BillTerms): BillPlan | null {
  const { from, to, decision } = terms;
  const segments = decision ? [{ decision, from, to, days: daysOf(from, to) }] : segmentsOf(reference.decisions, from, to);
  if (!segments) return null;
  const monthDays = daysInMonth(from);
  const priced: Array<Segment & { rates: RegisterRate[] }> = [];
  for (const segment of segments) {
    const rates = ratesOf(segment.decision, terms, segment.days, monthDays);
    if (!rates) return null;
    priced.push({ ...segment, rates });
  }
  return {
    segments: priced,
    vatRate: vatRateOn(reference.vatRates, terms.invoiceDate ?? addDays(to, 1)),
    reactive: terms.reactive && { power: terms.reactive, table: reference.reactive },
  };
}

export function billFor(plan: BillPlan, consumption: Consumption): Bill {
  const lines = linesOf(plan, consumption);
  const wattHours = consumption.NORMAL + consumption.PEAK + consumption.OFF_PEAK;
  const energy = lines.reduce((sum, { amount }) => sum + amount, 0);
  const reactive = plan.reactive && reactiveCharge(plan.reactive.table, plan.reactive.power, wattHours, energy);
  const net = energy + (reactive?.amount ?? 0);
  const vat = vatOn(net, plan.vatRate.ratePercent);
  const decisions = plan.segments.map(({ decision }) => decision);
  return {
    lines,
    reactive,
    net,
    vatRate: plan.vatRate,
    vat,
    total: net + vat,
    wattHours,
    decisions,
    nextTierIn: nextTierIn(plan, wattHours),
  };
}

function linesOf({ segments }: BillPlan, consumption: Consumption): BillLine[] {
  const lines: BillLine[] = [];
  const parts = {
    NORMAL: splitByDays(consumption.NORMAL, segments),
    PEAK: splitByDays(consumption.PEAK, segments),
    OFF_PEAK: splitByDays(consumption.OFF_PEAK, segments),
  };
  for (const [index, segment] of segments.entries()) {
    for (const rate of segment.rates) climb(lines, segment, rate, parts[rate.register][index] ?? 0);
  }
  return lines;
}

/** Adds one line for each step that the energy of a register reaches. */
function climb(lines: BillLine[], segment: Segment, { register, steps }: RegisterRate, wattHours: number): void {
  let above = 0;
  let rest = wattHours;
  for (const { tier, quota, price } of steps) {
    if (rest <= 0) return;
    const used = Math.min(rest, quota);
    const upTo = above + quota;
    if (used > 0)
      lines.push({ register, tier, above, upTo, wattHours: used, unitPrice: price, amount: divideHalfUp(used * price, 1000), segment });
    rest -= used;
    above = upTo;
  }
}

function nextTierIn({ segments }: BillPlan, wattHours: number): number | null {
  const [segment, changed] = segments;
  if (!segment || changed) return null;
  let upTo = 0;
  for (const { quota } of segment.rates[0]?.steps ?? []) {
    upTo += quota;
    if (upTo >= wattHours) return Number.isFinite(upTo) ? upTo - wattHours : null;
  }
  return null;
}
