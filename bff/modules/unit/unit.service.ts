import type { Context } from '../../graphql/context.ts';
import { Fault } from '../../graphql/faults.ts';
import { type CivilDate, isCivilDate } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Company, UnitDirectory } from './unit.directory.ts';

/** Companies and units that customers choose from. */
export function unitService({ units, clock }: { units: UnitDirectory; clock: Clock }) {
  return {
    /** @throws Fault BAD_REQUEST for a day that does not exist: only programs fill it. */
    companies(ctx: { site: Pick<Context['site'], 'corporations'> }, { asOf }: { asOf?: CivilDate | null | undefined }): Company[] {
      if (asOf != null && !isCivilDate(asOf)) throw new Fault('BAD_REQUEST');
      return units.companies(ctx.site.corporations, asOf ?? clock.today());
    },
  };
}

export type UnitService = ReturnType<typeof unitService>;
