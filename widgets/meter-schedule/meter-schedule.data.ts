import { daysBetween } from '../core/civil-date.ts';
import { formatDate, formatDateTime, formatRelativeDay, formatWeekday } from '../core/format.ts';
import type { Language, SharedKey, Translate } from '../core/localize.ts';
import { type HotlineView, toHotlineView } from '../shared/hotline/hotline.data.ts';
import type { MeterScheduleByCodeQuery } from './meter-schedule-by-code.generated.ts';
import type { DeskKey } from './meter-schedule.desk.vi.ts';

export type Answer = NonNullable<MeterScheduleByCodeQuery['meterReadings']>;
export type Schedule = Extract<Answer, { __typename: 'MeterReadingSchedule' }>;
type Reading = Schedule['readings'][number];

export interface Reader {
  readonly t: Translate<DeskKey | SharedKey>;
  readonly language: Language;
  /** In Vietnam. */
  readonly today: string;
}

export interface NextView {
  readonly day: string;
  /** How far away, in words. */
  readonly left: string;
  readonly remark: string;
}

export interface ReadingRow {
  readonly cells: readonly string[];
  readonly look: 'read' | 'planned' | 'unconfirmed';
  readonly isNext: boolean;
}

export interface ScheduleView {
  readonly result: 'found';
  readonly year: number;
  readonly next: NextView | undefined;
  readonly heads: readonly string[];
  readonly rows: readonly ReadingRow[];
  readonly stale: string | undefined;
  readonly notes: readonly string[];
  readonly yearCalendarPath: string;
  readonly calendarPath: string;
}

export interface Remark {
  readonly result: 'none' | 'unknown' | 'notOffered';
  readonly headline: string;
  readonly lines: readonly string[];
  readonly hotline: HotlineView | undefined;
}

const looks = { READ: 'read', PLANNED: 'planned', UNCONFIRMED: 'unconfirmed' } as const;

const monthOf = ({ month, year }: Reading): string => `${String(month).padStart(2, '0')}/${year}`;

/** Years that can be asked about: the BFF knows no others. */
export const yearsAround = (thisYear: number): readonly number[] => Array.from({ length: 7 }, (_, index) => thisYear + 1 - index);

/** Undefined once the day has passed since the answer came. */
function nextView(next: Schedule['next'], { t, language, today }: Reader): NextView | undefined {
  if (!next || next.readOn < today) return undefined;
  const days = daysBetween(today, next.readOn);
  return {
    day: `${formatWeekday(next.readOn, language)}, ${formatDate(next.readOn)}`,
    left: days > 1 ? t('meterSchedule.next.left', { count: days }) : formatRelativeDay(next.readOn, today, language),
    remark: t('meterSchedule.next.planned', { period: next.period, month: monthOf(next) }),
  };
}

export function scheduleView(schedule: Schedule, reader: Reader): ScheduleView {
  const { t } = reader;
  const { year, next, readings, knownUntil, source, asOf, stale, calendarPath, yearCalendarPath } = schedule;
  const isNext = (reading: Reading): boolean =>
    reading.readOn === next?.readOn && reading.period === next.period && monthOf(reading) === monthOf(next);
  return {
    result: 'found',
    year,
    next: nextView(next, reader),
    heads: (['status', 'period', 'month', 'year', 'day'] as const).map((column) => t(`meterSchedule.column.${column}`)),
    rows: readings.map((reading) => ({
      cells: [
        t(`meterSchedule.status.${reading.status}`),
        String(reading.period),
        String(reading.month),
        String(reading.year),
        formatDate(reading.readOn),
      ],
      look: looks[reading.status],
      isNext: isNext(reading),
    })),
    stale: stale ? t('meterSchedule.stale', { time: formatDateTime(asOf) }) : undefined,
    notes: [
      knownUntil === null ? t('meterSchedule.notKnown') : t('meterSchedule.known', { date: formatDate(knownUntil) }),
      t('meterSchedule.source', { source, time: formatDateTime(asOf) }),
    ],
    calendarPath,
    yearCalendarPath,
  };
}

/** What is said where there is no schedule; undefined for a question that has to be mended. */
export function remarkOf(answer: Answer, { t }: Reader): Remark | undefined {
  switch (answer.__typename) {
    case 'NoMeterReadings':
      return {
        result: 'none',
        headline: t('meterSchedule.none', { year: answer.year }),
        lines: [t('meterSchedule.none.source', { source: answer.source, time: formatDateTime(answer.asOf) })],
        hotline: undefined,
      };
    case 'MeterReadingsUnknown':
      return {
        result: 'unknown',
        headline: t('meterSchedule.unknown'),
        lines: [t('meterSchedule.unknown.meaning'), t('meterSchedule.unknown.check')],
        hotline: toHotlineView(answer.hotline, t),
      };
    case 'NotOfferedProblem':
      return {
        result: 'notOffered',
        headline: answer.message,
        lines: [],
        hotline: answer.instead ? toHotlineView(answer.instead, t) : undefined,
      };
    case 'MeterReadingSchedule':
    case 'InputProblem':
      return undefined;
  }
}

/** The answer in one sentence: announced, and shared. */
export function sentenceOf(answer: Answer, reader: Reader): string {
  if (answer.__typename !== 'MeterReadingSchedule') return remarkOf(answer, reader)?.headline ?? '';
  const next = nextView(answer.next, reader);
  return next ? reader.t('meterSchedule.announced', { date: next.day }) : reader.t('meterSchedule.next.unknown');
}
