import { TariffCalcDecisions } from '../../tariff-calc/tariff-calc-decisions.generated.ts';
import { TariffCalcEstimate } from '../../tariff-calc/tariff-calc-estimate.generated.ts';
import { bill120, decision1279, fiveTiers } from '../../tariff-calc/tariff-calc.fixture.ts';
import type { TariffCalcElement } from '../../tariff-calc/tariff-calc.ts';
import { fakeBff, type FakeBff } from './fake-bff.ts';
import { fixture, textOf, until, within } from './fixture.ts';

let sites = 0;

/** A calculator of a site of its own, so that no answer in memory belongs to another test. */
export async function calculator(attributes = '', options = {}): Promise<TariffCalcElement> {
  sites += 1;
  return fixture<TariffCalcElement>(`<evn-tariff-calc site="pk_test${sites}" ${attributes}></evn-tariff-calc>`, options);
}

const hours963 = { ...fiveTiers, decision: '963/QĐ-BCT', setsPrices: false };
const known = [{ ...decision1279, setsPrices: true }, { ...fiveTiers, setsPrices: true }, hours963];

/** A BFF that knows the bill of 120 kWh, whatever is asked. */
export const answering = (): FakeBff =>
  fakeBff().answer(TariffCalcEstimate, { billEstimate: bill120 }).answer(TariffCalcDecisions, { tariffDecisions: known });

export function type(element: TariffCalcElement, field: string, text: string): void {
  const input = within<HTMLInputElement>(element, `#${field}`);
  input.value = text;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input'));
}

export const submit = (element: TariffCalcElement): void => within(element, 'button[type=submit]').click();
export const shows = (element: TariffCalcElement, text: string): Promise<boolean> => until(() => textOf(element).includes(text), text);
export const active = (element: TariffCalcElement): Element | null | undefined => element.shadowRoot?.activeElement;
