import { expect } from 'chai';
import type { ContractFormElement } from '../../contract-form/contract-form.ts';
import type { NewConnectionFormElement } from '../../new-connection-form/new-connection-form.ts';
import { expectAccessible } from '../../test/helpers/axe.ts';
import { shows, type, until, within } from '../../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../../test/helpers/mocha.ts';
import {
  address,
  at,
  choose,
  form,
  formStage,
  type FormStage,
  inputs,
  leaveFormStage,
  place,
  press,
  there,
} from '../../test/helpers/service-form.ts';
import '../../contract-form/index.ts';
import '../../new-connection-form/index.ts';
import '../../solar-form/index.ts';

let stage: FormStage;

beforeEach(async () => {
  stage = await formStage();
});
afterEach(() => leaveFormStage(stage));

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
    expect(inputs(stage)[0]?.applicant).to.deep.include({ name: 'Nguyễn Thị Bưởi', identityNumber: '079190000123' });
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
