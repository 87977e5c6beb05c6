/**
 * Codes that people read out and type: an alphabet without look-alikes, and a last character that finds what was mistyped.
 * Pure.
 */

/** Crockford's: no I, L, O, U. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Multiplies by x in GF(2^5) with x^5 + x^2 + 1. */
const timesX = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/**
 * Finds every single wrong character, and every two that changed places, in up to 30 characters of the alphabet: each place
 * has a factor of its own in GF(2^5).
 * @param start tells kinds of codes apart, 0 to 31
 */
export function checkCharacter(start: number, body: string): string {
  let sum = start;
  for (const character of body) sum = timesX(sum) ^ CODE_ALPHABET.indexOf(character);
  return CODE_ALPHABET.charAt(timesX(sum));
}

/** As it is compared: half-width capitals without spaces, dashes, dots. */
export const bareCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '');
