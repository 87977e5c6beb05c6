/** Digits in a row, perhaps in groups; not those of a customer code, which begins with letters. */
const DIGITS = /(?<![\p{L}\d])\d(?:[ .-]?\d)*/gu;
/** Of an identity card of before (chứng minh nhân dân) and of today (căn cước công dân). */
const IDENTITY = new Set([9, 12]);
const SHORTEST_ACCOUNT = 13;

/** Whether a text seems to hold the number of an identity card, a bank account or a bank card. A guess: it only warns. */
export function holdsPersonalNumber(text: string): boolean {
  return [...text.matchAll(DIGITS)].some(([found]) => {
    const { length } = found.replace(/\D/g, '');
    return IDENTITY.has(length) || length >= SHORTEST_ACCOUNT;
  });
}
