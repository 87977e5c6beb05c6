/** All dated data the tariff engine stands on, read once at start; a wrong row stops the start. */
import { type HomeRules, readHomeRules } from '../../reference/home-rules.ts';
import { type ReactiveTable, readReactiveTable } from '../../reference/reactive-power.ts';
import { type Decision, readDecisions } from '../../reference/tariffs.ts';
import { readSchedules, type Schedule } from '../../reference/time-of-use.ts';
import { readVatRates, type VatRate } from '../../reference/vat.ts';

export interface TariffReference {
  /** Oldest first, conditional ones last. */
  decisions: readonly Decision[];
  vatRates: readonly VatRate[];
  schedules: readonly Schedule[];
  reactive: ReactiveTable;
  home: HomeRules;
}

export function readTariffReference(): TariffReference {
  return {
    decisions: readDecisions(),
    vatRates: readVatRates(),
    schedules: readSchedules(),
    reactive: readReactiveTable(),
    home: readHomeRules(),
  };
}
