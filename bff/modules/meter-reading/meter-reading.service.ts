import { customerCodeShape, normaliseCustomerCode } from '../../../schema/customer-code.ts';
import type { Asker } from '../../platform/asker.ts';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Corporation } from '../../platform/corporation.ts';
import { instantText } from '../../platform/format.ts';
import type { CalendarFile } from '../../platform/icalendar.ts';
import { inputProblem, issuesUnder } from '../../platform/problems.ts';
import type { DayRange } from '../../platform/statements.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Freshness } from '../../reference/freshness.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import type { MeterReadingAnswer, MeterReadingShown } from './meter-reading.answer.ts';
import { READING_TEXTS, readingCalendar } from './meter-reading.calendar.ts';
import type { MeterReading, MeterReadingReader, ReadingRecord } from './meter-reading.port.ts';
import { judgeReadings, statusOf } from './meter-reading.rules.ts';
import type { ReadingSeal } from './meter-reading.seal.ts';

const RETRY_AFTER_MS = 5 * 60_000;
const CALENDAR_RETRY_SECONDS = 900;
const YEARS_BACK = 5;
const YEARS_AHEAD = 1;

export interface MeterReadingDeps {
  reader: MeterReadingReader;
  units: UnitDirectory;
  hotlines: HotlineDirectory;
  seal: ReadingSeal;
  freshness: Freshness;
  clock: Clock;
}

/** Relative to the BFF origin. */
const calendarPath = (token: string, locale: Locale): string => `/calendar/readings/${token}.ics?l=${locale}`;

const daysOfYears = (first: number, last = first): DayRange => ({ from: `${first}-01-01`, to: `${last}-12-31` });

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));

/** Answers "on which days is the meter read?" (lịch ghi chỉ số), by year, and as calendars. */
export function meterReadingService({ reader, units, hotlines, seal, freshness, clock }: MeterReadingDeps) {
  const shown = ({ period, month, year, readOn, ...reading }: MeterReading): MeterReadingShown => ({
    status: statusOf({ ...reading, readOn }, clock.today()),
    period,
    month,
    year,
    readOn,
  });

  const recordOf = (customerCode: string, offered: readonly Corporation[], range: DayRange): Promise<ReadingRecord | null> =>
    reader.byCode({ customerCode, corporations: units.listersOf(customerCode, offered, clock.today()), today: clock.today(), ...range });

  return {
    /**
     * Everything that is wrong with the question comes back at once.
     * @param year in which the meter is read; default: this one
     */
    async lookup(
      { locale, audience }: Asker,
      { customerCode, year }: { customerCode: string; year?: number | null | undefined },
    ): Promise<MeterReadingAnswer> {
      const today = clock.today();
      const code = normaliseCustomerCode(customerCode);
      const asked = year ?? yearOf(today);
      const [min, max] = [yearOf(today) - YEARS_BACK, yearOf(today) + YEARS_AHEAD];
      const issues = issuesUnder();
      if (customerCodeShape(code) === 'refused') issues.add('customerCode', 'customerCode.shape');
      if (asked < min || asked > max) issues.add('year', 'meterReading.year.range', { min, max });
      if (issues.list.length > 0) return inputProblem(locale, issues.list);

      const owner = units.ofCustomerCode(code, today)?.corporation;
      const offered = audience.corporations;
      if (owner && !offered.includes(owner)) return hotlines.notOffered(owner, locale);
      const range = daysOfYears(asked);
      const record = await recordOf(code, offered, range);
      const verdict = judgeReadings(record, range, clock.now(), freshness);
      if (record === null || verdict.kind === 'unknown') {
        const retryAt = new Date(clock.now().getTime() + RETRY_AFTER_MS);
        return { __typename: 'MeterReadingsUnknown', retryAt, hotline: hotlines.of(owner ?? audience.defaultCorporation, locale) };
      }
      const { asOf, source, stale, knownUntil } = verdict;
      if (verdict.kind === 'none') return { __typename: 'NoMeterReadings', year: asked, asOf, source, stale };
      const pathOf = (ofYear: number | null) => calendarPath(seal.seal({ customerCode: code, offered, year: ofYear }), locale);
      return {
        __typename: 'MeterReadingSchedule',
        year: asked,
        asOf,
        source,
        stale,
        knownUntil,
        readings: record.readings.map(shown),
        next: record.next && shown(record.next),
        calendarPath: pathOf(null),
        yearCalendarPath: pathOf(asked),
      };
    },

    /** The calendar behind a sealed code, of one year or kept right for as long as it is subscribed to; null for a token that is not ours. */
    async calendar(token: string, locale: Locale): Promise<CalendarFile | null> {
      const subscription = seal.open(token);
      if (!subscription) return null;
      const { customerCode, offered, year } = subscription;
      const today = clock.today();
      const range = year === null ? daysOfYears(yearOf(today), yearOf(today) + YEARS_AHEAD) : daysOfYears(year);
      const record = await recordOf(customerCode, offered, range);
      const verdict = judgeReadings(record, range, clock.now(), freshness);
      if (record === null || verdict.kind === 'unknown') return { kind: 'unknown', retryAfterSeconds: CALENDAR_RETRY_SECONDS };
      const texts = READING_TEXTS[locale];
      const about = {
        name: texts.calendarName(units.find(record.unitCode, today)?.name ?? record.unitCode),
        description: texts.calendarAbout(verdict.source, instantText(verdict.asOf)),
      };
      const entries = record.readings.map((reading) => ({ ...reading, status: statusOf(reading, today) }));
      return { kind: 'file', fileName: texts.fileName(year), body: readingCalendar(entries, about, locale) };
    },
  };
}

export type MeterReadingService = ReturnType<typeof meterReadingService>;
