import { readShared, withShared } from '../core/share-link.ts';
import { codeInLink } from '../shared/customer-code/customer-code.ts';
import type { Place } from './outage-lookup.load.ts';

/** The page's address for sharing. The area goes with it; a customer code only when the person ticked the box. */
export function sharedAddress(page: string, place: Place, withCode: boolean): string {
  return withShared(page, {
    'evn-unit': place.by === 'area' ? place.unitCode : undefined,
    [codeInLink]: place.by !== 'area' && withCode ? place.codes.join(',') : undefined,
  });
}

export function readSharedAddress(hash: string): { readonly codes: string; readonly unitCode: string } {
  return { codes: readShared(hash, codeInLink) ?? '', unitCode: readShared(hash, 'evn-unit') ?? '' };
}
