import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import { formatDate } from '../core/format.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { joined } from '../core/joined.ts';
import { HistoryEntry } from '../core/history-entry.ts';
import { follow } from '../core/navigation.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { articleStyles } from '../shared/article/article.styles.ts';
import { type ArticleContext, articleView, shareArticle } from '../shared/article/article.view.ts';
import { type ArticleKey, articleMessages } from '../shared/article/article.vi.ts';
import { answerMessages, type AnswerKey } from './news.answer.vi.ts';
import { loadNews, type NewsAnswer } from './news.load.ts';
import { most, type NewsQuestion, pageSize } from './news.question.ts';

export { ageNotice, follow, HistoryEntry, loadNews, shareArticle };

export const part: WidgetPart<AnswerKey | ArticleKey> = {
  styles: articleStyles,
  messages: joined(articleMessages, answerMessages),
};

export interface NewsContext extends Omit<ArticleContext, 't'> {
  readonly t: Translate<AnswerKey | ArticleKey | SharedKey>;
  /** Of the section on screen. */
  readonly sectionName: string;
  /** Where feed readers subscribe. */
  readonly feed: string;
  readonly onAsk: (question: NewsQuestion) => void;
}

export function newsView(answer: NewsAnswer, question: NewsQuestion, context: NewsContext): TemplateResult {
  const { t, back } = context;
  if (answer.view === 'list') return list(answer, question, context);
  const all = html`<div class="actions screen-only"><button class="button plain" type="button" @click=${back}>${t('news.all')}</button></div>`;
  return answer.article
    ? articleView(answer.article, { ...context, level: context.level + 1 })
    : html`<div class="article" tabindex="-1"><p>${t('article.missing')}</p>${all}</div>`;
}

/** For the page. */
export const resultOf = (answer: NewsAnswer): { kind: NewsAnswer['view']; count: number } => ({
  kind: answer.view,
  count: answer.view === 'article' ? Number(answer.article !== undefined) : answer.entries.length,
});

/** The answer in a sentence, for screen readers. */
export function announcement(answer: NewsAnswer, sectionName: string, t: NewsContext['t']): string {
  if (answer.view === 'article') return answer.article?.title ?? t('article.missing');
  return answer.entries.length === 0 ? t('news.empty') : t('news.listed', { section: sectionName, count: answer.entries.length });
}

function list({ entries, hasMore }: Extract<NewsAnswer, { view: 'list' }>, question: NewsQuestion, context: NewsContext): TemplateResult {
  const { t, addressOf, onFollow, onAsk, feed } = context;
  const more =
    question.view === 'list' && hasMore && question.first < most
      ? { ...question, first: Math.min(most, question.first + pageSize) }
      : undefined;
  return html`
    <div class="article">
      ${entries.length === 0 ? html`<p>${t('news.empty')}</p>` : nothing}
      <ul class="results">
        ${entries.map(({ id, title, summary, publishedOn }) => {
          const to = `news:${id}`;
          return html`<li><a class="entry" href=${addressOf(to)} @click=${(event: Event) => onFollow(to, event)}><span class="name">${title}</span><span>${summary}</span>${publishedOn ? html`<span class="more">${formatDate(publishedOn)}</span>` : nothing}</a></li>`;
        })}
      </ul>
      <div class="actions" part="actions">
        ${more ? html`<button class="button quiet" type="button" @click=${() => onAsk(more)}>${t('news.more')}</button>` : nothing}
        <a class="button plain" href=${feed} rel="alternate" type="application/atom+xml">${t('news.feed')}</a>
      </div>
    </div>
  `;
}
