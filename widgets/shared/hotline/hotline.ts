import { css, html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../../core/localize.ts';
import { icon } from '../../ui/icons.ts';
import type { HotlineView } from './hotline.data.ts';

export const hotlineStyles = css`
  .hotline { display: grid; gap: 0.35em; justify-items: start; }
  .hotline .dialled { display: none; font-weight: 600; }
  @media print {
    .hotline .dialled { display: block; }
  }
`;

/** Whom to call: one tap, what it costs, and when somebody last checked the number. */
export const hotlineBlock = ({ number, dial, remarks }: HotlineView, t: Translate<SharedKey>): TemplateResult => html`
  <div class="hotline">
    <a class="button" href="tel:${dial}">${icon('phone')}${t('hotline.call', { number })}</a>
    <p class="dialled">${t('hotline.call', { number })}</p>
    ${remarks ? html`<p class="hint">${remarks}</p>` : nothing}
  </div>
`;

/** The same within a sentence. */
export const hotlineLink = ({ number, dial, remarks }: HotlineView, t: Translate<SharedKey>): TemplateResult =>
  html`<a href="tel:${dial}">${t('hotline.call', { number })}</a>${remarks ? ` (${remarks})` : nothing}`;
