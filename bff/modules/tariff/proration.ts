/** Splits a billing period where the price changes, and its consumption in proportion to the days. */
import { addDays, type CivilDate, daysOf } from '../../platform/civil-date.ts';
import type { Decision } from '../../reference/tariffs.ts';
import { inForceOn } from '../../reference/timeline.ts';
import { scaleHalfUp } from './exact.ts';

/** A stretch of the period at one price; both days counted. */
export interface Segment {
  decision: Decision;
  from: CivilDate;
  to: CivilDate;
  days: number;
}

/** The period cut at every change of price, or null if part of it lies before the first price known. */
export function segmentsOf(decisions: readonly Decision[], from: CivilDate, to: CivilDate): Segment[] | null {
  const segments: Segment[] = [];
  for (let start = from; start <= to; ) {
    const decision = inForceOn(decisions, start);
    if (!decision) return null;
    const end = decision.to !== null && decision.to < to ? decision.to : to;
    segments.push({ decision, from: start, to: end, days: daysOf(start, end) });
    if (end === to) break;
    start = addDays(end, 1);
  }
  return segments;
}

const WHOLE_KWH = 1000;

/**
 * old_kWh = S / T × Nc, rounded half-up to whole kWh, and the rest at the new price; with more than one change,
 * cumulatively. The parts always add up to the consumption.
 */
export function splitByDays(wattHours: number, segments: readonly Segment[]): number[] {
  if (segments.length === 1) return [wattHours];
  const period = segments.reduce((days, segment) => days + segment.days, 0);
  let passed = 0;
  let billed = 0;
  return segments.map(({ days }, index) => {
    passed += days;
    const last = index === segments.length - 1;
    const due = last ? wattHours : Math.min(wattHours, scaleHalfUp(wattHours, passed, period * WHOLE_KWH) * WHOLE_KWH);
    const part = due - billed;
    billed = due;
    return part;
  });
}
