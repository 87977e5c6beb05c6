import type { CivilDate } from '../../platform/civil-date.ts';
import type { Dated } from '../../platform/dated.ts';
import type { InputProblem } from '../../platform/problems.ts';
import type { Hotline, NotOfferedProblem } from '../unit/unit.answer.ts';
import type { MeterReadingStatus } from './meter-reading.rules.ts';

export interface MeterReadingShown {
  status: MeterReadingStatus;
  period: number;
  month: number;
  year: number;
  readOn: CivilDate;
}

export interface MeterReadingSchedule extends Dated {
  __typename: 'MeterReadingSchedule';
  year: number;
  knownUntil: CivilDate | null;
  readings: MeterReadingShown[];
  next: MeterReadingShown | null;
  calendarPath: string;
  yearCalendarPath: string;
}

export interface NoMeterReadings extends Dated {
  __typename: 'NoMeterReadings';
  year: number;
}

export interface MeterReadingsUnknown {
  __typename: 'MeterReadingsUnknown';
  retryAt: Date;
  hotline: Hotline;
}

export type MeterReadingAnswer = MeterReadingSchedule | NoMeterReadings | MeterReadingsUnknown | InputProblem | NotOfferedProblem;
