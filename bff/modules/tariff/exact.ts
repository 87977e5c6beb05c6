/** Half-up arithmetic on whole numbers. Energy is counted in watt-hours, so that no step of a bill is ever a binary fraction. */

/** `numerator / denominator` rounded half-up; both whole, the first at least 0, the second at least 1. */
export function divideHalfUp(numerator: number, denominator: number): number {
  const remainder = numerator % denominator;
  return (numerator - remainder) / denominator + (remainder * 2 >= denominator ? 1 : 0);
}

/** `value × numerator / denominator` rounded half-up, exact even where the product leaves the safe integers. */
export function scaleHalfUp(value: number, numerator: number, denominator: number): number {
  const product = value * numerator;
  if (Number.isSafeInteger(product)) return divideHalfUp(product, denominator);
  const divisor = BigInt(denominator);
  return Number((BigInt(value) * BigInt(numerator) * 2n + divisor) / (divisor * 2n));
}

const THOUSANDTHS = 1000;

/** A decimal number as whole thousandths (kWh as watt-hours), or null if it has more than three decimals or is too large to be exact. */
export function thousandths(value: number): number | null {
  const scaled = Math.round(value * THOUSANDTHS);
  return Number.isSafeInteger(scaled) && scaled / THOUSANDTHS === value ? scaled : null;
}

/** Watt-hours as kWh. */
export function kwhOf(wattHours: number): number {
  return wattHours / THOUSANDTHS;
}
