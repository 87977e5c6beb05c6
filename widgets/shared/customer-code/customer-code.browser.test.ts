import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../../core/element.ts';
import type { SharedKey } from '../../core/localize.ts';
import { errorsOf } from '../../ui/field.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import '../../session/index.ts';
import { expectAccessible } from '../../test/helpers/axe.ts';
import { fixture, shows, textOf, type, within } from '../../test/helpers/fixture.ts';
import { beforeEach, describe, it } from '../../test/helpers/mocha.ts';
import { followSessionCode } from '../../core/session-code.ts';
import { CustomerCode, type CodeProblem } from './customer-code.ts';
import { customerCodeStyles } from './customer-code.styles.ts';
import { customerCodeMessages, type CustomerCodeKey } from './customer-code.vi.ts';

/** A widget that asks for one code. */
class OneCode extends WidgetElement<CustomerCodeKey> {
  static override styles = [WidgetElement.styles, fieldStyles, customerCodeStyles];
  protected override readonly pack = customerCodeMessages;
  @property({ attribute: 'customer-code' }) customerCode = '';
  readonly asked: (readonly string[])[] = [];
  problems: readonly CodeProblem[] = [];
  readonly code = new CustomerCode(this, { name: 'test-one-code', max: 1, offersMemory: () => true });

  constructor() {
    super();
    followSessionCode(this);
  }

  send(): void {
    const read = this.code.read();
    this.problems = 'problem' in read ? [read.problem] : [];
    if ('codes' in read) {
      this.code.asked(read.codes);
      this.asked.push(read.codes);
    }
    this.requestUpdate();
  }

  protected override renderWidget(): TemplateResult {
    const errors = errorsOf<'code', CustomerCodeKey | SharedKey>(this.problems, this.t, () => this.t('customerCode.label'));
    return html`<form>${this.code.render(errors)} ${this.code.renderMemory()}</form>`;
  }
}
customElements.define('test-one-code', OneCode);
const oneCode = (): Promise<OneCode> => fixture<OneCode>('<test-one-code lang="vi"></test-one-code>');

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('the field for one customer code', () => {
  it('offers no list, and refuses one', async () => {
    const element = await oneCode();
    expect(textOf(element)).to.not.include('Nhiều mã');
    await type(element, '#code', 'PB06010000001, PB06010000002');
    element.send();
    await shows(element, 'Bạn đã nhập 2 mã. Mỗi lần tra được tối đa 1 mã.');
    await expectAccessible(element);
  });

  it('warns of an unusual code once, in the language of the page', async () => {
    const element = await oneCode();
    await type(element, '#code', 'PB0601O000001');
    element.send();
    await shows(element, 'có chữ O ở chỗ của số 0');
    element.lang = 'en';
    await shows(element, 'it has a letter O in the place of a zero');
    expect(element.code.warned).to.equal(true);
    element.send();
    expect(element.asked).to.deep.equal([['PB0601O000001']]);
  });

  it('keeps the code on the device for all widgets, only where the person ticked the box', async () => {
    const element = await oneCode();
    await type(element, '#code', 'PB06010000001');
    element.send();
    expect(localStorage).to.have.length(0);
    within(element, '#remember').click();
    await element.updateComplete;
    element.send();
    expect(localStorage.getItem('evn-customer-code')).to.equal('PB06010000001');
    expect((await oneCode()).code.recall()).to.equal('PB06010000001');
    element.code.forget();
    expect(localStorage).to.have.length(0);
  });

  it('takes the code that the page is about, unless its own tag names one', async () => {
    const session = await fixture<OneCode>(
      `<evn-session customer-code="PB06010000003"><test-one-code></test-one-code><test-one-code customer-code="PB06010000004"></test-one-code></evn-session>`,
    );
    const [free, named] = session.querySelectorAll<OneCode>('test-one-code');
    await free?.updateComplete;
    expect([free?.customerCode, named?.customerCode]).to.deep.equal(['PB06010000003', 'PB06010000004']);
  });
});
