import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { checkingHumans } from '../test/helpers/human-check.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { ContactBarCallback } from './contact-bar-callback.generated.ts';
import { HotlineList } from '../shared/hotline/hotline-list.generated.ts';
import { owners, taken } from './contact-bar.fixture.ts';
import './index.ts';
import type { ContactBarElement } from './contact-bar.ts';

const now = new Date('2026-06-12T10:21:00+07:00');
const answering = (): FakeBff => fakeBff().answer(HotlineList, { hotlines: owners });

async function bar(attributes = 'lang="vi"', options = {}): Promise<ContactBarElement> {
  const element = await fixture<ContactBarElement>(`<evn-contact-bar site="${nextSite()}" ${attributes}></evn-contact-bar>`, options);
  element.clock = () => now;
  return element;
}

async function listed(attributes?: string, options = {}): Promise<ContactBarElement> {
  const element = await bar(attributes, options);
  await until(() => element.shadowRoot?.querySelector('[part=list]'), 'the numbers');
  return element;
}

const press = (element: Element, text: string): Promise<void> =>
  until(() => [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.innerText.includes(text)), text).then((one) =>
    one.click(),
  );

/** With the form of a callback open, and the person known to be one. */
async function asking(attributes?: string): Promise<{ element: ContactBarElement; bff: FakeBff }> {
  const bff = await checkingHumans(answering());
  const element = await listed(attributes);
  await press(element, attributes?.includes('en') ? 'call me back' : 'Nhờ gọi lại');
  await until(() => element.shadowRoot?.querySelector('#phone'), 'the form');
  return { element, bff };
}

const submit = (element: ContactBarElement): void => within<HTMLFormElement>(element, 'form').requestSubmit();

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('numbers', () => {
  it('are there without being asked for, each with one tap to call, and the page is told', async () => {
    answering();
    const element = await bar();
    const told = nextEvent<CustomEvent>(element, 'evn-result');
    await shows(element, 'Gọi 1900 1006');
    expect((await told).detail).to.deep.equal({ kind: 'found', count: 4 });
    expect(within<HTMLAnchorElement>(element, '[part=call]').href).to.equal('tel:19001006');
    expect(textOf(element)).to.include('Cước gọi: 1.000 đ/phút · Trực: 24/7 · Số điện thoại kiểm tra ngày 20/11/2026');
    expect(textOf(element)).to.include('Chưa rõ cước gọi');
    await expectAccessible(element);
  });

  it('of the corporation that the tag names stand first; the others are a key away', async () => {
    answering();
    const element = await listed('lang="en" corporation="EVNHANOI"');
    expect(within<HTMLAnchorElement>(element, '[part=call]').href).to.equal('tel:19001288');
    const others = within<HTMLElement>(element, 'summary');
    others.focus();
    others.click();
    expect(textOf(element)).to.include('Southern Power Corporation');
    await expectAccessible(element);
  });

  it('stay offline, with their time', async () => {
    answering();
    const element = await listed();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    dispatchEvent(new Event('offline'));
    await shows(element, 'Không có mạng. Đây là kết quả lấy lúc');
    expect(textOf(element)).to.include('Gọi 1900 1006');
    await expectAccessible(element);
  });

  it('that nobody can tell are a fault, never an empty list', async () => {
    fakeBff().answer(HotlineList, { hotlines: null });
    const element = await bar();
    await until(() => element.shadowRoot?.querySelector('[part=error]'), 'the fault');
    await expectAccessible(element);
  });

  it('that do not exist are said not to', async () => {
    fakeBff().answer(HotlineList, { hotlines: [] });
    await shows(await bar(), 'Hãy gọi số in trên hóa đơn');
  });

  it('may stand alone', async () => {
    answering();
    expect(textOf(await listed('lang="vi" callback="off"'))).not.to.include('Nhờ gọi lại');
  });
});

describe('to be called back', () => {
  it('the form opens with focus in it, says what is missing, and closes again', async () => {
    const { element } = await asking();
    await until(() => active(element)?.className === 'step', 'focus in the form');
    await expectAccessible(element);
    submit(element);
    await shows(element, 'Số điện thoại: chưa nhập.');
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the errors');
    await expectAccessible(element);
    await press(element, 'Đóng');
    await until(() => !element.shadowRoot?.querySelector('form'), 'the form to be gone');
  });

  it('is sent once, by however many clicks, and answered with a code to keep', async () => {
    const { element, bff } = await asking('lang="vi" corporation="EVNSPC"');
    bff.answer(ContactBarCallback, taken);
    await type(element, '#phone', '0912 345 678');
    within(element, '#when-EVENING').click();
    const told = nextEvent<CustomEvent>(element, 'evn-submitted');
    submit(element);
    submit(element);
    expect((await told).detail).to.deep.equal({ requestCode: 'GL-7K3M-9Q2X-C' });
    await until(() => active(element)?.className === 'receipt', 'focus on the receipt');
    expect(textOf(element)).to.include('GL-7K3M-9Q2X-C');
    expect(textOf(element)).to.include('Tin nhắn xác nhận đang được gửi');
    await expectAccessible(element);
    const sent = bff.asked.filter(({ name }) => name === 'ContactBarCallback').map(({ variables }) => variables['input']);
    expect(sent).to.have.length(1);
    expect(sent[0]).to.include({ phone: '0912 345 678', when: 'EVENING', corporation: 'EVNSPC' });
    expect(localStorage.length).to.equal(0);
  });

  it('what the BFF holds against a field stands at that field, and nothing typed is lost', async () => {
    const { element, bff } = await asking();
    bff.answer(ContactBarCallback, {
      callbackRequestSubmit: { __typename: 'InputProblem', message: '', fields: [{ path: ['input', 'phone'], message: 'Số chưa đúng.' }] },
    });
    await type(element, '#phone', '19001006');
    await type(element, '#about', 'Hỏi hóa đơn');
    submit(element);
    await shows(element, 'Số chưa đúng.');
    expect(within<HTMLTextAreaElement>(element, '#about').value).to.equal('Hỏi hóa đơn');
  });

  it('a draft survives a reload, and waits until the form is opened again', async () => {
    const { element } = await asking();
    await type(element, '#about', 'Đồng hồ chạy nhanh');
    element.remove();
    const again = await asking();
    expect(within<HTMLTextAreaElement>(again.element, '#about').value).to.equal('Đồng hồ chạy nhanh');
  });

  it('offline it says that nothing was sent, beside the number to call', async () => {
    const { element } = await asking();
    await type(element, '#phone', '0912345678');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    submit(element);
    await shows(element, 'CHƯA GỬI được');
    await expectAccessible(element);
  });

  it('speaks English as a whole', async () => {
    const { element } = await asking('lang="en"');
    await shows(element, 'As soon as possible');
    submit(element);
    await shows(element, 'Phone number: not filled in.');
  });

  it('the page may keep it from being sent', async () => {
    const { element, bff } = await asking();
    await type(element, '#phone', '0912345678');
    element.addEventListener('evn-submit', (event) => event.preventDefault(), { once: true });
    submit(element);
    await element.updateComplete;
    expect(bff.asked.map(({ name }) => name)).not.to.include('ContactBarCallback');
  });
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    await checkingHumans(answering());
    const element = await listed('lang="vi"', { width });
    await press(element, 'Nhờ gọi lại');
    await until(() => element.shadowRoot?.querySelector('#phone'), 'the form');
    const frame = within(element, '.widget');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .input, a.button, .choice') ?? [])
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
}
