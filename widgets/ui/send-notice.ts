import { html, nothing, type TemplateResult } from 'lit';
import type { FormKey } from '../core/form-messages.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { SubmitState } from '../core/submit-controller.ts';
import { warningSign } from './drawing.ts';
import { faultText } from './fault.ts';
import { notice } from './notice.ts';

interface SendNotice {
  readonly t: Translate<FormKey | SharedKey>;
  /** Beside the notice that it could not be sent. */
  readonly otherWays: unknown;
  /** Text of the button that sends. */
  readonly sendLabel: string;
  readonly moment: (at: Date) => string;
}

/** Why a form has not been sent, or that nobody knows. Never the markup of a receipt. */
export function sendNotice(
  form: { readonly state: SubmitState; sendWhenOnline(): void },
  { t, otherWays, sendLabel, moment }: SendNotice,
): TemplateResult | typeof nothing {
  const { state } = form;
  const say = (...lines: unknown[]): TemplateResult =>
    html`<div role="alert">${notice('warning', warningSign, html`${lines.map((line) => html`<p><strong>${line}</strong></p>`)}${otherWays}`, 'error')}</div>`;
  switch (state.kind) {
    case 'offline':
      if (state.network === 'back') return say(t('form.onlineAgain', { send: sendLabel }));
      return state.network === 'waiting'
        ? say(t('form.offlineWaiting'))
        : html`${say(t('form.offline'))}<div class="actions"><button class="button quiet" type="button" @click=${() => form.sendWhenOnline()}>${t('form.offlineConsent')}</button></div>`;
    case 'unsure':
      return say(t('form.unsure'));
    case 'later':
      return say(state.message, t('form.later', { time: moment(state.at) }));
    case 'refused':
      return say(state.message);
    case 'failed':
      return say(faultText(state.error, t), ...(state.error.traceId ? [t('error.reference', { traceId: state.error.traceId })] : []));
    case 'idle':
    case 'sending':
    case 'sent':
      return nothing;
  }
}
