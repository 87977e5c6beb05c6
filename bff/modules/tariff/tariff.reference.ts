/** All dated data the tariff engine stands on, read once at start; a wrong row stops the start. */
import { loadReactiveTable, type ReactiveTable } from '../../reference/reactive-power.ts';
import { type Decision, loadDecisions } from '../../reference/tariffs.ts';
import { loadSchedules, type Schedule } from '../../reference/time-of-use.ts';
import { loadVatRates, type VatRate } from '../../reference/vat.ts';

export interface TariffReference {
  /** Oldest first, conditional ones last. */
  decisions: readonly Decision[];
  vatRates: readonly VatRate[];
  schedules: readonly Schedule[];
  reactive: ReactiveTable;
}

export function readTariffReference(): TariffReference {
  return { decisions: loadDecisions(), vatRates: loadVatRates(), schedules: loadSchedules(), reactive: loadReactiveTable() };
}
