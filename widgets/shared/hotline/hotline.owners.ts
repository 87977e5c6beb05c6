import { corporationOf } from '../../core/corporation.ts';
import type { HotlineListQuery } from './hotline-list.generated.ts';

export type Owners = NonNullable<HotlineListQuery['hotlines']>;
export type Owner = Owners[number];

/**
 * Whose numbers the reader of a page calls first: those of the corporation that the tag names; without one, or where it has
 * none, those that the BFF puts first, the site's own. Undefined where nothing is known.
 */
export function ownerFor(owners: Owners, corporation: string | undefined): Owner | undefined {
  const named = corporationOf({ corporation });
  return owners.find((owner) => named !== null && owner.corporation === named) ?? owners[0];
}
