import { createHash } from 'node:crypto';
import { foldedWords } from '../../schema/fold.ts';
import type { CivilDate } from './civil-date.ts';

/** Places of a unit that customers go to, call or pay into: what somebody states about one, and what makes it one. Pure. */

export const PLACE_KINDS = ['PAY_POINT', 'TRANSACTION_OFFICE', 'BANK_ACCOUNT'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface StatedPlace {
  kind: PlaceKind;
  unitCode: string;
  name: string;
  address: string | null;
  communeCode: string | null;
  phone: string | null;
  hours: string | null;
  bank: string | null;
  /** Digits and upper-case letters, nothing between them. */
  accountNumber: string | null;
  holder: string | null;
  source: string;
  verifiedAt: CivilDate | null;
  validFrom: CivilDate;
  validTo: CivilDate | null;
}

/** Longest texts, in characters. */
export const PLACE_MAX = { name: 200, address: 300, phone: 40, hours: 200, bank: 120, holder: 200, source: 120 } as const;

const ACCOUNT_NUMBER = /^[0-9A-Z]{4,30}$/;
const OF_ACCOUNTS = ['bank', 'accountNumber', 'holder'] as const;

/** `0123 456.789` and `0123456789` are the same account. */
export const normaliseAccountNumber = (written: string): string =>
  written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.-]/g, '');

export interface PlaceFault {
  field: keyof StatedPlace;
  fault: 'missing' | 'unfit' | 'accountNumber' | 'endBeforeStart';
}

/** What cannot be true of a place of its kind, all of it. */
export function placeFaults(place: Omit<StatedPlace, 'kind'> & { kind: PlaceKind | null }): PlaceFault[] {
  const faults: PlaceFault[] = [];
  const { kind, accountNumber, validFrom, validTo } = place;
  if (kind === 'BANK_ACCOUNT') for (const field of OF_ACCOUNTS) if (place[field] === null) faults.push({ field, fault: 'missing' });
  if (kind !== null && kind !== 'BANK_ACCOUNT') {
    for (const field of OF_ACCOUNTS) if (place[field] !== null) faults.push({ field, fault: 'unfit' });
    if (place.address === null) faults.push({ field: 'address', fault: 'missing' });
  }
  if (accountNumber !== null && !ACCOUNT_NUMBER.test(accountNumber)) faults.push({ field: 'accountNumber', fault: 'accountNumber' });
  if (validTo !== null && validTo < validFrom) faults.push({ field: 'validTo', fault: 'endBeforeStart' });
  return faults;
}

const folded = (...texts: Array<string | null>): string => foldedWords(texts.join(' ')).join(' ');

/** An account is its number at its bank, everything else its name and address: the same place again in the next list. */
export function placeId({ kind, unitCode, name, address, bank, accountNumber }: StatedPlace): string {
  const known = kind === 'BANK_ACCOUNT' ? [folded(bank), accountNumber] : [folded(name), folded(address)];
  const hash = createHash('sha256').update(JSON.stringify([kind, unitCode, ...known]));
  return `pl_${hash.digest('hex').slice(0, 20)}`;
}

/** By what a place is found, folded. */
export const placeHeading = ({ name, address, bank, holder }: StatedPlace): string => folded(name, address, bank, holder);
