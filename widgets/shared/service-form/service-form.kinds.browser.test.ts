import { expect } from 'chai';
import type { ContractFormElement } from '../../contract-form/contract-form.ts';
import { expectAccessible } from '../../test/helpers/axe.ts';
import type { FakeBff } from '../../test/helpers/fake-bff.ts';
import { shows, textOf, type, until, within } from '../../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../../test/helpers/mocha.ts';
import { answering, at, form, household, inputs, place, press, there, toCheck } from '../../test/helpers/service-form.ts';
import { FakeUploads } from '../../test/helpers/uploads.ts';

let bff: FakeBff;
let uploads: FakeUploads;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  bff = await answering();
  uploads = new FakeUploads(bff);
  place('page');
});
afterEach(() => {
  uploads.restore();
  document.querySelector('meta[name=evn-placement]')?.remove();
  Reflect.deleteProperty(navigator, 'onLine');
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
  expect(inputs(bff)).to.deep.equal([]);
});
