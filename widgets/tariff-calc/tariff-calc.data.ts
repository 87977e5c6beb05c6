import { formatDate, formatKwh, formatNumber, formatPercent, formatVnd } from '../core/format.ts';
import type { Dialect, Language, SharedKey, Translate } from '../core/localize.ts';
import { englishWords, vietnameseWords } from '../core/words.ts';
import type { TariffCalcConsumptionQuery } from './tariff-calc-consumption.generated.ts';
import type { TariffCalcBillFragment, TariffPurpose } from './tariff-calc-estimate.generated.ts';
import type { TariffCalcKey } from './tariff-calc.vi.ts';

export type Bill = Extract<TariffCalcBillFragment, { __typename: 'BillEstimate' }>;
export type Consumption = Extract<NonNullable<TariffCalcConsumptionQuery['consumptionForAmount']>, { __typename: 'ConsumptionForAmount' }>;
export type Decision = Bill['decisions'][number];
type Line = Bill['lines'][number];

/** What turns figures into words: the sentences, and who reads them. */
export interface Voice {
  readonly t: Translate<TariffCalcKey | SharedKey>;
  readonly language: Language;
  readonly dialect: Dialect | undefined;
}

/** What the bill is about. */
export interface Subject {
  readonly purpose: TariffPurpose;
  readonly from: string;
  readonly to: string;
}

export interface BillView {
  readonly total: string;
  /** "Một triệu … đồng"; undefined above what is read aloud. */
  readonly totalInWords: string | undefined;
  readonly summary: string;
  /** Sentences under the total: average price, distance to the next tier. */
  readonly remarks: readonly string[];
  /** Its lines, by periods of one price; what belongs to none of them comes last. */
  readonly periods: readonly PeriodView[];
  readonly net: string;
  readonly vat: {
    readonly label: string;
    readonly amount: string;
    readonly basis: string;
    /** The total stands on a rate that is not certain: to be said beside it. */
    readonly warning: string | undefined;
  };
  readonly decisions: readonly DecisionView[];
  readonly chart: ChartView | undefined;
}

export interface PeriodView {
  /** Days and decision; undefined where they need not be told apart. */
  readonly heading: string | undefined;
  readonly rows: readonly RowView[];
}

export interface RowView {
  readonly label: string;
  /** Of a tier, for example `(51–100 kWh)`: it never breaks inside. */
  readonly range: string | undefined;
  readonly note: string | undefined;
  readonly kwh: string;
  readonly price: string;
  readonly amount: string;
}

export interface DecisionView {
  readonly name: string;
  readonly status: string;
  readonly inForce: boolean;
  readonly conditional: boolean;
  readonly period: string | undefined;
  readonly statusNote: string | undefined;
  readonly unverified: string | undefined;
  readonly sources: readonly string[];
}

export interface ChartView {
  readonly labels: readonly string[];
  /** Whole đồng before VAT. */
  readonly values: readonly number[];
}

export function toBillView(bill: Bill, subject: Subject, voice: Voice): BillView {
  const { t, language } = voice;
  return {
    total: formatVnd(bill.total, language),
    totalInWords: amountInWords(bill.total, voice),
    summary: t('tariffCalc.summary', {
      purpose: t(`tariffCalc.purpose.${subject.purpose}`),
      from: formatDate(subject.from),
      to: formatDate(subject.to),
      kwh: formatKwh(bill.kwh, language),
    }),
    remarks: [emptySentence(bill, voice), averageSentence(bill, voice), nextTierSentence(bill, voice)].filter(
      (sentence) => sentence !== undefined,
    ),
    periods: [...pricePeriods(bill, voice), ...reactivePeriod(bill, voice)],
    net: formatVnd(bill.net, language),
    vat: {
      label: t('tariffCalc.vat', { rate: formatPercent(bill.vatRate, language) }),
      amount: formatVnd(bill.vat, language),
      basis: t('tariffCalc.vat.basis', { basis: bill.vatBasis }),
      warning: bill.vatConditional ? t('tariffCalc.vat.conditional', { rate: formatPercent(bill.vatRate, language) }) : undefined,
    },
    decisions: bill.decisions.map((decision) => decisionView(decision, voice)),
    chart: chartOf(bill, voice),
  };
}

/** "Một triệu ba trăm … đồng". */
function amountInWords(dong: number, { t, language, dialect }: Voice): string | undefined {
  if (!Number.isSafeInteger(dong) || dong < 0 || dong > 999_999_999_999) return undefined;
  const words = language === 'vi' ? vietnameseWords(dong, dialect) : englishWords(dong);
  return t('tariffCalc.words', { words: words.charAt(0).toUpperCase() + words.slice(1) });
}

/** Average price per kWh, VAT included; undefined when nothing was used. */
export function averageOf({ total, kwh }: Pick<Bill, 'total' | 'kwh'>, language: Language): string | undefined {
  return kwh > 0 ? formatVnd(Math.round(total / kwh), language) : undefined;
}

function emptySentence({ kwh }: Bill, { t }: Voice): string | undefined {
  return kwh === 0 ? t('tariffCalc.nothingUsed') : undefined;
}

function averageSentence(bill: Bill, { t, language }: Voice): string | undefined {
  const price = averageOf(bill, language);
  return price && t('tariffCalc.average', { price });
}

function nextTierSentence({ lines, nextTierIn }: Bill, { t, language }: Voice): string | undefined {
  const reached = Math.max(0, ...lines.map(({ tier }) => tier ?? 0));
  if (nextTierIn === null || reached === 0) return undefined;
  return t('tariffCalc.nextTier', { kwh: formatKwh(nextTierIn, language), tier: reached + 1 });
}

/** A heading only where the price changed in the period: then the days of its lines matter, and who set their price. */
function pricePeriods({ lines, decisions }: Bill, voice: Voice): PeriodView[] {
  const { t } = voice;
  const firstLines = lines.filter(({ from }, index) => from !== lines[index - 1]?.from);
  return firstLines.map(({ from, to, decision }) => ({
    heading: decisions.length > 1 ? t('tariffCalc.line.period', { from: formatDate(from), to: formatDate(to), decision }) : undefined,
    rows: lines.filter((line) => line.from === from).map((line) => rowOf(line, voice)),
  }));
}

function rowOf(line: Line, { language }: Voice): RowView {
  const { label: name, kwh, unitPrice, amount } = line;
  const [, label = name, range] = /^(.+) (\(.+\))$/.exec(name) ?? [];
  return {
    label,
    range,
    note: undefined,
    kwh: formatNumber(kwh, language, 3),
    price: formatNumber(unitPrice, language),
    amount: formatVnd(amount, language),
  };
}

function reactivePeriod({ reactive }: Bill, { t, language }: Voice): PeriodView[] {
  if (!reactive) return [];
  const note = t('tariffCalc.reactive.note', {
    cosPhi: formatNumber(reactive.cosPhi, language, 2),
    percent: formatPercent(reactive.kPercent / 100, language),
    saving: formatVnd(reactive.saving, language),
  });
  const amount = formatVnd(reactive.amount, language);
  return [{ heading: undefined, rows: [{ label: t('tariffCalc.reactive.line'), range: undefined, note, kwh: '', price: '', amount }] }];
}

export const decisionNumbers = (decisions: readonly Decision[]): string => decisions.map(({ decision }) => decision).join(', ');

export function decisionView(decision: Decision, { t }: Voice): DecisionView {
  const { status, statusNote, effectiveFrom, effectiveTo, sources, provenance } = decision;
  const from = effectiveFrom && formatDate(effectiveFrom);
  const to = effectiveTo && formatDate(effectiveTo);
  return {
    name: decision.decision,
    status: t(`tariffCalc.status.${status}`),
    inForce: status === 'IN_FORCE',
    conditional: status === 'CONDITIONAL',
    period: from ? (to ? t('tariffCalc.basis.fromTo', { from, to }) : t('tariffCalc.basis.from', { from })) : undefined,
    statusNote: statusNote ?? undefined,
    unverified: provenance === 'UNVERIFIED' ? t('tariffCalc.unverified') : undefined,
    sources,
  };
}

/**
 * One bar per tier. None with fewer than two, and none where the price changed in the period: the table then has each
 * tier twice, and a bar would say a sum that stands nowhere in it.
 */
function chartOf({ lines, decisions }: Bill, { t }: Voice): ChartView | undefined {
  const tiers = lines.filter(({ tier }) => tier !== null);
  if (tiers.length < 2 || decisions.length > 1) return undefined;
  return { labels: tiers.map(({ tier }) => t('tariffCalc.tier', { tier: tier ?? '' })), values: tiers.map(({ amount }) => amount) };
}

/** How far an amount reaches. */
export function energySentence({ kwh, total, exact }: Consumption, amount: number, { t, language }: Voice): string {
  return t(exact ? 'tariffCalc.energy.exact' : 'tariffCalc.energy.below', {
    kwh: formatKwh(kwh, language),
    total: formatVnd(total, language),
    amount: formatVnd(amount, language),
  });
}
