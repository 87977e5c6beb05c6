import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { buttonStyles } from './button.styles.ts';
import { radioGroup, selectField } from './controls.ts';
import { dateField } from './date-field.ts';
import { checkbox } from './form-controls.ts';
import { controlsStyles } from './controls.styles.ts';
import { errorSummary, type FieldError } from './error-summary.ts';
import type { Fields } from './field.ts';
import { checkboxGroup, textArea } from './form-controls.ts';
import { fieldStyles } from './field.styles.ts';
import { numberField, textField } from './text-field.ts';
import { baseStyles } from '../core/base.styles.ts';
import { tokens } from '../core/tokens.styles.ts';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fixture, within } from '../test/helpers/fixture.ts';
import { describe, it } from '../test/helpers/mocha.ts';

const untouched = { phone: '', amount: '', text: '', day: '', topic: '', kind: '', papers: '', agreed: 'no' };
type Name = keyof typeof untouched;
const labels: Record<Name, string> = {
  phone: 'Điện thoại',
  amount: 'Số tiền',
  text: 'Nội dung',
  day: 'Ngày',
  topic: 'Chủ đề',
  kind: 'Loại',
  papers: 'Giấy tờ',
  agreed: 'Tôi đồng ý',
};
const kinds = [
  { value: 'a', label: 'Hạ áp', hint: 'Dưới 1 kV' },
  { value: 'b', label: 'Trung áp' },
];

/** Every control of the kit in one form. */
class SheetOfControls extends LitElement implements Fields<Name> {
  static override styles = [tokens, baseStyles, fieldStyles, controlsStyles, buttonStyles];
  values: Record<Name, string> = { ...untouched };
  errors: readonly FieldError[] = [];

  label(name: Name): string {
    return labels[name];
  }

  change(name: Name, value: string): void {
    this.values = { ...this.values, [name]: value };
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<div class="widget" lang="vi">
      ${errorSummary('Có thông tin cần sửa', 2, this.errors)}
      <form novalidate>
        ${textField(this, 'phone', { type: 'tel', inputmode: 'tel', autocomplete: 'tel', hint: '10 chữ số' })}
        ${numberField(this, 'amount', { whole: true, optional: '(không bắt buộc)' })} ${textArea(this, 'text', { limit: 10 })}
        ${dateField(this, 'day', { language: 'vi', min: '2026-01-01', max: '2026-12-31' })}
        ${selectField(this, 'topic', kinds, { choose: 'Chọn…', hint: 'Chọn một' })} ${radioGroup(this, 'kind', kinds, { look: 'list', hint: 'Xem trên hóa đơn' })}
        ${checkboxGroup(this, 'papers', kinds)} ${checkbox(this, 'agreed')}
      </form>
    </div>`;
  }
}
customElements.define('test-controls', SheetOfControls);

const sheet = (): Promise<SheetOfControls> => fixture<SheetOfControls>('<test-controls></test-controls>');
const names = Object.keys(untouched) as Name[];

async function withErrors(element: SheetOfControls): Promise<void> {
  element.errors = names.map((id) => ({ id, message: `${labels[id]}: cần sửa.` }));
  element.requestUpdate();
  await element.updateComplete;
}

describe('controls', () => {
  it('have a label, a hint and what browsers may fill in, and are required unless said otherwise', async () => {
    const element = await sheet();
    const phone = within<HTMLInputElement>(element, '#phone');
    expect(phone.labels?.[0]?.textContent).to.equal('Điện thoại');
    expect([phone.autocomplete, phone.inputMode, phone.required]).to.deep.equal(['tel', 'tel', true]);
    expect(phone.getAttribute('aria-describedby')).to.equal('phone-hint');
    const amount = within<HTMLInputElement>(element, '#amount');
    expect([amount.type, amount.inputMode, amount.required]).to.deep.equal(['text', 'numeric', false]);
    expect(amount.labels?.[0]?.textContent).to.equal('Số tiền (không bắt buộc)');
    expect(within<HTMLSelectElement>(element, '#topic').validity.valueMissing).to.equal(true);
    await expectAccessible(element);
  });

  it('hand on what is typed and chosen', async () => {
    const element = await sheet();
    const typed: [Name, string, string][] = [
      ['phone', '0912 345 678', 'input'],
      ['text', 'Xin chào', 'input'],
      ['day', '2026-06-12', 'input'],
      ['topic', 'b', 'change'],
    ];
    for (const [name, value, event] of typed) {
      const control = within<HTMLInputElement>(element, `#${name}`);
      control.value = value;
      control.dispatchEvent(new Event(event));
    }
    for (const id of ['kind-b', 'papers-b', 'papers-a', 'agreed']) within(element, `#${id}`).click();
    await element.updateComplete;
    expect(element.values).to.deep.equal({
      ...untouched,
      phone: '0912 345 678',
      text: 'Xin chào',
      day: '2026-06-12',
      topic: 'b',
      kind: 'b',
      papers: 'a b',
      agreed: 'yes',
    });
    expect(within(element, '#text-below').textContent).to.equal('8/10');
    expect(within(element, '#day-below').textContent).to.equal('Thứ Sáu, 12/06/2026');
    within(element, '#papers-a').click();
    within(element, '#agreed').click();
    expect([element.values.papers, element.values.agreed]).to.deep.equal(['b', 'no']);
  });

  it('say their error in the same words as the summary, whose links lead to each of them', async () => {
    const element = await sheet();
    await withErrors(element);
    const links = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.error-summary a') ?? [])];
    expect(links).to.have.length(names.length);
    for (const [index, name] of names.entries()) {
      const sentence = within(element, `#${name}-error`).textContent;
      expect(sentence).to.equal(links[index]?.textContent);
      expect(within(element, `#${name}`).getAttribute('aria-describedby')).to.include(`${name}-error`);
      links[index]?.click();
      expect(element.shadowRoot?.activeElement?.getAttribute('name')).to.equal(name);
    }
    expect(within(element, '#phone').getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(element);
  });

  for (const width of ['240px', '320px']) {
    it(`fit ${width}, with targets a thumb can hit`, async () => {
      const element = await fixture<SheetOfControls>('<test-controls></test-controls>', { width });
      await withErrors(element);
      expect(within(element, '.widget').scrollWidth).to.be.at.most(within(element, '.widget').clientWidth);
      for (const target of element.shadowRoot?.querySelectorAll('.input, .choice') ?? [])
        expect(target.getBoundingClientRect().height).to.be.at.least(44);
    });
  }
});
