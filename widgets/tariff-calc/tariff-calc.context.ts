import type { Language, SharedKey, Translate } from '../core/localize.ts';
import type { Fields } from '../ui/field.ts';
import type { CalcForm, FieldName } from './tariff-calc.form.ts';
import type { TariffCalcKey } from './tariff-calc.vi.ts';

/** What the form views need of the element. */
export interface FormContext extends Fields<FieldName> {
  readonly values: CalcForm;
  readonly t: Translate<TariffCalcKey | SharedKey>;
  readonly language: Language;
}
