import { formatKwh } from '../core/format.ts';
import type { FieldProblem } from './tariff-calc.checks.ts';
import type { ComparisonView, Side } from './tariff-calc.comparison.ts';
import {
  averageOf,
  decisionNumbers,
  decisionView,
  energySentence,
  toBillView,
  type Bill,
  type BillView,
  type Subject,
  type Voice,
} from './tariff-calc.data.ts';
import type { CalcAnswer, ComparisonCode } from './tariff-calc.load.ts';
import { problemsOfBill } from './tariff-calc.problems.ts';
import type { Asked, CalcQuestion } from './tariff-calc.question.ts';

/** What an answer means for the person who asked. */
export type Outcome = BillOutcome | { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'nothing' };

export interface BillOutcome {
  readonly kind: 'bill';
  readonly view: BillView;
  readonly energy: EnergyView | undefined;
  readonly comparison: ComparisonOutcome | undefined;
  readonly notCompared: string | undefined;
  /** What is read aloud, and what a shared link says: the amount and what it is for. */
  readonly announcement: string;
}

/** Two tariffs side by side, with the code that draws them. */
export interface ComparisonOutcome {
  readonly view: ComparisonView;
  readonly code: ComparisonCode;
}

export interface EnergyView {
  readonly kwh: string;
  readonly sentence: string;
}

/** What is wrong with the form, or what the BFF could not accept in it, at the fields that a person sees. */
export function problemsOf({ problems, bill, consumption }: CalcAnswer, { form }: Asked): readonly FieldProblem[] {
  if (problems) return problems;
  const problem = [consumption, bill].find((part) => part?.__typename === 'InputProblem');
  return problem ? problemsOfBill(problem.fields, form) : [];
}

export function outcomeOf(answer: CalcAnswer, question: CalcQuestion, voice: Voice): Outcome {
  const { bill, consumption } = answer;
  const refusal = [consumption, bill].find((part) => part?.__typename === 'TariffNotFound');
  if (refusal) return { kind: 'refused', message: refusal.message };
  if (bill?.__typename !== 'BillEstimate') return { kind: 'nothing' };
  const { purpose, from, to } = question.input;
  const subject: Subject = { purpose, from, to };
  const view = toBillView(bill, subject, voice);
  const energy = energyOf(answer, question, voice);
  return {
    kind: 'bill',
    view,
    energy,
    announcement: announcementOf(view, energy, voice),
    comparison: comparisonOf(answer, bill, voice),
    notCompared: notCompared(answer, question, voice),
  };
}

/** What the page is told: the total with its decisions, where there is one. */
export function detailOf({ bill }: CalcAnswer): { readonly total: number; readonly decision: string } | undefined {
  return bill?.__typename === 'BillEstimate' ? { total: bill.total, decision: decisionNumbers(bill.decisions) } : undefined;
}

function energyOf({ consumption }: CalcAnswer, { amount }: CalcQuestion, voice: Voice): EnergyView | undefined {
  if (consumption?.__typename !== 'ConsumptionForAmount' || amount === null) return undefined;
  return { kwh: formatKwh(consumption.kwh, voice.language), sentence: energySentence(consumption, amount, voice) };
}

function announcementOf({ total, summary, vat }: BillView, energy: EnergyView | undefined, { t }: Voice): string {
  const [label, figure] = energy ? [t('tariffCalc.energy'), energy.kwh] : [t('tariffCalc.total'), total];
  return [t('tariffCalc.announce', { label, figure, summary }), energy?.sentence, vat.warning].filter(Boolean).join(' ');
}

function notCompared({ comparison }: CalcAnswer, { compare }: CalcQuestion, { t }: Voice): string | undefined {
  const other = comparison?.billEstimate;
  if (other?.__typename !== 'InputProblem' && other?.__typename !== 'TariffNotFound') return undefined;
  return t('tariffCalc.comparison.failed', { decision: compare, reason: other.message });
}

/** Decisions in the question that have no prices for it. */
export function unknownDecisions({ bill, consumption, comparison }: CalcAnswer): readonly ('decision' | 'compare')[] {
  const unknown = (part: { readonly __typename: string } | null | undefined): boolean => part?.__typename === 'TariffNotFound';
  return [
    ...(unknown(bill) || unknown(consumption) ? (['decision'] as const) : []),
    ...(unknown(comparison?.billEstimate) ? (['compare'] as const) : []),
  ];
}

/** The bill itself stands, whether it can be compared or not. */
function comparisonOf({ comparison }: CalcAnswer, base: Bill, voice: Voice): ComparisonOutcome | undefined {
  const { billEstimate: other, tariffBreakEven: breakEven, code } = comparison ?? {};
  if (!code || other?.__typename !== 'BillEstimate') return undefined;
  const bands = breakEven?.__typename === 'TariffBreakEven' ? breakEven : undefined;
  return { code, view: code.toComparisonView(sideOf(base, voice), sideOf(other, voice), bands, voice) };
}

export const sideOf = (bill: Bill, voice: Voice): Side => ({
  bill,
  average: averageOf(bill, voice.language),
  decision: decisionNumbers(bill.decisions),
  decisions: bill.decisions.map((decision) => decisionView(decision, voice)),
});
