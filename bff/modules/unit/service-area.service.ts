import { fold } from '../../../schema/fold.ts';
import type { CivilDate } from '../../platform/civil-date.ts';
import { CORPORATIONS, type Corporation } from '../../platform/corporation.ts';
import type { AdministrativeUnitsFile } from '../../reference/administrative-units.ts';
import { placeName } from '../../platform/place-words.ts';
import type { Unit } from './unit.answer.ts';
import type { UnitDirectory } from './unit-directory.service.ts';
import { placeOfUnit } from './unit-finder.service.ts';

const nameOf = (province: string): string => fold(province).replace(/^(tinh|thanh pho) /, '');

/** `Thành phố Tân An` and `Tân An` are one district; where the name is a number its kind belongs to it. */
function districtOf(province: string, district: string): string {
  const { kind, key } = placeName(district);
  return `${nameOf(province)}/${/^\d+$/.test(key) ? kind : ''}${key}`;
}

interface Former {
  readonly provinces: Set<string>;
  readonly districts: Set<string>;
}

/**
 * Who serves a commune of today. Companies are still organised by the provinces of before July 2025 and units mostly by
 * their districts, and a commune lies in those from which it was made: what the two lists say together.
 */
export function serviceAreas(units: Pick<UnitDirectory, 'companies'>, { formerProvinces }: AdministrativeUnitsFile) {
  const madeFrom = new Map<string, Former>();
  for (const { name: province, districts } of formerProvinces) {
    for (const { name: district, communes } of districts) {
      for (const code of communes.flatMap(([, ...successors]) => successors)) {
        const former = madeFrom.get(code) ?? { provinces: new Set(), districts: new Set() };
        former.provinces.add(nameOf(province));
        former.districts.add(districtOf(province, district));
        madeFrom.set(code, former);
      }
    }
  }

  let held: { day: CivilDate; byDistrict: Map<string, Unit[]> } | undefined;

  function byDistrict(day: CivilDate): Map<string, Unit[]> {
    if (held?.day === day) return held.byDistrict;
    const named = new Map<string, Unit[]>();
    for (const { name, aliases, units: own } of units.companies(CORPORATIONS, day)) {
      for (const unit of own) {
        const places = [placeOfUnit(unit), ...(unit.aliases ?? [])];
        const districts = [name, ...aliases].flatMap((province) => places.map((place) => districtOf(province, place)));
        for (const district of new Set(districts)) named.set(district, [...(named.get(district) ?? []), unit]);
      }
    }
    held = { day, byDistrict: named };
    return named;
  }

  return {
    /** Null where the lists do not tell, or not of one corporation alone. */
    corporationOf(communeCode: string, on: CivilDate): Corporation | null {
      const former = madeFrom.get(communeCode);
      if (!former) return null;
      const serving = units
        .companies(CORPORATIONS, on)
        .filter(({ name, aliases }) => [name, ...aliases].some((one) => former.provinces.has(nameOf(one))))
        .map(({ corporation }) => corporation);
      const [only, ...others] = new Set(serving);
      return only !== undefined && others.length === 0 ? only : null;
    },

    /** Units that are named after a former district of the commune: good enough to look there first, never to say who serves whom. */
    unitsNear(communeCode: string, on: CivilDate): Unit[] {
      const districts = madeFrom.get(communeCode)?.districts ?? [];
      return [...new Set([...districts].flatMap((district) => byDistrict(on).get(district) ?? []))];
    },
  };
}

export type ServiceAreas = ReturnType<typeof serviceAreas>;
