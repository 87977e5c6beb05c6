import { addDays, type CivilDate, civilDateOf } from '../platform/civil-date.ts';
import type { Corporation } from '../platform/corporation.ts';
import type { MeterReadingRowInput } from '../modules/import/reading-import.rows.ts';

/** Invented meter readings, told relative to a day, so that a demo is right whenever it is started. */
interface SampleBook {
  code: string;
  /** Days of the month on which it is read, one per period (kỳ); none: a book that nobody reads any more. */
  days: readonly number[];
}

export interface SampleReadings {
  corporation: Corporation;
  unitCode: string;
  books: readonly SampleBook[];
  /** Days since the source was read. */
  readDaysAgo: number;
}

export const SAMPLE_READINGS: readonly SampleReadings[] = [
  {
    corporation: 'EVNSPC',
    unitCode: 'PB0601',
    books: [
      { code: 'TA-S01', days: [8] },
      { code: 'TA-S02', days: [5, 15, 25] },
      { code: 'TA-S03', days: [] },
    ],
    readDaysAgo: 0,
  },
  { corporation: 'EVNSPC', unitCode: 'PB0604', books: [{ code: 'CG-S01', days: [12] }], readDaysAgo: 40 },
  { corporation: 'EVNHCMC', unitCode: 'PB0401', books: [{ code: 'TDM-S01', days: [20] }], readDaysAgo: 0 },
];

/** The year of a day is stated whole; of the next one only January, as sources do that publish a month ahead. */
export function sampleStatements({ books, unitCode, readDaysAgo }: SampleReadings, now: Date) {
  const readAt = new Date(now.getTime() - readDaysAgo * 86_400_000);
  const readOn = civilDateOf(readAt);
  const year = Number(civilDateOf(now).slice(0, 4));
  const rows = (ofYear: number, months: number): MeterReadingRowInput[] =>
    Array.from({ length: months }, (_, month) => month + 1)
      .flatMap((month) => books.flatMap((book) => book.days.map((day, index) => ({ month, book: book.code, period: index + 1, day }))))
      .map(({ month, book, period, day }, index) => ({
        row: index + 1,
        unitCode,
        bookCode: book,
        year: String(ofYear),
        month: String(month),
        period: String(period),
        ...stateOf(`${ofYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, readOn),
      }));
  return [
    { from: `${year}-01-01`, to: `${year}-12-31`, readAt, rows: rows(year, 12) },
    { from: `${year + 1}-01-01`, to: addDays(`${year + 1}-02-01`, -1), readAt, rows: rows(year + 1, 1) },
  ];
}

const stateOf = (day: CivilDate, readOn: CivilDate) => ({ readOn: day, status: day < readOn ? 'READ' : 'PLANNED' });
