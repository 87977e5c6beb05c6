import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../core/element.ts';
import type { FormKey } from '../core/form-messages.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { personalAsk } from '../core/personal.ts';
import { requestId } from '../core/request-id.ts';
import { type WidgetError, widgetErrorOf } from '../core/widget-error.ts';
import { ServiceRequestCancel } from '../shared/service-request/service-request-cancel.generated.ts';
import { faultText } from '../ui/fault.ts';
import { onSubmit } from '../ui/field.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import type { TrackerKey } from './request-tracker.desk.vi.ts';

type Host = WidgetElement & { readonly t: Translate<TrackerKey | FormKey | SharedKey> };

/** Calling a request off: asked once more in a dialog, then done once however often it is pressed. */
export class CancelDialog {
  readonly #host: Host;
  readonly #onDone: () => void;
  /** One for as long as the dialog is open: what may have arrived is not done twice. */
  #id = requestId();
  #sending = false;
  #refusal: string | undefined;
  #error: WidgetError | undefined;

  constructor(host: Host, onDone: () => void) {
    this.#host = host;
    this.#onDone = onDone;
  }

  open(): void {
    this.#id = requestId();
    this.#refusal = undefined;
    this.#error = undefined;
    this.#host.requestUpdate();
    this.#dialog?.showModal();
  }

  render(code: string): TemplateResult {
    const { t } = this.#host;
    return html`
      <dialog aria-labelledby="cancel-question">
        <form class="form" @submit=${onSubmit(() => void this.#send(code))} aria-busy=${this.#sending}>
          <p id="cancel-question"><strong>${t('requestTracker.cancel.question', { code })}</strong></p>
          <label class="field" for="cancel-reason">${t('requestTracker.cancel.reason')} <span class="hint">${t('form.optional')}</span></label>
          <textarea class="input" id="cancel-reason" name="reason" rows="3" maxlength="1000"></textarea>
          ${this.#problem()}
          <div class="actions stretch">
            <button class="button" type="submit">${this.#sending ? t('form.sending') : t('requestTracker.cancel.confirm')}</button>
            <button class="button quiet" type="button" @click=${() => this.#dialog?.close()}>${t('requestTracker.cancel.keep')}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  #problem(): TemplateResult | typeof nothing {
    const said = this.#refusal ?? (this.#error && faultText(this.#error, this.#host.t));
    return said ? notice('danger', icon('alert'), html`<p>${said}</p>`, 'error') : nothing;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  async #send(code: string): Promise<void> {
    if (this.#sending) return;
    this.#become({ sending: true });
    try {
      const reason = this.#dialog?.querySelector('textarea')?.value ?? '';
      const input = { clientRequestId: this.#id, code, reason };
      const { serviceRequestCancel: result } = await personalAsk(this.#host)(ServiceRequestCancel, { input });
      if (result.__typename !== 'ServiceRequest') return this.#become({ refusal: result.message });
      this.#become({});
      this.#dialog?.close();
      this.#onDone();
    } catch (cause) {
      this.#become({ error: widgetErrorOf(cause) });
    }
  }

  #become({ sending = false, refusal, error }: { sending?: boolean; refusal?: string; error?: WidgetError }): void {
    this.#sending = sending;
    this.#refusal = refusal;
    this.#error = error;
    this.#host.requestUpdate();
  }
}
