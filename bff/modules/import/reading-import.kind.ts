import { newId } from '../../platform/ids.ts';
import type { ImportKind } from './import.kind.ts';
import { checkMeterReadingRow, type MeterReadingRow, type MeterReadingRowInput } from './reading-import.rows.ts';
import {
  applyReadings,
  dropStagedReadings,
  type ReadingIdentity,
  readingsStatedSince,
  stagedReadings,
  stageReadings,
} from './reading-import.store.ts';

const keyOf = ({ unitCode, bookCode, year, month, period }: ReadingIdentity): string => [unitCode, bookCode, year, month, period].join(' ');

/** On which days the meters of which book are read. */
export const readingImport: ImportKind<MeterReadingRowInput, MeterReadingRow> = {
  name: 'METER_READINGS',
  dated: true,
  keyField: 'book_code, year, month, period',
  check: checkMeterReadingRow,
  keyOf,
  async keep(trx, run, rows, now) {
    const staged = await stageReadings(
      trx,
      run,
      rows.map((row) => ({ ...row, id: newId('mr', now) })),
    );
    return staged.map(keyOf);
  },
  held: (trx, run, rows) => stagedReadings(trx, run, [...new Set(rows.map(({ bookCode }) => bookCode))]),
  statedSince: readingsStatedSince,
  apply: applyReadings,
  drop: dropStagedReadings,
};
