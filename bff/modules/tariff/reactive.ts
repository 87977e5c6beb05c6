/** Reactive power (mua công suất phản kháng): a surcharge of k % on the energy amount when cosφ is too low. */
import type { ReactiveTable } from '../../reference/reactive-power.ts';
import { scaleHalfUp } from './exact.ts';

/** How the reactive power is known: measured in kvarh (thousandths), or as cosφ (hundredths). */
export type ReactivePower = { kind: 'kvarh'; varHours: number } | { kind: 'cosPhi'; hundredths: number };

export interface ReactiveCharge {
  cosPhi: number;
  kPercent: number;
  amount: number;
  source: string;
}

/** The charge on an energy amount, half-up to whole đồng; nothing where cosφ is high enough. */
export function reactiveCharge(table: ReactiveTable, power: ReactivePower, wattHours: number, energyAmount: number): ReactiveCharge {
  const cosPhi = power.kind === 'cosPhi' ? power.hundredths : cosPhiOf(wattHours, power.varHours);
  const k = cosPhi >= table.freeFromCosPhi ? 0 : (table.k.get(cosPhi) ?? table.belowTable);
  return { cosPhi: cosPhi / 100, kPercent: k / 100, amount: scaleHalfUp(energyAmount, k, 10_000), source: table.source };
}

const tanOf = (cosPhiHundredths: number): number => Math.sqrt(10_000 - cosPhiHundredths ** 2) / cosPhiHundredths;

/** Reactive energy beyond what cosφ of the table's free rows allows, in thousandths of a kvarh, rounded up to whole kvarh: so much compensation is enough. */
export function excessVarHours({ freeFromCosPhi }: ReactiveTable, wattHours: number, varHours: number): number {
  const allowed = wattHours * tanOf(freeFromCosPhi);
  return Math.max(0, Math.ceil((varHours - allowed) / 1000)) * 1000;
}

/** cosφ = Ap / √(Ap² + Aq²) in hundredths, rounded half-up; compared in squares, so that no root is ever rounded. */
export function cosPhiOf(wattHours: number, varHours: number): number {
  const active = BigInt(wattHours) ** 2n;
  const apparent = active + BigInt(varHours) ** 2n;
  for (let cosPhi = 100; cosPhi > 0; cosPhi--) {
    if (active * 40_000n >= BigInt(2 * cosPhi - 1) ** 2n * apparent) return cosPhi;
  }
  return 0;
}
