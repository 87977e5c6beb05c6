import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../../core/format.ts';
import { fault } from '../../ui/fault.ts';
import { heading } from '../../ui/heading.ts';
import { icon } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import { skeleton } from '../../ui/skeleton.ts';
import { fileNameOf, type PaperView, type ShownPaper, toPaperView } from './paper.data.ts';
import type { PaperDesk, ReadPaper } from './paper.desk.ts';
import type { PaperHost } from './paper.keys.ts';
import { signedView } from './paper.signed-view.ts';
import { stateMark } from './paper.state-mark.ts';

/** A paper as it stands: what it is, its pages, its words, what was said about it, and what can be done. */
export function deskView(desk: PaperDesk): TemplateResult {
  const { host, query, paper } = desk;
  const { t } = host;
  return html`
    <div class="paper-desk">
      ${desk.canClose ? html`<p class="screen-only"><button class="button plain" type="button" @click=${() => desk.close()}>‹ ${t('paper.back')}</button></p>` : nothing}
      <p class="visually-hidden" role="status">${paper ? t('paper.shown', { title: paper.title, state: viewOf(host, paper).state }) : ''}</p>
      ${paper ? paperView(desk, paper) : query.error ? html`<div role="alert">${fault(query.error, t, () => query.retry())}</div>` : nothing}
      ${!paper && query.skeleton ? skeleton(t('paper.opening')) : nothing}
    </div>
  `;
}

const viewOf = ({ language, t }: PaperHost, paper: ShownPaper): PaperView => toPaperView(paper, language, t);

function paperView(desk: PaperDesk, paper: ReadPaper): TemplateResult {
  const { host, viewer, keep, wish, remark } = desk;
  const { t, headingLevel } = host;
  const level = headingLevel + 1;
  const view = viewOf(host, paper);
  return html`
    <header class="paper-head" tabindex="-1" part="summary">
      ${heading(level, view.title)} ${stateMark(view)}
      <p class="hint">${view.kind} · ${view.facts}</p>
      ${view.signatures ? html`<p>${view.signatures}</p>` : nothing}
    </header>
    ${remark ? html`<div role="alert">${notice('warning', icon('alert'), html`<p><strong>${remark}</strong></p>`)}</div>` : nothing}
    ${view.changed ? notice('info', icon('paper'), html`<p>${view.changed}</p>`) : nothing}
    ${paper.needsSignature && view.standing === 'answering' ? notice('warning', icon('clock'), html`<p><strong>${t('paper.blocked')}</strong></p>`) : nothing}
    ${view.standing === 'signed' ? signedView(host, paper) : nothing} ${viewer.render(view.title)} ${textView(desk, paper)}
    ${keep.render({ address: viewer.address, blob: viewer.blob, name: fileNameOf(paper), link: desk.page })}
    ${paper.comments.length > 0 ? commentsView(host, paper, level + 1) : nothing}
    ${wish === 'comment' && view.canComment ? (desk.comment?.render(level + 1) ?? nothing) : nothing}
    ${wish === 'sign' && view.canSign && !desk.signsElsewhere ? desk.signing.render((signing) => signing.render(level + 1)) : nothing} ${acts(desk, view)}
  `;
}

function textView({ host: { t } }: PaperDesk, { text }: ReadPaper): TemplateResult {
  return html`
    <details class="paper-text" part="text">
      <summary>${t('paper.text')}</summary>
      <div class="paper-text-pages">
        <p class="hint">${t('paper.text.hint')}</p>
        ${text.map(
          (words, index) => html`
            <section aria-label=${t('paper.page', { page: index + 1, pages: text.length })}>
              <p class="hint">${t('paper.page', { page: index + 1, pages: text.length })}</p>
              <p class="paper-words">${words.trim() === '' ? t('paper.text.none') : words}</p>
            </section>
          `,
        )}
      </div>
    </details>
  `;
}

const commentsView = ({ t }: PaperHost, { comments }: ShownPaper, level: number): TemplateResult => html`
  <section aria-label=${t('paper.comments')}>
    ${heading(level, t('paper.comments'))}
    <ol class="paper-said">${comments.map(
      ({ revision, text, at, answer, answeredAt }) => html`
        <li>
          <p class="hint">${t('paper.comment.said', { time: formatDateTime(at), revision })}</p>
          <p class="words">${text}</p>
          ${
            answer === null || answeredAt === null
              ? html`<p class="hint answer-to">${t('paper.comment.open')}</p>`
              : html`<p class="hint answer-to">${t('paper.comment.answered', { time: formatDateTime(answeredAt) })}</p><p class="words">${answer}</p>`
          }
        </li>
      `,
    )}</ol>
  </section>
`;

/** What is not being done yet. */
function acts(desk: PaperDesk, { canSign, canComment }: PaperView): TemplateResult | typeof nothing {
  const { host, wish, signsElsewhere, page } = desk;
  const { t } = host;
  if (!canSign && !canComment) return nothing;
  const sign = signsElsewhere
    ? html`<a class="button" part="page-link" href=${page} target="_blank" rel="noopener" title=${t('personal.newTab')} @click=${(event: Event) => desk.leaveToSign(event)}>${t('paper.sign.elsewhere')}</a>`
    : html`<button class="button" type="button" @click=${() => desk.askToSign()}>${t('paper.sign')}</button>`;
  return html`
    <div class="actions stretch paper-acts" part="actions">
      ${canSign && (signsElsewhere || wish !== 'sign') ? sign : nothing}
      ${canComment && wish !== 'comment' ? html`<button class="button quiet" type="button" @click=${() => desk.want('comment')}>${t('paper.comment')}</button>` : nothing}
      ${wish === 'read' || (wish === 'sign' && signsElsewhere) || (wish === 'comment' && desk.comment?.isSent) ? nothing : html`<button class="button plain" type="button" @click=${() => desk.want('read')}>${t('paper.cancel')}</button>`}
    </div>
  `;
}
