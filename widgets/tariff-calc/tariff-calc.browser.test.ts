import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { active, nextEvent, shows, submit, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { describe, it } from '../test/helpers/mocha.ts';
import { answering, calculator } from '../test/helpers/tariff-calc.ts';
import './index.ts';
import { TariffCalcComparison } from './tariff-calc-comparison.generated.ts';
import { TariffCalcConsumption } from './tariff-calc-consumption.generated.ts';
import { TariffCalcEstimate } from './tariff-calc-estimate.generated.ts';
import { bill120, bill120InFiveTiers } from './tariff-calc.fixture.ts';

describe('evn-tariff-calc', () => {
  it('asks the simple question first and nothing of the BFF', async () => {
    const bff = answering();
    const element = await calculator();
    const visible = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('form input, form select') ?? [])].filter((control) =>
      control.checkVisibility(),
    );
    expect(visible.map(({ id }) => id)).to.deep.equal([
      'period-month',
      'period-dates',
      'month',
      'year',
      'usage-kwh',
      'usage-meter',
      'kwh',
      'households',
    ]);
    expect(bff.asked).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('shows total in figures and words, lines, VAT with its basis and the decision', async () => {
    answering();
    const element = await calculator();
    await type(element, '#kwh', '120');
    const calculated = nextEvent(element, 'evn-calculated');
    await submit(element);
    expect((await calculated).detail).to.deep.equal({ total: 269_244, decision: '1279/QĐ-BCT' });
    await shows(element, 'Hai trăm sáu mươi chín nghìn hai trăm bốn mươi tư đồng');
    const text = textOf(element);
    for (const part of [
      '269.244 đ',
      'Bậc 3 (101–200 kWh)',
      '47.600 đ',
      'Thuế GTGT 8%',
      'NQ 204/2025/QH15',
      '1279/QĐ-BCT',
      'Đang áp dụng',
      'Còn 80 kWh nữa là sang bậc 4.',
    ]) {
      expect(text).to.include(part);
    }
    expect(within(element, '.visually-hidden[role=status]').textContent).to.include('269.244');
    await expectAccessible(element);
  });

  it('draws the chart after the table, and again when it was moved', async () => {
    answering();
    await import('./tariff-calc.canvas.ts'); // the first fetch through the test server may take longer than a test waits
    const element = await calculator('kwh="120"');
    const drawn = () => until(() => element.shadowRoot?.querySelector('.plot.drawn canvas'), 'the chart');
    await drawn();
    within(element, '.plot').classList.remove('drawn');
    document.body.append(element);
    element.scrollIntoView({ block: 'end' });
    await drawn();
    element.remove();
  });

  it('sums up what is wrong, takes focus there, and leads to the field', async () => {
    answering();
    const element = await calculator();
    await type(element, '#kwh', 'abc');
    await submit(element);
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the summary');
    expect(within(element, '#kwh').getAttribute('aria-invalid')).to.equal('true');
    expect(within(element, '#kwh-error').textContent).to.include('hãy nhập một số');
    await expectAccessible(element);
    within(element, '.error-summary a').click();
    expect(active(element)?.id).to.equal('kwh');
    expect(within<HTMLInputElement>(element, '#kwh').value).to.equal('abc');
  });

  it('puts what the BFF finds beside its field, behind "more" if need be', async () => {
    const fields = [{ path: ['input', 'invoiceDate'], message: 'Ngày lập hóa đơn quá xa.' }];
    answering().answer(TariffCalcEstimate, { billEstimate: { __typename: 'InputProblem', message: '', fields } });
    const element = await calculator();
    await type(element, '#kwh', '120');
    await submit(element);
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the summary');
    await until(() => within<HTMLDetailsElement>(element, 'details').open, 'the fold to open');
    const error = await until(() => element.shadowRoot?.querySelector('#invoiceDate-error'), 'the message beside the field');
    expect(error.textContent).to.equal('Ngày lập hóa đơn quá xa.');
  });

  it('asks for the reason of a smaller reading, and sends what follows from it', async () => {
    const bff = answering();
    const element = await calculator();
    within(element, '#usage-meter').click();
    await until(() => element.shadowRoot?.querySelector('#previous'), 'the fields for readings');
    await type(element, '#previous', '99900');
    await type(element, '#current', '120');
    await submit(element);
    await shows(element, 'Công tơ quay vòng hay thay công tơ?');
    within(element, '.error-summary a').click();
    expect(active(element)?.id).to.equal('restart-rolled');
    within(element, '#restart-rolled').click();
    await submit(element);
    await shows(element, '269.244 đ');
    expect(bff.asked.find(({ name }) => name === 'TariffCalcEstimate')?.variables).to.have.nested.property('input.meter.digits', 5);
  });

  it('says from how many kWh on another decision is cheaper, and that it is not applied', async () => {
    const bands = [
      { fromKwh: 0, toKwh: 50, verdict: 'EQUAL' as const },
      { fromKwh: 51, toKwh: 710, verdict: 'CHEAPER' as const },
      { fromKwh: 711, toKwh: null, verdict: 'DEARER' as const },
    ];
    answering().answer(TariffCalcComparison, {
      billEstimate: bill120InFiveTiers,
      tariffBreakEven: { __typename: 'TariffBreakEven', bands },
    });
    const element = await calculator('kwh="120" compare="14/2025/QĐ-TTg"');
    await shows(element, '51–710 kWh Rẻ hơn');
    expect(textOf(element)).to.include('rẻ hơn 3.564 đ').and.include('Chưa áp dụng').and.include('Giá chưa kiểm chứng');
    await until(() => element.shadowRoot?.querySelector<HTMLSelectElement>('#compare')?.options.length === 3, 'the decisions');
    expect([...within<HTMLSelectElement>(element, '#compare').options].map(({ text }) => text)).to.include('14/2025/QĐ-TTg – chưa áp dụng');
    await expectAccessible(element);
  });

  it('goes from money to energy by keyboard', async () => {
    const bff = answering().answer(TariffCalcConsumption, {
      consumptionForAmount: { __typename: 'ConsumptionForAmount', kwh: 120, total: 269_244, exact: false },
    });
    const element = await calculator();
    within(element, '#tab-kwhToMoney').focus();
    within(element, '#tab-kwhToMoney').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await element.updateComplete;
    expect(active(element)?.id).to.equal('tab-moneyToKwh');
    await until(() => element.shadowRoot?.querySelector('#amount'), 'the field for the amount');
    await type(element, '#amount', '270.000');
    within<HTMLFormElement>(element, 'form').requestSubmit();
    await shows(element, 'thêm 1 kWh nữa sẽ vượt 270.000 đ');
    expect(bff.asked.map(({ name, method }) => [name, method])).to.deep.equal([
      ['TariffCalcConsumption', 'GET'],
      ['TariffCalcEstimate', 'GET'],
    ]);
  });

  it('says why there is no answer, keeps what was typed, and asks again', async () => {
    const bff = answering().fail(TariffCalcEstimate, 'UPSTREAM_UNAVAILABLE');
    const element = await calculator();
    await type(element, '#kwh', '120');
    await submit(element);
    await until(() => element.shadowRoot?.querySelector('[part=error] button'), 'a way to try again');
    expect(within<HTMLInputElement>(element, '#kwh').value).to.equal('120');
    await expectAccessible(element);
    bff.answer(TariffCalcEstimate, { billEstimate: bill120 });
    within(element, '[part=error] button').click();
    await shows(element, '269.244 đ');
  });

  it('shows a period without prices as what it is', async () => {
    answering().answer(TariffCalcEstimate, { billEstimate: { __typename: 'TariffNotFound', message: 'Không có biểu giá cho kỳ này.' } });
    const element = await calculator('kwh="120"');
    await shows(element, 'Không có biểu giá cho kỳ này.');
  });

  it('lets the page stop a question', async () => {
    const bff = answering();
    const element = await calculator();
    element.addEventListener('evn-submit', (event) => event.preventDefault());
    await type(element, '#kwh', '120');
    await submit(element);
    await element.updateComplete;
    expect(bff.asked).to.deep.equal([]);
  });

  it('opens a shared link with its figures and its result', async () => {
    answering();
    location.hash = `evn-tariff-calc=${encodeURIComponent('month=10&year=2026&kwh=120')}`;
    const element = await calculator();
    await shows(element, '269.244 đ');
    expect(within<HTMLSelectElement>(element, '#month').value).to.equal('10');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('speaks English, and the words of the South', async () => {
    answering();
    const english = await calculator('lang="en" kwh="120"');
    await shows(english, 'Two hundred and sixty-nine thousand two hundred and forty-four đồng');
    expect(textOf(english)).to.include('Electricity bill calculator').and.include('November');
    await expectAccessible(english);
    const south = await calculator('dialect="nam"');
    expect(textOf(south)).to.include('Số ký điện tiêu thụ (kWh)').and.include('Chỉ số đồng hồ');
  });

  for (const width of ['240px', '480px', '960px']) {
    it(`stays within a container of ${width}`, async () => {
      answering();
      const element = await calculator('kwh="120"', { width });
      await shows(element, '269.244 đ');
      const box = within(element, '.widget');
      expect(box.scrollWidth).to.be.at.most(box.clientWidth);
    });
  }
});
