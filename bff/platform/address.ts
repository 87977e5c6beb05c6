import type { FieldIssue } from './problems.ts';
import { foldWords } from './typed-text.ts';

/** Where in the country something is, as people say it and as it is kept. Pure. */

/** As it was typed. */
export interface AddressInput {
  provinceCode?: string | null | undefined;
  communeCode?: string | null | undefined;
  street?: string | null | undefined;
  /** Written the way it was before July 2025, as typed. */
  oldText?: string | null | undefined;
}

export interface Address {
  provinceCode: string | null;
  communeCode: string | null;
  street: string | null;
  /** As it was before July 2025, as typed. */
  oldText: string | null;
}

/** What an address means in the two levels of today, and what is wrong with it; implemented by the administration. */
export interface Addresses {
  resolve(
    asked: Omit<AddressInput, 'street'>,
    path: readonly string[],
  ): {
    /** The commune that was chosen, or the only one that the old text can mean. */
    address: { province: { code: string } | null; commune: { code: string } | null };
    issues: readonly FieldIssue[];
  };
}

/** The same for two ways to write the same place; null where none is given. */
export function placeKeyOf(customerCode: string | null, address: Address | null): string | null {
  if (customerCode !== null) return `code ${customerCode}`;
  if (address === null) return null;
  return address.communeCode !== null && address.street !== null
    ? `commune ${address.communeCode} ${foldWords(address.street)}`
    : `place ${foldWords(address.oldText ?? '')} ${address.communeCode ?? ''}`;
}
