import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { underWay } from '../test/helpers/requests.ts';
import { AddressProvinces } from '../shared/address/address-provinces.generated.ts';
import { HotlineList } from '../shared/hotline/hotline-list.generated.ts';
import { RequestStatus } from '../shared/request/request-status.generated.ts';
import { OutageReportPlanned } from './outage-report-planned.generated.ts';
import { OutageReportSend } from './outage-report-send.generated.ts';
import './index.ts';
import type { OutageReportElement } from './outage-report.ts';
import { callLink, contact, now, place, press, report, say, sentInputs, submit, taken } from '../test/helpers/outage-report.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('danger', () => {
  it('puts the form away and shows whom to call; the page is told', async () => {
    const { element } = await report();
    await expectAccessible(element);
    const warned = nextEvent(element, 'evn-danger');
    within(element, '#danger-YES').click();
    await warned;
    await until(() => active(element)?.className === 'danger-sheet', 'focus on what to do');
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
    await callLink(element);
    expect(textOf(element)).to.include('Tránh xa ít nhất 10 m');
    const calls = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('[part=call]') ?? [])].map(({ href }) => href);
    expect(calls).to.deep.equal(['tel:19001006', 'tel:114', 'tel:115']);
    await expectAccessible(element);
    await press(element, 'Hết nguy hiểm');
    await until(() => element.shadowRoot?.querySelector('#neighboursDark'), 'the next question');
    await until(() => active(element)?.className === 'step', 'focus in the form');
    await press(element, 'Trở về trước');
    await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('#danger-NO')?.checked, 'no danger any more');
  });

  it('without a number known leads to the one on the bill', async () => {
    const { element, bff } = await report('lang="vi" mode="send"');
    bff.answer(HotlineList, { hotlines: [] });
    element.site = nextSite();
    within(element, '#danger-YES').click();
    await shows(element, 'Gọi số tổng đài in trên hóa đơn');
  });
});

describe('one question a screen', () => {
  it('each says at once what can be done', async () => {
    const { element } = await report();
    await say(element, 'danger-NO');
    expect(textOf(element)).to.include('Bước 2 trong 6');
    await say(element, 'neighboursDark-NO');
    within(element, '#breakerOn-NO').click();
    await shows(element, 'Thử bật lại một lần');
    await expectAccessible(element);
    submit(element);
    await until(() => element.shadowRoot?.querySelector('#unpaidNotice-YES'), 'the next question');
    within(element, '#unpaidNotice-YES').click();
    await shows(element, 'chưa thanh toán');
    await callLink(element);
    await expectAccessible(element);
  });

  it('an answer is needed; going back keeps what was said', async () => {
    const { element } = await report();
    submit(element);
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the errors');
    await expectAccessible(element);
    await say(element, 'danger-NO');
    await press(element, 'Trở về trước');
    await element.updateComplete;
    expect(within<HTMLInputElement>(element, '#danger-NO').checked).to.equal(true);
  });

  it('the code that the page is about stands there, until the person types another', async () => {
    const { element } = await report('lang="vi" customer-code="PB06010000055"');
    await place(element);
    const code = (): string => within<HTMLInputElement>(element, '#customerCode').value;
    expect(code()).to.equal('PB06010000055');
    element.customerCode = 'PB06010000011';
    await element.updateComplete;
    expect(code()).to.equal('PB06010000011');
    await type(element, '#customerCode', 'PB06010000022');
    element.customerCode = 'PB06010000055';
    await element.updateComplete;
    expect(code()).to.equal('PB06010000022');
  });

  it('the place may be told by its address', async () => {
    const { element, bff } = await report();
    bff.answer(AddressProvinces, { provinces: [{ code: '82', name: 'Đồng Tháp', fullName: 'Tỉnh Đồng Tháp' }] });
    await place(element);
    within(element, '#where-address').click();
    await until(() => element.shadowRoot?.querySelector('#addressProvince'), 'the address');
    await expectAccessible(element);
    submit(element);
    await shows(element, 'Tỉnh, thành phố');
    expect(element.shadowRoot?.querySelector('.error-summary')).not.to.equal(null);
  });
});

describe('a planned interruption', () => {
  it('that is going on right now is named before anything is sent', async () => {
    const { element, bff } = await report();
    const window = {
      status: 'IN_PROGRESS',
      startsAt: '2026-06-12T08:00:00+07:00',
      endsAt: '2026-06-12T15:00:00+07:00',
      kind: 'PLANNED',
    } as const;
    bff.answer(OutageReportPlanned, { outages: { __typename: 'OutageFound', stale: false, windows: [window] } });
    await contact(element);
    await shows(element, 'đến 15:00 12/06/2026');
    expect(bff.asked.find(({ name }) => name === 'OutageReportPlanned')).to.deep.include({
      method: 'POST',
      variables: { customerCode: 'PB06010000055' },
    });
    await expectAccessible(element);
  });
});

describe('sending', () => {
  it('happens once, is answered with a code, and leaves nothing on the device', async () => {
    const { element, bff } = await report();
    await contact(element);
    await type(element, '#phone', '0912 345 678');
    const told = nextEvent<CustomEvent>(element, 'evn-report-sent');
    submit(element);
    submit(element);
    expect((await told).detail).to.deep.equal({ ticket: 'MD-7K3M-9Q2X-C' });
    await until(() => active(element)?.className === 'receipt', 'focus on the receipt');
    await expectAccessible(element);
    const inputs = sentInputs(bff);
    expect(inputs).to.have.length(1);
    expect(inputs[0]).to.include({
      neighboursDark: 'YES',
      breakerOn: 'UNKNOWN',
      unpaidNotice: 'UNKNOWN',
      customerCode: 'PB06010000055',
      phone: '0912 345 678',
    });
    expect(inputs[0]).not.to.have.any.keys('address', 'danger', 'where');
    expect(localStorage.length).to.equal(0);
  });

  it('a report of the same place is joined to the one before, and says so', async () => {
    const { element, bff } = await report();
    bff.answer(OutageReportSend, { outageReportSubmit: { ...taken.outageReportSubmit, merged: true } });
    await contact(element);
    await type(element, '#phone', '0912345678');
    submit(element);
    await shows(element, 'được gộp vào cùng một phiếu');
  });

  it('a code that could not be looked up is read back, with the way to an address', async () => {
    const { element, bff } = await report();
    bff.answer(OutageReportPlanned, { outages: { __typename: 'OutageUnknown' } });
    await contact(element);
    expect(textOf(element)).to.include('Nơi mất điện: Mã khách hàng PB06010000055');
    await shows(element, 'Không tra được mã này');
    await expectAccessible(element);
    await press(element, 'Báo bằng địa chỉ');
    await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('#where-address')?.checked, 'the address');
  });

  it('what the BFF refuses leads back to its screen', async () => {
    const { element, bff } = await report();
    bff.answer(OutageReportSend, {
      outageReportSubmit: {
        __typename: 'InputProblem',
        message: '',
        fields: [{ path: ['input', 'customerCode'], message: 'Mã chưa đúng.' }],
      },
    });
    await contact(element);
    await type(element, '#phone', '0912345678');
    submit(element);
    await shows(element, 'Mã chưa đúng.');
    expect(within<HTMLInputElement>(element, '#customerCode').value).to.equal('PB06010000055');
    await expectAccessible(element);
  });

  it('a reload brings the screen back with what was said', async () => {
    const { element } = await report();
    await contact(element);
    element.remove();
    const again = await fixture<OutageReportElement>(`<evn-outage-report site="${nextSite()}" lang="vi"></evn-outage-report>`);
    again.clock = () => now;
    await until(() => again.shadowRoot?.querySelector('#phone'), 'the last screen');
    await press(again, 'Trở về trước');
    await until(() => again.shadowRoot?.querySelector<HTMLInputElement>('#customerCode')?.value === 'PB06010000055', 'the code');
  });

  it('the repair can be followed by the code', async () => {
    const { element, bff } = await report();
    bff.answer(RequestStatus, underWay);
    await contact(element);
    await type(element, '#phone', '0912345678');
    submit(element);
    await press(element, 'Xem tiến độ');
    await shows(element, 'Đang xử lý.');
    expect(within<HTMLInputElement>(element, '#ticket').value).to.equal('MD-7K3M-9Q2X-C');
    await expectAccessible(element);
  });

  it('after a reload the code of what was sent is still there', async () => {
    const { element } = await report();
    await contact(element);
    await type(element, '#phone', '0912345678');
    submit(element);
    await shows(element, 'MD-7K3M-9Q2X-C');
    element.remove();
    const again = await report();
    await shows(again.element, 'MD-7K3M-9Q2X-C');
    await expectAccessible(again.element);
    await press(again.element, 'Xem tiến độ');
    await until(() => again.element.shadowRoot?.querySelector<HTMLInputElement>('#ticket')?.value === 'MD-7K3M-9Q2X-C', 'the code');
    expect(within<HTMLInputElement>(again.element, '#phone').value).to.equal('');
  });
});

it('speaks English, and the words of the South', async () => {
  const { element } = await report('lang="en" customer-code="PB06010000055"');
  await shows(element, 'Do you see any danger?');
  submit(element);
  await shows(element, 'Do you see any danger?: nothing chosen.');
  const southern = await report('lang="vi" dialect="nam"');
  expect(textOf(southern.element)).to.include('Báo cúp điện');
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    const { element } = await report('lang="vi"', { width });
    const look = (): void => {
      const frame = within(element, '.widget');
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .input, .choice, a.button') ?? [])
        expect(target.getBoundingClientRect().height).to.be.at.least(44);
    };
    look();
    within(element, '#danger-YES').click();
    await until(() => element.shadowRoot?.querySelector('.danger-sheet'), 'what to do');
    look();
  });
}
