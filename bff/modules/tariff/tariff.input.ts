/** What a caller may write about a bill, and how it is checked: everything that is wrong is collected, nothing is guessed. */
import type { Issues } from '../../platform/problems.ts';
import { addDays, type CivilDate, daysOf, isCivilDate } from '../../platform/civil-date.ts';
import type { Decision, Purpose, Voltage } from '../../reference/tariffs.ts';
import { inForceOn } from '../../reference/timeline.ts';
import type { BillTerms } from './bill.ts';
import { hundredths, thousandths } from './exact.ts';
import { PURPOSE_RULES } from './purposes.ts';
import type { Occupancy } from './rates.ts';
import type { ReactivePower } from './reactive.ts';

type Optional<Value> = Value | null | undefined;

interface PowerInput {
  kvarh?: Optional<number>;
  cosPhi?: Optional<number>;
}

/** A charge for reactive power by itself, for whoever has a bill in their hand. */
export interface ReactivePowerInput extends PowerInput {
  kwh?: Optional<number>;
  energyAmount: number;
}

export interface BillInput {
  purpose: Purpose;
  voltage?: Optional<Voltage>;
  from: CivilDate;
  to: CivilDate;
  invoiceDate?: Optional<CivilDate>;
  kwh?: Optional<number>;
  meter?: Optional<{
    previous: number;
    current: number;
    multiplier?: Optional<number>;
    digits?: Optional<number>;
    replaced?: Optional<{ lastOfOld: number; firstOfNew: number }>;
  }>;
  kwhByTime?: Optional<{ normal: number; peak: number; offPeak: number }>;
  households?: Optional<number>;
  tenants?: Optional<{ people: number; declared: boolean }>;
  roundQuota?: Optional<boolean>;
  decision?: Optional<string>;
  reactive?: Optional<PowerInput>;
}

/** A leap year: no meter goes unread for longer. */
const MAX_PERIOD_DAYS = 366;
/** Prices further ahead would be a guess. */
const MAX_DAYS_AHEAD = 366;
const MAX_HOUSEHOLDS = 1000;
const MAX_PEOPLE = 4 * MAX_HOUSEHOLDS;
const MAX_KVARH = 1_000_000_000;

/** The terms of the bill as far as they can be read; to be used only when no issue was added. */
export function readTerms(
  input: BillInput,
  forced: Decision | null,
  decisions: readonly Decision[],
  today: CivilDate,
  issues: Issues,
): BillTerms {
  checkPeriod(input, today, issues);
  checkVoltage(input, forced ?? inForceOn(decisions, input.to) ?? null, issues);
  return {
    purpose: input.purpose,
    voltage: input.voltage ?? null,
    from: input.from,
    to: input.to,
    invoiceDate: input.invoiceDate ?? null,
    decision: forced,
    occupancy: readOccupancy(input, issues),
    roundQuota: input.roundQuota ?? true,
    reactive: readReactive(input.reactive, issues),
  };
}

function checkPeriod({ from, to, invoiceDate }: BillInput, today: CivilDate, issues: Issues): void {
  const days = { from, to, ...(invoiceDate != null && { invoiceDate }) };
  const impossible = Object.entries(days).filter(([, day]) => !isCivilDate(day));
  for (const [field] of impossible) issues.add(field, 'tariff.date.impossible');
  if (impossible.length > 0) return;
  const latest = addDays(today, MAX_DAYS_AHEAD);
  if (from > to) issues.add('to', 'tariff.period.reversed');
  else if (daysOf(from, to) > MAX_PERIOD_DAYS) issues.add('to', 'tariff.period.tooLong', { days: MAX_PERIOD_DAYS });
  else if (to > latest) issues.add('to', 'tariff.period.tooFar');
  if (invoiceDate != null && invoiceDate < from) issues.add('invoiceDate', 'tariff.invoiceDate.beforePeriod');
  else if (invoiceDate != null && invoiceDate > latest) issues.add('invoiceDate', 'tariff.period.tooFar');
}

function checkVoltage({ purpose, voltage }: BillInput, decision: Decision | null, issues: Issues): void {
  if (!PURPOSE_RULES[purpose].byVoltage) {
    if (voltage != null) issues.add('voltage', 'tariff.voltage.household');
    return;
  }
  const offered = decision?.prices.filter((row) => row.purpose === purpose) ?? [];
  if (voltage == null) issues.add('voltage', 'tariff.voltage.required');
  else if (offered.length > 0 && !offered.some((row) => row.voltage === voltage)) issues.add('voltage', 'tariff.voltage.unfit');
}

function readOccupancy({ purpose, households, tenants }: BillInput, issues: Issues): Occupancy {
  const tiered = PURPOSE_RULES[purpose].pricedBy === 'TIERS';
  if (households != null && !(Number.isInteger(households) && households >= 1 && households <= MAX_HOUSEHOLDS)) {
    issues.add('households', 'tariff.households.range', { max: MAX_HOUSEHOLDS });
  } else if (!tiered && (households ?? 1) !== 1) {
    issues.add('households', 'tariff.households.residentialOnly');
  }
  if (tenants == null) return { kind: 'households', households: households ?? 1 };
  if (!tiered) issues.add('tenants', 'tariff.tenants.residentialOnly');
  else if ((households ?? 1) !== 1) issues.add('tenants', 'tariff.tenants.orHouseholds');
  if (!tenants.declared) return { kind: 'undeclaredTenants' };
  if (!(tenants.people > 0 && tenants.people <= MAX_PEOPLE)) issues.add('tenants.people', 'tariff.tenants.people', { max: MAX_PEOPLE });
  return { kind: 'tenants', people: tenants.people };
}

function readReactive(reactive: BillInput['reactive'], issues: Issues): ReactivePower | null {
  if (reactive == null) return null;
  if ((reactive.kvarh == null) === (reactive.cosPhi == null)) issues.add('reactive', 'tariff.reactive.one');
  return readPower(reactive, issues.under('reactive'));
}

/** Active energy beside reactive energy, in watt-hours: without it cosφ is not known. */
export function readActiveEnergy(kwh: ReactivePowerInput['kwh'], issues: Issues): number {
  const wattHours = kwh == null ? null : thousandths(kwh);
  if (wattHours === null || wattHours <= 0 || wattHours > MAX_KVARH * 1000) issues.add('kwh', 'tariff.reactive.kwh');
  return wattHours ?? 0;
}

/** How the reactive power is known; null where it is not. Of two ways cosφ counts: that there are two is for the caller to refuse. */
export function readPower({ kvarh, cosPhi }: PowerInput, issues: Issues): ReactivePower | null {
  if (cosPhi != null) {
    if (!(cosPhi > 0 && cosPhi <= 1)) issues.add('cosPhi', 'tariff.reactive.cosPhi');
    return { kind: 'cosPhi', hundredths: hundredths(cosPhi) };
  }
  if (kvarh == null) return null;
  const varHours = thousandths(kvarh);
  if (varHours === null || kvarh < 0 || kvarh > MAX_KVARH) issues.add('kvarh', 'tariff.reactive.kvarh');
  return { kind: 'kvarh', varHours: varHours ?? 0 };
}
