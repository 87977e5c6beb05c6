import type { CivilDate } from '../../platform/civil-date.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { CoverageStatement, DayRange } from '../../platform/statements.ts';

/** READ: the meters have been read (đã ghi); PLANNED: they are to be (dự kiến). */
export type MeterReadingState = 'READ' | 'PLANNED';

/** One reading of a book (sổ ghi chỉ số) as its source last stated it. */
export interface MeterReading {
  id: string;
  /** Billing year, month and period (kỳ); the day may lie outside of the month. */
  year: number;
  month: number;
  period: number;
  readOn: CivilDate;
  state: MeterReadingState;
  /** Grows with every change. */
  sequence: number;
  updatedAt: string;
  /** When the source was read. */
  readAt: string;
  source: string;
}

/** Everything stored about the readings of one code. */
export interface ReadingRecord {
  unitCode: string;
  /** Null where the list does not say in which book the meter is. */
  bookCode: string | null;
  /** When the list that holds the code was read. */
  listReadAt: string;
  /** True where a row of that list was rejected: the code may be in another book. */
  listInDoubt: boolean;
  statements: CoverageStatement[];
  /** Of the days asked about, the earliest first. */
  readings: MeterReading[];
  /** The first planned one from today on, whichever days were asked about. */
  next: MeterReading | null;
}

export interface ReadingQuestion extends DayRange {
  customerCode: string;
  /** In whose lists to look. */
  corporations: readonly Corporation[];
  today: CivilDate;
}

/** What the schedule of meter readings needs from whoever keeps it. */
export interface MeterReadingReader {
  /** Null where no list holds the code. */
  byCode(question: ReadingQuestion): Promise<ReadingRecord | null>;
}
