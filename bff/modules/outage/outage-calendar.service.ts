import type { Locale } from '../../platform/texts.ts';
import { addDays, civilDateOf } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import { dayText, instantText } from '../../platform/format.ts';
import type { CalendarFile } from '../../platform/icalendar.ts';
import type { Freshness } from '../../reference/freshness.ts';
import type { OutagePlaces } from './outage.places.ts';
import type { OutageReader, PlaceRecord } from './outage.port.ts';
import { MAX_DAYS } from './outage.range.ts';
import { judge, type Verdict } from './outage.rules.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import { outageCalendar } from './outage.calendar.ts';
import { CALENDAR_TEXTS } from './outage.calendar.texts.ts';
import type { PlaceSeal } from './outage.seal.ts';

const RETRY_AFTER_SECONDS = 900;

export interface OutageCalendarDeps {
  reader: Pick<OutageReader, 'byId'>;
  places: OutagePlaces;
  units: UnitDirectory;
  seal: PlaceSeal;
  freshness: Freshness;
  clock: Clock;
}

/** Outages as calendar files: one at a time, and as a subscription that keeps itself right. */
export function outageCalendarService({ reader, places, units, seal, freshness, clock }: OutageCalendarDeps) {
  function feedFile(record: PlaceRecord, verdict: Exclude<Verdict, { kind: 'unknown' }>, locale: Locale): CalendarFile {
    const texts = CALENDAR_TEXTS[locale];
    const schedules = verdict.kind === 'found' ? verdict.schedules : verdict.cancelled;
    const about = {
      name: texts.calendarName(units.find(record.unitCode, clock.today())?.name ?? record.unitCode),
      description: texts.calendarAbout(verdict.source, instantText(verdict.asOf), dayText(verdict.knownUntil)),
    };
    const entries = schedules.map((schedule) => ({ schedule, unit: places.unitOf(schedule) }));
    return {
      kind: 'file',
      fileName: texts.fileName(record.unitCode),
      body: outageCalendar(entries, about, { locale, today: clock.today() }),
    };
  }

  return {
    /** The subscription behind a sealed place; null for a token that is not ours. */
    async feed(token: string, locale: Locale): Promise<CalendarFile | null> {
      const subscription = seal.open(token);
      if (!subscription) return null;
      const range = { from: clock.today(), to: addDays(clock.today(), MAX_DAYS - 1) };
      const record = await places.recordOf(subscription.place, { ...range, atMost: null }, subscription.offered);
      const verdict = judge(record, range, clock.now(), freshness);
      if (!record || record.sourceFailing || verdict.kind === 'unknown') return { kind: 'unknown', retryAfterSeconds: RETRY_AFTER_SECONDS };
      return feedFile(record, verdict, locale);
    },

    /** One outage; null where there is none with this id. */
    async event(id: string, locale: Locale): Promise<CalendarFile | null> {
      const schedule = await reader.byId(id);
      if (!schedule) return null;
      const body = outageCalendar([{ schedule, unit: places.unitOf(schedule) }], null, { locale, today: clock.today() });
      return { kind: 'file', fileName: CALENDAR_TEXTS[locale].fileName(civilDateOf(schedule.startsAt)), body };
    },
  };
}

export type OutageCalendarService = ReturnType<typeof outageCalendarService>;
