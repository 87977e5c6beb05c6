import { expect } from 'chai';
import type { AddressForm } from '../../test/helpers/address-form.ts';
import { expectAccessible } from '../../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../../test/helpers/fake-bff.ts';
import { active, fixture, nextSite, shows, submit, textOf, type, until, within } from '../../test/helpers/fixture.ts';
import { beforeEach, describe, it } from '../../test/helpers/mocha.ts';
import { AddressCommunes } from './address-communes.generated.ts';
import { AddressProvinces } from './address-provinces.generated.ts';
import { AddressSearch } from './address-search.generated.ts';
import '../../test/helpers/address-form.ts';

const provinces = [
  { code: '01', name: 'Hà Nội', fullName: 'Thành phố Hà Nội' },
  { code: '79', name: 'Hồ Chí Minh', fullName: 'Thành phố Hồ Chí Minh' },
];
const communes = Array.from({ length: 14 }, (_, index) => ({ code: `000${10 + index}`, name: `Phường Mẫu ${index + 1}` }));
const anHoiTay = {
  commune: { code: '26882', name: 'Phường An Hội Tây' },
  province: { code: '79', fullName: 'Thành phố Hồ Chí Minh' },
  oldText: 'Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh',
};

const answering = (): FakeBff =>
  fakeBff()
    .answer(AddressProvinces, { provinces })
    .answer(AddressCommunes, ({ provinceCode }) => ({
      communes: provinceCode === '01' ? [...communes, { code: '00454', name: 'Xã Đông Anh' }] : [anHoiTay.commune],
    }))
    .answer(AddressSearch, ({ text }) => ({ addressSearch: text.includes('Gò Vấp') ? [anHoiTay] : [] }));

async function form(): Promise<AddressForm> {
  const element = await fixture<AddressForm>(`<test-address site="${nextSite()}" lang="vi"></test-address>`);
  await until(() => element.shadowRoot?.querySelector('#addressBy'), 'the address controls');
  return element;
}

/** The list has come: there is something to choose from. */
const listed = (element: AddressForm, value: string): Promise<Element> =>
  until(() => element.shadowRoot?.querySelector(`option[value="${value}"]`), `the option ${value}`);

async function before(element: AddressForm, text: string): Promise<void> {
  within(element, '#addressBy-before').click();
  await element.updateComplete;
  await type(element, '#addressOld', text);
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('the address of today', () => {
  it('goes from province to commune to street, each field telling browsers what it holds', async () => {
    answering();
    const element = await form();
    await listed(element, '79');
    await expectAccessible(element);
    await type(element, '#addressProvince', '79');
    await listed(element, '26882');
    await type(element, '#addressCommune', '26882');
    await type(element, '#addressStreet', '12/3 Lê Văn Thọ');
    const tokens = ['Province', 'Commune', 'Street'].map((name) => within(element, `#address${name}`).getAttribute('autocomplete'));
    expect(tokens).to.deep.equal(['address-level1', 'address-level2', 'street-address']);
    await submit(element);
    await until(() => element.sent, 'something sent');
    expect(element.sent).to.deep.equal({ provinceCode: '79', communeCode: '26882', street: '12/3 Lê Văn Thọ', oldText: null });
  });

  it('another province empties the commune, and has communes of its own', async () => {
    answering();
    const element = await form();
    await listed(element, '79');
    await type(element, '#addressProvince', '79');
    await listed(element, '26882');
    await type(element, '#addressCommune', '26882');
    await type(element, '#addressProvince', '01');
    await listed(element, '00454');
    expect(within<HTMLSelectElement>(element, '#addressCommune').value).to.equal('');
    expect(element.shadowRoot?.querySelector('option[value="26882"]')).to.equal(null);
  });

  it('a long list can be filtered without accents, and says how many are left', async () => {
    answering();
    const element = await form();
    await listed(element, '01');
    await type(element, '#addressProvince', '01');
    await listed(element, '00454');
    await type(element, '#addressFilter', 'dong anh');
    expect(textOf(element)).to.include('Còn 1 xã, phường trong danh sách.');
    await expectAccessible(element);
    await type(element, '#addressFilter', 'gò vấp');
    expect(textOf(element)).to.include('Không có xã, phường nào tên “gò vấp”. Nếu đó là tên cũ, hãy chọn “Tôi chỉ biết địa chỉ cũ');
  });

  it('what is missing is named, each at its field, and nothing is sent', async () => {
    answering();
    const element = await form();
    await listed(element, '01');
    await submit(element);
    expect(active(element)?.className).to.include('error-summary');
    for (const field of ['addressProvince', 'addressCommune', 'addressStreet'])
      expect(within(element, `#${field}`).getAttribute('aria-invalid')).to.equal('true');
    expect(element.sent).to.equal(undefined);
    await expectAccessible(element);
  });

  it('what the BFF refuses stands at its field', async () => {
    answering();
    const element = await form();
    element.refusals = [{ path: ['input', 'address', 'communeCode'], message: 'Xã, phường này không thuộc tỉnh, thành phố đã chọn.' }];
    await listed(element, '79');
    await type(element, '#addressProvince', '79');
    await listed(element, '26882');
    await type(element, '#addressCommune', '26882');
    await type(element, '#addressStreet', 'Ấp 3');
    await submit(element);
    await shows(element, 'Xã, phường này không thuộc tỉnh, thành phố đã chọn.');
    expect(within(element, '#addressCommune').getAttribute('aria-describedby')).to.include('addressCommune-error');
  });

  it('a list that does not come says why, and can be asked for again', async () => {
    answering().failOnce(AddressProvinces, 'INTERNAL');
    const element = await form();
    const retry = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=error] button'), 'the fault');
    await expectAccessible(element);
    retry.click();
    await listed(element, '01');
  });

  it('the former address can be told while the lists do not come', async () => {
    answering().fail(AddressProvinces);
    const element = await form();
    await until(() => element.shadowRoot?.querySelector('[part=error]'), 'the fault');
    await before(element, 'Phường 12, Gò Vấp');
    expect(element.shadowRoot?.querySelector('[part=error]')).to.equal(null);
    await submit(element);
    await until(() => element.sent, 'something sent');
  });
});

describe('an address from before', () => {
  it('is looked up once typing pauses; the person says what it is today, and both are sent', async () => {
    const { asked } = answering();
    const element = await form();
    await before(element, 'Phường 12, Gò');
    await type(element, '#addressOld', 'Phường 12, Gò Vấp');
    const match = await until(() => element.shadowRoot?.querySelector<HTMLElement>('.meaning'), 'what it may be today');
    expect(asked.filter(({ name }) => name === 'AddressSearch').map(({ method, variables }) => [method, variables['text']])).to.deep.equal([
      ['POST', 'Phường 12, Gò Vấp'],
    ]);
    expect(match.innerText).to.include('Phường An Hội Tây, Thành phố Hồ Chí Minh');
    expect(match.innerText).to.include('Trước đây: Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh');
    await expectAccessible(element);
    match.click();
    await element.updateComplete;
    expect(textOf(element)).to.include('Nay là Phường An Hội Tây, Thành phố Hồ Chí Minh.');
    expect(active(element)?.id).to.equal('address-again');
    await expectAccessible(element);
    await submit(element);
    await until(() => element.sent, 'something sent');
    expect(element.sent).to.deep.equal({ provinceCode: '79', communeCode: '26882', street: null, oldText: 'Phường 12, Gò Vấp' });
  });

  it('can be chosen again, and is no longer what it was once another text stands there', async () => {
    answering();
    const element = await form();
    await before(element, 'Phường 12, Gò Vấp');
    (await until(() => element.shadowRoot?.querySelector<HTMLElement>('.meaning'), 'a meaning')).click();
    await element.updateComplete;
    within(element, '#address-again').click();
    await element.updateComplete;
    expect(active(element)?.id).to.equal('addressOld');
    (await until(() => element.shadowRoot?.querySelector<HTMLElement>('.meaning'), 'a meaning again')).click();
    await element.updateComplete;
    await type(element, '#addressOld', 'Phường 13, Gò Vấp');
    expect(textOf(element)).not.to.include('Nay là');
  });

  it('that nobody knows is sent as it is, and the person is told so', async () => {
    answering();
    const element = await form();
    await before(element, 'sau chợ, gần đình');
    await shows(element, 'Chưa tìm thấy xã, phường hiện nay của địa chỉ này. Bạn vẫn gửi được');
    await expectAccessible(element);
    await submit(element);
    await until(() => element.sent, 'something sent');
    expect(element.sent).to.deep.equal({ provinceCode: null, communeCode: null, street: null, oldText: 'sau chợ, gần đình' });
  });

  it('can be sent also while the search does not work', async () => {
    answering().fail(AddressSearch);
    const element = await form();
    await before(element, 'Phường 12, Gò Vấp');
    await shows(element, 'Chưa tra được tên hiện nay. Bạn vẫn gửi được');
    await submit(element);
    await until(() => element.sent, 'something sent');
  });

  it('is missing where nothing was typed', async () => {
    answering();
    const element = await form();
    await before(element, '  ');
    await submit(element);
    expect(within(element, '#addressOld').getAttribute('aria-invalid')).to.equal('true');
    expect(element.sent).to.equal(undefined);
  });

  it('survives a reload with what it is today', async () => {
    answering();
    const element = await form();
    await before(element, 'Phường 12, Gò Vấp');
    (await until(() => element.shadowRoot?.querySelector<HTMLElement>('.meaning'), 'a meaning')).click();
    await element.updateComplete;
    element.remove();
    const again = await form();
    await shows(again, 'Nay là Phường An Hội Tây, Thành phố Hồ Chí Minh.');
    expect(within<HTMLTextAreaElement>(again, '#addressOld').value).to.equal('Phường 12, Gò Vấp');
  });
});

it('speaks English as a whole', async () => {
  answering();
  const element = await form();
  element.lang = 'en';
  await shows(element, 'Only the former address, with a district');
  await before(element, 'Phường 12, Gò Vấp');
  await shows(element, 'Is it one of these today?');
});
