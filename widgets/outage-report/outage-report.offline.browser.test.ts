import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { AddressProvinces } from '../shared/address/address-provinces.generated.ts';
import './index.ts';
import { callLink, contact, network, place, press, report, sentInputs, submit } from '../test/helpers/outage-report.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('without a network', () => {
  it('offline says that nothing was sent, and offers the phone and a text', async () => {
    const { element, bff } = await report();
    await contact(element);
    await type(element, '#phone', '0912345678');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    submit(element);
    await shows(element, 'CHƯA GỬI được');
    await callLink(element);
    const message = within<HTMLAnchorElement>(element, 'a[href^="sms:"]').href;
    expect(decodeURIComponent(message)).to.equal('sms:?&body=Báo mất điện. Mã khách hàng PB06010000055. Điện thoại: 0912345678.');
    expect(sentInputs(bff)).to.have.length(0);
    await expectAccessible(element);
  });

  it('what was not sent is said until it is sent, also when the network is back', async () => {
    const { element, bff } = await report();
    await contact(element);
    await type(element, '#phone', '0912345678');
    network(false);
    submit(element);
    await shows(element, 'CHƯA GỬI được');
    network(true);
    await shows(element, 'CHƯA GỬI. Đã có mạng lại: hãy bấm “Báo mất điện”.');
    expect(sentInputs(bff)).to.have.length(0);
    submit(element);
    await shows(element, 'MD-7K3M-9Q2X-C');
    expect(textOf(element)).not.to.include('CHƯA GỬI');
  });

  it('offline the address can be typed in words, the phone is offered on its screen, and it is sent once the network is back', async () => {
    const { element, bff } = await report();
    bff.disconnect(AddressProvinces);
    await place(element);
    network(false);
    await shows(element, 'Đang không có mạng');
    await callLink(element);
    within(element, '#where-address').click();
    await until(() => element.shadowRoot?.querySelector('#addressOld'), 'a field for the address');
    await expectAccessible(element);
    submit(element);
    await shows(element, 'Địa chỉ đầy đủ: chưa nhập.');
    await type(element, '#addressOld', '12/3 Lê Văn Thọ, phường An Hội Tây');
    submit(element);
    await until(() => element.shadowRoot?.querySelector('#phone'), 'whom to call');
    expect(textOf(element)).to.include('Nơi mất điện: 12/3 Lê Văn Thọ, phường An Hội Tây');
    await type(element, '#phone', '0912345678');
    submit(element);
    await press(element, 'Tự gửi khi có mạng lại');
    const message = decodeURIComponent(within<HTMLAnchorElement>(element, 'a[href^="sms:"]').href);
    expect(message).to.include('Báo mất điện. 12/3 Lê Văn Thọ, phường An Hội Tây. Điện thoại: 0912345678.');
    network(true);
    await shows(element, 'MD-7K3M-9Q2X-C');
    expect(sentInputs(bff)).to.have.length(1);
    expect(sentInputs(bff)[0]?.address).to.deep.equal({
      provinceCode: null,
      communeCode: null,
      street: null,
      oldText: '12/3 Lê Văn Thọ, phường An Hội Tây',
    });
  });
});
