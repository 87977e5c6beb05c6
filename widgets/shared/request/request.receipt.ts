import { css, html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatDateTime } from '../../core/format.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import { receipt } from '../../ui/form-frame.ts';
import { icon } from '../../ui/icons.ts';
import { type Hotline, toHotlineView } from '../hotline/hotline.data.ts';
import { hotlineLink } from '../hotline/hotline.ts';
import type { RequestKey } from './request.vi.ts';

/** `RequestReceipt` of the schema. */
export interface Receipt {
  readonly ticket: string;
  readonly receivedAt: string;
  readonly sentTo: readonly ('SMS' | 'EMAIL')[];
  readonly answerBy: string | null;
  readonly hotline: Hotline | null;
}

interface ReceiptOptions {
  readonly t: Translate<RequestKey | SharedKey>;
  /** Says what was sent. */
  readonly title: string;
  /** What the code opens. Default: with the phone number, how far the request has got. */
  readonly keep?: string;
  /** What happens now, and whatever else belongs to it. */
  readonly next: unknown;
  readonly copy: () => void;
  /** What the last action came to. */
  readonly message: string;
  readonly another: () => void;
  /** Further buttons in the row. */
  readonly more?: unknown;
}

export const receiptStyles = css`
  .done { display: flex; align-items: center; gap: 0.5em; font-size: 1.25em; }
  .done svg { inline-size: 1.5em; block-size: 1.5em; color: var(--_success); }
  .ticket { margin-block: calc(var(--_space) * 1) calc(var(--_space) * 2); }
  .ticket strong { display: block; font-size: 1.5em; line-height: 1.4; letter-spacing: 0.03em; overflow-wrap: anywhere; }
  .receipt .lines { display: grid; gap: 0.4em; margin-block: calc(var(--_space) * 2); max-inline-size: 44em; }
`;

/** What the BFF confirmed: the code to keep, what follows, whom to call. */
export function receiptBlock(
  sent: Receipt,
  { t, title, keep = t('request.keep'), next, copy, message, another, more = nothing }: ReceiptOptions,
): TemplateResult {
  const { ticket, receivedAt, sentTo, answerBy, hotline } = sent;
  return receipt(
    title,
    html`
      <p class="done">${icon('check')}<strong>${title}</strong></p>
      <p class="hint">${t('request.received', { time: formatDateTime(receivedAt) })}</p>
      <p class="ticket">${t('request.ticket')} <strong>${ticket}</strong></p>
      <div class="lines">
        <p>${keep}</p>
        ${next} ${answerBy ? html`<p>${t('request.answerBy', { date: formatDate(answerBy) })}</p>` : nothing}
        ${sentTo.map((channel) => html`<p>${t(`request.sentTo.${channel}`)}</p>`)}
        ${hotline ? html`<p>${t('request.urgent')} ${hotlineLink(toHotlineView(hotline, t), t)}</p>` : nothing}
      </div>
      <div class="actions" part="actions">
        <button class="button quiet" type="button" @click=${copy}>${icon('copy')}${t('request.copy')}</button>
        ${more}
        <button class="button plain" type="button" @click=${another}>${t('request.another')}</button>
      </div>
      <p class="message hint screen-only" role="status">${message}</p>
    `,
  );
}
