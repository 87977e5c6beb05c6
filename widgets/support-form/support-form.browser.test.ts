import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { checkingHumans } from '../test/helpers/human-check.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { receiptOf, underWay } from '../test/helpers/requests.ts';
import { AddressProvinces } from '../shared/address/address-provinces.generated.ts';
import { HotlineList } from '../shared/hotline/hotline-list.generated.ts';
import { RequestStatus } from '../shared/request/request-status.generated.ts';
import { SupportFormSend, type SupportFormSendMutationVariables } from './support-form-send.generated.ts';
import { SupportFormSuggestions } from './support-form-suggestions.generated.ts';
import '../test/helpers/session.ts';
import './index.ts';
import type { SupportFormElement } from './support-form.ts';

const now = new Date('2026-06-12T10:21:00+07:00');
const taken = { supportRequestSubmit: receiptOf('HT-7K3M-9Q2X-C') };
const hotline = { number: '19001006', priceText: null, hoursText: null, verifiedAt: null, source: 'Trang mẫu' };
const hit = { kind: 'FAQ', id: 'bill-high', title: 'Sao tiền điện cao?', summary: 'Xem số kWh trước.' } as const;

async function form(
  attributes = 'lang="vi"',
  { ready = '#topic', ...options }: { ready?: string; width?: string } = {},
): Promise<{ element: SupportFormElement; bff: FakeBff }> {
  const bff = (await checkingHumans(fakeBff()))
    .answer(HotlineList, { hotlines: [{ corporation: 'EVNSPC', hotlines: [hotline] }] })
    .answer(SupportFormSuggestions, { search: [] })
    .answer(SupportFormSend, taken);
  const element = await fixture<SupportFormElement>(`<evn-support-form site="${nextSite()}" ${attributes}></evn-support-form>`, options);
  element.clock = () => now;
  if (!attributes.includes('status')) await until(() => element.shadowRoot?.querySelector(ready), 'the form');
  return { element, bff };
}

const submit = (element: SupportFormElement): void => within<HTMLFormElement>(element, 'form').requestSubmit();
const press = async (element: Element, text: string): Promise<void> => {
  const buttons = (): HTMLButtonElement[] => [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  (await until(() => buttons().find((one) => one.innerText.includes(text)), text)).click();
};
const sentInputs = (bff: FakeBff) =>
  bff.asked
    .filter(({ name }) => name === 'SupportFormSend')
    .map(({ variables }) => (variables as unknown as SupportFormSendMutationVariables).input);

/** The first screen filled in, and gone on from. */
async function what(element: SupportFormElement, topic = 'PETITION'): Promise<void> {
  within(element, `#topic-${topic}`).click();
  await element.updateComplete;
  if (topic === 'BILL_QUERY') await type(element, '#customerCode', 'PB06010000055');
  await type(element, '#subject', 'Cột điện nghiêng');
  await type(element, '#message', 'Cột trước nhà tôi nghiêng từ hôm qua.');
  submit(element);
  await until(() => element.shadowRoot?.querySelector('#name'), 'the second screen');
}

async function who(element: SupportFormElement): Promise<void> {
  await type(element, '#name', 'Nguyễn Thị Bưởi');
  await type(element, '#phone', '0912 345 678');
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('what it is about', () => {
  it('the topic decides what is asked', async () => {
    const { element, bff } = await form();
    bff.answer(AddressProvinces, { provinces: [{ code: '82', name: 'Đồng Tháp', fullName: 'Tỉnh Đồng Tháp' }] });
    const asked = (): string[] =>
      [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('form [name]') ?? [])].map(({ name }) => name);
    expect(new Set(asked())).to.deep.equal(new Set(['topic', 'subject', 'message']));
    await expectAccessible(element);
    within(element, '#topic-BILL_QUERY').click();
    await element.updateComplete;
    expect(asked()).to.include.members(['customerCode', 'billPeriod']);
    await expectAccessible(element);
    within(element, '#topic-WORKS_ADVICE').click();
    await until(() => asked().includes('addressProvince'), 'the address');
    expect(asked()).not.to.include('customerCode');
    await expectAccessible(element);
  });

  it('what is missing is named, in the order of the form', async () => {
    const { element } = await form('lang="vi" topic="bill-query"');
    submit(element);
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the errors');
    const said = [...(element.shadowRoot?.querySelectorAll('.error-summary li') ?? [])].map(({ textContent }) => textContent?.trim());
    expect(said).to.deep.equal(['Mã khách hàng: chưa nhập.', 'Tiêu đề: chưa nhập.', 'Nội dung: chưa nhập.']);
    await expectAccessible(element);
  });

  it('what is too long is said on its own screen, and never cut off', async () => {
    const { element } = await form('lang="vi" topic="petition"');
    await type(element, '#subject', 'a'.repeat(151));
    await type(element, '#message', 'Xin hỏi.');
    submit(element);
    await shows(element, 'Tiêu đề: có 151 ký tự, tối đa 150.');
    expect(within<HTMLInputElement>(element, '#subject').value).to.have.length(151);
  });

  it('a month that cannot be one is said on its own screen', async () => {
    const { element } = await form('lang="vi" topic="bill-query"');
    await type(element, '#billPeriod', 'tháng 6');
    submit(element);
    await shows(element, 'Hóa đơn của tháng: hãy nhập tháng và năm, ví dụ 06/2026.');
    await type(element, '#billPeriod', '07/2026');
    submit(element);
    await shows(element, 'Hóa đơn của tháng: kỳ này chưa đến.');
    await expectAccessible(element);
  });

  it('the session of the page says the customer code, and an unknown topic chooses none', async () => {
    (await checkingHumans(fakeBff())).answer(HotlineList, { hotlines: [] });
    const session = await fixture(
      `<evn-session site="${nextSite()}" customer-code="PB06010000055"><evn-support-form lang="vi" topic="bill-query"></evn-support-form><evn-support-form lang="vi" topic="refund"></evn-support-form></evn-session>`,
    );
    const [form, other] = session.querySelectorAll<SupportFormElement>('evn-support-form');
    await until(() => form?.shadowRoot?.querySelector<HTMLInputElement>('#customerCode')?.value === 'PB06010000055', 'the code');
    await until(() => other?.shadowRoot?.querySelector('#topic'), 'the form');
    expect(other?.shadowRoot?.querySelector(':checked')).to.equal(null);
  });

  it('page and tag say topic and customer code', async () => {
    const { element } = await form('lang="vi" topic="bill-query" customer-code="PB06010000055"');
    expect(within<HTMLInputElement>(element, '#customerCode').value).to.equal('PB06010000055');
  });

  it('a number that looks like one of an identity card is warned of, and does not stop anybody', async () => {
    const { element } = await form();
    within(element, '#topic-CONTACT').click();
    await type(element, '#subject', 'Hỏi');
    await type(element, '#message', 'Căn cước của tôi 012345678901');
    await shows(element, 'dãy số giống số căn cước');
    await expectAccessible(element);
    submit(element);
    await until(() => element.shadowRoot?.querySelector('#name'), 'the second screen');
  });
});

describe('answers that are there already', () => {
  it('are shown before anything is sent, and open where they stand', async () => {
    const { element, bff } = await form();
    bff.answer(SupportFormSuggestions, { search: [hit] });
    await what(element);
    await shows(element, 'Sao tiền điện cao?');
    await expectAccessible(element);
    expect(bff.asked.find(({ name }) => name === 'SupportFormSuggestions')?.variables).to.deep.equal({
      text: 'Cột điện nghiêng Cột trước nhà tôi nghiêng từ hôm qua.',
    });
    within(element, '.suggestions summary').click();
    element.addEventListener('evn-navigate', (event) => event.preventDefault(), { once: true });
    const navigated = nextEvent<CustomEvent>(element, 'evn-navigate');
    within(element, '.suggestions a').click();
    expect((await navigated).detail).to.deep.equal({ to: 'faq:bill-high' });
  });

  it('that do not come hold nobody up', async () => {
    const { element, bff } = await form();
    bff.fail(SupportFormSuggestions, 'INTERNAL');
    await what(element);
    await who(element);
    submit(element);
    await shows(element, 'HT-7K3M-9Q2X-C');
  });
});

describe('sending', () => {
  it('happens once, is answered with a code, and leaves nothing on the device', async () => {
    const { element, bff } = await form('lang="vi" corporation="EVNSPC"');
    await what(element);
    await expectAccessible(element);
    await who(element);
    const told = nextEvent<CustomEvent>(element, 'evn-submitted');
    submit(element);
    submit(element);
    expect((await told).detail).to.deep.equal({ requestCode: 'HT-7K3M-9Q2X-C' });
    await until(() => active(element)?.className === 'receipt', 'focus on the receipt');
    await expectAccessible(element);
    expect(textOf(element)).to.include('Chưa có thời hạn trả lời nào được công bố');
    const inputs = sentInputs(bff);
    expect(inputs).to.have.length(1);
    expect(inputs[0]).to.include({ topic: 'PETITION', corporation: 'EVNSPC', subject: 'Cột điện nghiêng', phone: '0912 345 678' });
    expect(inputs[0]).not.to.have.any.keys('address', 'customerCode');
    expect(localStorage.length).to.equal(0);
  });

  it('what another topic asked for is not sent', async () => {
    const { element, bff } = await form();
    within(element, '#topic-BILL_QUERY').click();
    await element.updateComplete;
    await type(element, '#customerCode', 'PB06010000055');
    await what(element);
    await who(element);
    submit(element);
    await shows(element, 'HT-7K3M-9Q2X-C');
    expect(sentInputs(bff)[0]).not.to.have.property('customerCode');
  });

  it('what the BFF refuses leads back to its screen and field', async () => {
    const { element, bff } = await form();
    bff.answer(SupportFormSend, {
      supportRequestSubmit: {
        __typename: 'InputProblem',
        message: '',
        fields: [{ path: ['input', 'subject'], message: 'Tiêu đề dài quá.' }],
      },
    });
    await what(element);
    await who(element);
    submit(element);
    await shows(element, 'Tiêu đề dài quá.');
    expect(within<HTMLInputElement>(element, '#subject').value).to.equal('Cột điện nghiêng');
    submit(element);
    await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('#name')?.value === 'Nguyễn Thị Bưởi', 'what was typed');
  });

  it('another corporation is said to be elsewhere, with its number', async () => {
    const { element, bff } = await form();
    const { hotline } = taken.supportRequestSubmit;
    bff.answer(SupportFormSend, { supportRequestSubmit: { __typename: 'NotOfferedProblem', message: 'Nơi khác phục vụ.', hotline } });
    await what(element);
    await who(element);
    submit(element);
    await shows(element, 'Nơi khác phục vụ.');
    await shows(element, 'Gọi 1900 1006');
    await expectAccessible(element);
  });

  it('offline nothing is sent, it says so, and a reload keeps what was typed', async () => {
    const { element, bff } = await form();
    await what(element);
    await who(element);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    submit(element);
    await shows(element, 'CHƯA GỬI được');
    await expectAccessible(element);
    expect(sentInputs(bff)).to.have.length(0);
    element.remove();
    Reflect.deleteProperty(navigator, 'onLine');
    const again = await fixture<SupportFormElement>(`<evn-support-form site="${nextSite()}" lang="vi"></evn-support-form>`);
    again.clock = () => now;
    await until(() => again.shadowRoot?.querySelector<HTMLInputElement>('#name')?.value === 'Nguyễn Thị Bưởi', 'the draft');
  });

  it('leaves nothing on the device, also beside a look-up that came with a reload', async () => {
    const first = await form();
    await what(first.element);
    await who(first.element);
    first.element.remove();
    const { element } = await form('lang="vi" mode="send"', { ready: '#name' });
    const beside = await form('lang="vi" mode="status"');
    await until(() => beside.element.shadowRoot?.querySelector('#ticket'), 'the look-up');
    submit(element);
    await shows(element, 'HT-7K3M-9Q2X-C');
    expect(localStorage.length).to.equal(0);
  });

  it('offline the phone is offered on every screen', async () => {
    const { element } = await form();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    dispatchEvent(new Event('offline'));
    await shows(element, 'Đang không có mạng');
    await until(() => element.shadowRoot?.querySelector('[role=status] a[href="tel:19001006"]'), 'a number to call');
    await expectAccessible(element);
  });
});

describe('how far a request has got', () => {
  it('is told by its code and phone number', async () => {
    const { element, bff } = await form('lang="vi" mode="status"');
    bff.answer(RequestStatus, underWay);
    await until(() => element.shadowRoot?.querySelector('#ticket'), 'the look-up');
    submit(element);
    await shows(element, 'Mã yêu cầu: chưa nhập.');
    await expectAccessible(element);
    await type(element, '#ticket', 'ht-7k3m-9q2x-c');
    await type(element, '#phone', '0912345678');
    submit(element);
    await shows(element, 'Yêu cầu hỗ trợ HT-7K3M-9Q2X-C: Đang xử lý.');
    expect(within(element, '[aria-current=step]').textContent).to.include('Đang xử lý');
    expect(textOf(element)).to.include('14:05 12/06/2026');
    expect(textOf(element)).to.include('Nhân viên sẽ kiểm tra công tơ.');
    await expectAccessible(element);
  });

  it('of what cannot be opened nothing is told but that', async () => {
    const { element, bff } = await form('lang="vi" mode="status"');
    bff.answer(RequestStatus, { requestStatus: { __typename: 'NotFoundProblem', message: 'Không tìm thấy.' } });
    await until(() => element.shadowRoot?.querySelector('#ticket'), 'the look-up');
    await type(element, '#ticket', 'HT-0000-0000-T');
    await type(element, '#phone', '0912345678');
    submit(element);
    await shows(element, 'Không tìm thấy.');
    await expectAccessible(element);
  });

  it('is one step away from the receipt', async () => {
    const { element, bff } = await form();
    bff.answer(RequestStatus, underWay);
    await what(element);
    await who(element);
    submit(element);
    await press(element, 'Xem tiến độ');
    await shows(element, 'Đang xử lý.');
    await press(element, 'Gửi yêu cầu');
    await shows(element, 'Điện lực đã nhận yêu cầu của bạn');
  });
});

it('speaks English as a whole', async () => {
  const { element } = await form('lang="en"');
  await shows(element, 'Something else');
  submit(element);
  await shows(element, 'Topic: nothing chosen.');
  await press(element, 'A request I have sent');
  await shows(element, 'Request code');
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    const { element } = await form('lang="vi" topic="bill-query"', { width });
    const frame = within(element, '.widget');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .input, .choice') ?? [])
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
}
