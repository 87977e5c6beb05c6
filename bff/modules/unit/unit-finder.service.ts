import type { CivilDate } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import { CORPORATIONS, type Corporation } from '../../platform/corporation.ts';
import { type Findable, type Prepared, prepared } from '../../platform/rank.ts';
import type { Unit } from './unit.answer.ts';
import type { UnitDirectory } from './unit-directory.service.ts';

export interface FindableUnit extends Findable {
  unit: Unit;
}

/** In the name of every unit. */
const PREFIX = /^(Công ty )?(Điện lực|Đội quản lý điện)\s+/u;

/** `Điện lực Tân An` → `Tân An`. */
export const placeOfUnit = ({ name }: Pick<Unit, 'name'>): string => name.replace(PREFIX, '');

/** Units by their own names, those of their company, and those that their place has had; few enough to be held in memory. */
export function unitFinder({ units, clock }: { units: Pick<UnitDirectory, 'companies'>; clock: Clock }) {
  let held: { day: CivilDate; all: Prepared<FindableUnit>[] } = { day: '', all: [] };

  const allOn = (day: CivilDate): Prepared<FindableUnit>[] =>
    units.companies(CORPORATIONS, day).flatMap((company) =>
      company.units.map((unit) =>
        prepared({
          unit,
          title: placeOfUnit(unit),
          names: [...(unit.aliases ?? []), company.name, ...company.aliases, unit.code],
          summary: '',
        }),
      ),
    );

  return {
    /** Of these corporations, as organised today: to be ranked by what somebody typed. */
    candidates(corporations: readonly Corporation[]): Prepared<FindableUnit>[] {
      const day = clock.today();
      if (held.day !== day) held = { day, all: allOn(day) };
      return held.all.filter(({ item }) => corporations.includes(item.unit.corporation));
    },
  };
}

export type UnitFinder = ReturnType<typeof unitFinder>;
