import { type CivilDate, isCivilDate } from '../../platform/civil-date.ts';
import {
  normaliseAccountNumber,
  PLACE_KINDS,
  PLACE_MAX,
  type PlaceFault,
  type PlaceKind,
  placeFaults,
  type StatedPlace,
} from '../../platform/place.ts';
import { isCommuneCode } from '../../platform/unit-code.ts';
import { type Cell, type Checked, checked, rowReader, type RowReason, type RowScope } from './row-reader.ts';

/** Rows of a list of places. Pure. */

/** As it arrives: text, whatever the file says. */
export interface PlaceRowInput {
  row: number;
  kind?: Cell;
  unitCode?: Cell;
  name?: Cell;
  address?: Cell;
  communeCode?: Cell;
  phone?: Cell;
  hours?: Cell;
  bank?: Cell;
  accountNumber?: Cell;
  holder?: Cell;
  source?: Cell;
  verifiedAt?: Cell;
  validFrom?: Cell;
  validTo?: Cell;
}

export interface PlaceRow extends StatedPlace {
  row: number;
}

const columnOf = (field: PlaceFault['field']): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const KEYS = {
  missing: 'import.row.missing',
  unfit: 'import.row.placeUnfit',
  accountNumber: 'import.row.accountNumber',
  endBeforeStart: 'import.row.validTo',
} as const satisfies Record<PlaceFault['fault'], RowReason['key']>;

export function checkPlaceRow(
  input: PlaceRowInput,
  { units, source, readOn }: Omit<RowScope, 'coversFrom' | 'coversTo'>,
): Checked<PlaceRow> {
  const { reasons, complain, optional, required, unit } = rowReader();
  const day = (field: string, cell: Cell): CivilDate | null => {
    const text = optional(field, cell, 20);
    if (text === null || isCivilDate(text)) return text;
    complain('import.row.day', { field });
    return null;
  };
  const written = required('kind', input.kind, 20).toUpperCase();
  const kind = PLACE_KINDS.find((known) => known === written) ?? null;
  if (written !== '' && kind === null) complain('import.row.placeKind');
  const communeCode = optional('commune_code', input.communeCode, 20);
  if (communeCode !== null && !isCommuneCode(communeCode)) complain('import.row.communeCode');
  const account = optional('account_number', input.accountNumber, 60);
  const place = {
    unitCode: unit(input.unitCode, units),
    name: required('name', input.name, PLACE_MAX.name),
    address: optional('address', input.address, PLACE_MAX.address),
    communeCode,
    phone: optional('phone', input.phone, PLACE_MAX.phone),
    hours: optional('hours', input.hours, PLACE_MAX.hours),
    bank: optional('bank', input.bank, PLACE_MAX.bank),
    accountNumber: account === null ? null : normaliseAccountNumber(account),
    holder: optional('holder', input.holder, PLACE_MAX.holder),
    source: optional('source', input.source, PLACE_MAX.source) ?? source,
    verifiedAt: day('verified_at', input.verifiedAt),
    validFrom: day('valid_from', input.validFrom) ?? readOn,
    validTo: day('valid_to', input.validTo),
  };
  for (const { field, fault } of placeFaults({ ...place, kind })) complain(KEYS[fault], { field: columnOf(field) });
  return checked({ row: input.row, ...place, kind: kind as PlaceKind }, reasons);
}
