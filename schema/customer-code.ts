/**
 * Customer code (mã khách hàng): unit code + serial, 11 to 13 characters, usually 13 beginning with P.
 * Shared by the BFF, which decides, and the widgets, which warn before asking. A code is an address, never a credential.
 */

/** How many codes may be asked about at once. */
export const MAX_CUSTOMER_CODES = 10;

const ACCEPTED = /^[A-Z]{2}[0-9A-Z]{9,11}$/;
const USUAL = /^P[A-EHKMNPQ][0-9A-Z]{4}[0-9]{7}$/;

/** Upper case, half-width, without spaces, dots, dashes, or a label before it: what a person pastes from a bill or a chat becomes what the source knows. */
export function normaliseCustomerCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^.*:/s, '')
    .replace(/[\s.\-_\u200B-\u200D\uFEFF]/gu, '');
}

/** `accepted`: can be asked. `unusual`: can be asked, but worth a warning. `refused`: cannot be a customer code. */
export type CustomerCodeShape = 'accepted' | 'unusual' | 'refused';

/** Judges a normalised code by its shape alone; says nothing about whether it exists. */
export function customerCodeShape(code: string): CustomerCodeShape {
  if (!ACCEPTED.test(code)) return 'refused';
  return USUAL.test(code) ? 'accepted' : 'unusual';
}

/** Several codes pasted at once, separated by spaces, commas, semicolons, slashes or line breaks; normalised, without repeats, in order. */
export function splitCustomerCodes(typed: string): string[] {
  const pieces = typed
    .replace(/[^\n,;]*[:：]/g, '')
    .split(/[\n\r,;|/\t]+|\s{2,}|\s+(?=[A-Za-z\uFF21-\uFF3A\uFF41-\uFF5A]{2})/u)
    .map(normaliseCustomerCode);
  return [...new Set(pieces)].filter((code) => code !== '');
}
