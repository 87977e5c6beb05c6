import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { active, nextEvent, shows, submit, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { describe, it } from '../test/helpers/mocha.ts';
import { answering, calculator } from '../test/helpers/tariff-calc.ts';
import './index.ts';
import { TariffCalcEstimate } from './tariff-calc-estimate.generated.ts';
import { bill120 } from './tariff-calc.fixture.ts';
import type { TariffCalcElement } from './tariff-calc.ts';

const said = (element: TariffCalcElement) => within(element, '.visually-hidden[role=status]').textContent;
const heading = (element: TariffCalcElement) => element.shadowRoot?.querySelector('[part=result-heading]')?.parentElement;

describe('answers of evn-tariff-calc', () => {
  it('leads keyboard and screen reader to the result, and says it completely', async () => {
    await import('./tariff-calc.answer.ts'); // the first fetch through the test server may take longer than a test waits
    answering();
    const element = await calculator();
    await type(element, '#kwh', '120');
    await submit(element);
    await until(() => heading(element) && active(element) === heading(element), 'focus where the result begins');
    expect(said(element)).to.include('Tổng tiền phải trả: 269.244').and.include('01/11/2026 – 30/11/2026').and.include('120');
  });

  it('leaves focus and page alone when nobody asked', async () => {
    answering();
    const element = await calculator('kwh="120"');
    await shows(element, '269.244 đ');
    expect(active(element)).to.equal(null);
  });

  it('never shows the amount before as the new one', async () => {
    const bff = answering();
    const element = await calculator('kwh="120"');
    await shows(element, '269.244 đ');
    let answer: (value: unknown) => void = () => undefined;
    const later = new Promise((resolve) => (answer = resolve));
    bff.answer(TariffCalcEstimate, async () => {
      await later;
      return { billEstimate: { ...bill120, total: 1_000_000 } };
    });
    await type(element, '#kwh', '500');
    await submit(element);
    await shows(element, 'Đang tính lại…');
    expect(within<HTMLElement>(element, '.outdated').inert).to.equal(true);
    expect(within(element, '.result').getAttribute('aria-busy')).to.equal('true');
    expect(said(element)).to.equal('Đang tính…');
    expect(active(element)).to.not.equal(heading(element));
    answer(undefined);
    await shows(element, '1.000.000 đ');
    expect(element.shadowRoot?.querySelector('.outdated')).to.equal(null);
    await until(() => active(element) === heading(element), 'focus where the result begins');
    expect(said(element)).to.include('1.000.000');
  });

  it('takes the amount before away when the new question failed', async () => {
    const bff = answering();
    const element = await calculator('kwh="120"');
    await shows(element, '269.244 đ');
    bff.fail(TariffCalcEstimate, 'UPSTREAM_UNAVAILABLE');
    await type(element, '#kwh', '500');
    await submit(element);
    await until(() => element.shadowRoot?.querySelector('.result [part=error]'), 'the fault');
    expect(textOf(element)).to.not.include('269.244');
    expect(said(element)).to.equal('');
  });

  it('takes the amount before away when the form has a mistake', async () => {
    answering();
    const element = await calculator('kwh="120"');
    await shows(element, '269.244 đ');
    await type(element, '#kwh', 'abc');
    await submit(element);
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the summary');
    expect(textOf(element)).to.not.include('269.244');
    expect(said(element)).to.equal('');
    await type(element, '#kwh', '120');
    await submit(element);
    await shows(element, '269.244 đ');
  });

  it('says beside the total that a VAT rate is not certain', async () => {
    answering().answer(TariffCalcEstimate, { billEstimate: { ...bill120, vatRate: 0.1, vatConditional: true } });
    const element = await calculator();
    await type(element, '#kwh', '120');
    const calculated = nextEvent(element, 'evn-calculated');
    await submit(element);
    await calculated;
    await shows(element, 'Tổng tiền phải trả');
    expect(within(element, '.total').innerText).to.include('Chưa chắc chắn').and.include('10%');
    expect(said(element)).to.include('Chưa chắc chắn');
    await expectAccessible(element);
  });

  it('says in a sentence that nothing was used, without an empty table', async () => {
    answering().answer(TariffCalcEstimate, { billEstimate: { ...bill120, lines: [], net: 0, vat: 0, total: 0, kwh: 0 } });
    const element = await calculator('kwh="0"');
    await shows(element, 'Không dùng kWh nào trong kỳ này');
    expect(element.shadowRoot?.querySelector('table')).to.equal(null);
  });

  it('asks what a doubtful figure means, and takes figures with their unit', async () => {
    const bff = answering();
    const element = await calculator();
    await type(element, '#kwh', '1,000');
    await submit(element);
    await shows(element, '“1,000” là 1000 hay 1?');
    expect(bff.asked).to.deep.equal([]);
    await type(element, '#kwh', '120 kWh');
    await submit(element);
    await shows(element, '269.244 đ');
    expect(bff.asked[0]?.variables).to.have.nested.property('input.kwh', 120);
  });

  it('says a chosen date again in words', async () => {
    const element = await calculator('from="2025-05-01" to="2025-05-31"');
    await shows(element, 'Thứ Năm, 01/05/2025');
    expect(textOf(element)).to.include('Thứ Bảy, 31/05/2025');
    expect(within(element, '#from').getAttribute('aria-describedby')).to.equal('from-below');
    await type(element, '#from', '');
    await element.updateComplete;
    expect(textOf(element)).to.not.include('Thứ Năm');
    await expectAccessible(element);
  });

  it('fetches what stands behind "more" when it is opened', async () => {
    answering();
    const element = await calculator();
    expect(element.shadowRoot?.querySelector('#purpose')).to.equal(null);
    within<HTMLDetailsElement>(element, 'details').open = true;
    await until(() => element.shadowRoot?.querySelector('#purpose'), 'the purposes');
    expect(textOf(element)).to.include('Ngày lập hóa đơn');
    await expectAccessible(element);
  });

  it('keeps every amount in sight in a column of 240 px', async () => {
    answering();
    const element = await calculator('kwh="120"', { width: '240px' });
    await shows(element, '269.244 đ');
    const box = within(element, '.table-box');
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
  });
});
