import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../core/format.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import { share } from '../../core/sharing.ts';
import { answerActions } from '../../ui/answer-actions.ts';
import { heading } from '../../ui/heading.ts';
import { icon } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import type { Article } from './article.ts';
import { type BlockContext, blocks } from './article.blocks.ts';
import { picture } from './article.picture.ts';
import type { ArticleKey } from './article.vi.ts';

export interface ArticleContext extends BlockContext {
  readonly t: Translate<ArticleKey | SharedKey>;
  readonly endpoint: string;
  /** Leads to where the reader came from. */
  readonly back: (() => void) | undefined;
  readonly share: () => void;
  readonly message: string;
}

/** A whole article: title, day, what to know about its truth, text, sources. */
export function articleView(article: Article, context: ArticleContext): TemplateResult {
  const { t, level, endpoint, back, share, message } = context;
  const { title, summary, body, image } = article;
  return html`
    <article class="article" tabindex="-1" part="article">
      ${back ? html`<div class="actions screen-only"><button class="button plain" type="button" @click=${back}>${t('article.back')}</button></div>` : nothing}
      <div>${heading(level, title, 'title')}${dayLine(article, t)}</div>
      <p class="lead">${summary}</p>
      ${article.provenance === 'UNVERIFIED' ? notice('warning', icon('alert'), html`<p>${t('article.unverified')}</p>`) : nothing}
      ${image ? picture(image, endpoint) : nothing} ${blocks(body, context)} ${sources(article, t)}
      ${answerActions({ share, message }, t)}
    </article>
  `;
}

function dayLine({ publishedOn, validFrom, validTo }: Article, t: ArticleContext['t']): TemplateResult {
  const days = [
    publishedOn ? t('article.published', { date: formatDate(publishedOn) }) : t('article.from', { date: formatDate(validFrom) }),
    ...(validTo ? [t('article.until', { date: formatDate(validTo) })] : []),
  ];
  return html`<p class="meta">${days.join(' · ')}</p>`;
}

const sources = ({ sources: texts, verifiedAt }: Article, t: ArticleContext['t']): TemplateResult => html`
  <details class="fold">
    <summary>${t('article.sources')}</summary>
    <ul class="list">${texts.map((text) => html`<li>${text}</li>`)}</ul>
    <p class="meta">${verifiedAt ? t('article.verified', { date: formatDate(verifiedAt) }) : t('article.notVerifiedOn')}</p>
  </details>
`;

/** Hands an article on, with its address. @returns what to tell the person */
export const shareArticle = ({ title, summary }: Article, address: string, t: Translate<SharedKey>): Promise<string> =>
  share(`${title}\n${summary}`, address, t);
