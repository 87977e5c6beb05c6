import { bareCode, checkCharacter, CODE_ALPHABET } from '../../platform/check-character.ts';
import type { Corporation } from '../../platform/corporation.ts';

/**
 * Codes of service requests: `GK`, unit, year, number and a check character, shown as `GK-PB0604-26-000123-G`. They follow
 * each other and can be guessed, so a code is an address and opens nothing. Pure.
 */

export interface RequestNumber {
  /** Unit (four or six characters), or letters of the corporation where the unit is not known yet. */
  unitCode: string;
  /** Two digits. */
  year: string;
  /** 1 to 999,999, within unit and year. */
  number: number;
}

/** Three letters, so that they are never taken for a unit. */
export const CORPORATION_LETTERS = {
  EVNNPC: 'NPC',
  EVNHANOI: 'HAN',
  EVNCPC: 'CPC',
  EVNSPC: 'SPC',
  EVNHCMC: 'HCM',
} as const satisfies Record<Corporation, string>;

const DIGITS = 6;
/** Year, number and check character. */
const TAIL = 2 + DIGITS + 1;
const SHAPE = new RegExp(`^GK([0-9A-Z]{3}|[0-9A-Z]{4}|[0-9A-Z]{6})(\\d{2})(\\d{${DIGITS}})([${CODE_ALPHABET}])$`);
/** Tickets have 1 to 3. */
const START = 4;

/** Units are named with all letters, the check knows 32 characters: these two count like digits by which no two units differ. */
const counted = (unit: string): string => unit.replaceAll('L', '9').replaceAll('U', '3');

/** I and O are read as the digits they look like; L stands beside I in the codes of real units, so there it stays itself. */
function likened(bare: string): string {
  const likeDigits = bare.slice(0, 2) + bare.slice(2).replaceAll('O', '0').replaceAll('I', '1');
  return likeDigits.slice(0, -TAIL) + likeDigits.slice(-TAIL).replaceAll('L', '1');
}

const padded = (number: number): string => String(number).padStart(DIGITS, '0');

const checkOf = (unit: string, year: string, number: string): string => checkCharacter(START, counted(unit) + year + number);

/** As it is read out and printed. @throws RangeError for a number that has no place in it */
export function showRequestCode({ unitCode, year, number }: RequestNumber): string {
  if (!(number >= 1 && number < 10 ** DIGITS)) throw new RangeError('a unit has run out of request numbers');
  const unit = likened(`GK${unitCode}${'0'.repeat(TAIL)}`).slice(2, -TAIL);
  return ['GK', unitCode, year, padded(number), checkOf(unit, year, padded(number))].join('-');
}

/**
 * What somebody typed, as codes are compared: the same for the same code however it is written; null for what was never one.
 * Case, dashes, O for 0 and I for 1 do not matter.
 */
export function requestCodeKey(typed: string): string | null {
  const key = likened(bareCode(typed));
  const [, unit = '', year = '', number = '', check] = SHAPE.exec(key) ?? [];
  return check !== undefined && checkOf(unit, year, number) === check ? key : null;
}

/** By which a request is looked for. What was never a code is looked for all the same: it takes as long as one that nobody has. */
export const lookUpKeyOf = (typed: string): string => requestCodeKey(typed) ?? '';
