/** Owns electricity prices and everything computed from them: bills, money → kWh, comparison of decisions. */
import { Fault } from '../../platform/faults.ts';
import { type InputProblem, inputProblem, problem, type Issues, issuesUnder } from '../../platform/problems.ts';
import { type FieldTextKey, fieldText, type Locale } from '../../platform/texts.ts';
import { type CivilDate, isCivilDate } from '../../platform/civil-date.ts';
import type { Speaker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import { dayText } from '../../platform/format.ts';
import type { Decision } from '../../reference/tariffs.ts';
import { inForceOn } from '../../reference/timeline.ts';
import { type BillTerms, billFor } from './bill.ts';
import { breakEvenBands } from './break-even.ts';
import { kwhLimit, readConsumption } from './consumption.ts';
import { decisionNamed } from './decisions.ts';
import { homeRulesOn } from './home-rules.ts';
import { kwhForAmount, totalOf } from './inverse.ts';
import { tariffPlanner } from './planner.ts';
import { PURPOSE_RULES } from './purposes.ts';
import type * as answers from './tariff.answer.ts';
import { type BillInput, type ReactivePowerInput, readActiveEnergy, readPower, readTerms } from './tariff.input.ts';
import type { TariffReference } from './tariff.reference.ts';
import { decisionView, estimateView, type HoursDecision, hoursTariffView, reactivePowerView, tariffView } from './tariff.view.ts';
import { vatRateOn } from './vat.ts';

export interface TariffDeps {
  reference: TariffReference;
  clock: Clock;
}

export interface ConsumptionForAmountInput {
  bill: BillInput;
  amount: number;
}

export interface TariffBreakEvenInput {
  bill: BillInput;
  decision: string;
}

export interface TariffQuestion {
  at?: CivilDate | null | undefined;
  decision?: string | null | undefined;
}

/** A decision asked for by name; null if none was, undefined if there is none of that name. */
type Named = Decision | null | undefined;

export type TariffService = ReturnType<typeof tariffService>;

export function tariffService({ reference, clock }: TariffDeps) {
  const { decisions, schedules, vatRates } = reference;
  const hoursDecisions = schedules.filter((schedule): schedule is HoursDecision => schedule.decision !== null);
  const plan = tariffPlanner(reference);

  const named = (name: string | null | undefined): Named => (name == null ? null : decisionNamed(decisions, name));

  const termsOf = (input: BillInput, forced: Named, issues: Issues): BillTerms =>
    readTerms(input, forced ?? null, decisions, clock.today(), issues);

  const noPrice = ({ decision }: BillTerms, locale: Locale): answers.TariffNotFound =>
    decision
      ? notFound(locale, 'tariff.notFound.purpose', { decision: decision.decision })
      : notFound(locale, 'tariff.notFound.period', { first: dayText(decisions[0]?.from ?? '') });

  return {
    /** A bill, line by line: by the prices in force in the period, or by the decision named. */
    estimate({ locale }: Speaker, input: BillInput): answers.BillEstimateResult {
      const issues = issuesUnder('input');
      const forced = named(input.decision);
      const terms = termsOf(input, forced, issues);
      const consumption = readConsumption(input, issues);
      const refusal = refuse(locale, issues, forced);
      if (refusal) return refusal;
      const planned = plan(terms);
      return planned ? estimateView(input.purpose, billFor(planned, consumption), locale) : noPrice(terms, locale);
    },

    /** The charge for reactive power on an energy amount, by kWh and kvarh or by cosφ, with the VAT of today. */
    reactivePower({ locale }: Speaker, input: ReactivePowerInput): answers.ReactivePowerResult {
      const issues = issuesUnder('input');
      const power = readPower(input, issues);
      if (power === null || (input.kvarh != null && input.cosPhi != null)) issues.add('kvarh', 'tariff.reactive.one');
      const wattHours = power?.kind === 'kvarh' ? readActiveEnergy(input.kwh, issues) : 0;
      if (!(input.energyAmount >= 0)) issues.add('energyAmount', 'tariff.amount.range');
      if (power === null || issues.list.length > 0) return inputProblem(locale, issues.list);
      return reactivePowerView(
        { table: reference.reactive, power, wattHours, energyAmount: input.energyAmount, vat: vatRateOn(vatRates, clock.today()) },
        locale,
      );
    },

    /** The largest whole kWh that an amount pays for. */
    consumptionForAmount({ locale }: Speaker, { bill: input, amount }: ConsumptionForAmountInput): answers.ConsumptionForAmountResult {
      const asked = issuesUnder('input');
      const issues = asked.under('bill');
      const forced = named(input.decision);
      const terms = termsOf(input, forced, issues);
      if (input.kwhByTime != null) issues.add('kwhByTime', 'tariff.amount.byTime');
      if (terms.reactive?.kind === 'kvarh') issues.add('reactive.kvarh', 'tariff.amount.kvarh');
      if (amount < 0) asked.add('amount', 'tariff.amount.range');
      const refusal = refuse(locale, issues, forced);
      if (refusal) return refusal;
      const planned = plan(terms);
      if (!planned) return noPrice(terms, locale);
      const limit = kwhLimit(input);
      if (amount > totalOf(planned, limit)) asked.add('amount', 'tariff.amount.tooLarge');
      if (asked.list.length > 0) return inputProblem(locale, asked.list);
      const kwh = kwhForAmount(planned, amount, limit);
      const total = totalOf(planned, kwh);
      return { __typename: 'ConsumptionForAmount', kwh, total, exact: total === amount };
    },

    /** Where another decision is cheaper or dearer for this household than the one forced, else than the one in force on the last day. */
    breakEven({ locale }: Speaker, { bill: input, decision }: TariffBreakEvenInput): answers.TariffBreakEvenResult {
      const issues = issuesUnder('input', 'bill');
      const forced = named(input.decision);
      const terms = termsOf(input, forced, issues);
      if (PURPOSE_RULES[input.purpose].pricedBy !== 'TIERS') issues.add('purpose', 'tariff.breakEven.household');
      const other = decisionNamed(decisions, decision);
      const refusal = refuse(locale, issues, forced) ?? refuse(locale, issuesUnder('input'), other);
      if (refusal) return refusal;
      const base = forced ?? inForceOn(decisions, input.to);
      const basePlan = base && plan({ ...terms, decision: base });
      const otherPlan = other && plan({ ...terms, decision: other });
      if (!base || !other || !basePlan || !otherPlan) return noPrice(terms, locale);
      return {
        __typename: 'TariffBreakEven',
        base: decisionView(base, locale),
        other: decisionView(other, locale),
        bands: breakEvenBands(basePlan, otherPlan),
      };
    },

    /**
     * Prices and hours on a day or of a decision; null where there are none. A decision that sets only hours answers with its hours.
     * @throws Fault BAD_REQUEST for a day that does not exist: only programs fill it.
     */
    tariff({ locale }: Speaker, { at, decision: name }: TariffQuestion): answers.Tariff | null {
      if (at != null && !isCivilDate(at)) throw new Fault('BAD_REQUEST');
      const day = at ?? clock.today();
      if (name == null) {
        const decision = inForceOn(decisions, day);
        return decision ? tariffView(decision, inForceOn(schedules, day), vatRateOn(vatRates, day), locale) : null;
      }
      const decision = decisionNamed(decisions, name);
      const lastDay = decision?.to ?? clock.today();
      const vat = vatRateOn(vatRates, at ?? lastDay);
      if (decision) return tariffView(decision, inForceOn(schedules, lastDay), vat, locale);
      const hours = decisionNamed(hoursDecisions, name);
      return hours ? hoursTariffView(hours, vat, locale) : null;
    },

    /**
     * What the law says of homes and tenants on a day; null before the first decision known.
     * @throws Fault BAD_REQUEST for a day that does not exist: only programs fill it.
     */
    homeRules({ locale }: Speaker, { at }: { at: CivilDate }): answers.HomeRules | null {
      if (!isCivilDate(at)) throw new Fault('BAD_REQUEST');
      const decision = inForceOn(decisions, at);
      return decision ? homeRulesOn(reference.home, decision, at, locale) : null;
    },

    /** Every decision known: on prices, newest first, then conditional ones, then those on hours alone. */
    decisions({ locale }: Speaker): answers.TariffDecision[] {
      const dated = decisions.filter(({ status }) => status !== 'CONDITIONAL').toReversed();
      const conditional = decisions.filter(({ status }) => status === 'CONDITIONAL');
      return [
        ...[...dated, ...conditional].map((decision) => decisionView(decision, locale)),
        ...hoursDecisions.map((hours) => decisionView(hours, locale)),
      ];
    },
  };
}

/** What stands against an answer. An unknown decision alone is "not found"; beside other mistakes it is one of them. */
function refuse(locale: Locale, issues: Issues, decision: Named): InputProblem | answers.TariffNotFound | null {
  if (decision === undefined) {
    if (issues.list.length === 0) return notFound(locale, 'tariff.notFound.decision');
    issues.add('decision', 'tariff.notFound.decision');
  }
  return issues.list.length > 0 ? inputProblem(locale, issues.list) : null;
}

function notFound(locale: Locale, key: FieldTextKey, values: Readonly<Record<string, string>> = {}): answers.TariffNotFound {
  return { ...problem('TariffNotFound', 'NOT_FOUND', locale), message: fieldText(key, locale, values) };
}
