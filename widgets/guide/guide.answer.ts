import { html, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { joined } from '../core/joined.ts';
import { HistoryEntry } from '../core/history-entry.ts';
import { follow } from '../core/navigation.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { heading } from '../ui/heading.ts';
import { articleStyles } from '../shared/article/article.styles.ts';
import { type ArticleContext, articleView, shareArticle } from '../shared/article/article.view.ts';
import { type ArticleKey, articleMessages } from '../shared/article/article.vi.ts';
import { answerMessages, type AnswerKey } from './guide.answer.vi.ts';
import { chapters, questionSectionName, questionSections, sectionName } from './guide.data.ts';
import { type Entry, type GuideAnswer, loadGuide } from './guide.load.ts';
import type { GuideQuestion } from './guide.question.ts';

export { ageNotice, follow, HistoryEntry, loadGuide, shareArticle };

export const part: WidgetPart<AnswerKey | ArticleKey> = {
  styles: articleStyles,
  messages: joined(articleMessages, answerMessages),
};

export interface GuideContext extends Omit<ArticleContext, 't' | 'level'> {
  readonly t: Translate<AnswerKey | ArticleKey | SharedKey>;
  /** Level of the widget's heading. */
  readonly level: number;
  /** One section alone; empty for all. */
  readonly section: string;
  readonly shows: { readonly guides: boolean; readonly questions: boolean };
  readonly onAsk: (question: GuideQuestion) => void;
}

export function guideView(answer: GuideAnswer, question: GuideQuestion, context: GuideContext): TemplateResult {
  const { t } = context;
  switch (answer.view) {
    case 'contents':
      return contents(answer.entries, context);
    case 'questions':
      return questions(answer.entries, question.view === 'questions' ? question.section : '', context);
    case 'article':
      return answer.article
        ? articleView(answer.article, { ...context, level: context.level + 1 })
        : html`<div class="article" tabindex="-1"><p>${t('article.missing')}</p>${backButton(context)}</div>`;
    case 'search':
      return found(answer.entries, question.view === 'search' ? question.text : '', context);
  }
}

/** For the page. */
export const resultOf = (answer: GuideAnswer): { kind: GuideAnswer['view']; count: number } => ({
  kind: answer.view,
  count: answer.view === 'article' ? Number(answer.article !== undefined) : answer.entries.length,
});

/** The answer in a sentence, for screen readers. */
export function announcement(answer: GuideAnswer, question: GuideQuestion, t: GuideContext['t']): string {
  if (answer.view === 'article') return answer.article?.title ?? t('article.missing');
  if (answer.view === 'search' && question.view === 'search') return foundSentence(answer.entries, question.text, t);
  return '';
}

function contents(entries: readonly Entry[], context: GuideContext): TemplateResult {
  const { t, level, section, shows, onAsk } = context;
  const parts = chapters(entries, section, t);
  const guides = html`
    ${heading(level + 1, t('guide.guides'))}
    ${parts.length === 0 ? html`<p>${t('guide.empty')}</p>` : parts.map((chapter) => html`<details class="fold" ?open=${parts.length === 1}><summary>${chapter.name}</summary>${list(chapter.entries, context)}</details>`)}
  `;
  const faq = html`
    ${heading(level + 1, t('guide.questions'))}
    <ul class="topics">
      ${questionSections.map((name) => html`<li><button class="button quiet" type="button" @click=${() => onAsk({ view: 'questions', section: name })}>${questionSectionName(name, t)}</button></li>`)}
    </ul>
  `;
  return html`<div class="contents">${shows.questions && section === '' ? faq : ''} ${shows.guides ? guides : ''}</div>`;
}

function questions(entries: readonly Entry[], section: string, context: GuideContext): TemplateResult {
  const { t, level } = context;
  return html`
    <div class="article" tabindex="-1">
      ${backButton(context)} ${heading(level + 1, `${t('guide.questions')}: ${questionSectionName(section, t)}`, 'title')}
      ${entries.length === 0 ? html`<p>${t('guide.empty')}</p>` : list(entries, context)}
    </div>
  `;
}

function found(entries: readonly Entry[], text: string, context: GuideContext): TemplateResult {
  const { t, level } = context;
  return html`
    <div class="article" tabindex="-1">
      ${heading(level + 1, foundSentence(entries, text, t))} ${list(entries, context)} ${backButton(context)}
    </div>
  `;
}

const foundSentence = (entries: readonly Entry[], text: string, t: GuideContext['t']): string =>
  entries.length === 0 ? t('guide.nothing', { text }) : t('guide.found', { count: entries.length, text });

function list(entries: readonly Entry[], { t, addressOf, onFollow }: GuideContext): TemplateResult {
  return html`
    <ul class="results">
      ${entries.map(({ kind, id, title, summary, section }) => {
        const to = `${kind.toLowerCase()}:${id}`;
        const where = kind === 'FAQ' ? `${t('guide.kind.faq')} · ${questionSectionName(section, t)}` : sectionName(section, t);
        return html`<li><a class="entry" href=${addressOf(to)} @click=${(event: Event) => onFollow(to, event)}><span class="name">${title}</span><span>${summary}</span><span class="more">${where}</span></a></li>`;
      })}
    </ul>
  `;
}

const backButton = ({ t, back }: GuideContext): TemplateResult =>
  html`<div class="actions screen-only"><button class="button plain" type="button" @click=${back}>${t('guide.topics')}</button></div>`;
