import { TariffCalcDecisions } from '../../tariff-calc/tariff-calc-decisions.generated.ts';
import { TariffCalcEstimate } from '../../tariff-calc/tariff-calc-estimate.generated.ts';
import { bill120, decision1279, fiveTiers } from '../../tariff-calc/tariff-calc.fixture.ts';
import type { TariffCalcElement } from '../../tariff-calc/tariff-calc.ts';
import { fakeBff, type FakeBff } from './fake-bff.ts';
import { fixture, nextSite } from './fixture.ts';
// What the widget fetches late is here already: a busy machine may take longer to serve it than a test waits.
import '../../core/graphql.ts';
import '../../tariff-calc/tariff-calc.answer.ts';

/** A calculator of a site of its own, so that no answer in memory belongs to another test. */
export async function calculator(attributes = '', options = {}): Promise<TariffCalcElement> {
  return fixture<TariffCalcElement>(`<evn-tariff-calc site="${nextSite()}" ${attributes}></evn-tariff-calc>`, options);
}

const hours963 = { ...fiveTiers, decision: '963/QĐ-BCT', setsPrices: false };
const known = [{ ...decision1279, setsPrices: true }, { ...fiveTiers, setsPrices: true }, hours963];

/** A BFF that knows the bill of 120 kWh, whatever is asked. */
export const answering = (): FakeBff =>
  fakeBff().answer(TariffCalcEstimate, { billEstimate: bill120 }).answer(TariffCalcDecisions, { tariffDecisions: known });
