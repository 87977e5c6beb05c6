import { formatKwh, formatNumber, formatPercent, formatVnd } from '../core/format.ts';
import type { TariffCalcComparisonQuery } from './tariff-calc-comparison.generated.ts';
import {
  averageOf,
  decisionNumbers,
  decisionView,
  tariffName,
  tariffNameInside,
  type Bill,
  type DecisionView,
  type Voice,
} from './tariff-calc.data.ts';

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
export function toComparisonView(base: Bill, other: Bill, breakEven: BreakEven | undefined, voice: Voice): ComparisonView {
  const { t, language } = voice;
  const money = (label: string, of: (bill: Bill) => number) => ({
    label,
    base: formatVnd(of(base), language),
    other: formatVnd(of(other), language),
  });
  return {
    verdict: verdictSentence(base, other, voice),
    bands: breakEven?.bands.map((band) => bandView(band, voice)) ?? [],
    base: nameOf(base, voice),
    other: nameOf(other, voice),
    rows: [
      money(t('tariffCalc.net'), ({ net }) => net),
      money(t('tariffCalc.vat', { rate: formatPercent(other.vatRate, language) }), ({ vat }) => vat),
      money(t('tariffCalc.sum'), ({ total }) => total),
      { label: t('tariffCalc.comparison.averageRow'), base: averageOf(base, language) ?? '–', other: averageOf(other, language) ?? '–' },
      { label: t('tariffCalc.comparison.difference'), base: '', other: signed(other.total - base.total, voice) },
    ],
    decisions: other.decisions.map((decision) => decisionView(decision, voice)),
  };
}

const nameOf = ({ decisions }: Bill, voice: Voice): TariffName => ({
  name: tariffName(decisions, voice),
  inside: tariffNameInside(decisions, voice),
  decision: decisionNumbers(decisions),
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
