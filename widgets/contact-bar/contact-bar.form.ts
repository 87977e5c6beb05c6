import { css, html, nothing, type TemplateResult } from 'lit';
import { REQUEST_LIMITS } from '../../schema/request-limits.ts';
import { corporationOf } from '../core/corporation.ts';
import type { WidgetElement, WidgetPart } from '../core/element.ts';
import { FormController } from '../core/form-controller.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { copy } from '../core/sharing.ts';
import { toHotlineView } from '../shared/hotline/hotline.data.ts';
import { hotlineLink } from '../shared/hotline/hotline.ts';
import { humanCheckField, solveIn } from '../shared/human-check/human-check.field.ts';
import { elsewhereOf } from '../shared/request/request.elsewhere.ts';
import { receiptBlock, receiptStyles } from '../shared/request/request.receipt.ts';
import { answerAnnounced } from '../ui/answer-section.ts';
import { radioGroup } from '../ui/controls.ts';
import { controlsStyles } from '../ui/controls.styles.ts';
import { textArea } from '../ui/form-controls.ts';
import { formFrame } from '../ui/form-frame.ts';
import { formStyles } from '../ui/form.styles.ts';
import { textField } from '../ui/text-field.ts';
import { type CallbackTime, ContactBarCallback, type ContactBarCallbackMutation } from './contact-bar-callback.generated.ts';
import { callbackMessages, type CallbackKey } from './contact-bar.form.vi.ts';

type Result = NonNullable<ContactBarCallbackMutation['callbackRequestSubmit']>;
type Host = WidgetElement & { readonly t: Translate<CallbackKey | SharedKey> };

const untouched = { phone: '', when: 'NOW', name: '', about: '' };
type Field = keyof typeof untouched;

const TIMES: readonly CallbackTime[] = ['NOW', 'MORNING', 'AFTERNOON', 'EVENING'];
const limits = { name: REQUEST_LIMITS.name, about: REQUEST_LIMITS.message };

export const part: WidgetPart<CallbackKey> = { messages: callbackMessages, styles: css`${controlsStyles}${formStyles}${receiptStyles}` };

/** The form to be called back. */
export class CallbackForm {
  readonly #host: Host;
  readonly #form;
  #message = '';

  constructor(host: Host) {
    this.#host = host;
    const { t } = host;
    this.#form = new FormController<Field, CallbackKey, Readonly<Record<Field, string>>, Result>(host, {
      name: 'callback',
      untouched,
      steps: () => [['phone', 'when', 'name', 'about']],
      label: (field) => t(`contactBar.callback.${field}`),
      limits,
      inputOf: (values) => values,
      refused: { other: 'phone' },
      send: async ({ phone, when, name, about }, envelope, ask) => {
        const input = { phone, when: when as CallbackTime, name, about, corporation: corporationOf(host), ...envelope };
        return (await ask(ContactBarCallback, { input })).callbackRequestSubmit;
      },
      solve: solveIn(host),
      onReceipt: ({ ticket }) => host.emit('evn-submitted', { requestCode: ticket }),
    });
    this.#form.enter();
  }

  enter(): void {
    this.#form.enter();
  }

  render(close: () => void): TemplateResult {
    const { t } = this.#host;
    const form = this.#form;
    return html`${answerAnnounced(form)}${form.state.kind === 'sent' ? this.#receipt(form.state.receipt) : this.#fields(t, close)}`;
  }

  #fields(t: Host['t'], close: () => void): TemplateResult {
    const form = this.#form;
    const host = this.#host;
    const { state } = form;
    const elsewhere = elsewhereOf(state);
    return html`
      ${formFrame(
        form,
        {
          t,
          level: host.headingLevel + 1,
          now: host.clock(),
          title: t('contactBar.callback.title'),
          sendLabel: t('contactBar.callback.send'),
          beforeSending: html`${humanCheckField(host, 'CALLBACK_REQUEST')}<p class="hint field">${t('contactBar.callback.privacy')}</p>`,
          otherWays: elsewhere ? html`<p>${hotlineLink(toHotlineView(elsewhere, t), t)}</p>` : nothing,
        },
        html`
          ${textField(form, 'phone', { type: 'tel', inputmode: 'tel', autocomplete: 'tel', hint: t('contactBar.callback.phone.hint') })}
          ${radioGroup(
            form,
            'when',
            TIMES.map((value) => ({ value, label: t(`contactBar.callback.when.${value}`) })),
            { look: 'list' },
          )}
          ${textField(form, 'name', { autocomplete: 'name', optional: t('form.optional') })}
          ${textArea(form, 'about', { hint: t('contactBar.callback.about.hint'), optional: t('form.optional'), limit: limits.about, rows: 3 })}
        `,
      )}
      <button class="button plain" type="button" @click=${close}>${t('contactBar.callback.cancel')}</button>
    `;
  }

  #receipt(sent: Extract<Result, { __typename: 'RequestReceipt' }>): TemplateResult {
    const { t } = this.#host;
    return receiptBlock(sent, {
      t,
      title: t('contactBar.callback.sent'),
      next: html`<p>${t('contactBar.callback.scam')}</p>`,
      message: this.#message,
      copy: () => void this.#copy(sent.ticket),
      another: () => this.#form.startAgain(),
    });
  }

  async #copy(ticket: string): Promise<void> {
    this.#message = await copy(ticket, this.#host.t);
    this.#host.requestUpdate();
  }
}
