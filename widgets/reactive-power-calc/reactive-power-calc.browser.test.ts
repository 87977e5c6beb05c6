import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';
import { ReactivePowerCalcCharge } from './reactive-power-calc-charge.generated.ts';
import { charged, free } from './reactive-power-calc.fixture.ts';
import './index.ts';
import type { ReactivePowerCalcElement } from './reactive-power-calc.ts';

const answering = (): FakeBff =>
  fakeBff().answer(ReactivePowerCalcCharge, ({ input }) => ({ reactivePower: (input.cosPhi ?? 0) >= 0.9 ? free : charged }));

async function calc(attributes = 'lang="vi"', options = {}): Promise<ReactivePowerCalcElement> {
  const element = await fixture<ReactivePowerCalcElement>(
    `<evn-reactive-power-calc site="${nextSite()}" ${attributes}></evn-reactive-power-calc>`,
    options,
  );
  await until(() => element.shadowRoot?.querySelector('#energyAmount'), 'the form');
  return element;
}

const submit = (element: ReactivePowerCalcElement): void => within<HTMLFormElement>(element, 'form').requestSubmit();

async function filled(element: ReactivePowerCalcElement): Promise<void> {
  await type(element, '#kwh', '1.000');
  await type(element, '#kvarh', '750');
  await type(element, '#energyAmount', '3 triệu');
  submit(element);
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('evn-reactive-power-calc', () => {
  it('says who pays this at all before anybody types', async () => {
    const element = await calc();
    expect(textOf(element)).to.include('từ 40 kW trở lên');
    await expectAccessible(element);
  });

  it('computes from kWh and kvarh, leads to the answer, and tells the page', async () => {
    const { asked } = answering();
    const element = await calc();
    const told = nextEvent<CustomEvent>(element, 'evn-result');
    await filled(element);
    expect((await told).detail).to.deep.equal({ kind: 'found', count: 1 });
    await shows(element, 'Phải trả thêm 405.000 đ');
    expect(asked[0]?.variables).to.deep.equal({ input: { kwh: 1000, kvarh: 750, energyAmount: 3_000_000 } });
    await until(() => active(element)?.classList.contains('answer'), 'focus on the answer');
    await expectAccessible(element);
  });

  it('computes from cosφ, also that nothing is charged', async () => {
    answering();
    const element = await calc();
    within(element, '#by-cosPhi').click();
    await element.updateComplete;
    await type(element, '#cosPhi', '0,95');
    await type(element, '#energyAmount', '3.000.000');
    submit(element);
    await shows(element, 'không phải trả tiền công suất phản kháng');
    await expectAccessible(element);
  });

  it('what is wrong is named at its field, in a summary that takes focus', async () => {
    const element = await calc();
    submit(element);
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the errors');
    expect(within(element, '#kwh-error').textContent).to.include('Điện năng tác dụng (kWh): chưa nhập.');
    await expectAccessible(element);
    await type(element, '#kwh', '1.000');
    expect(element.shadowRoot?.querySelector('#kwh-error')).to.equal(null);
  });

  it('what the BFF refuses stands at its field', async () => {
    fakeBff().answer(ReactivePowerCalcCharge, {
      reactivePower: { __typename: 'InputProblem', message: '', fields: [{ path: ['input', 'kvarh'], message: 'kVArh quá lớn.' }] },
    });
    const element = await calc();
    await filled(element);
    await shows(element, 'kVArh quá lớn.');
    expect(within(element, '#kvarh-error').textContent).to.include('kVArh quá lớn.');
  });

  it('an answer does not stand beside figures that it was not made from', async () => {
    answering();
    const element = await calc();
    await filled(element);
    await shows(element, 'Phải trả thêm');
    await type(element, '#kvarh', '10');
    expect(textOf(element)).not.to.include('Phải trả thêm');
  });

  it('speaks English as a whole', async () => {
    answering();
    const element = await calc('lang="en"');
    await type(element, '#kwh', '1,000');
    await type(element, '#kvarh', '750');
    await type(element, '#energyAmount', '3,000,000');
    submit(element);
    await shows(element, '405,000 đ more to pay, tax included.');
    await expectAccessible(element);
  });

  it('says why there is no answer, and asks again', async () => {
    answering().failOnce(ReactivePowerCalcCharge, 'INTERNAL');
    const element = await calc();
    await filled(element);
    const retry = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=error] button'), 'the fault');
    await expectAccessible(element);
    retry.click();
    await shows(element, 'Phải trả thêm');
  });

  it('offline says so, and keeps what was typed', async () => {
    fakeBff().fail(ReactivePowerCalcCharge, 'RATE_LIMITED', { retryAfterSeconds: 30 });
    const element = await calc();
    await filled(element);
    await shows(element, 'Vui lòng thử lại sau 30 giây');
    expect(within<HTMLInputElement>(element, '#kwh').value).to.equal('1.000');
  });
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    answering();
    const element = await calc('lang="vi"', { width });
    await filled(element);
    await shows(element, 'Phải trả thêm');
    const frame = within(element, '.widget');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .input, .segment') ?? [])
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
}
