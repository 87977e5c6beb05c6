import { expect } from 'chai';
import type { NewConnectionFormElement } from '../../new-connection-form/new-connection-form.ts';
import { expectAccessible } from '../../test/helpers/axe.ts';
import type { FakeBff } from '../../test/helpers/fake-bff.ts';
import { active, nextEvent, shows, textOf, type, until, within } from '../../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../../test/helpers/mocha.ts';
import { address, answering, at, choose, form, household, inputs, place, press, there, toCheck } from '../../test/helpers/service-form.ts';
import { serviceDuplicate, serviceReceipt } from '../../test/helpers/service-request.ts';
import { FakeUploads } from '../../test/helpers/uploads.ts';
import { ServiceRequestSend } from '../service-request/service-request-send.generated.ts';

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
    await shows(element, 'Đăng ký cấp điện mới: Điện hạ áp');
    await shows(element, 'Đã nhận lúc 10:21');
    await expectAccessible(element);
    expect(active(element)?.className).to.include('receipt');
    expect(within<HTMLAnchorElement>(element, '[part=track]').href).to.match(
      /\/page\/pk_test\d+\/request-tracker#request-code=GK-PB0604-26-000123-G$/,
    );
    expect(within(element, '.qr').getAttribute('aria-label')).to.include('theo dõi hồ sơ');
    const [input] = inputs(bff);
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
    await shows(element, 'Bước 3 trong 3');
    await press(element, 'ĐĂNG KÝ');
    await shows(element, 'GK-PB0604-26-000123-G');
    expect(inputs(bff)[0]?.attachments).to.deep.equal(['at_1']);
  });

  it('keeps what was typed over a reload, but no number of an identity card, and asks for that again', async () => {
    const element = await form('evn-new-connection-form', 'voltage="low"');
    await household(element);
    await toCheck(element);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.match(/079 ?190|Cục Cảnh sát|2022-03-04/);
    element.remove();
    const again = await form('evn-new-connection-form', 'voltage="low"');
    await there(again, 'applicant.name');
    await shows(again, 'phải nhập lại vì không bao giờ được lưu');
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

  it('folds the papers, so that the fields are near', async () => {
    for (const width of ['22em', '70em']) {
      const element = await form('evn-new-connection-form', 'voltage="low"', location.origin, width);
      await shows(element, 'Không quá 5 ngày làm việc');
      expect(within<HTMLDetailsElement>(element, '.before details').open).to.equal(false);
      expect(within(element, '.before summary').innerText).to.include('Giấy tờ cần chuẩn bị');
      await expectAccessible(element);
      element.remove();
    }
  });

  it('leads Back to the screen before, with everything typed', async () => {
    const element = await form('evn-new-connection-form', 'voltage="low"');
    await household(element);
    await toCheck(element);
    await until(() => Object.values((history.state ?? {}) as object).includes(2), 'the third screen in the history');
    history.back();
    await shows(element, 'Bước 2 trong 3');
    history.back();
    await there(element, 'applicant.name');
    expect(within<HTMLInputElement>(element, at('applicant.identityNumber')).value).to.equal('079 190 000 123');
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
    expect(inputs(bff)[0]?.applicant).to.deep.include({ name: 'Nguyễn Thị Bưởi', identityNumber: '079190000123' });
  });
});
