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

const DAYS_OF_A_YEAR = 366;
const MILLIONTHS = 1_000_000;

/**
 * The fraction that a number stands for. An average over days (31 person-days in 30 days) is exactly that quotient again;
 * anything else is taken as it was written, to a millionth.
 */
export function fractionOf(value: number): { numerator: number; denominator: number } {
  for (let denominator = 1; denominator <= DAYS_OF_A_YEAR; denominator += 1) {
    const numerator = Math.round(value * denominator);
    if (numerator / denominator === value) return { numerator, denominator };
  }
  return { numerator: Math.round(value * MILLIONTHS), denominator: MILLIONTHS };
}

/** A number between 0 and 1000 as whole hundredths, rounded half-up once, by the decimals it is written with. */
export function hundredths(value: number): number {
  // Only numbers below a millionth are written with an exponent.
  const [whole = '0', decimals = ''] = (value < 1e-6 ? '0' : String(value)).split('.');
  const digits = decimals.padEnd(3, '0');
  return Number(whole + digits.slice(0, 2)) + (Number(digits[2]) >= 5 ? 1 : 0);
}

/** Watt-hours as kWh. */
export function kwhOf(wattHours: number): number {
  return wattHours / THOUSANDTHS;
}
