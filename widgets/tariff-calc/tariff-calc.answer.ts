import { nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import { formatKwh } from '../core/format.ts';
import { share } from '../core/sharing.ts';
import type { FieldProblem } from './tariff-calc.checks.ts';
import { problemsOfBill } from './tariff-calc.problems.ts';
import { toComparisonView, type ComparisonView } from './tariff-calc.comparison.ts';
import { decisionNumbers, energySentence, toBillView, type Bill, type BillView, type Subject, type Voice } from './tariff-calc.data.ts';
import { answerStyles } from './tariff-calc.answer.styles.ts';
import { answerMessages, type AnswerKey } from './tariff-calc.answer.vi.ts';
import { askForBill, type CalcAnswer } from './tariff-calc.load.ts';
import type { CalcQuestion } from './tariff-calc.question.ts';
import { refusalView, type ResultContext, resultView } from './tariff-calc.result-view.ts';

/**
 * The half of the calculator that is only needed once something was asked; fetched together with the first answer, so
 * that the form is on screen early.
 */
export const part: WidgetPart<AnswerKey> = {
  styles: answerStyles,
  messages: answerMessages,
};

export { askForBill, share };

/** What an answer means for the person who asked. */
export type Outcome = BillOutcome | { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'nothing' };

export interface BillOutcome {
  readonly kind: 'bill';
  readonly view: BillView;
  readonly energy: EnergyView | undefined;
  readonly comparison: ComparisonView | undefined;
  readonly notCompared: string | undefined;
  /** What is read aloud, and what a shared link says: the amount and what it is for. */
  readonly announcement: string;
}

export interface EnergyView {
  readonly kwh: string;
  readonly sentence: string;
}

/** What the BFF could not accept in the question, at the fields that a person sees. */
export function problemsOf({ bill, consumption }: CalcAnswer, { form }: CalcQuestion): FieldProblem[] {
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
    notCompared: refusalOf(answer.comparison?.billEstimate),
  };
}

/** What a screen reader hears. */
export function announcementIn(outcome: Outcome): string {
  if (outcome.kind === 'refused') return outcome.message;
  return outcome.kind === 'bill' ? outcome.announcement : '';
}

/** What the page is told: the total with its decisions, where there is one. */
export function detailOf({ bill }: CalcAnswer): { readonly total: number; readonly decision: string } | undefined {
  return bill?.__typename === 'BillEstimate' ? { total: bill.total, decision: decisionNumbers(bill.decisions) } : undefined;
}

/** An answer on screen. */
export function outcomeShown(outcome: Outcome, context: Omit<ResultContext, keyof BillOutcome>): TemplateResult | typeof nothing {
  if (outcome.kind === 'refused') return refusalView(outcome.message);
  return outcome.kind === 'bill' ? resultView({ ...outcome, ...context }) : nothing;
}

function energyOf({ consumption }: CalcAnswer, { amount }: CalcQuestion, voice: Voice): EnergyView | undefined {
  if (consumption?.__typename !== 'ConsumptionForAmount' || amount === null) return undefined;
  return { kwh: formatKwh(consumption.kwh, voice.language), sentence: energySentence(consumption, amount, voice) };
}

function announcementOf({ total, summary, vat }: BillView, energy: EnergyView | undefined, { t }: Voice): string {
  const [label, figure] = energy ? [t('tariffCalc.energy'), energy.kwh] : [t('tariffCalc.total'), total];
  return [t('tariffCalc.announce', { label, figure, summary }), energy?.sentence, vat.warning].filter(Boolean).join(' ');
}

function refusalOf(other: CalcAnswer['bill'] | undefined): string | undefined {
  return other?.__typename === 'InputProblem' || other?.__typename === 'TariffNotFound' ? other.message : undefined;
}

/** The bill itself stands, whether it can be compared or not. */
function comparisonOf({ comparison }: CalcAnswer, base: Bill, voice: Voice): ComparisonView | undefined {
  const { billEstimate: other, tariffBreakEven: breakEven } = comparison ?? {};
  if (other?.__typename !== 'BillEstimate') return undefined;
  return toComparisonView(base, other, breakEven?.__typename === 'TariffBreakEven' ? breakEven : undefined, voice);
}
