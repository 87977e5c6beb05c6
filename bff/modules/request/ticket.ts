import { bareCode, checkCharacter, CODE_ALPHABET } from '../../platform/check-character.ts';

/**
 * Ticket numbers (mã yêu cầu): two letters of the kind, eight random characters, one check character, shown as
 * `HT-7K3M-9Q2X-C`. Forty random bits are not guessed, and a ticket opens nothing without its telephone number. Pure.
 */

export type RequestKind = 'SUPPORT' | 'OUTAGE_REPORT' | 'CALLBACK';

/** Hỗ trợ, mất điện, gọi lại. */
export const TICKET_LETTERS = { SUPPORT: 'HT', OUTAGE_REPORT: 'MD', CALLBACK: 'GL' } as const satisfies Record<RequestKind, string>;
const KINDS = Object.keys(TICKET_LETTERS) as RequestKind[];

const RANDOM = 8;
const SHAPE = new RegExp(`^(${Object.values(TICKET_LETTERS).join('|')})([${CODE_ALPHABET}]{${RANDOM}})([${CODE_ALPHABET}])$`);

const checkOf = (kind: RequestKind, body: string): string => checkCharacter(KINDS.indexOf(kind) + 1, body);

/** As it is stored. @param random at least eight random bytes */
export function makeTicket(kind: RequestKind, random: Uint8Array): string {
  const body = Array.from({ length: RANDOM }, (_, place) => CODE_ALPHABET.charAt((random[place] ?? 0) & 31)).join('');
  return TICKET_LETTERS[kind] + body + checkOf(kind, body);
}

/** As it is read out and printed. */
export function showTicket(ticket: string): string {
  return `${ticket.slice(0, 2)}-${ticket.slice(2, 6)}-${ticket.slice(6, 10)}-${ticket.slice(10)}`;
}

/** What somebody typed, as it is stored; null for what was never a ticket. Case, dashes, O for 0 and I or L for 1 do not matter. */
export function readTicket(typed: string): string | null {
  const written = bareCode(typed);
  const ticket = written.slice(0, 2) + written.slice(2).replaceAll('O', '0').replace(/[IL]/g, '1');
  const [, letters, body, check] = SHAPE.exec(ticket) ?? [];
  const kind = KINDS.find((one) => TICKET_LETTERS[one] === letters);
  return kind && body && checkOf(kind, body) === check ? ticket : null;
}
