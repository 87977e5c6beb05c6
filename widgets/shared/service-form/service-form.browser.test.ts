import { expect } from 'chai';
import type { ContractFormElement } from '../../contract-form/contract-form.ts';
import type { NewConnectionFormElement } from '../../new-connection-form/new-connection-form.ts';
import { expectAccessible } from '../../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../../test/helpers/fixture.ts';
import { checkingHumans } from '../../test/helpers/human-check.ts';
import { afterEach, beforeEach, describe, it } from '../../test/helpers/mocha.ts';
import { serviceDuplicate, serviceReceipt } from '../../test/helpers/service-request.ts';
import { FakeUploads } from '../../test/helpers/uploads.ts';
import { AddressCommunes } from '../address/address-communes.generated.ts';
import { AddressProvinces } from '../address/address-provinces.generated.ts';
import { HotlineList } from '../hotline/hotline-list.generated.ts';
import { ServiceFactsOf } from '../service-facts/service-facts-of.generated.ts';
import { ServiceRequestSend, type ServiceRequestSendMutationVariables } from '../service-request/service-request-send.generated.ts';
import '../../contract-form/index.ts';
import '../../new-connection-form/index.ts';
import '../../solar-form/index.ts';

const now = new Date('2026-06-12T10:21:00+07:00');
type Element = ContractFormElement | NewConnectionFormElement;
let bff: FakeBff;
let uploads: FakeUploads;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  bff = (await checkingHumans(fakeBff()))
    .answer(HotlineList, { hotlines: [] })
    .answer(AddressProvinces, { provinces: [{ code: '80', name: 'Tây Ninh', fullName: 'Tỉnh Tây Ninh' }] })
    .answer(AddressCommunes, { communes: [{ code: '28477', name: 'Xã Mỹ Lộc' }] })
    .answer(ServiceFactsOf, ({ ids }) => ({
      services: {
        corporation: 'EVNSPC' as const,
        groups: [
          {
            services: ids.map((id) => ({
              id: String(id),
              name: 'Dịch vụ mẫu',
              note: 'Báo trước 15 ngày.',
              papers: null,
              fee: null,
              timeLimits: [
                {
                  corporation: 'EVNSPC' as const,
                  minDays: null,
                  maxDays: 5,
                  dayType: 'WORKING' as const,
                  when: null,
                  source: 'Trang mẫu',
                  asOf: null,
                  older: false,
                  provenance: 'VERIFIED' as const,
                },
              ],
            })),
          },
        ],
      },
    }))
    .answer(ServiceRequestSend, { serviceRequestSubmit: serviceReceipt });
  uploads = new FakeUploads(bff);
  place('page');
});
afterEach(() => {
  uploads.restore();
  document.querySelector('meta[name=evn-placement]')?.remove();
  Reflect.deleteProperty(navigator, 'onLine');
});

/** As the BFF makes a document of its own. */
function place(made: 'page' | 'frame'): void {
  document.querySelector('meta[name=evn-placement]')?.remove();
  document.head.append(Object.assign(document.createElement('meta'), { name: 'evn-placement', content: made }));
}

async function form<E extends Element>(tag: string, attributes = '', endpoint = location.origin): Promise<E> {
  const element = await fixture<E>(`<${tag} site="${nextSite()}" endpoint="${endpoint}" lang="vi" ${attributes}></${tag}>`);
  element.clock = () => now;
  return element;
}

const press = async (element: Element, text: string): Promise<void> => {
  const buttons = (): HTMLButtonElement[] => [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  (await until(() => buttons().find((one) => one.innerText.includes(text)), text)).click();
  await element.updateComplete;
};
const standsOn = (element: Element, step: string): Promise<boolean> => shows(element, step);
const at = (field: string): string => `[id="${field}"]`;
const there = (element: Element, field: string) => until(() => element.shadowRoot?.querySelector(at(field)), field);
const inputs = () =>
  bff.asked
    .filter(({ name }) => name === 'ServiceRequestSend')
    .map(({ variables }) => (variables as unknown as ServiceRequestSendMutationVariables).input);

async function choose(element: Element, field: string, value: string): Promise<void> {
  await until(() => element.shadowRoot?.querySelector(`${at(field)} option[value="${value}"]`), value);
  await type(element, at(field), value);
}

/** A household’s first screen. */
async function household(element: Element): Promise<void> {
  await there(element, 'applicant.name');
  await type(element, at('applicant.name'), 'Nguyễn Thị Bưởi');
  await type(element, at('applicant.phone'), '0912 345 678');
  await type(element, at('applicant.identityNumber'), '079 190 000 123');
  await type(element, at('applicant.identityIssuedOn'), '2022-03-04');
  await type(element, at('applicant.identityIssuedBy'), 'Cục Cảnh sát QLHC về TTXH');
  await address(element);
  within<HTMLElement>(element, at('supply.phases-ONE')).click();
  await choose(element, 'supply.purpose', 'RESIDENTIAL');
  await choose(element, 'supply.serviceType', 'RESIDENTIAL');
}

async function address(element: Element): Promise<void> {
  await choose(element, 'addressProvince', '80');
  await choose(element, 'addressCommune', '28477');
  await type(element, '#addressStreet', 'Ấp 3');
}

const toCheck = async (element: Element): Promise<void> => {
  await press(element, 'Tiếp theo');
  await standsOn(element, 'Bước 2 trong 3');
  await press(element, 'Tiếp theo');
  await standsOn(element, 'Bước 3 trong 3');
};

describe('a new connection on the utility’s own page', () => {
  it('says what it costs and takes before the first field, and asks for nothing before something is chosen', async () => {
    const element = await form('evn-new-connection-form');
    await until(() => element.shadowRoot?.querySelector('#kind-NEW_LOW_VOLTAGE'), 'the choice');
    expect(element.shadowRoot?.querySelectorAll('input')).to.have.length(3);
    await expectAccessible(element);
    within<HTMLElement>(element, '#kind-NEW_HIGH_VOLTAGE').click();
    await there(element, 'applicant.name');
    await shows(element, 'Không quá 5 ngày làm việc');
    await shows(element, 'Chưa có thông tin về chi phí.');
    expect(element.shadowRoot?.querySelector(at('supply.phases-ONE'))).to.equal(null);
    await expectAccessible(element);
  });

  it('goes from the fields over papers and answers to the receipt; the code alone stands in the address of the link', async () => {
    const element = await form('evn-new-connection-form', 'voltage="low"');
    await household(element);
    await toCheck(element);
    await shows(element, 'Ấp 3, Xã Mỹ Lộc, Tây Ninh');
    await expectAccessible(element);
    const submitted = nextEvent<CustomEvent<object>>(element, 'evn-submitted');
    await press(element, 'ĐĂNG KÝ');
    expect((await submitted).detail).to.deep.equal({ requestCode: 'GK-PB0604-26-000123-G' });
    await shows(element, 'Điện lực Cần Giuộc, Long An');
    await expectAccessible(element);
    expect(active(element)?.className).to.include('receipt');
    expect(within<HTMLAnchorElement>(element, '[part=track]').href).to.match(
      /\/page\/pk_test\d+\/request-tracker#request-code=GK-PB0604-26-000123-G$/,
    );
    expect(within(element, '.qr').getAttribute('aria-label')).to.include('theo dõi hồ sơ');
    const [input] = inputs();
    expect(input).to.deep.include({ kind: 'NEW_LOW_VOLTAGE', attachments: [], confirmDuplicate: false });
    expect(input?.applicant.identityNumber).to.equal('079 190 000 123');
    expect(Object.keys(localStorage).filter((key) => key.startsWith('evn-draft service'))).to.deep.equal([]);
  });

  it('takes along what was attached, found again after a reload too', async () => {
    uploads.hold({ id: 'at_1', name: 'cccd.jpg' });
    const element = await form('evn-new-connection-form', 'voltage="low"');
    await household(element);
    await press(element, 'Tiếp theo');
    await shows(element, 'cccd.jpg');
    await expectAccessible(element);
    await press(element, 'Tiếp theo');
    await standsOn(element, 'Bước 3 trong 3');
    await press(element, 'ĐĂNG KÝ');
    await shows(element, 'GK-PB0604-26-000123-G');
    expect(inputs()[0]?.attachments).to.deep.equal(['at_1']);
  });

  it('keeps what was typed over a reload, but no number of an identity card, and asks for that again', async () => {
    const element = await form('evn-new-connection-form', 'voltage="low"');
    await household(element);
    await toCheck(element);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.match(/079 ?190|Cục Cảnh sát|2022-03-04/);
    element.remove();
    const again = await form('evn-new-connection-form', 'voltage="low"');
    await there(again, 'applicant.name');
    expect(within<HTMLInputElement>(again, at('applicant.name')).value).to.equal('Nguyễn Thị Bưởi');
    expect(within<HTMLInputElement>(again, at('applicant.identityNumber')).value).to.equal('');
    await there(again, 'addressStreet');
    expect(within<HTMLInputElement>(again, '#addressStreet').value).to.equal('Ấp 3');
  });

  it('keeps nothing where the page says so', async () => {
    const element = await form('evn-new-connection-form', 'voltage="low" draft="off"');
    await there(element, 'applicant.name');
    await type(element, at('applicant.name'), 'Nguyễn Thị Bưởi');
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('names what is missing and what is nonsense, each at its field, and loses nothing', async () => {
    const element = await form('evn-new-connection-form', 'voltage="medium"');
    await there(element, 'applicant.name');
    await type(element, at('applicant.name'), '<b>An</b>');
    await type(element, at('applicant.phone'), '123');
    await type(element, at('supply.capacityKw'), 'nhiều lắm');
    await type(element, at('note'), 'x'.repeat(2001));
    await press(element, 'Tiếp theo');
    expect(active(element)?.className).to.include('error-summary');
    for (const text of [
      'chỉ gồm chữ cái',
      'nhập số của Việt Nam',
      'nhập số từ 0,1 đến 500.000',
      'có 2001 ký tự, tối đa 2000',
      'Số căn cước (CCCD): chưa nhập',
    ])
      expect(textOf(element)).to.include(text);
    expect(within<HTMLInputElement>(element, at('supply.capacityKw')).value).to.equal('nhiều lắm');
    await expectAccessible(element);
  });

  it('leads back from an answer to its field, and to the field that the BFF refuses', async () => {
    const element = await form('evn-new-connection-form', 'voltage="low"');
    await household(element);
    await toCheck(element);
    (await until(() => element.shadowRoot?.querySelector<HTMLElement>('[aria-label="Sửa: Số điện thoại"]'), 'the answer')).click();
    await until(() => active(element)?.id === 'applicant.phone', 'focus in the field');
    await toCheck(element);
    bff.answer(ServiceRequestSend, {
      serviceRequestSubmit: {
        __typename: 'InputProblem',
        code: 'INPUT_INVALID',
        message: 'Có thông tin cần sửa.',
        fields: [{ path: ['input', 'applicant', 'identityNumber'], message: 'Số căn cước gồm 12 chữ số.' }],
      },
    });
    await press(element, 'ĐĂNG KÝ');
    await shows(element, 'Số căn cước gồm 12 chữ số.');
    expect(within(element, at('applicant.identityNumber')).getAttribute('aria-invalid')).to.equal('true');
  });

  it('asks before it sends a second one, and sends it when that is meant', async () => {
    const element = await form('evn-new-connection-form', 'voltage="low"');
    await household(element);
    await toCheck(element);
    bff.answer(ServiceRequestSend, ({ input }) => ({ serviceRequestSubmit: input.confirmDuplicate ? serviceReceipt : serviceDuplicate }));
    await press(element, 'ĐĂNG KÝ');
    await shows(element, 'Xem hồ sơ GK-PB0604-26-000122-K');
    await expectAccessible(element);
    await press(element, 'Vẫn gửi thêm một hồ sơ');
    await shows(element, 'GK-PB0604-26-000123-G');
  });

  it('lists equipment in rows that come and go, and sums them up', async () => {
    const element = await form('evn-new-connection-form', 'voltage="low"');
    await there(element, 'supply.loads');
    await press(element, 'Thêm thiết bị');
    await until(() => active(element)?.id === 'supply.loads.0.name', 'focus in the new row');
    await type(element, at('supply.loads.0.name'), 'Máy lạnh');
    await type(element, at('supply.loads.0.quantity'), '2');
    await type(element, at('supply.loads.0.powerKw'), '1,5');
    await press(element, 'Thêm thiết bị');
    await type(element, at('supply.loads.1.name'), 'Bếp từ');
    await type(element, at('supply.loads.1.quantity'), '1');
    await type(element, at('supply.loads.1.powerKw'), '2,2');
    await shows(element, 'Tổng công suất: 5,2 kW');
    await expectAccessible(element);
    await press(element, 'Bỏ dòng 1');
    await shows(element, 'Tổng công suất: 2,2 kW');
    expect(within<HTMLInputElement>(element, at('supply.loads.0.name')).value).to.equal('Bếp từ');
  });
});

describe('on a partner’s page', () => {
  it('asks what ring A may ask, and goes on in the frame of the utility', async () => {
    const element = await form('evn-new-connection-form', 'voltage="low"', 'https://utility.invalid');
    await there(element, 'applicant.name');
    for (const secret of ['applicant.identityNumber', 'applicant.identityIssuedOn', 'attachments'])
      expect(element.shadowRoot?.querySelector(at(secret))).to.equal(null);
    await type(element, at('applicant.name'), 'Nguyễn Thị Bưởi');
    await type(element, at('applicant.phone'), '0912 345 678');
    await address(element);
    within<HTMLElement>(element, at('supply.phases-ONE')).click();
    await choose(element, 'supply.purpose', 'RESIDENTIAL');
    await choose(element, 'supply.serviceType', 'RESIDENTIAL');
    await press(element, 'Tiếp theo');
    const frame = await until(() => element.shadowRoot?.querySelector('iframe'), 'the frame');
    expect(frame.src).to.match(/^https:\/\/utility\.invalid\/frame\/pk_test\d+\/new-connection-form$/);
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    await press(element, 'Sửa phần đã điền');
    expect(within<HTMLInputElement>(element, at('applicant.name')).value).to.equal('Nguyễn Thị Bưởi');
  });

  it('the frame takes over what was filled in, but nothing secret, and asks only for the rest', async () => {
    place('frame');
    const element = await form<NewConnectionFormElement>('evn-new-connection-form');
    element.takeValues({
      kind: 'NEW_LOW_VOLTAGE',
      'applicant.name': 'Nguyễn Thị Bưởi',
      'applicant.phone': '0912 345 678',
      'applicant.customerKind': 'HOUSEHOLD',
      'applicant.identityNumber': '000000000',
      addressProvince: '80',
      addressCommune: '28477',
      addressStreet: 'Ấp 3',
      'supply.phases': 'ONE',
      'supply.purpose': 'RESIDENTIAL',
      'supply.serviceType': 'RESIDENTIAL',
      __proto__: 'x',
    });
    await there(element, 'applicant.identityNumber');
    expect(within<HTMLInputElement>(element, at('applicant.identityNumber')).value).to.equal('');
    expect(element.shadowRoot?.querySelector(at('applicant.name'))).to.equal(null);
    await shows(element, 'Bước 2 trong 4');
    await type(element, at('applicant.identityNumber'), '079190000123');
    await type(element, at('applicant.identityIssuedOn'), '2022-03-04');
    await type(element, at('applicant.identityIssuedBy'), 'Cục Cảnh sát');
    await press(element, 'Tiếp theo');
    await press(element, 'Tiếp theo');
    await shows(element, 'Bước 4 trong 4');
    await press(element, 'ĐĂNG KÝ');
    await shows(element, 'GK-PB0604-26-000123-G');
    expect(inputs()[0]?.applicant).to.deep.include({ name: 'Nguyễn Thị Bưởi', identityNumber: '079190000123' });
  });
});

describe('services around a contract', () => {
  it('are ten, each with fields of its own; what the catalogue says of it stands before them', async () => {
    const element = await form<ContractFormElement>('evn-contract-form');
    await until(() => element.shadowRoot?.querySelectorAll('#kind option').length === 11, 'ten services');
    await type(element, '#kind', 'CHANGE_PURPOSE');
    await there(element, 'change.purpose');
    await shows(element, 'Báo trước 15 ngày.');
    await type(element, '#kind', 'CHECK_METER');
    await there(element, 'change.paysIfMeterIsRight');
    expect(element.shadowRoot?.querySelector(at('change.purpose'))).to.equal(null);
    await expectAccessible(element);
  });

  it('begin with the service and the code of the tag, and ask a company for its tax code', async () => {
    const element = await form<ContractFormElement>('evn-contract-form', 'service="contract-holder" customer-code="PB06010000055"');
    await there(element, 'applicant.identityNumber');
    expect(within<HTMLInputElement>(element, '#customerCode').value).to.equal('PB06010000055');
    within<HTMLElement>(element, at('applicant.customerKind-COMPANY')).click();
    await there(element, 'applicant.taxCode');
    expect(element.shadowRoot?.querySelector(at('applicant.identityNumber'))).to.equal(null);
  });

  it('need a new capacity or new phases', async () => {
    const element = await form<ContractFormElement>('evn-contract-form', 'service="meter-capacity"');
    await there(element, 'change.capacityKw');
    await press(element, 'Tiếp theo');
    await shows(element, 'Hãy nhập công suất mới hoặc chọn số pha mới.');
  });
});

it('the sale of solar power has two steps, and keeps no account on the device', async () => {
  const element = await form<ContractFormElement>('evn-solar-form', 'customer-code="PB06010000055"');
  await there(element, 'solar.accountNumber');
  await shows(element, 'Bước 1 trong 2');
  await type(element, at('solar.accountNumber'), '0123456789');
  expect(JSON.stringify({ ...localStorage })).not.to.include('0123456789');
  await expectAccessible(element);
});

it('speaks English as a whole', async () => {
  const element = await form('evn-new-connection-form', 'voltage="low"');
  element.lang = 'en';
  await there(element, 'applicant.name');
  await shows(element, 'Name of the person who asks');
  await shows(element, 'At most 5 working days');
  expect(textOf(element)).not.to.match(/Họ tên|Tiếp theo|Chọn|không bắt buộc/);
});

it('says at once that there is no network, and that nothing was sent', async () => {
  const element = await form('evn-new-connection-form', 'voltage="low"');
  await household(element);
  await toCheck(element);
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  await press(element, 'ĐĂNG KÝ');
  await shows(element, 'CHƯA GỬI được: không có mạng.');
  expect(inputs()).to.deep.equal([]);
});
