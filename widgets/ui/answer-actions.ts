import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { icon } from './icons.ts';

interface AnswerActions {
  readonly share: () => void;
  /** What the last action came to. */
  readonly message: string;
  /** Further buttons in the row. */
  readonly more?: unknown;
}

/** The row below an answer: hand it on, print it. */
export const answerActions = ({ share, message, more = nothing }: AnswerActions, t: Translate<SharedKey>): TemplateResult => html`
  <div class="actions" part="actions">
    <button class="button quiet" type="button" @click=${share}>${icon('share')}${t('action.share')}</button>
    <button class="button quiet" type="button" @click=${() => print()}>${icon('print')}${t('action.print')}</button>
    ${more}
  </div>
  <p class="message hint screen-only" role="status">${message}</p>
`;
