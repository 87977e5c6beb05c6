import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { catalog } from './service-catalog.fixture.ts';
import { ServiceCatalogAll } from './service-catalog-all.generated.ts';
import './index.ts';
import type { ServiceCatalogElement } from './service-catalog.ts';

const now = new Date('2026-06-12T08:00:00+07:00');
const PLAIN = 'lang="vi"';

const answering = (): FakeBff => fakeBff().answer(ServiceCatalogAll, { services: catalog });

/** A catalogue of a site of its own, so that no answer in memory belongs to another test. */
async function widget(attributes = PLAIN, options = {}): Promise<ServiceCatalogElement> {
  const element = await fixture<ServiceCatalogElement>(
    `<evn-service-catalog site="${nextSite()}" ${attributes}></evn-service-catalog>`,
    options,
  );
  element.clock = () => now;
  return element;
}

async function listed(attributes?: string, options = {}): Promise<ServiceCatalogElement> {
  const element = await widget(attributes, options);
  await shows(element, 'Thay đổi chủ thể hợp đồng');
  return element;
}

async function opened(id: string, attributes = PLAIN): Promise<ServiceCatalogElement> {
  const element = await widget(`${attributes} service="${id}"`);
  await until(() => element.shadowRoot?.querySelector('.service'), 'the sheet of the service');
  return element;
}

const click = (element: ServiceCatalogElement, selector: string): void => within(element, selector).click();
const events = (element: Element, name: string): CustomEvent[] => {
  const heard: CustomEvent[] = [];
  element.addEventListener(name, (event) => heard.push(event as CustomEvent));
  return heard;
};

beforeEach(() => {
  location.hash = '';
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('evn-service-catalog', () => {
  it('lists the services of the site in their groups, and tells the page how many', async () => {
    const { asked } = answering();
    const element = await widget();
    const told = nextEvent<CustomEvent>(element, 'evn-result');
    await shows(element, 'Cấp điện mới cao áp');
    expect((await told).detail).to.deep.equal({ kind: 'found', count: 4 });
    expect(asked.map(({ variables }) => variables)).to.deep.equal([{ corporation: null }]);
    expect([...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map(({ textContent }) => textContent)).to.deep.equal([
      'Liên quan hợp đồng mua bán điện',
      'Tra cứu thông tin',
    ]);
    await expectAccessible(element);
  });

  it('asks for the corporation of the tag, and anew when it changes', async () => {
    const { asked } = answering();
    const element = await listed('lang="vi" corporation="evncpc"');
    element.corporation = 'EVNHANOI';
    await until(() => asked.length === 2, 'the second question');
    element.corporation = 'EVN';
    await until(() => asked.length === 3, 'the third question');
    expect(asked.map(({ variables }) => variables['corporation'])).to.deep.equal(['EVNCPC', 'EVNHANOI', null]);
  });

  it('shows the groups that the page chose', async () => {
    answering();
    const element = await widget('lang="vi" groups="G5"');
    await shows(element, 'Tra cứu lịch ngừng giảm');
    expect(textOf(element)).not.to.include('Cấp điện mới cao áp');
  });

  it('finds while somebody types, says how many, and offers all again where nothing fits', async () => {
    answering();
    const element = await listed();
    await type(element, '#search', 'sang ten');
    expect(textOf(element)).to.include('Có 1 dịch vụ. Liên quan hợp đồng mua bán điện Thay đổi chủ thể hợp đồng Sang tên hợp đồng');
    expect(within(element, '.found').getAttribute('role')).to.equal('status');
    await expectAccessible(element);
    await type(element, '#search', 'xe đạp');
    expect(textOf(element)).to.include('Không có dịch vụ nào chứa “xe đạp”');
    await expectAccessible(element);
    click(element, '.answer .button');
    await element.updateComplete;
    expect(textOf(element)).to.include('Cấp điện mới cao áp');
    expect(active(element)?.id).to.equal('search');
  });

  it('opens a service, leads focus to its sheet and back to its place in the list', async () => {
    answering();
    const element = await listed();
    await type(element, '#search', 'hợp');
    click(element, '#service-contract-holder');
    await element.updateComplete;
    expect(active(element)?.className).to.equal('service');
    expect(element.shadowRoot?.querySelector('#search')).to.equal(null);
    click(element, '.answer .button.plain');
    await element.updateComplete;
    expect(active(element)?.id).to.equal('service-contract-holder');
    expect(within<HTMLInputElement>(element, '#search').value).to.equal('hợp');
  });

  it('says of a service who, how long, what it costs, and what to bring', async () => {
    answering();
    const element = await opened('contract-holder');
    for (const text of [
      'Chủ thể mới của nơi dùng điện',
      'Không quá 3 ngày',
      'Miễn phí',
      'Chỉ cần một trong các loại sau: hợp đồng mua bán nhà giấy chứng nhận quyền sử dụng đất',
      'Trang của EVNCPC còn nêu; nơi khác có thể không cần: Xác nhận không nợ Số liệu năm 2016, có thể đã thay đổi.',
      'Thừa kế',
      'Trả hết nợ trước.',
      'Gọi 1900 1006',
    ])
      expect(textOf(element)).to.include(text);
    await expectAccessible(element);
  });

  it('says what is not known, and never 0', async () => {
    answering();
    const element = await opened('new-hv');
    for (const text of ['Chưa có thông tin về thời hạn.', 'Chưa có thông tin về chi phí.', 'Chưa có danh sách giấy tờ.'])
      expect(textOf(element)).to.include(text);
    expect(textOf(element)).not.to.match(/\b0\b/);
    await expectAccessible(element);
  });

  it('speaks English as a whole', async () => {
    answering();
    const element = await opened('contract-reconnect', 'lang="en"');
    await shows(element, 'National limit of EVN. No limit of EVNSPC itself is known.');
    expect(textOf(element)).to.include('There is no list of papers.');
  });
});

describe('beginning a service', () => {
  it('tells the page, which may take over', async () => {
    answering();
    const element = await opened('contract-holder', 'lang="vi" start-base="/dich-vu/"');
    const navigations = events(element, 'evn-navigate');
    element.addEventListener('evn-service-start', (event) => event.preventDefault());
    const start = nextEvent<CustomEvent>(element, 'evn-service-start');
    click(element, '[part=start]');
    expect((await start).detail).to.deep.equal({ serviceId: 'contract-holder', widget: 'evn-contract-form' });
    expect(navigations).to.have.length(0);
    expect(textOf(element)).not.to.include('Trang này chưa mở được');
  });

  it('leads to the widget where it stands on this page, unless the page has another way', async () => {
    answering();
    customElements.get('evn-outage-lookup') ?? customElements.define('evn-outage-lookup', class extends HTMLElement {});
    const element = await opened('lookup-outage-schedule');
    const target = document.createElement('evn-outage-lookup');
    document.body.append(target);
    element.addEventListener('evn-navigate', (event) => event.preventDefault(), { once: true });
    click(element, '[part=start]');
    expect(document.activeElement).not.to.equal(target);
    click(element, '[part=start]');
    expect(document.activeElement).to.equal(target);
    target.blur();
    expect(target.hasAttribute('tabindex')).to.equal(false);
    target.remove();
  });

  it('lets the page lead to a widget elsewhere', async () => {
    answering();
    const element = await opened('contract-holder', 'lang="vi" start-base="/dich-vu/"');
    element.addEventListener('evn-navigate', (event) => event.preventDefault());
    const navigation = nextEvent<CustomEvent>(element, 'evn-navigate');
    click(element, '[part=start]');
    expect((await navigation).detail).to.deep.equal({ to: 'widget:evn-contract-form' });
  });

  it('is a link where the page has an address for it', async () => {
    answering();
    const element = await opened('contract-holder', 'lang="vi" start-base="https://utility.example.vn/dich-vu/"');
    expect(within<HTMLAnchorElement>(element, '[part=start]').href).to.equal('https://utility.example.vn/dich-vu/contract-holder');
    const clicked = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    const stay = (event: Event): void => {
      expect(event.defaultPrevented).to.equal(false);
      event.preventDefault(); // the test page must not leave
    };
    document.addEventListener('click', stay, { once: true });
    within(element, '[part=start]').dispatchEvent(clicked);
  });

  it('says where else, where nothing on this page does it', async () => {
    answering();
    const element = await opened('contract-holder');
    click(element, '[part=start]');
    await shows(element, 'Trang này chưa mở được dịch vụ này. Hãy gọi tổng đài EVNSPC');
    await expectAccessible(element);
  });
});

describe('links and paper', () => {
  it('a link of the kit opens its service', async () => {
    answering();
    const element = await listed();
    expect(element.open('guide:before-you-apply')).to.equal(false);
    expect(element.open('service:contract-holder')).to.equal(true);
    await element.updateComplete;
    expect(active(element)?.className).to.equal('service');
  });

  it('a shared link opens its service', async () => {
    answering();
    location.hash = '#evn-service=contract-holder';
    const element = await widget();
    await shows(element, 'Sang tên hợp đồng');
    expect(within(element, '#service-name').textContent?.trim()).to.equal('Thay đổi chủ thể hợp đồng');
  });

  it('Back of the browser closes a service, and a link of the page opens one', async () => {
    answering();
    const element = await listed();
    expect(element.open('service:contract-holder')).to.equal(true);
    await until(() => active(element)?.className === 'service', 'the service');
    history.back();
    await until(() => element.shadowRoot?.querySelector('#search'), 'the list');
    location.hash = '#evn-service=contract-holder';
    await until(() => active(element)?.className === 'service', 'the service again');
  });

  it('shares the address of the service', async () => {
    answering();
    const element = await opened('contract-holder');
    const shared = await new Promise<ShareData>((resolve) => {
      const value = (data: ShareData): Promise<void> => Promise.resolve(resolve(data));
      Object.defineProperty(navigator, 'share', { configurable: true, value });
      click(element, '[part=actions] button');
    });
    Reflect.deleteProperty(navigator, 'share');
    expect(shared.url).to.include('#evn-service=contract-holder');
    expect(shared.text).to.equal('Thay đổi chủ thể hợp đồng');
  });

  it('a service that does not exist leads to the list', async () => {
    answering();
    await listed('lang="vi" service="nothing"');
  });
});

describe('without an answer', () => {
  it('says that it is loading, then why there is nothing, and asks again', async () => {
    const bff = answering().failOnce(ServiceCatalogAll, 'INTERNAL');
    const element = await widget();
    const retry = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=error] button'), 'the fault');
    await expectAccessible(element);
    retry.click();
    await shows(element, 'Thay đổi chủ thể hợp đồng');
    expect(bff.asked).to.have.length(2);
  });

  it('shows a skeleton while the answer takes long', async () => {
    fakeBff().hang(ServiceCatalogAll);
    const element = await widget();
    await shows(element, 'Đang tra cứu…');
    expect(within(element, '.answer').getAttribute('aria-busy')).to.equal('true');
    await expectAccessible(element);
  });

  it('a source that answers null is a fault, never an empty list', async () => {
    fakeBff().answer(ServiceCatalogAll, { services: null });
    const element = await widget();
    await until(() => element.shadowRoot?.querySelector('[part=error]'), 'the fault');
    expect(textOf(element)).not.to.include('0 dịch vụ');
  });

  it('offline, the list stays with its time', async () => {
    answering();
    const element = await listed();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    dispatchEvent(new Event('offline'));
    await shows(element, 'Không có mạng. Đây là kết quả lấy lúc');
    expect(textOf(element)).to.include('Thay đổi chủ thể hợp đồng');
    await expectAccessible(element);
  });

  it('too many questions are told with the wait', async () => {
    fakeBff().fail(ServiceCatalogAll, 'RATE_LIMITED', { retryAfterSeconds: 30 });
    const element = await widget();
    await shows(element, 'Vui lòng thử lại sau 30 giây');
  });
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    answering();
    const element = await listed(PLAIN, { width });
    for (const id of ['', 'contract-holder']) {
      element.service = id;
      if (id) await until(() => element.shadowRoot?.querySelector('.service'), 'the sheet');
      const frame = within(element, '.widget');
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .input, a.button, .contact a') ?? [])
        expect(target.getBoundingClientRect().height).to.be.at.least(44);
    }
  });
}
