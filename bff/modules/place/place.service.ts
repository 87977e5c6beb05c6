import { foldedWords } from '../../../schema/fold.ts';
import type { Asker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { PLACE_KINDS, type PlaceKind } from '../../platform/place.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import { refused } from '../../platform/problems.ts';
import { type Findable, type Prepared, prepared, ranked } from '../../platform/rank.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { Unit } from '../unit/unit.answer.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import type { UnitFinder } from '../unit/unit-finder.service.ts';
import type { Place, PlacesAnswer, PlacesFound } from './place.answer.ts';
import { type FoundPlace, placeList, type PlaceQuestion, placesOf, searchPlaces, unitsWithPlaces } from './place.store.ts';

export interface PlacesArgs {
  kind: PlaceKind;
  unitCode?: string | null | undefined;
  text?: string | null | undefined;
  first?: number | null | undefined;
}

export type FindablePlace = Findable & { place: Place };

const DEFAULT_FIRST = 20;
const MAX_FIRST = 50;
const MAX_CHARACTERS = 100;
const MAX_CANDIDATES = 200;
/** Of the units that a name means, and of those that are offered instead. */
const MAX_UNITS = 10;

interface PlaceDeps {
  database: Database;
  units: UnitDirectory;
  finder: UnitFinder;
  hotlines: Pick<HotlineDirectory, 'of' | 'notOffered'>;
  clock: Clock;
}

/** Where customers pay and ask: pay points, offices and accounts of the units. */
export function placeService({ database, units, finder, hotlines, clock }: PlaceDeps) {
  const db = database.read;
  const questionOf = ({ audience }: Asker, kinds: readonly PlaceKind[]): PlaceQuestion => ({
    corporations: audience.corporations,
    day: clock.today(),
    kinds,
  });

  /** Places of units that the list of units no longer knows are left out: nobody could be told whose they are. */
  function placesFrom(found: readonly FoundPlace[]): Place[] {
    return found.flatMap(({ unitCode, corporation: _, ...place }) => {
      const unit = units.find(unitCode, clock.today());
      return unit ? [{ ...place, unit }] : [];
    });
  }

  async function found(ctx: Asker, kinds: readonly PlaceKind[], typed: string): Promise<Prepared<FindablePlace>[]> {
    const words = foldedWords(typed).join(' ');
    const named = ranked(typed, finder.candidates(ctx.audience.corporations)).slice(0, MAX_UNITS);
    const unitCodes = named.map(({ item }) => item.unit.code);
    const rows = await searchPlaces(db, questionOf(ctx, kinds), { question: words, unitCodes, limit: MAX_CANDIDATES });
    return placesFrom(rows).map((place) => prepared({ place, ...wordsOf(place) }));
  }

  const textOf = (typed: string | null | undefined): string => {
    const text = (typed ?? '').slice(0, MAX_CHARACTERS);
    return isPlainText(text) && foldedWords(text).length > 0 ? text : '';
  };

  const listed = (places: readonly Place[], size: number): PlacesFound => ({
    __typename: 'PlacesFound',
    places: places.slice(0, size),
    hasMore: places.length > size,
  });

  /** Other units of the same company that have what was asked for. How far away they are is not known. */
  async function elsewhereThan(unit: Unit, question: PlaceQuestion): Promise<Unit[]> {
    const companies = units.companies([unit.corporation], question.day);
    const siblings = companies.find(({ units: own }) => own.some(({ code }) => code === unit.code))?.units ?? [];
    const others = siblings.filter(({ code }) => code !== unit.code);
    const having = await unitsWithPlaces(
      db,
      question,
      others.map(({ code }) => code),
    );
    return others.filter(({ code }) => having.has(code)).slice(0, MAX_UNITS);
  }

  async function inUnit(ctx: Asker, kind: PlaceKind, unit: Unit, size: number): Promise<PlacesAnswer> {
    const question = questionOf(ctx, [kind]);
    const places = placesFrom(await placesOf(db, question, unit.code, size + 1));
    if (places.length > 0) return listed(places, size);
    const list = await placeList(db, { corporation: unit.corporation, unitCode: unit.code, kind });
    const elsewhere = await elsewhereThan(unit, question);
    const hotline = hotlines.of(unit.corporation, ctx.locale);
    if (!list?.isComplete) return { __typename: 'PlacesUnknown', unit, elsewhere, hotline };
    return { __typename: 'NoPlaces', unit, asOf: list.readAt, source: list.source, elsewhere };
  }

  return {
    /** Of a unit, or by a name, or all of them. @param args `first` at most 50, default 20 */
    async places(ctx: Asker, { kind, unitCode, text, first }: PlacesArgs): Promise<PlacesAnswer> {
      const size = Math.min(Math.max(first ?? DEFAULT_FIRST, 1), MAX_FIRST);
      if (unitCode != null && unitCode.trim() !== '') {
        const unit = units.find(unitCode.trim().toUpperCase(), clock.today());
        if (!unit) return refused(ctx.locale, ['unitCode'], 'place.unitCode.unknown');
        if (!ctx.audience.corporations.includes(unit.corporation)) return hotlines.notOffered(unit.corporation, ctx.locale);
        return inUnit(ctx, kind, unit, size);
      }
      const typed = textOf(text);
      const places = typed
        ? ranked(typed, await found(ctx, [kind], typed)).map(({ item }) => item.place)
        : placesFrom(await placesOf(db, questionOf(ctx, [kind]), null, size + 1));
      if (places.length > 0) return listed(places, size);
      return { __typename: 'NoPlaceOfThatName', hotline: hotlines.of(ctx.audience.defaultCorporation, ctx.locale) };
    },

    /** Places of every kind that may be meant, for a search over everything. */
    candidates: (ctx: Asker, typed: string): Promise<Prepared<FindablePlace>[]> => found(ctx, PLACE_KINDS, typed),
  };
}

const wordsOf = ({ name, address, bank, holder, unit }: Place): Findable => ({
  title: name,
  names: [address, bank, holder].filter((text) => text !== null),
  summary: [unit.name, ...(unit.aliases ?? []), unit.company].join(' '),
});

export type PlaceService = ReturnType<typeof placeService>;
