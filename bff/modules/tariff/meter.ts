/** Consumption from two meter readings (chỉ số công tơ). */
import { scaleHalfUp } from './exact.ts';

/** Readings and multiplier (hệ số nhân) in thousandths; `digits` is the number of whole digits of the register. */
export interface MeterReading {
  previous: number;
  current: number;
  multiplier: number;
  digits: number | null;
}

/**
 * Watt-hours between the readings, or null if the register went backwards and its length is not known:
 * then only the customer can say whether it rolled over or was exchanged.
 */
export function meteredWattHours({ previous, current, multiplier, digits }: MeterReading): number | null {
  const rolledOver = current < previous;
  if (rolledOver && digits === null) return null;
  const range = rolledOver && digits !== null ? 10 ** digits * 1000 : 0;
  return scaleHalfUp(current + range - previous, multiplier, 1000);
}
