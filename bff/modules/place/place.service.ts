import { foldedWords } from '../../../schema/fold.ts';
import type { Asker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { CORPORATIONS } from '../../platform/corporation.ts';
import { PLACE_KINDS, type PlaceKind } from '../../platform/place.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import { refused } from '../../platform/problems.ts';
import { type Findable, type Prepared, prepared, ranked } from '../../platform/rank.ts';
import type { AdministrationService } from '../administration/administration.service.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { ServiceAreas } from '../unit/service-area.service.ts';
import type { Unit } from '../unit/unit.answer.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import type { UnitFinder } from '../unit/unit-finder.service.ts';
import type { Place, PlacesAnswer, PlacesByNameAnswer, PlacesFound } from './place.answer.ts';
import {
  type FoundPlace,
  hasPlaces,
  placeList,
  type PlaceQuestion,
  placesNumbered,
  placesOf,
  searchPlaces,
  unitsWithPlaces,
} from './place.store.ts';

interface Wanted {
  kind: PlaceKind;
  first?: number | null | undefined;
}

export type PlacesArgs = Wanted & { unitCode: string };
export type PlacesByNameArgs = Wanted & { text: string };

export type FindablePlace = Findable & { place: Place };

const DEFAULT_FIRST = 20;
const MAX_FIRST = 50;
const MAX_CHARACTERS = 100;
const MAX_CANDIDATES = 200;
/** Of the units that a name means, and of those that are offered instead. */
const MAX_UNITS = 10;
/** A former district became fewer. */
const MAX_COMMUNES = 20;

/** Names of today and of before, by the code of the commune or of the unit that they lead to. */
interface Whereabouts {
  readonly communes: Map<string, string[]>;
  readonly units: Map<string, string[]>;
}

const NOWHERE: Whereabouts = { communes: new Map(), units: new Map() };

interface PlaceDeps {
  database: Database;
  units: UnitDirectory;
  finder: UnitFinder;
  areas: Pick<ServiceAreas, 'unitsNear'>;
  administration: Pick<AdministrationService, 'addressSearch' | 'areaOf'>;
  hotlines: Pick<HotlineDirectory, 'of' | 'notOffered'>;
  clock: Clock;
}

/** Where customers pay and ask: pay points, offices and accounts of the units. */
export function placeService({ database, units, finder, areas, administration, hotlines, clock }: PlaceDeps) {
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
      return unit ? [{ ...place, unit, area: administration.areaOf(place.communeCode ?? '') }] : [];
    });
  }

  /** What the text may say of where: communes of today by the names that led to them, and the units near these. */
  function whereIs(typed: string): Whereabouts {
    const where: Whereabouts = { communes: new Map(), units: new Map() };
    for (const { commune, oldText } of administration.addressSearch({ text: typed, first: MAX_COMMUNES })) {
      const names = [administration.areaOf(commune.code), oldText].filter((name) => name !== null);
      where.communes.set(commune.code, names);
      for (const { code } of areas.unitsNear(commune.code, clock.today()))
        where.units.set(code, [...(where.units.get(code) ?? []), ...names]);
    }
    return where;
  }

  async function found(
    ctx: Asker,
    kinds: readonly PlaceKind[],
    typed: string,
    where: Whereabouts = NOWHERE,
  ): Promise<Prepared<FindablePlace>[]> {
    const named = ranked(typed, finder.candidates(ctx.audience.corporations)).slice(0, MAX_UNITS);
    const rows = await searchPlaces(db, questionOf(ctx, kinds), {
      question: foldedWords(typed).join(' '),
      unitCodes: [...named.map(({ item }) => item.unit.code), ...where.units.keys()],
      communeCodes: [...where.communes.keys()],
      limit: MAX_CANDIDATES,
    });
    return placesFrom(rows).map((place) => prepared({ place, ...wordsOf(place, where) }));
  }

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
    return { __typename: 'NoPlaces', unit, asOf: list.readAt, source: list.source, elsewhere, hotline };
  }

  const sizeOf = ({ first }: Wanted): number => Math.min(Math.max(first ?? DEFAULT_FIRST, 1), MAX_FIRST);

  return {
    /** @param args `first` at most 50, default 20 */
    async places(ctx: Asker, { unitCode, ...wanted }: PlacesArgs): Promise<PlacesAnswer> {
      const unit = units.find(unitCode.trim().toUpperCase(), clock.today());
      if (!unit) return refused(ctx.locale, ['unitCode'], 'place.unitCode.unknown');
      if (!ctx.audience.corporations.includes(unit.corporation)) return hotlines.notOffered(unit.corporation, ctx.locale);
      return inUnit(ctx, wanted.kind, unit, sizeOf(wanted));
    },

    /** @param args `first` at most 50, default 20 */
    async placesByName(ctx: Asker, { text, ...wanted }: PlacesByNameArgs): Promise<PlacesByNameAnswer> {
      const typed = text.slice(0, MAX_CHARACTERS);
      if (!isPlainText(typed)) return refused(ctx.locale, ['text'], 'text.characters');
      if (foldedWords(typed).length === 0) return refused(ctx.locale, ['text'], 'place.text.missing');
      const candidates = await found(ctx, [wanted.kind], typed, whereIs(typed));
      const places = ranked(typed, candidates).map(({ item }) => item.place);
      if (places.length > 0) return listed(places, sizeOf(wanted));
      return { __typename: 'NoPlaceOfThatName', hotline: hotlines.of(ctx.audience.defaultCorporation, ctx.locale) };
    },

    /** Of whichever corporation: whose number this is does not depend on the site. @param numbers accounts without spaces, phones in digits */
    async numbered(numbers: { accounts: readonly string[]; phones: readonly string[] }): Promise<Place[]> {
      return placesFrom(await placesNumbered(db, { corporations: CORPORATIONS, day: clock.today(), kinds: PLACE_KINDS }, numbers));
    },

    /** Whether any account at all is listed, of whichever corporation. */
    knowsAccounts: (): Promise<boolean> => hasPlaces(db, { corporations: CORPORATIONS, day: clock.today(), kinds: ['BANK_ACCOUNT'] }),

    /** Places of every kind that may be meant, for a search over everything. */
    candidates: (ctx: Asker, typed: string): Promise<Prepared<FindablePlace>[]> => found(ctx, PLACE_KINDS, typed),
  };
}

/** A place in the very commune is meant rather than one of a unit near it. */
const wordsOf = ({ name, address, bank, holder, unit, communeCode }: Place, { communes, units }: Whereabouts): Findable => ({
  title: name,
  names: [...[address, bank, holder].filter((text) => text !== null), ...(communes.get(communeCode ?? '') ?? [])],
  summary: [unit.name, ...(unit.aliases ?? []), unit.company, ...(units.get(unit.code) ?? [])].join(' '),
});

export type PlaceService = ReturnType<typeof placeService>;
