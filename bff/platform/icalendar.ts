/** Calendars as files (RFC 5545). Pure: the same events give the same bytes. */
import { TZDate } from '@date-fns/tz';
import ical, { ICalAlarmType, ICalCalendarMethod, type ICalCalendar, ICalEventStatus } from 'ical-generator';
import { civilDateOf, endOfDay, startOfDay } from './civil-date.ts';
import type { Locale } from './texts.ts';

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

/** One event; instants are RFC 3339, texts are ready to show. */
export interface CalendarEvent {
  /** The same for as long as it is the same event, whatever changes about it. */
  uid: string;
  /** Grows with every change. */
  sequence: number;
  changedAt: string;
  start: string;
  /** Null: until the end of the day on which it starts. Without any a calendar shows it as a moment, or not at all. */
  end: string | null;
  /** The event is the day on which it starts, whatever the hour. */
  allDay?: true;
  summary: string;
  location: string;
  description: string;
  cancelled: boolean;
  /** What rings at 20:00 of the day before, unless it is cancelled. */
  alarm: string;
}

export interface CalendarText {
  /** What the calendar holds, for programs: `Outages`. */
  product: string;
  events: readonly CalendarEvent[];
  /** Name and description of a subscription; null for a file with one event. */
  about: { name: string; description: string } | null;
  locale: Locale;
}

/** A file to hand out, or "not now": a calendar program that is told to come back keeps what it has. */
export type CalendarFile = { kind: 'file'; fileName: string; body: string } | { kind: 'unknown'; retryAfterSeconds: number };

const inZone = (instant: string | Date): TZDate => new TZDate(new Date(instant).getTime(), ZONE);

function secondsFromAlarmToStart(start: string): number {
  return (Date.parse(start) - startOfDay(civilDateOf(start)).getTime() + ALARM_BEFORE_MIDNIGHT_MS) / 1000;
}

function addEvent(calendar: ICalCalendar, { uid, sequence, changedAt, allDay, cancelled, alarm, ...event }: CalendarEvent): void {
  const added = calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(changedAt),
    lastModified: new Date(changedAt),
    allDay: allDay === true,
    timezone: ZONE,
    start: inZone(event.start),
    end: inZone(event.end ?? endOfDay(civilDateOf(event.start))),
    summary: event.summary,
    location: event.location,
    description: event.description,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (!cancelled)
    added.createAlarm({ type: ICalAlarmType.display, triggerBefore: secondsFromAlarmToStart(event.start), description: alarm });
}

/** The text of an .ics file. */
export function calendarText({ product, events, about, locale }: CalendarText): string {
  const calendar = ical({
    prodId: { company: 'EVN Care Kit', product, language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // Events carry the zone themselves: a zone of the calendar would also turn DTSTAMP into local time, which must be UTC.
    timezone: { name: null, generator: () => TIME_ZONE },
    ttl: REFRESH_SECONDS,
    // The library does not escape these two.
    ...(about === null ? {} : { name: escapeText(about.name), description: escapeText(about.description) }),
  });
  for (const event of events) addEvent(calendar, event);
  return `${calendar.toString()}\r\n`;
}

const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\s*\n\s*/g, '\\n');
