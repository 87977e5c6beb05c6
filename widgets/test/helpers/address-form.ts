import { html, type TemplateResult } from 'lit';
import { WidgetElement } from '../../core/element.ts';
import { FormController } from '../../core/form-controller.ts';
import { type FormKey, formMessages } from '../../core/form-messages.ts';
import type { FieldRefusal } from '../../core/problems-of-answer.ts';
import {
  type AddressField,
  addressFieldsOf,
  type AddressInput,
  addressInputOf,
  addressLabel,
  addressPaths,
  untouchedAddress,
} from '../../shared/address/address.fields.ts';
import { LazyAddress } from '../../shared/address/address.lazy.ts';
import type { AddressKey } from '../../shared/address/address.vi.ts';
import { buttonStyles } from '../../ui/button.styles.ts';
import { controlsStyles } from '../../ui/controls.styles.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { formFrame, receipt } from '../../ui/form-frame.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { noticeStyles } from '../../ui/notice.styles.ts';

/** A form that asks for nothing but an address: what tests and stories of the shared controls stand in. */

type Answer =
  | { readonly __typename: 'Taken' }
  | { readonly __typename: 'InputProblem'; readonly message: string; readonly fields: readonly FieldRefusal[] };

export class AddressForm extends WidgetElement<AddressKey | FormKey, FormKey> {
  static override styles = [WidgetElement.styles, buttonStyles, fieldStyles, controlsStyles, noticeStyles, formStyles];
  protected override readonly pack = formMessages;
  /** What was sent. */
  sent: AddressInput | null | undefined;
  /** What the BFF holds against it. */
  refusals: readonly FieldRefusal[] = [];

  readonly form = new FormController<AddressField, AddressKey, AddressInput | null, Answer>(this, {
    name: 'test-address',
    untouched: untouchedAddress,
    steps: (values) => [addressFieldsOf(values)],
    label: (field, values) => addressLabel(field, values, this.t),
    inputOf: addressInputOf,
    refused: { fields: addressPaths, other: 'addressBy' },
    send: (input) => {
      this.sent = input;
      const refused = this.refusals.length > 0;
      return Promise.resolve(refused ? { __typename: 'InputProblem', message: '', fields: this.refusals } : { __typename: 'Taken' });
    },
    solve: () => Promise.resolve({ challenge: 'test', solution: 'test' }),
    onReceipt: () => this.emit('evn-submitted'),
  });
  readonly #address = new LazyAddress(this, { fields: () => this.form, isOpen: () => true });

  protected override renderWidget(): TemplateResult {
    const { form, t } = this;
    if (form.state.kind === 'sent') return receipt('Đã gửi', html`<p>${JSON.stringify(this.sent)}</p>`);
    return formFrame(form, { t, level: 3, now: this.clock() }, this.#address.render());
  }
}

if (!customElements.get('test-address')) customElements.define('test-address', AddressForm);

declare global {
  interface HTMLElementTagNameMap {
    'test-address': AddressForm;
  }
}
