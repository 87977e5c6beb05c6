import type { Language } from '../core/localize.ts';
import type { BillEstimateInput } from './tariff-calc-estimate.generated.ts';
import type { CalcForm } from './tariff-calc.form.ts';
import { billInputOf, numberIn } from './tariff-calc.input.ts';

/** What stood in the form when somebody asked, and the language in which its figures were typed. */
export interface Asked {
  readonly form: CalcForm;
  readonly language: Language;
}

/** What the customer asked: a bill, or how far an amount reaches; and perhaps the same under another decision. */
export interface CalcQuestion {
  /** The form it was asked from. */
  readonly form: CalcForm;
  readonly input: BillEstimateInput;
  /** Whole đồng, VAT included; null when energy is given. */
  readonly amount: number | null;
  /** Decision to compare with; empty for none. */
  readonly compare: string;
}

/** The form must have no problems. */
export const questionOf = ({ form, language }: Asked): CalcQuestion => ({
  form,
  input: billInputOf(form, language),
  amount: form.direction === 'moneyToKwh' ? numberIn(form, 'amount', language) : null,
  compare: form.compare,
});
