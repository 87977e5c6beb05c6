import type { Ask } from '../core/query-controller.ts';
import { TariffCalcComparison, type TariffCalcComparisonQuery } from './tariff-calc-comparison.generated.ts';
import { TariffCalcConsumption, type TariffCalcConsumptionQuery } from './tariff-calc-consumption.generated.ts';
import { TariffCalcEstimate, type BillEstimateInput, type TariffCalcBillFragment } from './tariff-calc-estimate.generated.ts';
import { checkForm, type FieldProblem } from './tariff-calc.checks.ts';
import { type Asked, questionOf } from './tariff-calc.question.ts';

export type ComparisonCode = typeof import('./tariff-calc.comparison-view.ts');
type Adopt = (part: ComparisonCode['part']) => Promise<void>;

export interface CalcAnswer {
  /** Why nothing was asked of the BFF. */
  readonly problems?: readonly FieldProblem[];
  /** Null when the BFF could not work it out. */
  readonly bill: TariffCalcBillFragment | null;
  readonly consumption: TariffCalcConsumptionQuery['consumptionForAmount'];
  readonly comparison: (TariffCalcComparisonQuery & { readonly code: ComparisonCode }) | undefined;
}

/** The form is checked here, not when it is sent: the checks come with the code of the answer. */
export async function askForBill(asked: Asked, ask: Ask, adopt: Adopt): Promise<CalcAnswer> {
  const problems = checkForm(asked.form, asked.language);
  if (problems.length > 0) return { problems, bill: null, consumption: null, comparison: undefined };
  const { input, amount, compare } = questionOf(asked);
  if (amount === null) return { consumption: null, ...(await billAndComparison(input, compare, ask, adopt)) };
  const { consumptionForAmount: consumption } = await ask(TariffCalcConsumption, { input: { bill: input, amount } });
  if (consumption?.__typename !== 'ConsumptionForAmount') return { bill: null, consumption, comparison: undefined };
  return { consumption, ...(await billAndComparison({ ...input, kwh: consumption.kwh }, compare, ask, adopt)) };
}

async function billAndComparison(
  input: BillEstimateInput,
  compare: string,
  ask: Ask,
  adopt: Adopt,
): Promise<Pick<CalcAnswer, 'bill' | 'comparison'>> {
  const [{ billEstimate: bill }, comparison] = await Promise.all([
    ask(TariffCalcEstimate, { input }),
    compare ? comparisonWith(compare, input, ask, adopt) : undefined,
  ]);
  return { bill, comparison };
}

async function comparisonWith(decision: string, input: BillEstimateInput, ask: Ask, adopt: Adopt): Promise<CalcAnswer['comparison']> {
  const [answer, code] = await Promise.all([
    ask(TariffCalcComparison, { bill: { ...input, decision }, breakEven: { bill: input, decision } }),
    import('./tariff-calc.comparison-view.ts'),
  ]);
  await adopt(code.part);
  return { ...answer, code };
}
