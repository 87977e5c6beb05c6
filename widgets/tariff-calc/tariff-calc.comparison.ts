import { formatKwh, formatNumber, formatPercent, formatVnd } from '../core/format.ts';
import type { TariffCalcComparisonQuery } from './tariff-calc-comparison.generated.ts';
import type { Bill, Decision, DecisionView, Voice } from './tariff-calc.data.ts';

/** A bill with what is shown of it elsewhere too. */
export interface Side {
  readonly bill: Bill;
  /** Average price per kWh; undefined when nothing was used. */
  readonly average: string | undefined;
  /** Numbers of its decisions. */
  readonly decision: string;
  readonly decisions: readonly DecisionView[];
}

export type BreakEven = Extract<NonNullable<TariffCalcComparisonQuery['tariffBreakEven']>, { __typename: 'TariffBreakEven' }>;
type Band = BreakEven['bands'][number];

export interface ComparisonView {
  readonly verdict: string;
  /** How the other tariff compares, from no kWh on; empty where that is not known. */
  readonly bands: readonly { readonly range: string; readonly verdict: string }[];
  readonly base: TariffName;
  readonly other: TariffName;
  readonly rows: readonly { readonly label: string; readonly base: string; readonly other: string }[];
  readonly decisions: readonly DecisionView[];
}

interface TariffName {
  readonly name: string;
  readonly inside: string;
  readonly decision: string;
}

/** Two bills for the same consumption, side by side; the difference is "other minus base". */
export function toComparisonView(ours: Side, theirs: Side, breakEven: BreakEven | undefined, voice: Voice): ComparisonView {
  const { t, language } = voice;
  const [base, other] = [ours.bill, theirs.bill];
  const money = (label: string, of: (bill: Bill) => number) => ({
    label,
    base: formatVnd(of(base), language),
    other: formatVnd(of(other), language),
  });
  return {
    verdict: verdictSentence(base, other, voice),
    bands: breakEven?.bands.map((band) => bandView(band, voice)) ?? [],
    base: nameOf(ours, voice),
    other: nameOf(theirs, voice),
    rows: [
      money(t('tariffCalc.net'), ({ net }) => net),
      money(t('tariffCalc.vat', { rate: formatPercent(other.vatRate, language) }), ({ vat }) => vat),
      money(t('tariffCalc.sum'), ({ total }) => total),
      { label: t('tariffCalc.comparison.averageRow'), base: ours.average ?? '–', other: theirs.average ?? '–' },
      { label: t('tariffCalc.comparison.difference'), base: '', other: signed(other.total - base.total, voice) },
    ],
    decisions: theirs.decisions,
  };
}

const nameOf = ({ bill: { decisions }, decision }: Side, voice: Voice): TariffName => ({
  name: tariffName(decisions, voice),
  inside: tariffNameInside(decisions, voice),
  decision,
});

function verdictSentence(base: Bill, other: Bill, voice: Voice): string {
  const { t, language } = voice;
  const difference = other.total - base.total;
  const verdict = difference === 0 ? 'equal' : difference < 0 ? 'cheaper' : 'dearer';
  return t(`tariffCalc.comparison.${verdict}`, {
    kwh: formatKwh(base.kwh, language),
    tariff: tariffNameInside(other.decisions, voice),
    difference: formatVnd(Math.abs(difference), language),
  });
}

function bandView({ fromKwh, toKwh, verdict }: Band, { t, language }: Voice): ComparisonView['bands'][number] {
  const from = formatNumber(fromKwh, language);
  const range =
    toKwh === null ? t('tariffCalc.band.open', { from }) : t('tariffCalc.band.range', { from, to: formatNumber(toKwh, language) });
  return { range, verdict: t(`tariffCalc.band.${verdict}`) };
}

/** With a sign, and a real minus. */
function signed(dong: number, { language }: Voice): string {
  const amount = formatVnd(Math.abs(dong), language);
  return dong === 0 ? amount : `${dong < 0 ? '−' : '+'}${amount}`;
}

/** What a customer calls the prices of these decisions; their numbers stand beside it. */
function tariffName(decisions: readonly Decision[], { t }: Voice): string {
  const [first, ...others] = decisions;
  if (!first || others.length > 0) return t('tariffCalc.tariff.several');
  return t(`tariffCalc.tariff.${first.status}`, { tiers: first.tierCount });
}

/** The same within a sentence. */
function tariffNameInside(decisions: readonly Decision[], { t }: Voice): string {
  const [first, ...others] = decisions;
  if (!first || others.length > 0) return t('tariffCalc.tariffInside.several');
  return t(`tariffCalc.tariffInside.${first.status}`, { tiers: first.tierCount });
}
