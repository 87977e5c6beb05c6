import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff } from '../test/helpers/fake-bff.ts';
import { nextEvent, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { describe, it } from '../test/helpers/mocha.ts';
import { ask, bff, none, widget } from '../test/helpers/outage-lookup.ts';
import { UnitChooserCompanies } from '../shared/unit-chooser/unit-chooser-companies.generated.ts';
import type { OutageLookupElement } from './outage-lookup.ts';

const code = 'PB06010000001';
const fold = (element: Element): HTMLDetailsElement => within<HTMLDetailsElement>(element, 'form details');
const dateField = (element: Element, end: 'from' | 'to') =>
  until(() => element.shadowRoot?.querySelector<HTMLInputElement>(`#${end}`), `the field “${end}”`);

async function choose(element: OutageLookupElement, from: string, to: string): Promise<void> {
  fold(element).open = true;
  await dateField(element, 'from');
  await type(element, '#from', from);
  await type(element, '#to', to);
}

describe('evn-outage-lookup for chosen days', () => {
  it('the days are folded away, filled with today and the next seven', async () => {
    const element = await widget();
    expect(fold(element).open).to.equal(false);
    fold(element).open = true;
    expect((await dateField(element, 'from')).value).to.equal('2026-06-12');
    expect((await dateField(element, 'to')).value).to.equal('2026-06-19');
    await expectAccessible(element);
  });

  it('asks for the days chosen, and says them where the source knows less', async () => {
    const { asked } = bff(none);
    const element = await widget();
    await choose(element, '2026-06-15', '2026-06-30');
    await ask(element, code);
    await shows(element, 'Bạn hỏi từ 15/06/2026 đến 30/06/2026.');
    expect(asked[0]?.variables).to.deep.equal({ customerCode: code, from: '2026-06-15', to: '2026-06-30' });
  });

  const mistakes: [string, string, string, string, string][] = [
    ['the last day before the first', '2026-06-20', '2026-06-18', 'to', '“Đến ngày” phải bằng hoặc sau “Từ ngày”.'],
    ['too many days', '2026-06-12', '2026-07-20', 'to', 'Mỗi lần tra được tối đa 31 ngày, khoảng đã chọn có 39 ngày.'],
    ['a day that has passed', '2026-06-11', '2026-06-13', 'from', '“Từ ngày” phải là hôm nay hoặc sau hôm nay.'],
    ['a year with a wrong digit', '2062-06-12', '2062-06-13', 'from', '“Từ ngày” phải trong vòng một năm tới.'],
  ];
  for (const [name, from, to, field, sentence] of mistakes) {
    it(`${name}: said at the field, nothing is asked`, async () => {
      const { asked } = bff(none);
      const element = await widget();
      await choose(element, from, to);
      await ask(element, code);
      await shows(element, sentence);
      expect(within(element, `#${field}-error`).textContent).to.include(sentence);
      within(element, '.error-summary a').click();
      expect(element.shadowRoot?.activeElement?.id).to.equal(field);
      expect(asked).to.have.length(0);
      await expectAccessible(element);
    });
  }

  it('a mistake in the folded days opens them, beside that of the code', async () => {
    const element = await widget();
    await choose(element, '2026-06-20', '2026-06-18');
    const folded = nextEvent(fold(element), 'toggle');
    fold(element).open = false;
    await folded;
    await ask(element, '');
    expect(textOf(element)).to.include('Nhập mã khách hàng.');
    expect(fold(element).open).to.equal(true);
    expect(within(element, '#to').getAttribute('aria-invalid')).to.equal('true');
  });

  it('what the BFF refuses about the days is said at the day', async () => {
    bff({
      __typename: 'InputProblem',
      message: 'Thông tin chưa đúng.',
      fields: [{ path: ['to'], message: 'Chỉ tra cứu được tối đa 31 ngày.' }],
    });
    const element = await widget(`days="40" customer-code="${code}"`);
    await shows(element, 'Chỉ tra cứu được tối đa 31 ngày.');
    await dateField(element, 'to');
    expect(within(element, '#to-error').textContent).to.include('tối đa 31 ngày');
    expect(fold(element).open).to.equal(true);
  });

  it('by area too', async () => {
    fakeBff().answer(UnitChooserCompanies, { companies: [], companiesElsewhere: [] });
    const element = await widget('mode="area" days="3"');
    await shows(element, 'Chọn khoảng ngày');
    fold(element).open = true;
    expect((await dateField(element, 'to')).value).to.equal('2026-06-15');
  });
});
