import type { Locale } from '../../platform/texts.ts';
import { startOfDay } from '../../platform/civil-date.ts';
import { type CalendarEvent, calendarText } from '../../platform/icalendar.ts';
import type { MeterReading } from './meter-reading.port.ts';
import type { MeterReadingStatus } from './meter-reading.rules.ts';

interface CalendarTexts {
  summary: (month: string, period: number) => string;
  /** Whether more than one reading of a month is listed; with one, nobody needs to hear of periods. */
  summaryOfOne: (month: string) => string;
  alarm: string;
  status: Readonly<Record<MeterReadingStatus, string>>;
  source: (name: string) => string;
  fileName: (year: number | null) => string;
  calendarName: (unit: string) => string;
  calendarAbout: (source: string, asOf: string) => string;
}

/** The words of a calendar. Name and description do without commas and semicolons: not every reader unescapes them there. */
export const READING_TEXTS: Readonly<Record<Locale, CalendarTexts>> = {
  vi: {
    summary: (month, period) => `Ghi chỉ số công tơ điện, kỳ ${period} tháng ${month}`,
    summaryOfOne: (month) => `Ghi chỉ số công tơ điện tháng ${month}`,
    alarm: 'Ngày mai ghi chỉ số công tơ điện',
    status: {
      READ: 'Đã ghi.',
      PLANNED: 'Ngày dự kiến, có thể thay đổi.',
      UNCONFIRMED: 'Đã qua ngày dự kiến, nguồn chưa xác nhận đã ghi.',
    },
    source: (name) => `Nguồn: ${name}`,
    fileName: (year) => `lich-ghi-chi-so${year === null ? '' : `-${year}`}.ics`,
    calendarName: (unit) => `Lịch ghi chỉ số công tơ điện – ${unit}`,
    calendarAbout: (source, asOf) => `Nguồn: ${source}. Cập nhật lúc ${asOf}. Ngày chưa đến là ngày dự kiến.`,
  },
  en: {
    summary: (month, period) => `Electricity meter reading, period ${period} of ${month}`,
    summaryOfOne: (month) => `Electricity meter reading for ${month}`,
    alarm: 'The electricity meter is read tomorrow',
    status: {
      READ: 'Has been read.',
      PLANNED: 'Planned day, which may change.',
      UNCONFIRMED: 'The planned day is over, and the source has not confirmed the reading yet.',
    },
    source: (name) => `Source: ${name}`,
    fileName: (year) => `meter-readings${year === null ? '' : `-${year}`}.ics`,
    calendarName: (unit) => `Electricity meter readings – ${unit}`,
    calendarAbout: (source, asOf) => `Source: ${source}. Read at ${asOf}. Days ahead are planned days.`,
  },
};

interface ReadingEntry extends MeterReading {
  status: MeterReadingStatus;
}

const monthOf = ({ month, year }: MeterReading): string => `${String(month).padStart(2, '0')}/${year}`;

function eventOf(reading: ReadingEntry, isOnly: boolean, texts: CalendarTexts): CalendarEvent {
  return {
    uid: `${reading.id}@meter-reading.evn-care-kit`,
    sequence: reading.sequence,
    changedAt: reading.updatedAt,
    start: startOfDay(reading.readOn).toISOString(),
    end: null,
    allDay: true,
    summary: isOnly ? texts.summaryOfOne(monthOf(reading)) : texts.summary(monthOf(reading), reading.period),
    location: '',
    description: `${texts.status[reading.status]}\n${texts.source(reading.source)}`,
    cancelled: false,
    alarm: texts.alarm,
  };
}

/** The text of an .ics file with whole days; pure. */
export function readingCalendar(readings: readonly ReadingEntry[], about: { name: string; description: string }, locale: Locale): string {
  const isOnly = (reading: MeterReading) => readings.filter((other) => monthOf(other) === monthOf(reading)).length === 1;
  const events = readings.map((reading) => eventOf(reading, isOnly(reading), READING_TEXTS[locale]));
  return calendarText({ product: 'Meter readings', events, about, locale });
}
