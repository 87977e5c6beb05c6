/** Free documents and short ways to ask them, for the tests that go through HTTP. */
import type { Locale } from '../../platform/texts.ts';
import type { TestApp } from '../../test/app.ts';

export interface Problem {
  __typename: string;
  message: string;
  fields?: Array<{ path: string[]; message: string }>;
}

export const JULY = { purpose: 'RESIDENTIAL', from: '2026-07-01', to: '2026-07-31' };

const PROBLEMS = `
  ... on InputProblem { message fields { path message } }
  ... on TariffNotFound { message }`;

export const ESTIMATE = `query ($input: BillEstimateInput!) { answer: billEstimate(input: $input) { __typename
  ... on BillEstimate {
    lines { label tier timeOfUse kwh unitPrice amount decision from to } net vatRate vatBasis vatConditional vat total kwh
    decisions { decision status statusNote issued effectiveFrom effectiveTo sources provenance }
    reactive { cosPhi kPercent amount saving source } nextTierIn
  } ${PROBLEMS} } }`;
export const CONSUMPTION = `query ($input: ConsumptionForAmountInput!) { answer: consumptionForAmount(input: $input) { __typename ... on ConsumptionForAmount { kwh total exact } ${PROBLEMS} } }`;
export const BREAK_EVEN = `query ($input: TariffBreakEvenInput!) { answer: tariffBreakEven(input: $input) { __typename
  ... on TariffBreakEven { base { decision } other { decision status } bands { fromKwh toKwh verdict } } ${PROBLEMS} } }`;
export const TARIFF = `query ($at: Date, $decision: String) { answer: tariff(at: $at, decision: $decision) {
  decision { decision status statusNote } residential { tier fromKwh toKwh price provenance } prepaid prices { purpose voltage normal peak offPeak provenance }
  vatRate vatBasis timeBands { days from to timeOfUse } } }`;

export type Ask = <Answer = Problem & Record<string, unknown>>(document: string, variables: object, locale?: Locale) => Promise<Answer>;

/** Asks as a page would; a fault (anything in `errors`) fails the test. */
export function asker(app: () => TestApp): Ask {
  return async <Answer>(document: string, variables: object, locale: Locale = 'vi') => {
    const { data, errors } = await app().graphql<{ answer: Answer }>(document, variables, locale);
    if (errors) throw new Error(`fault: ${JSON.stringify(errors)}`);
    return data?.answer as Answer;
  };
}

/** `path: message` of every field that is wrong. */
export const faults = ({ fields = [] }: Problem) => fields.map(({ path, message }) => `${path.join('.')}: ${message}`);
