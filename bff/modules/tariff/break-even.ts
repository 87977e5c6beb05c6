/** From how many kWh on one decision is cheaper or dearer than another, for the same household. */
import type { BillPlan } from './bill.ts';
import type { Step } from './quotas.ts';

export type Verdict = 'EQUAL' | 'CHEAPER' | 'DEARER';

/** Whole kWh from–to, both counted; the last band has no end. */
export interface Band {
  fromKwh: number;
  toKwh: number | null;
  verdict: Verdict;
}

/** Beyond every quota a meter of 1,000 households can have in a year, and far enough for two top prices to cross. */
const HORIZON_KWH = 1_000_000_000;

/**
 * Bands of `other` against `base`, from 0 kWh on without a hole. Amounts are compared before VAT and before any rounding.
 * Between two tier edges the difference is linear, so only the stretches where its sign turns are searched.
 */
export function breakEvenBands(base: BillPlan, other: BillPlan): Band[] {
  const baseSteps = stepsOf(base);
  const otherSteps = stepsOf(other);
  const verdict = (kwh: number): Verdict => {
    const difference = thousandthsOfDong(otherSteps, kwh * 1000) - thousandthsOfDong(baseSteps, kwh * 1000);
    if (difference === 0) return 'EQUAL';
    return difference < 0 ? 'CHEAPER' : 'DEARER';
  };
  const edges = [...new Set([...edgesOf(baseSteps), ...edgesOf(otherSteps), HORIZON_KWH])].sort((a, b) => a - b);
  const bands: Band[] = [{ fromKwh: 0, toKwh: null, verdict: verdict(0) }];
  for (const [index, to] of edges.entries()) appendTurns(bands, edges[index - 1] ?? 0, to, verdict);
  return bands;
}

/** Walks one linear stretch by halves and opens a band wherever the verdict turns. */
function appendTurns(bands: Band[], from: number, to: number, verdict: (kwh: number) => Verdict): void {
  const first = verdict(from);
  const last = verdict(to);
  if (first === last) return;
  if (to - from > 1) {
    const middle = from + Math.floor((to - from) / 2);
    appendTurns(bands, from, middle, verdict);
    appendTurns(bands, middle, to, verdict);
    return;
  }
  const open = bands.at(-1);
  if (open) open.toKwh = from;
  bands.push({ fromKwh: to, toKwh: null, verdict: last });
}

function stepsOf({ segments }: BillPlan): readonly Step[] {
  return segments[0]?.rates[0]?.steps ?? [];
}

function thousandthsOfDong(steps: readonly Step[], wattHours: number): number {
  let rest = wattHours;
  let sum = 0;
  for (const { quota, price } of steps) {
    const used = Math.min(rest, quota);
    sum += used * price;
    rest -= used;
  }
  return sum;
}

/** The whole kWh on both sides of every tier edge. */
function edgesOf(steps: readonly Step[]): number[] {
  const edges: number[] = [];
  let upTo = 0;
  for (const { quota } of steps) {
    upTo += quota;
    if (Number.isFinite(upTo)) edges.push(Math.floor(upTo / 1000), Math.ceil(upTo / 1000));
  }
  return edges;
}
