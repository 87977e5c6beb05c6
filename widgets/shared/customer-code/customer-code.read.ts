import { customerCodeShape, splitCustomerCodes } from '../../../schema/customer-code.ts';

/** What is wrong with a code, as far as its shape tells. */
export type CodeFault = 'phone' | 'letterO' | 'length' | 'shape';

/** What typed text asks for. `unusual` may be asked all the same, once the person has seen the warning; `refused` cannot be a code. */
export type TypedCodes =
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'unusual' | 'refused'; readonly code: string; readonly fault: CodeFault; readonly alone: boolean };

/**
 * @param max how many codes may be asked for at once
 * @param seen text for which the warning was already shown
 */
export function readCodes(text: string, max: number, seen?: string): TypedCodes {
  const codes = splitCustomerCodes(text);
  if (codes.length === 0) return { kind: 'missing' };
  if (codes.length > max) return { kind: 'too-many', count: codes.length };
  const alone = codes.length === 1;
  const refused = codes.find((code) => customerCodeShape(code) === 'refused');
  if (refused !== undefined) return { kind: 'refused', code: refused, fault: faultOf(refused), alone };
  const unusual = codes.find((code) => customerCodeShape(code) === 'unusual');
  return unusual !== undefined && text !== seen
    ? { kind: 'unusual', code: unusual, fault: faultOf(unusual), alone }
    : { kind: 'codes', codes };
}

const usualLength = 13;

/** The mistake that people make most with such a code. */
function faultOf(code: string): CodeFault {
  if (/^(?:\+?84|0)\d{9,10}$/.test(code)) return 'phone';
  if (/O/.test(code) && customerCodeShape(code.replaceAll('O', '0')) === 'accepted') return 'letterO';
  return code.length === usualLength ? 'shape' : 'length';
}

/** Several codes on several lines, as an input of one line can hold them. */
export const codesOnOneLine = (pasted: string): string => splitCustomerCodes(pasted).join(', ');
