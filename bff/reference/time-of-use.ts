/** The hours of the time-of-use prices (khung giờ) of `time-of-use.json`. */
import { z } from 'zod';
import type { CivilDate } from '../platform/civil-date.ts';
import {
  checkRows,
  civilDate,
  type DecisionStatus,
  datedFact,
  type Localized,
  localized,
  type Provenance,
  provenance,
  ReferenceDataError,
  readReference,
  localizedSources,
  status,
} from './dated.ts';
import { refuseBrokenTimeline } from './timeline.ts';

const FILE = 'time-of-use.json';

export type TimeOfUse = 'NORMAL' | 'PEAK' | 'OFF_PEAK';
export type Days = 'MON_SAT' | 'SUN' | 'MON_SUN';

export interface TimeBand {
  timeOfUse: TimeOfUse;
  days: Days;
  /** `HH:mm`; an end earlier than the start lies on the next day. */
  from: string;
  to: string;
}

export interface Schedule {
  /** The decision that sets only these hours; null for the hours that came with the price decisions. */
  decision: string | null;
  status: DecisionStatus;
  statusNote: Localized | null;
  issued: CivilDate | null;
  from: CivilDate | null;
  to: CivilDate | null;
  provenance: Provenance;
  sources: readonly Localized[];
  bands: readonly TimeBand[];
}

const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const scheduleRow = z.strictObject({
  decision: z.string().min(1).nullable(),
  status,
  statusNote: localized.nullable(),
  issued: civilDate.nullable(),
  from: datedFact.nullable(),
  to: civilDate.nullable(),
  provenance,
  sources: localizedSources,
  bands: z.array(
    z.strictObject({
      timeOfUse: z.enum(['NORMAL', 'PEAK', 'OFF_PEAK']),
      days: z.enum(['MON_SAT', 'SUN', 'MON_SUN']),
      from: clockTime,
      to: clockTime,
    }),
  ),
});

/** The schedules of the file. Refused: a minute of the week in no band or in two, and what every dated file is refused for. */
export function checkSchedules(content: unknown): Schedule[] {
  const schedules = checkRows(FILE, 'schedules', scheduleRow, content).map((row) => ({ ...row, from: row.from?.date ?? null }));
  const periods = schedules.map((schedule, index) => ({ ...schedule, name: schedule.decision ?? `row ${index + 1}` }));
  refuseBrokenTimeline(FILE, periods);
  for (const { name, bands } of periods) for (const day of ['MON_SAT', 'SUN'] as const) refuseUncoveredMinutes(name, day, bands);
  return schedules;
}

const DAY_MINUTES = 24 * 60;

function refuseUncoveredMinutes(schedule: string, day: Days, bands: readonly TimeBand[]): void {
  const bandsOfDay = bands.filter(({ days }) => days === day || days === 'MON_SUN');
  for (let minute = 0; minute < DAY_MINUTES; minute++) {
    const count = bandsOfDay.filter((band) => covers(band, minute)).length;
    if (count !== 1) throw new ReferenceDataError(FILE, schedule, `${day} ${timeOf(minute)} lies in ${count} bands instead of one`);
  }
}

function covers({ from, to }: TimeBand, minute: number): boolean {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  return start < end ? start <= minute && minute < end : start <= minute || minute < end;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export const readSchedules = (): Schedule[] => checkSchedules(readReference(FILE));
