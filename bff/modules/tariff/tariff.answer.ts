/** The shapes that the tariff service answers with; their meaning is described in `tariff.schema.ts`. */
import type { InputProblem, problem } from '../../platform/problems.ts';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { DecisionStatus, Provenance } from '../../reference/dated.ts';
import type { PriceRow, Tier } from '../../reference/tariffs.ts';
import type { TimeOfUse } from '../../reference/time-of-use.ts';
import type { Band } from './break-even.ts';

export interface TariffDecision {
  decision: string;
  status: DecisionStatus;
  statusNote: string | null;
  issued: CivilDate | null;
  effectiveFrom: CivilDate | null;
  effectiveTo: CivilDate | null;
  sources: readonly string[];
  provenance: Provenance;
  setsPrices: boolean;
  tierCount: number;
}

export interface BillLine {
  label: string;
  tier: number | null;
  timeOfUse: TimeOfUse | null;
  kwh: number;
  unitPrice: number;
  amount: number;
  decision: string;
  from: CivilDate;
  to: CivilDate;
}

export interface ReactiveCharge {
  cosPhi: number;
  kPercent: number;
  amount: number;
  saving: number;
  source: string;
}

export interface ReactivePowerCharge extends ReactiveCharge {
  __typename: 'ReactivePowerCharge';
  freeFromCosPhi: number;
  excessKvarh: number | null;
  vatRate: number;
  vatBasis: string;
  total: number;
  provenance: Provenance;
}

export type ReactivePowerResult = ReactivePowerCharge | InputProblem;

export interface BillEstimate {
  __typename: 'BillEstimate';
  lines: BillLine[];
  net: number;
  vatRate: number;
  vatBasis: string;
  vatConditional: boolean;
  vat: number;
  total: number;
  kwh: number;
  decisions: TariffDecision[];
  reactive: ReactiveCharge | null;
  nextTierIn: number | null;
}

export interface HouseholdSupport {
  kwh: number;
  amount: number;
  policyUpToKwh: number;
  source: string;
}

export interface OverchargingFine {
  since: CivilDate | null;
  fineFrom: number;
  fineTo: number;
  source: string;
}

export interface HomeRules {
  peoplePerQuota: number;
  tenantsSource: string;
  undeclaredNext: string | null;
  ownContractMonths: number | null;
  support: HouseholdSupport | null;
  overcharging: OverchargingFine | null;
}

export interface Tariff {
  decision: TariffDecision;
  residential: Array<Tier & { provenance: Provenance }>;
  prepaid: number | null;
  prices: readonly PriceRow[];
  vatRate: number;
  vatBasis: string;
  timeBands: Array<{ days: string; from: string; to: string; timeOfUse: TimeOfUse }>;
}

export interface ConsumptionForAmount {
  __typename: 'ConsumptionForAmount';
  kwh: number;
  total: number;
  exact: boolean;
}

export interface TariffBreakEven {
  __typename: 'TariffBreakEven';
  base: TariffDecision;
  other: TariffDecision;
  bands: Band[];
}

export type TariffNotFound = ReturnType<typeof problem<'TariffNotFound'>>;

export type BillEstimateResult = BillEstimate | InputProblem | TariffNotFound;
export type ConsumptionForAmountResult = ConsumptionForAmount | InputProblem | TariffNotFound;
export type TariffBreakEvenResult = TariffBreakEven | InputProblem | TariffNotFound;
