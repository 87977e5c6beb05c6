import type { CivilDate } from '../../platform/civil-date.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Unit } from '../unit/unit.answer.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import type { OutageReader, PlaceRecord, Schedule, Selection } from './outage.port.ts';

/** What an answer is about: one customer code, or one unit with or without a commune. */
export type Place = { customerCode: string } | { unitCode: string; communeCode: string | null };

export interface OutagePlacesDeps {
  reader: OutageReader;
  units: UnitDirectory;
  clock: { today(): CivilDate };
}

/** Who serves a place, and what is stored about it: decided here for everyone who asks, by page or by calendar. */
export function outagePlaces({ reader, units, clock }: OutagePlacesDeps) {
  const unitAt = (place: Place): Unit | undefined =>
    'customerCode' in place ? units.ofCustomerCode(place.customerCode, clock.today()) : units.find(place.unitCode, clock.today());

  const ownerOf = (place: Place): Corporation | undefined => unitAt(place)?.corporation;

  /** One record per code, in order, from one statement to the reader; null where no list offered holds the code. */
  async function recordsOf(
    codes: readonly string[],
    selection: Selection,
    offered: readonly Corporation[],
  ): Promise<readonly (PlaceRecord | null)[]> {
    const questions = codes.map((customerCode) => ({ customerCode, corporations: units.listersOf(customerCode, offered, clock.today()) }));
    const asked = questions.filter(({ corporations }) => corporations.length > 0);
    const records = asked.length > 0 ? await reader.byCodes(asked, selection) : [];
    return questions.map((question) => records[asked.indexOf(question)] ?? null);
  }

  return {
    /** The corporation that serves the place today; undefined where its unit is not known. */
    ownerOf,
    recordsOf,
    /** @param offered corporations about which may be answered */
    async recordOf(place: Place, selection: Selection, offered: readonly Corporation[]): Promise<PlaceRecord | null> {
      if ('customerCode' in place) return (await recordsOf([place.customerCode], selection, offered))[0] ?? null;
      const owner = ownerOf(place);
      return owner && offered.includes(owner) ? reader.byArea({ corporation: owner, ...place }, selection) : null;
    },
    /** The unit of a schedule as organised today; one that the directory does not know goes by its code. */
    unitOf: ({ unitCode, corporation }: Pick<Schedule, 'unitCode' | 'corporation'>): Unit =>
      units.find(unitCode, clock.today()) ?? { code: unitCode, name: unitCode, corporation, company: '' },
  };
}

export type OutagePlaces = ReturnType<typeof outagePlaces>;
