import { Fault } from '../../platform/faults.ts';
import type { Asker } from '../../platform/asker.ts';
import { type CivilDate, isCivilDate } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import { CORPORATIONS } from '../../platform/corporation.ts';
import type { HotlineDirectory } from './hotline-directory.service.ts';
import type { Company, CompanyElsewhere } from './unit.answer.ts';
import type { UnitDirectory } from './unit-directory.service.ts';

interface UnitDeps {
  units: UnitDirectory;
  hotlines: Pick<HotlineDirectory, 'of'>;
  clock: Clock;
}

/** Companies and units that customers choose from. */
export function unitService({ units, hotlines, clock }: UnitDeps) {
  return {
    /** @throws Fault BAD_REQUEST for a day that does not exist: only programs fill it. */
    companies({ audience }: Pick<Asker, 'audience'>, { asOf }: { asOf?: CivilDate | null | undefined }): Company[] {
      if (asOf != null && !isCivilDate(asOf)) throw new Fault('BAD_REQUEST');
      return units.companies(audience.corporations, asOf ?? clock.today());
    },

    /** Where people come from whom this site cannot answer: "not here" is another answer than "no such place". */
    companiesElsewhere({ audience, locale }: Asker): CompanyElsewhere[] {
      const others = CORPORATIONS.filter((corporation) => !audience.corporations.includes(corporation));
      return units.companies(others, clock.today()).map((company) => ({
        name: company.name,
        places: [...company.aliases, ...company.units.flatMap(({ name, aliases = [] }) => [name, ...aliases])],
        hotline: hotlines.of(company.corporation, locale),
      }));
    },
  };
}

export type UnitService = ReturnType<typeof unitService>;
