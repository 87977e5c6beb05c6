import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';
import { NormCheckerBills } from './norm-checker-bills.generated.ts';
import { answer, bills } from './norm-checker.fixture.ts';
import './index.ts';
import type { NormCheckerElement } from './norm-checker.ts';

const answering = (): FakeBff => fakeBff().answer(NormCheckerBills, answer);

async function checker(attributes = 'lang="vi"', options = {}): Promise<NormCheckerElement> {
  const element = await fixture<NormCheckerElement>(`<evn-norm-checker site="${nextSite()}" ${attributes}></evn-norm-checker>`, options);
  await until(() => element.shadowRoot?.querySelector('#kwh'), 'the form');
  return element;
}

const submit = (element: NormCheckerElement): void => within<HTMLFormElement>(element, 'form').requestSubmit();

async function choose(element: NormCheckerElement, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    within(element, `#${id}`).click();
    await element.updateComplete;
  }
}

async function tenants(element: NormCheckerElement, declared: string, charged = ''): Promise<void> {
  await choose(element, 'lease-short', `declared-${declared}`);
  await type(element, '#people', '4');
  await type(element, '#kwh', '120');
  if (charged !== '') {
    await type(element, '#charged', charged);
    await choose(element, 'charging-perKwh');
  }
  submit(element);
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('evn-norm-checker', () => {
  it('computes what declared tenants should pay, beside what the landlord takes, and tells the page', async () => {
    const { asked } = answering();
    const element = await checker();
    await expectAccessible(element);
    const told = nextEvent<CustomEvent>(element, 'evn-eligible');
    await tenants(element, 'yes', '3.500');
    expect((await told).detail).to.deep.equal({ norms: 1 });
    await shows(element, 'Chủ nhà thu 420.000 đ, nhiều hơn 150.756 đ');
    expect(asked[0]?.variables).to.nested.include({
      'entitled.kwh': 120,
      'entitled.tenants.people': 4,
      'undeclared.tenants.declared': false,
    });
    await until(() => active(element)?.getAttribute('part') === 'summary', 'focus on the result');
    await expectAccessible(element);
  });

  it('says what declaring would save', async () => {
    answering();
    const element = await checker();
    await tenants(element, 'no');
    await shows(element, 'Nếu kê khai đủ 4 người thì được 1 định mức');
    await expectAccessible(element);
  });

  it('does not pretend to know: both bills, and null for the page', async () => {
    answering();
    const element = await checker();
    const told = nextEvent<CustomEvent>(element, 'evn-eligible');
    await tenants(element, 'unsure');
    expect((await told).detail).to.deep.equal({ norms: null });
    await shows(element, 'Chưa đủ căn cứ');
    expect(within(element, '.answer').querySelector('table')).to.equal(null);
    await expectAccessible(element);
  });

  it('asks a home owner for households alone', async () => {
    const { asked } = answering();
    const element = await checker('lang="vi" who="owner"');
    expect(element.shadowRoot?.querySelector('#people')).to.equal(null);
    await type(element, '#households', '3');
    await type(element, '#kwh', '120');
    submit(element);
    await shows(element, '3 định mức');
    expect(asked[0]?.variables).to.nested.include({ 'entitled.households': 3 });
  });

  it('asks about a price that looks like a slip, and accepts it when it is meant', async () => {
    const { asked } = answering();
    const element = await checker();
    await tenants(element, 'yes', '3,5');
    await shows(element, 'tức là 3,5 đ mỗi kWh');
    expect(asked).to.have.length(0);
    await expectAccessible(element);
    submit(element);
    await shows(element, 'Chủ nhà thu 420 đ, không nhiều hơn quy định.');
  });

  it('shows a letter to print with what was said in it, and puts it away', async () => {
    answering();
    const element = await checker();
    await tenants(element, 'no', '4.000');
    const button = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[aria-expanded]'), 'the button');
    button.click();
    await shows(element, 'Thư đề nghị về tiền điện phòng trọ');
    expect(textOf(element)).to.include('Số tiền đã thu là 480.000 đ');
    await expectAccessible(element);
    button.click();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.letter')).to.equal(null);
  });

  it('what is missing is named at its field, in a summary that takes focus', async () => {
    const element = await checker();
    submit(element);
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the errors');
    expect(within(element, '.error-summary').textContent).to.include('Hợp đồng thuê và cư trú: hãy chọn.');
    expect(within(element, '#kwh-error').textContent).to.include('Số kWh đã dùng: chưa nhập.');
    await expectAccessible(element);
    await type(element, '#kwh', '120');
    expect(element.shadowRoot?.querySelector('#kwh-error')).to.equal(null);
  });

  it('what the BFF refuses stands at its field', async () => {
    const refusal = {
      __typename: 'InputProblem' as const,
      message: '',
      fields: [{ path: ['input', 'tenants', 'people'], message: 'Quá nhiều người.' }],
    };
    fakeBff().answer(NormCheckerBills, { entitled: refusal, undeclared: refusal, homeRules: bills.rules });
    const element = await checker();
    await tenants(element, 'yes');
    await shows(element, 'Quá nhiều người.');
    expect(within(element, '#people-error').textContent).to.include('Quá nhiều người.');
    expect(within(element, '.error-summary').querySelectorAll('li, a')).to.have.length.at.most(2);
  });

  it('a result does not stand beside answers that it does not follow from', async () => {
    answering();
    const element = await checker();
    await tenants(element, 'yes');
    await shows(element, '1 định mức');
    await type(element, '#people', '8');
    expect(textOf(element)).not.to.include('1 định mức');
  });

  it('speaks English as a whole', async () => {
    answering();
    const element = await checker('lang="en"');
    await tenants(element, 'no', '4,000');
    await shows(element, 'With all 4 people declared');
    await expectAccessible(element);
  });

  it('says why there is no result, keeps what was typed, and asks again', async () => {
    answering().failOnce(NormCheckerBills, 'INTERNAL');
    const element = await checker();
    await tenants(element, 'yes');
    const retry = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=error] button'), 'the fault');
    expect(within<HTMLInputElement>(element, '#people').value).to.equal('4');
    await expectAccessible(element);
    retry.click();
    await shows(element, '1 định mức');
  });
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    answering();
    const element = await checker('lang="vi"', { width });
    await tenants(element, 'no', '4.000');
    await shows(element, 'Không có định mức');
    const frame = within(element, '.widget');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .input, .segment') ?? [])
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
}
