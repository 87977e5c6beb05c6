/** What names and numbers of people look like as they type them. Shared by the BFF, which decides, and the widgets, which say so before sending. */

/** One word of a name: letters of any script with their marks, and what stands inside or behind it. */
export const NAME_WORD = /^[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]*)*$/u;
export const IDENTITY_NUMBER = /^(\d{9}|\d{12})$/;
export const TAX_CODE = /^(\d{10}(-\d{3})?|\d{12})$/;
export const ACCOUNT_NUMBER = /^[0-9A-Z]{6,20}$/;

/** A long number without what people group it by. */
export const ungrouped = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\p{Pd}]/gu, '');

/** A tax code without spaces and dots; its dash stays. */
export const plainTaxCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s.]/g, '');

/** What the UID in Vietnamese certificates says: `MST:` and the tax code of its holder; null where it says something else. */
export function taxCodeOfUid(uid: string): string | null {
  const [, code = ''] = /^MST:\s*(\S+)$/.exec(uid) ?? [];
  return TAX_CODE.test(code) ? code : null;
}

/** True for a number between both ends with so many decimals at most. */
export const fits = (value: number, { min, max, decimals = 0 }: { min: number; max: number; decimals?: number }): boolean =>
  value >= min && value <= max && Number(value.toFixed(decimals)) === value;
