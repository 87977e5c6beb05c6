/** Consumption from meter readings (chỉ số công tơ). */
import { scaleHalfUp } from './exact.ts';

/** Readings and multiplier (hệ số nhân) in thousandths; `digits` is the number of whole digits of the register. */
export interface MeterReading {
  previous: number;
  current: number;
  multiplier: number;
  digits: number | null;
}

/** A period with two meters, all in thousandths: the old one from `previous` to `lastOfOld`, the new one from `firstOfNew` to `current`. */
export interface ReplacedMeterReading {
  previous: number;
  lastOfOld: number;
  firstOfNew: number;
  current: number;
  multiplier: number;
}

/**
 * Watt-hours between the readings, or null if the register went backwards and its length is not known:
 * then only the customer can say whether it rolled over or was exchanged.
 */
export function meteredWattHours({ previous, current, multiplier, digits }: MeterReading): number | null {
  const rolledOver = current < previous;
  if (rolledOver && digits === null) return null;
  const range = rolledOver && digits !== null ? 10 ** digits * 1000 : 0;
  return wattHours(current + range - previous, multiplier);
}

/** Watt-hours that the two meters counted together; neither may have gone backwards. */
export function replacedMeterWattHours({ previous, lastOfOld, firstOfNew, current, multiplier }: ReplacedMeterReading): number {
  return wattHours(lastOfOld - previous + (current - firstOfNew), multiplier);
}

function wattHours(advance: number, multiplier: number): number {
  return scaleHalfUp(advance, multiplier, 1000);
}
