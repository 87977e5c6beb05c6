import { type InputProblem, inputProblem, type Issues, issuesUnder, refused } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Asker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Freshness } from '../../reference/freshness.ts';
import { customerCodeShape, MAX_CUSTOMER_CODES, normaliseCustomerCode } from '../../../schema/customer-code.ts';
import { eventPath, feedPath } from './outage.calendar.paths.ts';
import type { PlaceSeal } from './outage.seal.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import { isCommuneCode, isUnitCode } from '../../platform/unit-code.ts';
import type { OutageAnswer, OutagesForCodes, OutageUnknown, OutageWindow } from './outage.answer.ts';
import type { OutagePlaces, Place } from './outage.places.ts';
import type { DayRange } from '../../platform/statements.ts';
import { MAX_WINDOWS, type PlaceRecord, type Schedule, type Selection } from './outage.port.ts';
import { dayRange, type RangeInput } from './outage.range.ts';
import { judge, statusOf } from './outage.rules.ts';

const RETRY_AFTER_MS = 5 * 60_000;

export interface OutageDeps {
  places: OutagePlaces;
  hotlines: HotlineDirectory;
  seal: PlaceSeal;
  freshness: Freshness;
  clock: Clock;
}

export interface AreaInput {
  unitCode: string;
  communeCode?: string | null | undefined;
}

export interface OutageLookup {
  customerCode?: string | null | undefined;
  area?: AreaInput | null | undefined;
}

const selectionOf = (range: DayRange): Selection => ({ ...range, atMost: MAX_WINDOWS });

function placeIn({ customerCode, area }: OutageLookup): Place {
  if (area) return { unitCode: area.unitCode.trim().toUpperCase(), communeCode: area.communeCode?.trim() || null };
  return { customerCode: normaliseCustomerCode(customerCode ?? '') };
}

function checkPlace(place: Place, issues: Issues): void {
  if ('customerCode' in place) {
    if (customerCodeShape(place.customerCode) === 'refused') issues.add('customerCode', 'customerCode.shape');
    return;
  }
  if (!isUnitCode(place.unitCode)) issues.add('area.unitCode', 'outage.unitCode.shape');
  if (place.communeCode !== null && !isCommuneCode(place.communeCode)) issues.add('area.communeCode', 'outage.communeCode.shape');
}

/** Answers "is there, or will there be, an interruption of supply at this place?" and never more than the source said. */
export function outageService({ places, hotlines, seal, freshness, clock }: OutageDeps) {
  const windowOf = (schedule: Schedule, sayWhole: (schedule: Schedule) => boolean, locale: Locale): OutageWindow => ({
    id: schedule.id,
    kind: schedule.kind,
    status: statusOf(schedule, clock.now()),
    startsAt: schedule.startsAt,
    endsAt: schedule.endsAt,
    reason: schedule.reason,
    areaName: schedule.areaName,
    scope: schedule.areaCode === null || sayWhole(schedule) ? 'UNIT' : 'AREA',
    unit: places.unitOf(schedule),
    calendarPath: eventPath(schedule.id, locale),
  });

  const unknown = (owner: Corporation, locale: Locale): OutageUnknown => ({
    __typename: 'OutageUnknown',
    retryAt: new Date(clock.now().getTime() + RETRY_AFTER_MS),
    hotline: hotlines.of(owner, locale),
  });

  function answerOf({ audience, locale }: Asker, place: Place, record: PlaceRecord | null, range: DayRange): OutageAnswer {
    const owner = places.ownerOf(place);
    if (owner && !audience.corporations.includes(owner)) return hotlines.notOffered(owner, locale);
    const verdict = judge(record, range, clock.now(), freshness);
    if (verdict.kind === 'unknown') return unknown(owner ?? audience.defaultCorporation, locale);
    // Where code and interruption cannot be tied by an area, claiming "your area" would be too precise.
    const sayWhole = ({ unplaced }: Schedule) => 'customerCode' in place && (record?.areaCode === null || unplaced);
    const windows = (schedules: Schedule[]) => schedules.map((schedule) => windowOf(schedule, sayWhole, locale));
    const { asOf, source, stale, knownFrom, knownUntil } = verdict;
    const calendarPath = feedPath(seal.seal({ place, offered: audience.corporations }), locale);
    const dated = { asOf, source, stale, knownFrom, knownUntil, calendarPath };
    return verdict.kind === 'found'
      ? { __typename: 'OutageFound', ...dated, windows: windows(verdict.schedules) }
      : { __typename: 'NoOutageKnownUntil', ...dated, cancelled: windows(verdict.cancelled) };
  }

  return {
    /** Everything that is wrong with the question comes back at once. */
    async lookup(ctx: Asker, { by, from, to }: { by: OutageLookup } & RangeInput): Promise<OutageAnswer> {
      const place = placeIn(by);
      const issues = issuesUnder();
      checkPlace(place, issues.under('by'));
      const range = dayRange({ from, to }, clock.today(), issues);
      if (issues.list.length > 0) return inputProblem(ctx.locale, issues.list);
      return answerOf(ctx, place, await places.recordOf(place, selectionOf(range), ctx.audience.corporations), range);
    },

    /** @param codes one to ten; repeats after normalising are answered once, and each that cannot be a code by itself. */
    async lookupCodes(ctx: Asker, { codes, from, to }: { codes: readonly string[] } & RangeInput): Promise<OutagesForCodes | InputProblem> {
      const issues = issuesUnder();
      if (codes.length < 1 || codes.length > MAX_CUSTOMER_CODES) issues.add('codes', 'outage.codes.count', { max: MAX_CUSTOMER_CODES });
      const range = dayRange({ from, to }, clock.today(), issues);
      if (issues.list.length > 0) return inputProblem(ctx.locale, issues.list);
      const normalised = codes.map(normaliseCustomerCode);
      const distinct = [...new Set(normalised)];
      const sound = distinct.filter((code) => customerCodeShape(code) !== 'refused');
      const records = await places.recordsOf(sound, selectionOf(range), ctx.audience.corporations);
      const answers = new Map(sound.map((customerCode, n) => [customerCode, answerOf(ctx, { customerCode }, records[n] ?? null, range)]));
      const refusal = (code: string) => refused(ctx.locale, ['codes', String(normalised.indexOf(code))], 'customerCode.shape');
      return {
        __typename: 'OutagesForCodes',
        answers: distinct.map((customerCode) => ({ customerCode, answer: answers.get(customerCode) ?? refusal(customerCode) })),
      };
    },
  };
}

export type OutageService = ReturnType<typeof outageService>;
