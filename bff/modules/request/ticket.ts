/**
 * Ticket numbers (mã yêu cầu): two letters of the kind, eight random characters, one check character, shown as
 * `HT-7K3M-9Q2X-C`. Forty random bits are not guessed, and a ticket opens nothing without its telephone number. Pure.
 */

export type RequestKind = 'SUPPORT' | 'OUTAGE_REPORT' | 'CALLBACK';

/** Hỗ trợ, mất điện, gọi lại. */
export const TICKET_LETTERS = { SUPPORT: 'HT', OUTAGE_REPORT: 'MD', CALLBACK: 'GL' } as const satisfies Record<RequestKind, string>;
const KINDS = Object.keys(TICKET_LETTERS) as RequestKind[];

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM = 8;
const SHAPE = new RegExp(`^(${Object.values(TICKET_LETTERS).join('|')})([${ALPHABET}]{${RANDOM}})([${ALPHABET}])$`);

/** Multiplies by x in GF(2^5) with x^5 + x^2 + 1. */
const timesX = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/** Finds every single wrong character, and every two that changed places: each place has a factor of its own in GF(2^5). */
function checkCharacter(kind: RequestKind, body: string): string {
  let sum = KINDS.indexOf(kind) + 1;
  for (const character of body) sum = timesX(sum) ^ ALPHABET.indexOf(character);
  return ALPHABET.charAt(timesX(sum));
}

/** As it is stored. @param random at least eight random bytes */
export function makeTicket(kind: RequestKind, random: Uint8Array): string {
  const body = Array.from({ length: RANDOM }, (_, place) => ALPHABET.charAt((random[place] ?? 0) & 31)).join('');
  return TICKET_LETTERS[kind] + body + checkCharacter(kind, body);
}

/** As it is read out and printed. */
export function showTicket(ticket: string): string {
  return `${ticket.slice(0, 2)}-${ticket.slice(2, 6)}-${ticket.slice(6, 10)}-${ticket.slice(10)}`;
}

/** What somebody typed, as it is stored; null for what was never a ticket. Case, dashes, O for 0 and I or L for 1 do not matter. */
export function readTicket(typed: string): string | null {
  const written = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '');
  const ticket = written.slice(0, 2) + written.slice(2).replaceAll('O', '0').replace(/[IL]/g, '1');
  const [, letters, body, check] = SHAPE.exec(ticket) ?? [];
  const kind = KINDS.find((one) => TICKET_LETTERS[one] === letters);
  return kind && body && checkCharacter(kind, body) === check ? ticket : null;
}
