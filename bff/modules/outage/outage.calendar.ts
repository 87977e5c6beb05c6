/** Outages as events of a calendar; pure: the same schedules on the same day give the same events. */
import { type CivilDate, civilDateOf, endOfDay, formatInstant, startOfDay } from '../../platform/civil-date.ts';
import { type CalendarEvent, calendarText } from '../../platform/icalendar.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Unit } from '../unit/unit.answer.ts';
import { CALENDAR_TEXTS, type CalendarTexts } from './outage.calendar.texts.ts';
import type { Schedule } from './outage.port.ts';

export interface CalendarEntry {
  schedule: Schedule;
  unit: Unit;
}

const timeOf = (instant: string): string => formatInstant(instant).slice(11, 16);
const dayMonthOf = (instant: string): string => civilDateOf(instant).slice(5).split('-').reverse().join('/');

/** Hours as on the page: with dates where they reach into another day. */
function hoursOf({ startsAt, endsAt }: Schedule, { hours }: CalendarTexts): string {
  if (endsAt === null) return hours(timeOf(startsAt), null);
  if (civilDateOf(startsAt) === civilDateOf(endsAt)) return hours(timeOf(startsAt), timeOf(endsAt));
  return hours(`${timeOf(startsAt)} ${dayMonthOf(startsAt)}`, `${timeOf(endsAt)} ${dayMonthOf(endsAt)}`);
}

/** One that goes on without an estimate lasts to the end of today; the event then changes with the day. */
function shownEnd({ startsAt, endsAt, cancelledAt, updatedAt }: Schedule, today: CivilDate): Pick<CalendarEvent, 'end' | 'changedAt'> {
  const goesOn = endsAt === null && cancelledAt === null && civilDateOf(startsAt) < today;
  if (!goesOn) return { end: endsAt, changedAt: updatedAt };
  const dayBegan = startOfDay(today).toISOString();
  return { end: endOfDay(today).toISOString(), changedAt: Date.parse(updatedAt) > Date.parse(dayBegan) ? updatedAt : dayBegan };
}

function eventOf({ schedule, unit }: CalendarEntry, texts: CalendarTexts, today: CivilDate): CalendarEvent {
  const cancelled = schedule.cancelledAt !== null;
  const what = [texts.kinds[schedule.kind], hoursOf(schedule, texts), schedule.areaName] as const;
  return {
    uid: `${schedule.id}@outage.evn-care-kit`,
    sequence: schedule.sequence,
    start: schedule.startsAt,
    ...shownEnd(schedule, today),
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
    cancelled,
    alarm: texts.alarm(...what),
  };
}

/** The text of an .ics file. @param about name and description of a subscription */
export function outageCalendar(
  entries: readonly CalendarEntry[],
  about: { name: string; description: string } | null,
  { locale, today }: { locale: Locale; today: CivilDate },
): string {
  const texts = CALENDAR_TEXTS[locale];
  return calendarText({ product: 'Outages', events: entries.map((entry) => eventOf(entry, texts, today)), about, locale });
}
