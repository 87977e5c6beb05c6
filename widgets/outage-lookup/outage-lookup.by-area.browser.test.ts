import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff } from '../test/helpers/fake-bff.ts';
import { shows, type, until, within } from '../test/helpers/fixture.ts';
import { describe, it } from '../test/helpers/mocha.ts';
import { OutageLookupByArea } from './outage-lookup-by-area.generated.ts';
import { UnitChooserCompanies } from '../shared/unit-chooser/unit-chooser-companies.generated.ts';
import { found, none, widget } from '../test/helpers/outage-lookup.ts';

const binhDuong = {
  corporation: 'EVNHCMC' as const,
  name: 'Bình Dương',
  aliases: [],
  units: [{ code: 'PB0403', name: 'Dĩ An', aliases: [] }],
};
const elsewhere = { name: 'Đà Nẵng', places: ['Hải Châu'], hotline: { number: '19001909', priceText: null, verifiedAt: null } };

describe('evn-outage-lookup by area', () => {
  it('tabs: arrows move and select, the panel follows', async () => {
    fakeBff().answer(UnitChooserCompanies, { companies: [], companiesElsewhere: [] });
    const element = await widget();
    within(element, '#tab-code').focus();
    within(element, '#tab-code').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await until(() => element.shadowRoot?.querySelector('#search'), 'the search field');
    expect(within(element, '#tab-area').getAttribute('aria-selected')).to.equal('true');
    expect(element.shadowRoot?.activeElement?.id).to.equal('tab-area');
    await expectAccessible(element);
  });

  it('by area: a search without accents finds the unit, one press asks', async () => {
    const { asked } = fakeBff()
      .answer(UnitChooserCompanies, {
        companies: [binhDuong],
        companiesElsewhere: [elsewhere],
      })
      .answer(OutageLookupByArea, { outages: none });
    const element = await widget('mode="area"');
    await until(() => element.shadowRoot?.querySelector('#search'), 'the search field');
    await type(element, '#search', 'di an');
    within(element, '.unit').click();
    await shows(element, 'Chưa có lịch ngừng giảm cung cấp điện cho khu vực này');
    expect(asked.at(-1)?.variables).to.include({ unitCode: 'PB0403' });
  });

  it('a place of another region gets another answer than no place at all', async () => {
    fakeBff().answer(UnitChooserCompanies, { companies: [binhDuong], companiesElsewhere: [elsewhere] });
    const element = await widget('mode="area"');
    await until(() => element.shadowRoot?.querySelector('#search'), 'the search field');
    await type(element, '#search', 'da nang');
    await shows(element, 'Trang này chưa tra cứu được cho Đà Nẵng.');
    expect(within<HTMLAnchorElement>(element, 'form a').href).to.equal('tel:19001909');
    await expectAccessible(element);
    await type(element, '#search', 'xyz');
    await shows(element, 'Không tìm thấy Điện lực nào có tên “xyz”.');
  });

  it('by area: company, then unit, with what is missing named', async () => {
    fakeBff()
      .answer(UnitChooserCompanies, {
        companies: [binhDuong],
        companiesElsewhere: [elsewhere],
      })
      .answer(OutageLookupByArea, { outages: found });
    const element = await widget('mode="area"');
    await until(() => element.shadowRoot?.querySelector('#company'), 'the list of companies');
    within<HTMLFormElement>(element, 'form').requestSubmit();
    await shows(element, 'Chọn Công ty Điện lực.');
    for (const [id, value] of [
      ['company', 'Bình Dương'],
      ['unit', 'PB0403'],
    ] as const) {
      const select = within<HTMLSelectElement>(element, `#${id}`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
    }
    within<HTMLFormElement>(element, 'form').requestSubmit();
    await shows(element, 'Ngày mai, 13/06');
  });
});

describe('evn-outage-lookup for an area with outages in some places', () => {
  const places = (...areaNames: string[]) => ({
    ...found,
    windows: areaNames.map((areaName, n) => ({ ...found.windows[0], id: `oc_${n}`, areaName })),
  });
  const cards = (element: Element) => [...(element.shadowRoot?.querySelectorAll('.card') ?? [])];

  it('says that some places are concerned, and leads to the code', async () => {
    fakeBff().answer(OutageLookupByArea, { outages: places('Khu phố 1', 'Khu phố 2') });
    const element = await widget('unit-code="PB0601"');
    await shows(element, 'Ngày mai, 13/06: 2 khu vực có lịch ngừng cung cấp điện');
    expect(cards(element)).to.have.length(2);
    expect(within(element, '.card a').getAttribute('aria-label')).to.equal('Thêm vào lịch: 08:00, ngày 13/06/2026');
    within(element, '.verdict .button').click();
    await until(() => element.shadowRoot?.activeElement?.id === 'code', 'focus in the code field');
  });

  it('a long list folds the days away and is narrowed without accents', async () => {
    fakeBff().answer(OutageLookupByArea, { outages: places('Ấp 1', 'Ấp 2', 'Ấp 3', 'Ấp 4', 'Ấp 5', 'Đường Lê Lợi') });
    const element = await widget('unit-code="PB0601"');
    await until(() => element.shadowRoot?.querySelector('#filter'), 'the filter');
    await expectAccessible(element);
    await type(element, '#filter', 'duong le');
    expect(cards(element)).to.have.length(1);
    await type(element, '#filter', 'xa la');
    await shows(element, 'Không có lịch nào ở nơi tên “xa la”');
  });
});
