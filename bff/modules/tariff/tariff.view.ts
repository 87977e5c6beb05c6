/** From the engine's figures to the answers of the service, in the caller's language. */
import type { ReactiveTable } from '../../reference/reactive-power.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Decision, Purpose } from '../../reference/tariffs.ts';
import type { Schedule } from '../../reference/time-of-use.ts';
import type { VatRate } from '../../reference/vat.ts';
import type { Bill, BillLine } from './bill.ts';
import { kwhOf } from './exact.ts';
import { PURPOSE_RULES } from './purposes.ts';
import { excessVarHours, type ReactiveCharge, reactiveCharge, type ReactivePower } from './reactive.ts';
import { vatOn } from './vat.ts';
import type * as answers from './tariff.answer.ts';
import { daysLabel, lineLabel } from './tariff.labels.ts';

export function estimateView(purpose: Purpose, bill: Bill, locale: Locale): answers.BillEstimate {
  return {
    __typename: 'BillEstimate',
    lines: bill.lines.map((line) => lineView(purpose, line, locale)),
    net: bill.net,
    ...vatView(bill.vatRate, locale),
    vatConditional: bill.vatRate.status === 'CONDITIONAL',
    vat: bill.vat,
    total: bill.total,
    kwh: kwhOf(bill.wattHours),
    decisions: bill.decisions.map((decision) => decisionView(decision, locale)),
    reactive: bill.reactive && reactiveView(bill.reactive),
    nextTierIn: bill.nextTierIn === null ? null : kwhOf(bill.nextTierIn),
  };
}

function lineView(purpose: Purpose, line: BillLine, locale: Locale): answers.BillLine {
  return {
    label: lineLabel(purpose, line, locale),
    tier: line.tier,
    timeOfUse: PURPOSE_RULES[purpose].pricedBy === 'TIME_OF_USE' ? line.register : null,
    kwh: kwhOf(line.wattHours),
    unitPrice: line.unitPrice,
    amount: line.amount,
    decision: line.segment.decision.decision,
    from: line.segment.from,
    to: line.segment.to,
  };
}

/** Reaching cosφ 0.90 would save the whole charge: from there on nothing is charged. */
function reactiveView(charge: ReactiveCharge): answers.ReactiveCharge {
  return { ...charge, saving: charge.amount };
}

interface ReactiveTerms {
  table: ReactiveTable;
  power: ReactivePower;
  /** Read only with measured reactive energy. */
  wattHours: number;
  energyAmount: number;
  vat: VatRate;
}

export function reactivePowerView(
  { table, power, wattHours, energyAmount, vat }: ReactiveTerms,
  locale: Locale,
): answers.ReactivePowerCharge {
  const charge = reactiveCharge(table, power, wattHours, energyAmount);
  return {
    __typename: 'ReactivePowerCharge',
    ...reactiveView(charge),
    freeFromCosPhi: table.freeFromCosPhi / 100,
    excessKvarh: power.kind === 'kvarh' ? kwhOf(excessVarHours(table, wattHours, power.varHours)) : null,
    ...vatView(vat, locale),
    total: charge.amount + vatOn(charge.amount, vat.ratePercent),
    provenance: table.provenance,
  };
}

/** A decision that sets hours but no prices. */
export type HoursDecision = Schedule & { decision: string };

export function decisionView(row: Decision | HoursDecision, locale: Locale): answers.TariffDecision {
  const { decision, status, statusNote, issued, from, to, sources, provenance } = row;
  const setsPrices = 'prices' in row;
  return {
    decision,
    status,
    statusNote: statusNote?.[locale] ?? null,
    issued,
    effectiveFrom: from,
    effectiveTo: to,
    sources: sources.map((source) => source[locale]),
    provenance,
    setsPrices,
    tierCount: setsPrices ? row.residential.tiers.length : 0,
  };
}

export function tariffView(decision: Decision, hours: Schedule | undefined, vat: VatRate, locale: Locale): answers.Tariff {
  const { residential, prepaid, prices } = decision;
  return {
    decision: decisionView(decision, locale),
    residential: residential.tiers.map((tier) => ({ ...tier, provenance: residential.provenance })),
    prepaid: prepaid?.price ?? null,
    prices,
    ...vatView(vat, locale),
    timeBands: bandsView(hours, locale),
  };
}

export function hoursTariffView(hours: HoursDecision, vat: VatRate, locale: Locale): answers.Tariff {
  return {
    decision: decisionView(hours, locale),
    residential: [],
    prepaid: null,
    prices: [],
    ...vatView(vat, locale),
    timeBands: bandsView(hours, locale),
  };
}

function vatView({ ratePercent, basis }: VatRate, locale: Locale) {
  return { vatRate: ratePercent / 100, vatBasis: basis[locale] };
}

function bandsView(hours: Schedule | undefined, locale: Locale): answers.Tariff['timeBands'] {
  return hours?.bands.map(({ days, ...band }) => ({ ...band, days: daysLabel(days, locale) })) ?? [];
}
