import type { Ask } from '../core/query-controller.ts';
import { TariffCalcComparison, type TariffCalcComparisonQuery } from './tariff-calc-comparison.generated.ts';
import { TariffCalcConsumption, type TariffCalcConsumptionQuery } from './tariff-calc-consumption.generated.ts';
import { TariffCalcEstimate, type BillEstimateInput, type TariffCalcBillFragment } from './tariff-calc-estimate.generated.ts';
import type { CalcQuestion } from './tariff-calc.question.ts';

export interface CalcAnswer {
  /** Null when the BFF could not work it out. */
  readonly bill: TariffCalcBillFragment | null;
  readonly consumption: TariffCalcConsumptionQuery['consumptionForAmount'];
  readonly comparison: TariffCalcComparisonQuery | undefined;
}

export async function askForBill({ input, amount, compare }: CalcQuestion, ask: Ask): Promise<CalcAnswer> {
  if (amount === null) return { consumption: null, ...(await billAndComparison(input, compare, ask)) };
  const { consumptionForAmount: consumption } = await ask(TariffCalcConsumption, { input: { bill: input, amount } });
  if (consumption?.__typename !== 'ConsumptionForAmount') return { bill: null, consumption, comparison: undefined };
  return { consumption, ...(await billAndComparison({ ...input, kwh: consumption.kwh }, compare, ask)) };
}

async function billAndComparison(input: BillEstimateInput, compare: string, ask: Ask): Promise<Pick<CalcAnswer, 'bill' | 'comparison'>> {
  const [{ billEstimate: bill }, comparison] = await Promise.all([
    ask(TariffCalcEstimate, { input }),
    compare
      ? ask(TariffCalcComparison, { bill: { ...input, decision: compare }, breakEven: { bill: input, decision: compare } })
      : undefined,
  ]);
  return { bill, comparison };
}
