import { isCivilDate } from '../../platform/civil-date.ts';
import type { MeterReadingState } from '../meter-reading/meter-reading.port.ts';
import { type Cell, type Checked, checked, rowReader, type RowScope } from './row-reader.ts';

/** Rows of a schedule of meter readings. Pure. */

/** As it arrives: text, whatever the file says. */
export interface MeterReadingRowInput {
  row: number;
  unitCode?: Cell;
  bookCode?: Cell;
  year?: Cell;
  month?: Cell;
  period?: Cell;
  readOn?: Cell;
  status?: Cell;
}

export interface MeterReadingRow {
  row: number;
  unitCode: string;
  bookCode: string;
  /** Billing year, month and period (kỳ); the day may lie outside of the month. */
  year: number;
  month: number;
  period: number;
  readOn: string;
  status: MeterReadingState;
}

const STATES: readonly string[] = ['READ', 'PLANNED'] satisfies MeterReadingState[];
/** A month is billed in three periods at most; a book may still number them on. */
const NUMBERS = { year: [2000, 2100], month: [1, 12], period: [1, 9] } as const;

export function checkMeterReadingRow(
  input: MeterReadingRowInput,
  { units, coversFrom, coversTo, readOn: today }: RowScope,
): Checked<MeterReadingRow> {
  const { reasons, complain, required, unit, book } = rowReader();
  const number = (field: keyof typeof NUMBERS, cell: Cell): number => {
    const text = required(field, cell, 10);
    const [min, max] = NUMBERS[field];
    const value = /^[0-9]{1,4}$/.test(text) ? Number(text) : 0;
    if (text !== '' && (value < min || value > max)) complain('import.row.whole', { field, min, max });
    return value;
  };
  const unitCode = unit(input.unitCode, units);
  const bookCode = book(input.bookCode);
  if (bookCode === null) complain('import.row.missing', { field: 'book_code' });
  const year = number('year', input.year);
  const month = number('month', input.month);
  const period = number('period', input.period);
  const readOn = required('read_on', input.readOn, 20);
  if (readOn !== '' && !isCivilDate(readOn)) complain('import.row.day', { field: 'read_on' });
  else if (readOn !== '' && (readOn < coversFrom || readOn > coversTo))
    complain('import.row.dayNotCovered', { from: coversFrom, to: coversTo });
  const status = required('status', input.status, 20).toUpperCase();
  if (status !== '' && !STATES.includes(status)) complain('import.row.readingStatus');
  else if (status === 'READ' && isCivilDate(readOn) && readOn > today) complain('import.row.readAhead', { date: today });
  return checked(
    { row: input.row, unitCode, bookCode: bookCode ?? '', year, month, period, readOn, status: status as MeterReadingState },
    reasons,
  );
}
