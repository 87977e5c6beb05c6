/** What the law says of homes and tenants on a day, beside the bill itself. Pure. */
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Locale } from '../../platform/texts.ts';
import { type HomeRules, ruleOn } from '../../reference/home-rules.ts';
import type { Decision } from '../../reference/tariffs.ts';
import type * as answers from './tariff.answer.ts';

/** @param decision in force on the day */
export function homeRulesOn(rules: HomeRules, decision: Decision, day: CivilDate, locale: Locale): answers.HomeRules {
  const { tiers, tenants } = decision.residential;
  const [support, overcharging, ownContract, undeclared] = [
    ruleOn(rules.support, day),
    ruleOn(rules.overcharging, day),
    ruleOn(rules.ownContract, day),
    ruleOn(rules.undeclared, day),
  ];
  const [cheapest] = tiers;
  return {
    peoplePerQuota: tenants.peoplePerQuota,
    tenantsSource: [...new Set([tenants.source, ownContract?.source[locale], undeclared?.source[locale]])].filter(Boolean).join('; '),
    undeclaredNext: undeclared?.next?.[locale] ?? null,
    ownContractMonths: ownContract?.months ?? null,
    support:
      support && cheapest
        ? {
            kwh: support.kwhPerMonth,
            amount: support.kwhPerMonth * cheapest.price,
            policyUpToKwh: support.policyUpToKwh,
            source: support.source[locale],
          }
        : null,
    overcharging: overcharging
      ? {
          since: overcharging.from,
          fineFrom: overcharging.fineFrom,
          fineTo: overcharging.fineTo,
          source: overcharging.source[locale],
        }
      : null,
  };
}
