import type { Place } from './places.load.ts';

/** Names in the fragment of a shared link. A fragment is never sent to a server. */
const codeKey = 'evn-code';
const unitKey = 'evn-unit';

/** The page's address for sharing. The area goes with it; a customer code only when the person ticked the box. */
export function sharedAddress(page: string, place: Place, withCode: boolean): string {
  const url = new URL(page);
  const fragment = new URLSearchParams();
  if (place.by === 'area') fragment.set(unitKey, place.unitCode);
  else if (withCode) fragment.set(codeKey, place.codes.join(','));
  url.hash = fragment.toString();
  return url.href;
}

export function readSharedAddress(hash: string): { readonly codes: string; readonly unitCode: string } {
  const fragment = new URLSearchParams(hash.slice(1));
  return { codes: fragment.get(codeKey) ?? '', unitCode: fragment.get(unitKey) ?? '' };
}
