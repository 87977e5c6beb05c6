import type { FieldIssue } from '../../platform/problems.ts';
import type { AddressInput } from './request.input.ts';

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
