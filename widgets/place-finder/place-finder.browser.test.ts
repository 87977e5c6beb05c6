import { expect } from 'chai';
import { UnitChooserCompanies } from '../shared/unit-chooser/unit-chooser-companies.generated.ts';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';
import { PlaceFinderByName } from './place-finder-by-name.generated.ts';
import { PlaceFinderOfUnit } from './place-finder-of-unit.generated.ts';
import { account, bare, canGiuoc, found, none, notNamed, payPoint, tanAn, unknown } from './place-finder.fixture.ts';
import './index.ts';
import type { PlaceFinderElement } from './place-finder.ts';
// What the widget fetches late is here already: a busy machine may take longer to serve it than a test waits.
import '../core/graphql.ts';
import '../shared/unit-chooser/unit-chooser.ts';
import './place-finder.answer.ts';

const company = (...units: readonly (typeof tanAn)[]) => ({
  corporation: 'EVNSPC' as const,
  name: 'Long An',
  aliases: [],
  units: units.map(({ code, name }) => ({ code, name, aliases: [] })),
});

const bff = (): FakeBff => fakeBff().answer(UnitChooserCompanies, { companies: [company(tanAn, canGiuoc)], companiesElsewhere: [] });

async function finder(attributes = '', lang = 'vi', options = {}): Promise<PlaceFinderElement> {
  const element = await fixture<PlaceFinderElement>(
    `<evn-place-finder site="${nextSite()}" lang="${lang}" ${attributes}><a href="/diem-thu">Điểm thu</a></evn-place-finder>`,
    options,
  );
  element.clock = () => new Date('2026-06-12T08:20:00+07:00');
  return element;
}

const lists = (element: Element): Promise<Element> => until(() => element.shadowRoot?.querySelector('#company'), 'the lists');
const choose = (element: PlaceFinderElement, code: string): Promise<void> => type(element, '#unit', code);
const search = (element: PlaceFinderElement): void => within<HTMLFormElement>(element, 'form[role=search]').requestSubmit();
const pressed = (element: Element, text: string): void =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => button.innerText.includes(text))?.click();

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
  Reflect.deleteProperty(navigator, 'clipboard');
  history.replaceState(null, '', location.pathname + location.search);
});

describe('places of a unit', () => {
  it('come as soon as it is chosen, without moving the focus, and are announced', async () => {
    const { asked } = bff().answer(PlaceFinderOfUnit, { places: found(payPoint, bare) });
    const element = await finder();
    await lists(element);
    await expectAccessible(element);
    await type(element, '#company', 'Long An');
    within(element, '#unit').focus();
    const told = nextEvent<CustomEvent>(element, 'evn-result');
    await choose(element, 'PB0601');
    await shows(element, 'Số 1, đường Mẫu');
    expect((await told).detail).to.deep.equal({ kind: 'found', count: 2 });
    expect(active(element)?.id).to.equal('unit');
    expect(within(element, '[role=status]').textContent).to.include('Điện lực Tân An (PB0601), Long An: 2 điểm thu');
    expect(asked.at(-1)).to.deep.include({ method: 'GET', variables: { kind: 'PAY_POINT', unitCode: 'PB0601' } });
    await expectAccessible(element);
  });

  it('come by the button as well, which leads to them', async () => {
    bff().answer(PlaceFinderOfUnit, { places: found(payPoint) });
    const element = await finder();
    await lists(element);
    pressed(element, 'Xem');
    await shows(element, 'Chọn Công ty Điện lực.');
    expect(active(element)?.classList.contains('error-summary')).to.equal(true);
    await expectAccessible(element);
    await type(element, '#company', 'Long An');
    await choose(element, 'PB0601');
    const told = nextEvent<CustomEvent>(element, 'evn-submit');
    pressed(element, 'Xem');
    expect((await told).detail).to.deep.equal({ by: 'unit', kind: 'pay-point' });
    await until(() => active(element)?.part.contains('summary'), 'focus on the answer');
  });

  it('are gone once another company is chosen', async () => {
    fakeBff()
      .answer(UnitChooserCompanies, { companies: [company(tanAn), { ...company(canGiuoc), name: 'Tiền Giang' }], companiesElsewhere: [] })
      .answer(PlaceFinderOfUnit, { places: found(payPoint) });
    const element = await finder();
    await lists(element);
    await type(element, '#company', 'Long An');
    await choose(element, 'PB0601');
    await shows(element, 'Số 1, đường Mẫu');
    await type(element, '#company', 'Tiền Giang');
    expect(textOf(element)).not.to.include('Số 1, đường Mẫu');
  });

  it('that there are none is a statement, with units that have some; one press goes on', async () => {
    bff().answer(PlaceFinderOfUnit, ({ unitCode }) => ({ places: unitCode === 'PB0601' ? found(payPoint) : none }));
    const element = await finder('unit-code="PB0604"');
    await shows(element, 'không có điểm thu tiền điện');
    expect(textOf(element)).to.include('Theo danh sách của “Nguồn mẫu”');
    await expectAccessible(element);
    pressed(element, 'Điện lực Tân An (PB0601)');
    await shows(element, 'Số 1, đường Mẫu');
  });

  it('of which nobody knows are not none, and there is a number to call', async () => {
    bff().answer(PlaceFinderOfUnit, { places: unknown });
    const element = await finder('unit-code="PB0604"');
    const told = nextEvent<CustomEvent>(element, 'evn-result');
    await shows(element, 'không có nghĩa là không có');
    expect((await told).detail).to.deep.equal({ kind: 'unknown', count: 0 });
    expect(within<HTMLAnchorElement>(element, '.hotline a').href).to.equal('tel:19001006');
    await expectAccessible(element);
  });

  it('that does not exist is said in the form, which opens', async () => {
    bff().answer(PlaceFinderOfUnit, {
      places: { __typename: 'InputProblem', fields: [{ path: ['unitCode'], message: 'Không có mã điện lực này.' }] },
    });
    const element = await finder('unit-code="XX99"');
    await shows(element, 'Không có mã điện lực này.');
    expect(within<HTMLDetailsElement>(element, 'details').open).to.equal(true);
  });

  it('that the page names need no lists, until somebody wants another place', async () => {
    const { asked } = bff().answer(PlaceFinderOfUnit, { places: found(payPoint) });
    const element = await finder('unit-code="PB0601"');
    await shows(element, 'Số 1, đường Mẫu');
    expect(asked.map(({ name }) => name)).to.deep.equal(['PlaceFinderOfUnit']);
    within(element, 'summary').click();
    await lists(element);
    expect(textOf(element)).to.include('Số 1, đường Mẫu');
  });

  it('stay offline, with their time; without an answer the fault can be tried again', async () => {
    const server = bff().fail(PlaceFinderOfUnit, 'UPSTREAM_UNAVAILABLE');
    const element = await finder('unit-code="PB0601"');
    await until(() => element.shadowRoot?.querySelector('.answer [part=error]'), 'the fault');
    await expectAccessible(element);
    server.answer(PlaceFinderOfUnit, { places: found(payPoint) });
    pressed(element, 'Thử lại');
    await shows(element, 'Số 1, đường Mẫu');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    dispatchEvent(new Event('offline'));
    await shows(element, 'Không có mạng. Đây là kết quả lấy lúc');
    await expectAccessible(element);
  });

  it('can be searched while the list of units does not come', async () => {
    fakeBff()
      .fail(UnitChooserCompanies, 'UPSTREAM_UNAVAILABLE')
      .answer(PlaceFinderByName, { placesByName: found(payPoint) });
    const element = await finder();
    await until(() => element.shadowRoot?.querySelector('[part=error]'), 'the fault of the list');
    await type(element, '#text', 'tan an');
    search(element);
    await shows(element, '1 điểm thu hợp với “tan an”');
  });
});

describe('places by what somebody types', () => {
  it('are asked for in the body of a POST, and lead the person to the answer', async () => {
    const { asked } = bff().answer(PlaceFinderByName, { placesByName: found(payPoint) });
    const element = await finder();
    await type(element, '#text', '  Phường 3, Tân An ');
    search(element);
    await shows(element, '1 điểm thu hợp với “Phường 3, Tân An”');
    expect(asked.find(({ name }) => name === 'PlaceFinderByName')).to.deep.include({
      method: 'POST',
      variables: { kind: 'PAY_POINT', text: 'Phường 3, Tân An' },
    });
    await until(() => active(element)?.part.contains('summary'), 'focus on the answer');
  });

  it('nothing typed is a mistake that takes the focus, and goes when it is mended', async () => {
    bff();
    const element = await finder();
    await type(element, '#text', '   ');
    search(element);
    await shows(element, 'Hãy nhập tên nơi cần tìm.');
    expect(active(element)?.classList.contains('error-summary')).to.equal(true);
    await expectAccessible(element);
    await type(element, '#text', 'a');
    expect(textOf(element)).not.to.include('Hãy nhập tên nơi cần tìm.');
  });

  it('nothing of that name is not none', async () => {
    bff().answer(PlaceFinderByName, { placesByName: notNamed });
    const element = await finder();
    await type(element, '#text', '<b>zzz</b>');
    search(element);
    await shows(element, 'Chưa tìm thấy điểm thu nào hợp với “<b>zzz</b>”');
    await expectAccessible(element);
  });

  it('never come into a link that is shared', async () => {
    bff().answer(PlaceFinderByName, { placesByName: found(payPoint) });
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => copied.push(text) }, configurable: true });
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    const element = await finder();
    await type(element, '#text', 'ngo 12');
    search(element);
    await shows(element, 'ngo 12');
    pressed(element, 'Chia sẻ');
    await shows(element, 'Đã sao chép.');
    Reflect.deleteProperty(navigator, 'share');
    expect(copied.join().split('\n').at(-1)).not.to.include('ngo');
  });
});

describe('the three kinds', () => {
  it('are tabs: arrow keys move, and look in the same place', async () => {
    const { asked } = bff().answer(PlaceFinderOfUnit, ({ kind }) => ({ places: found(kind === 'BANK_ACCOUNT' ? account : payPoint) }));
    const element = await finder('unit-code="PB0601"');
    await shows(element, 'Số 1, đường Mẫu');
    const tab = within(element, '#tab-pay-point');
    tab.focus();
    tab.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await shows(element, 'CÔNG TY ĐIỆN LỰC LONG AN (MẪU)');
    expect(active(element)?.id).to.equal('tab-account');
    expect(asked.at(-1)?.variables).to.deep.equal({ kind: 'BANK_ACCOUNT', unitCode: 'PB0601' });
  });

  it('begin with the one that the tag names; a word that is none is ignored', async () => {
    bff();
    expect(within(await finder('kind="office"'), '[aria-selected=true]').id).to.equal('tab-office');
    expect(within(await finder('kind="atm"'), '[aria-selected=true]').id).to.equal('tab-pay-point');
  });

  it('and the unit are in a link that is shared, which opens them', async () => {
    const { asked } = bff().answer(PlaceFinderOfUnit, { places: found(account) });
    location.hash = '#evn-places=account.PB0601';
    await shows(await finder(), 'CÔNG TY ĐIỆN LỰC LONG AN (MẪU)');
    expect(asked.find(({ name }) => name === 'PlaceFinderOfUnit')?.variables).to.deep.equal({ kind: 'BANK_ACCOUNT', unitCode: 'PB0601' });
  });
});

describe('an account', () => {
  it('has the warning beside it; its number is copied as a bank takes it, and the page is told', async () => {
    bff().answer(PlaceFinderOfUnit, { places: found(account) });
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => copied.push(text) }, configurable: true });
    const element = await finder('unit-code="PB0601" kind="account"');
    await shows(element, 'Chỉ chuyển vào tài khoản mang tên công ty điện lực.');
    await expectAccessible(element);
    const told = nextEvent<CustomEvent>(element, 'evn-place-selected');
    pressed(element, 'Sao chép số tài khoản');
    await shows(element, 'Đã sao chép.');
    expect(copied).to.deep.equal(['MAU00000001']);
    expect((await told).detail).to.deep.equal({ placeId: 'pl_3', kind: 'account', unitCode: 'PB0601', for: 'copy' });
  });

  it('is to be copied by hand where there is no clipboard', async () => {
    bff().answer(PlaceFinderOfUnit, { places: found(account) });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) }, configurable: true });
    const element = await finder('unit-code="PB0601" kind="account"', 'en');
    await shows(element, 'Copy the account number');
    pressed(element, 'Copy the account number');
    await shows(element, 'MAU00000001');
    await expectAccessible(element);
  });
});

describe('the map', () => {
  it('is a link that hands on nothing but the address, and that the page may keep from opening', async () => {
    bff().answer(PlaceFinderOfUnit, { places: found(payPoint) });
    const element = await finder('unit-code="PB0601"');
    await shows(element, 'Xem trên Google Maps');
    const link = within<HTMLAnchorElement>(element, '.map');
    expect([link.rel, link.target]).to.deep.equal(['noopener noreferrer', '_blank']);
    element.addEventListener('evn-place-selected', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });
});

it('fits into 240 px', async () => {
  bff().answer(PlaceFinderOfUnit, { places: found(payPoint, account) });
  const element = await finder('unit-code="PB0601"', 'en', { width: '240px' });
  await shows(element, 'Account number');
  expect(element.scrollWidth).to.be.at.most(240);
  await expectAccessible(element);
});
