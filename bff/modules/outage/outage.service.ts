import type { Context } from '../../graphql/context.ts';
import { type InputProblem, inputProblem } from '../../graphql/problems.ts';
import type { Locale } from '../../graphql/texts.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Freshness } from '../../reference/freshness.ts';
import { customerCodeShape, normaliseCustomerCode } from '../../../schema/customer-code.ts';
import { eventPath, feedPath } from '../calendar/paths.ts';
import type { Place, PlaceSeal } from '../calendar/place-seal.ts';
import type { Corporation } from '../unit/corporation.ts';
import type { HotlineDirectory } from '../unit/hotlines.ts';
import type { Unit, UnitDirectory } from '../unit/unit.directory.ts';
import type {
  CodeOutages,
  NoOutageKnownUntil,
  OutageAnswer,
  OutageFound,
  OutagesForCodes,
  OutageUnknown,
  OutageWindow,
} from './outage.answer.ts';
import type { DayRange, OutageReader, PlaceRecord, Schedule } from './outage.port.ts';
import { dayRange, type RangeInput } from './outage.range.ts';
import { judge, statusOf, type Verdict } from './outage.rules.ts';

const MAX_CODES = 10;
const RETRY_AFTER_MS = 5 * 60_000;
const UNIT_CODE = /^[A-Z]{2}[0-9A-Z]{2,4}$/;
const COMMUNE_CODE = /^[0-9]{5}$/;

export interface OutageDeps {
  reader: OutageReader;
  units: UnitDirectory;
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

type Asker = Pick<Context, 'site' | 'locale'>;

/** Answers "is there, or will there be, an interruption of supply at this place?" and never more than the source said. */
export function outageService({ reader, units, hotlines, seal, freshness, clock }: OutageDeps) {
  const unitOf = (schedule: Schedule): Unit =>
    units.find(schedule.unitCode, clock.today()) ?? {
      code: schedule.unitCode,
      name: schedule.unitCode,
      corporation: schedule.corporation,
      company: '',
    };

  const windowOf = (schedule: Schedule, sayWhole: (schedule: Schedule) => boolean, locale: Locale): OutageWindow => ({
    id: schedule.id,
    kind: schedule.kind,
    status: statusOf(schedule, clock.now()),
    startsAt: schedule.startsAt,
    endsAt: schedule.endsAt,
    reason: schedule.reason,
    areaName: schedule.areaName,
    scope: schedule.areaCode === null || sayWhole(schedule) ? 'UNIT' : 'AREA',
    unit: unitOf(schedule),
    calendarPath: eventPath(schedule.id, locale),
  });

  const unknown = (owner: Corporation, locale: Locale): OutageUnknown => ({
    __typename: 'OutageUnknown',
    retryAt: new Date(clock.now().getTime() + RETRY_AFTER_MS),
    hotline: hotlines.of(owner, locale),
  });

  function answerOf(
    verdict: Verdict,
    place: Place,
    record: PlaceRecord | null,
    owner: Corporation,
    locale: Locale,
  ): OutageFound | NoOutageKnownUntil | OutageUnknown {
    if (verdict.kind === 'unknown') return unknown(owner, locale);
    // Where code and interruption cannot be tied by an area, claiming "your area" would be too precise.
    const sayWhole = ({ unplaced }: Schedule) => 'customerCode' in place && (record?.areaCode === null || unplaced);
    const windows = (schedules: Schedule[]) => schedules.map((schedule) => windowOf(schedule, sayWhole, locale));
    const { asOf, source, knownFrom, knownUntil } = verdict;
    const dated = { asOf, source, knownFrom, knownUntil, calendarPath: feedPath(seal.seal(place), locale) };
    return verdict.kind === 'found'
      ? { __typename: 'OutageFound', ...dated, stale: verdict.stale, windows: windows(verdict.schedules) }
      : { __typename: 'NoOutageKnownUntil', ...dated, stale: verdict.stale, cancelled: windows(verdict.cancelled) };
  }

  const decide = (record: PlaceRecord | null, range: DayRange) => judge(record, range, clock.now(), freshness);

  /** Which corporations' lists may hold the code: that of its unit, or every one of the site where the unit is not known. */
  const corporationsOf = (code: string, all: readonly Corporation[]): readonly Corporation[] => {
    const unit = units.ofCustomerCode(code, clock.today());
    return unit ? [unit.corporation] : all;
  };

  /** One answer per code, from one statement to the reader. Each code is normalised by the caller. */
  async function answerCodes(
    ctx: Asker,
    codes: readonly string[],
    range: DayRange,
    pathOf: (code: string) => string[],
  ): Promise<CodeOutages[]> {
    const questions = codes.map((customerCode) => ({ customerCode, corporations: corporationsOf(customerCode, ctx.site.corporations) }));
    const early = questions.map(({ customerCode, corporations: [owner] }): OutageAnswer | null => {
      if (customerCodeShape(customerCode) === 'refused')
        return inputProblem(ctx.locale, [{ path: pathOf(customerCode), key: 'customerCode.shape' }]);
      return owner && !ctx.site.corporations.includes(owner) ? hotlines.notOffered(owner, ctx.locale) : null;
    });
    const asked = questions.filter((_, index) => early[index] === null);
    const records = asked.length > 0 ? await reader.byCodes(asked, range) : [];
    const recordOf = new Map(asked.map(({ customerCode }, index) => [customerCode, records[index] ?? null]));
    return questions.map(({ customerCode, corporations }, index) => {
      const record = recordOf.get(customerCode) ?? null;
      const owner = corporations.length === 1 && corporations[0] ? corporations[0] : ctx.site.defaultCorporation;
      return { customerCode, answer: early[index] ?? answerOf(decide(record, range), { customerCode }, record, owner, ctx.locale) };
    });
  }

  async function answerArea(ctx: Asker, area: AreaInput, range: DayRange): Promise<OutageAnswer> {
    const unitCode = area.unitCode.trim().toUpperCase();
    const communeCode = area.communeCode?.trim() || null;
    if (!UNIT_CODE.test(unitCode)) return inputProblem(ctx.locale, [{ path: ['by', 'area', 'unitCode'], key: 'outage.unitCode.shape' }]);
    if (communeCode !== null && !COMMUNE_CODE.test(communeCode))
      return inputProblem(ctx.locale, [{ path: ['by', 'area', 'communeCode'], key: 'outage.communeCode.shape' }]);
    const unit = units.find(unitCode, clock.today());
    if (!unit) return unknown(ctx.site.defaultCorporation, ctx.locale);
    if (!ctx.site.corporations.includes(unit.corporation)) return hotlines.notOffered(unit.corporation, ctx.locale);
    const record = await reader.byArea({ corporation: unit.corporation, unitCode, communeCode }, range);
    return answerOf(decide(record, range), { unitCode, communeCode }, record, unit.corporation, ctx.locale);
  }

  return {
    async lookup(ctx: Asker, { by, from, to }: { by: OutageLookup } & RangeInput): Promise<OutageAnswer> {
      const { range, issues } = dayRange({ from, to }, clock.today());
      const code = by.customerCode == null ? null : normaliseCustomerCode(by.customerCode);
      const path = ['by', 'customerCode'];
      if (code !== null && customerCodeShape(code) === 'refused') issues.unshift({ path, key: 'customerCode.shape' });
      if (issues.length > 0) return inputProblem(ctx.locale, issues);
      if (by.area) return answerArea(ctx, by.area, range);
      const [only] = await answerCodes(ctx, [code ?? ''], range, () => path);
      return only?.answer ?? unknown(ctx.site.defaultCorporation, ctx.locale);
    },

    /** @param codes one to ten; repeats after normalising are answered once. */
    async lookupCodes(ctx: Asker, { codes, from, to }: { codes: readonly string[] } & RangeInput): Promise<OutagesForCodes | InputProblem> {
      const { range, issues } = dayRange({ from, to }, clock.today());
      const normalised = codes.map(normaliseCustomerCode);
      if (codes.length < 1 || codes.length > MAX_CODES)
        issues.unshift({ path: ['codes'], key: 'outage.codes.count', values: { max: MAX_CODES } });
      if (issues.length > 0) return inputProblem(ctx.locale, issues);
      const answers = await answerCodes(ctx, [...new Set(normalised)], range, (code) => ['codes', String(normalised.indexOf(code))]);
      return { __typename: 'OutagesForCodes', answers };
    },
  };
}

export type OutageService = ReturnType<typeof outageService>;
