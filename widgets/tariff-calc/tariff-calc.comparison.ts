import { formatKwh, formatNumber, formatPercent, formatVnd } from '../core/format.ts';
import type { TariffCalcComparisonQuery } from './tariff-calc-comparison.generated.ts';
import { averageOf, decisionView, type Bill, type DecisionView, type Voice } from './tariff-calc.data.ts';

export type BreakEven = Extract<NonNullable<TariffCalcComparisonQuery['tariffBreakEven']>, { __typename: 'TariffBreakEven' }>;
type Band = BreakEven['bands'][number];

export interface ComparisonView {
  readonly verdict: string;
  /** From how many kWh on the other tariff is cheaper or dearer; undefined where that is not known. */
  readonly breakEven: string | undefined;
  readonly baseName: string;
  readonly otherName: string;
  readonly rows: readonly { readonly label: string; readonly base: string; readonly other: string }[];
  readonly decisions: readonly DecisionView[];
}

/** Two bills for the same consumption, side by side; the difference is "other minus base". */
export function toComparisonView(base: Bill, other: Bill, breakEven: BreakEven | undefined, voice: Voice): ComparisonView {
  const { t, language } = voice;
  const otherDecision = other.decisions.map(({ decision }) => decision).join(', ');
  const money = (label: string, of: (bill: Bill) => number) => ({
    label,
    base: formatVnd(of(base), language),
    other: formatVnd(of(other), language),
  });
  return {
    verdict: verdictSentence(base, other, otherDecision, voice),
    breakEven:
      breakEven &&
      t('tariffCalc.breakEven', { decision: otherDecision, bands: breakEven.bands.map((band) => bandText(band, voice)).join('; ') }),
    baseName: base.decisions.map(({ decision }) => decision).join(', '),
    otherName: otherDecision,
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

function verdictSentence(base: Bill, other: Bill, decision: string, { t, language }: Voice): string {
  const difference = other.total - base.total;
  const verdict = difference === 0 ? 'equal' : difference < 0 ? 'cheaper' : 'dearer';
  return t(`tariffCalc.comparison.${verdict}`, {
    kwh: formatKwh(base.kwh, language),
    decision,
    difference: formatVnd(Math.abs(difference), language),
  });
}

function bandText({ fromKwh, toKwh, verdict }: Band, { t, language }: Voice): string {
  const from = formatNumber(fromKwh, language);
  if (toKwh === null) return t(`tariffCalc.band.${verdict}.open`, { from });
  return t(`tariffCalc.band.${verdict}.range`, { from, to: formatNumber(toKwh, language) });
}

/** With a sign, and a real minus. */
function signed(dong: number, { language }: Voice): string {
  const amount = formatVnd(Math.abs(dong), language);
  return dong === 0 ? amount : `${dong < 0 ? '−' : '+'}${amount}`;
}
