import type { CivilDate } from '../../platform/civil-date.ts';
import { CORPORATIONS, type Corporation } from '../../platform/corporation.ts';
import { fold } from '../../../schema/fold.ts';
import type { AdministrativeUnitsFile } from '../../reference/administrative-units.ts';
import type { UnitDirectory } from './unit-directory.service.ts';

const nameOf = (province: string): string => fold(province).replace(/^(tinh|thanh pho) /, '');

/**
 * Which corporation serves a commune of today. Companies are still organised by the provinces of before July 2025, and a
 * commune lies in those from which it was made: what the two lists say together.
 */
export function serviceAreas(units: Pick<UnitDirectory, 'companies'>, { formerProvinces }: AdministrativeUnitsFile) {
  const madeFrom = new Map<string, Set<string>>();
  for (const { name, districts } of formerProvinces)
    for (const [, ...successors] of districts.flatMap(({ communes }) => communes))
      for (const code of successors) madeFrom.set(code, (madeFrom.get(code) ?? new Set()).add(nameOf(name)));

  return {
    /** Null where the lists do not tell, or not of one corporation alone. */
    corporationOf(communeCode: string, on: CivilDate): Corporation | null {
      const former = madeFrom.get(communeCode);
      if (!former) return null;
      const serving = units
        .companies(CORPORATIONS, on)
        .filter(({ name, aliases }) => [name, ...aliases].some((one) => former.has(nameOf(one))))
        .map(({ corporation }) => corporation);
      const [only, ...others] = new Set(serving);
      return only !== undefined && others.length === 0 ? only : null;
    },
  };
}

export type ServiceAreas = ReturnType<typeof serviceAreas>;
