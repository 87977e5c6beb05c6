import { customerCodeShape, MAX_CUSTOMER_CODES, splitCustomerCodes } from '../../schema/customer-code.ts';

/** What typed text asks for. `unusual` may be asked all the same, once the person has seen the warning. */
export type TypedCodes =
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'unusual'; readonly code: string };

/** @param seen text for which the warning was already shown */
export function readCodes(text: string, seen?: string): TypedCodes {
  const codes = splitCustomerCodes(text);
  if (codes.length === 0) return { kind: 'missing' };
  if (codes.length > MAX_CUSTOMER_CODES) return { kind: 'too-many', count: codes.length };
  const unusual = codes.find((code) => customerCodeShape(code) !== 'accepted');
  return unusual && text !== seen ? { kind: 'unusual', code: unusual } : { kind: 'codes', codes };
}

/** Several codes on several lines, as an input of one line can hold them. */
export const codesOnOneLine = (pasted: string): string => splitCustomerCodes(pasted).join(', ');
