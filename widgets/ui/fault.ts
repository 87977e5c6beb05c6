import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { WidgetError } from '../core/widget-error.ts';
import { drawing } from './drawing.ts';
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
/** Drawn here, so that a fault needs nothing that may not have come over the network. */
const alert = drawing(svg`<path d="M12 4 2.5 20.5h19z"/><path d="M12 10v5m0 2.5v.5"/>`);

/** Why there is no answer, what to quote when calling, and a way to ask again. Never the markup of an answer. */
export function fault(error: WidgetError, t: Translate<SharedKey>, retry: () => void, more: unknown = nothing): TemplateResult {
  const key = sentences[error.code];
  const said = error.message === error.code ? t('error.service') : error.message; // the BFF already speaks the person's language
  return notice(
    'danger',
    alert,
    html`
      <p><strong>${key ? t(key, { seconds: error.retryAfter ?? usualWaitSeconds }) : said}</strong></p>
      ${more}
      ${error.traceId ? html`<p class="hint">${t('error.reference', { traceId: error.traceId })}</p>` : nothing}
      <button class="button quiet" type="button" @click=${retry}>${t('action.retry')}</button>
    `,
    'error',
  );
}
