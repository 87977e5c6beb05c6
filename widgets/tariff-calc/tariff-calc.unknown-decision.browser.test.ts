import { expect } from 'chai';
import { shows, textOf } from '../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { answering, calculator } from '../test/helpers/tariff-calc.ts';
import './index.ts';
import { TariffCalcComparison } from './tariff-calc-comparison.generated.ts';
import { TariffCalcEstimate } from './tariff-calc-estimate.generated.ts';

const notFound = { __typename: 'TariffNotFound', message: 'Không có quyết định giá điện mang số này.' } as const;
const { warn } = console;
let warnings: string[] = [];

beforeEach(() => {
  warnings = [];
  console.warn = (sentence: string) => void warnings.push(sentence);
});
afterEach(() => {
  console.warn = warn;
});

describe('evn-tariff-calc with a decision that there is not', () => {
  it('warns whoever wrote the page of “compare”, and shows the bill with the reason', async () => {
    answering().answer(TariffCalcComparison, { billEstimate: notFound, tariffBreakEven: notFound });
    const element = await calculator('kwh="120" compare="1/QĐ"');
    await shows(element, 'Không so sánh được với 1/QĐ. Không có quyết định giá điện mang số này.');
    expect(textOf(element)).to.include('269.244 đ');
    expect(warnings.filter((sentence) => sentence.includes('has no compare="1/QĐ"'))).to.have.length(1);
  });

  it('warns of “decision” too', async () => {
    answering().answer(TariffCalcEstimate, { billEstimate: notFound });
    const element = await calculator('kwh="120" decision="2/QĐ"');
    await shows(element, 'Không có quyết định giá điện mang số này.');
    expect(warnings.filter((sentence) => sentence.includes('has no decision="2/QĐ"'))).to.have.length(1);
  });
});
