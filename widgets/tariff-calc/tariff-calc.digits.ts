import type { CalcForm } from './tariff-calc.form.ts';

/** Digits of the register: as chosen, else as many as the old reading has, at least five. */
export function digitsOf(form: CalcForm): string {
  return form.digits || String(Math.max(5, form.previous.replace(/[.,]\d*$|\D/g, '').length));
}
