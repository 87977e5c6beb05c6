import { TZDate } from '@date-fns/tz';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator';
import type { Locale } from '../../platform/texts.ts';
import { addDays, civilDateOf, formatInstant, startOfDay } from '../../platform/civil-date.ts';
import type { Schedule } from '../outage/outage.port.ts';
import type { Unit } from '../unit/unit.directory.ts';
import { CALENDAR_TEXTS } from './calendar.texts.ts';

/** Outages as iCalendar (RFC 5545). Pure: the same schedules give the same bytes. */

const ZONE = 'Asia/Ho_Chi_Minh';
const REFRESH_SECONDS = 3600;
/** 20:00 of the day before. */
const ALARM_BEFORE_MIDNIGHT_MS = 4 * 3_600_000;

/** Vietnam has had one offset since 13 June 1975. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

export interface CalendarEntry {
  schedule: Schedule;
  unit: Unit;
}

const inZone = (instant: string): TZDate => new TZDate(Date.parse(instant), ZONE);

function secondsFromAlarmToStart(startsAt: string): number {
  return (Date.parse(startsAt) - startOfDay(civilDateOf(startsAt)).getTime() + ALARM_BEFORE_MIDNIGHT_MS) / 1000;
}

const timeOf = (instant: string): string => formatInstant(instant).slice(11, 16);
const dayMonthOf = (instant: string): string => civilDateOf(instant).slice(5).split('-').reverse().join('/');

/** Hours as on the page: with dates where they reach into another day. */
function hoursOf({ startsAt, endsAt }: Schedule, { hours }: (typeof CALENDAR_TEXTS)[Locale]): string {
  if (endsAt === null) return hours(timeOf(startsAt), null);
  if (civilDateOf(startsAt) === civilDateOf(endsAt)) return hours(timeOf(startsAt), timeOf(endsAt));
  return hours(`${timeOf(startsAt)} ${dayMonthOf(startsAt)}`, `${timeOf(endsAt)} ${dayMonthOf(endsAt)}`);
}

/** Where nobody knows the end: that of its first day. Without any a calendar shows it as a moment, or not at all. */
const shownEnd = ({ startsAt, endsAt }: Schedule): TZDate => inZone(endsAt ?? startOfDay(addDays(civilDateOf(startsAt), 1)).toISOString());

function addEvent(calendar: ICalCalendar, { schedule, unit }: CalendarEntry, locale: Locale): void {
  const texts = CALENDAR_TEXTS[locale];
  const cancelled = schedule.cancelledAt !== null;
  const what = [texts.kinds[schedule.kind], hoursOf(schedule, texts), schedule.areaName] as const;
  const event = calendar.createEvent({
    id: `${schedule.id}@outage.evn-care-kit`,
    sequence: schedule.sequence,
    stamp: new Date(schedule.updatedAt),
    lastModified: new Date(schedule.updatedAt),
    timezone: ZONE,
    start: inZone(schedule.startsAt),
    end: shownEnd(schedule),
    summary: cancelled ? texts.cancelled(texts.summary(...what)) : texts.summary(...what),
    location: schedule.areaName,
    description: [
      schedule.reason === null ? null : texts.reason(schedule.reason),
      texts.unit(unit.name, unit.company),
      schedule.endsAt === null ? texts.noEnd : null,
      texts.source(schedule.source),
    ]
      .filter((line) => line !== null)
      .join('\n'),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (!cancelled)
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: secondsFromAlarmToStart(schedule.startsAt),
      description: texts.alarm(...what),
    });
}

/** The text of an .ics file. @param about name and description of the calendar; the library does not escape them */
export function calendarFile(
  entries: readonly CalendarEntry[],
  about: { name: string; description: string } | null,
  locale: Locale,
): string {
  const calendar = ical({
    prodId: { company: 'EVN Care Kit', product: 'Outages', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // Events carry the zone themselves: a zone of the calendar would also turn DTSTAMP into local time, which must be UTC.
    timezone: { name: null, generator: () => TIME_ZONE },
    ttl: REFRESH_SECONDS,
    ...(about === null ? {} : { name: escapeText(about.name), description: escapeText(about.description) }),
  });
  for (const entry of entries) addEvent(calendar, entry, locale);
  return `${calendar.toString()}\r\n`;
}

const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\s*\n\s*/g, '\\n');
