import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { WidgetError } from '../core/widget-error.ts';
import { warningSign } from './drawing.ts';
import { notice } from './notice.ts';

const sentences: Readonly<Record<string, SharedKey>> = {
  OFFLINE: 'error.offline',
  TIMEOUT: 'error.timeout',
  RATE_LIMITED: 'error.rateLimited',
  HTTP_403: 'error.site',
  ORIGIN_NOT_ALLOWED: 'error.site',
  SITE_UNKNOWN: 'error.site',
};
const usualWaitSeconds = 30;

/** Why there is no answer, in the words of the BFF where it gave some: it speaks the person's language. */
export function faultText(error: WidgetError, t: Translate<SharedKey>): string {
  const key = sentences[error.code];
  if (key) return t(key, { seconds: error.retryAfter ?? usualWaitSeconds });
  return error.message === error.code ? t('error.service') : error.message;
}

/** Why there is no answer, what to quote when calling, and a way to ask again. Never the markup of an answer. */
export function fault(error: WidgetError, t: Translate<SharedKey>, retry: () => void, more: unknown = nothing): TemplateResult {
  return notice(
    'danger',
    warningSign,
    html`
      <p><strong>${faultText(error, t)}</strong></p>
      ${more}
      ${error.traceId ? html`<p class="hint">${t('error.reference', { traceId: error.traceId })}</p>` : nothing}
      <button class="button quiet" type="button" @click=${retry}>${t('action.retry')}</button>
    `,
    'error',
  );
}
