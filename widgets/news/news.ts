import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import { civilDateOf } from '../core/civil-date.ts';
import { WidgetElement } from '../core/element.ts';
import type { HistoryEntry } from '../core/history-entry.ts';
import type { Opens } from '../core/navigation.ts';
import { readShared, withShared } from '../core/share-link.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { answerSectionStyles } from '../ui/answer-section.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { heading } from '../ui/heading.ts';
import { noticeStyles } from '../ui/notice.styles.ts';
import { tabs } from '../ui/tabs.ts';
import { tabsStyles } from '../ui/tabs.styles.ts';
import type { ArticleKey } from '../shared/article/article.vi.ts';
import type { AnswerKey } from './news.answer.vi.ts';
import type { NewsAnswer } from './news.load.ts';
import { type NewsQuestion, pageSize, questionOfLink, type Section, sections } from './news.question.ts';
import { newsStyles } from './news.styles.ts';
import { type NewsKey, newsMessages } from './news.vi.ts';

const SHARED = 'evn-news';
/** Pages may write anything into an attribute. */
const known = (section: Section): Section => (sections.includes(section) ? section : 'news');

type View = typeof import('./news.answer.ts');
type Answer = Answered<NewsQuestion, NewsAnswer, View>;

/**
 * News of the corporation in its four sections; the year of the last one is the current year. Pictures carry words, and a
 * feed can be followed.
 *
 * @summary News in four sections
 * @fires {CustomEvent<{ kind: 'list' | 'article', count: number }>} evn-result - What is shown now, and how many entries it has; 0 for an article that there is not
 * @fires {CustomEvent<{ to: string }>} evn-navigate - A link is followed, such as `news:price-1279`; `preventDefault` when the page leads there
 * @csspart article - An article
 * @csspart actions - Rows of buttons
 */
export class NewsElement extends WidgetElement<NewsKey | AnswerKey | ArticleKey, NewsKey> implements Opens {
  static override styles = [WidgetElement.styles, buttonStyles, noticeStyles, tabsStyles, answerSectionStyles, newsStyles];
  static override readonly choices = { ...WidgetElement.choices, section: sections };

  /** Section to begin with: `news`, `safety-saving`, `customer-thanks` or `supply`. */
  @property() section: Section = 'news';
  /** Article to begin with, such as `news:price-1279`. */
  @property() article = '';

  @state() private shown: Section = 'news';

  protected override readonly pack = newsMessages;

  /** From the first answer on. */
  #entry: HistoryEntry | undefined;

  readonly #answer = new AnswerController<NewsQuestion, NewsAnswer, View>(this, {
    view: () => import('./news.answer.ts'),
    load: (view, question, ask) => view.loadNews(question, ask),
    announce: ({ view, data }) => view.announcement(data, this.#nameOf(this.shown), this.t),
    onAnswer: ({ data, view }) => {
      this.#entry ??= new view.HistoryEntry(this, SHARED, (opened) => this.#move(opened));
      this.emit('evn-result', view.resultOf(data));
    },
    start: () => this.#start(),
    keepsLast: true,
  });

  /** Opens an article by its link. @returns false for a link that leads elsewhere */
  open(to: string): boolean {
    const question = questionOfLink(to);
    if (!question) return false;
    this.#entry?.push(to);
    this.#answer.ask(question, 'person');
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) return;
    const question = changed.has('article') ? questionOfLink(this.article) : undefined;
    if (question) this.#answer.ask(question, 'page');
    else if (changed.has('section')) this.#list(this.section, 'page');
  }

  protected override renderWidget(): TemplateResult {
    const { t } = this;
    const all = sections.map((name) => ({ name, label: this.#nameOf(name) }));
    return html`
      ${heading(this.headingLevel, t('news.title'), 'heading')} ${answerAnnounced(this.#answer)}
      ${tabs(t('news.sections'), all, this.shown, (name) => this.#close(name, 'page'))}
      <div id="panel" role="tabpanel" aria-labelledby="tab-${this.shown}">
        ${answerSection(this.#answer, { t, label: this.#nameOf(this.shown) }, (answered) => this.#renderAnswer(answered))}
      </div>
    `;
  }

  #renderAnswer({ data, question, view }: Answer): TemplateResult {
    const { endpoint, site } = this.connection;
    const shown = view.newsView(data, question, {
      t: this.t,
      level: this.headingLevel,
      endpoint,
      sectionName: this.#nameOf(this.shown),
      feed: `${endpoint}/feed/${encodeURIComponent(site)}/news.atom?l=${this.language}`,
      message: this.#answer.message,
      addressOf: (to) => withShared(location.href, { [SHARED]: to }),
      onFollow: (to, event) => {
        if (view.follow(this, to)) event.preventDefault();
      },
      onAsk: (next) => this.#answer.ask(next, 'page'),
      back: () => this.#close(this.shown, 'person'),
      share: () => {
        if (data.view !== 'article' || !data.article) return;
        const address = withShared(location.href, { [SHARED]: `news:${data.article.id}` });
        void view.shareArticle(data.article, address, this.t).then((said) => this.#answer.say(said));
      },
    });
    const { state: now, receivedAt } = this.#answer.query;
    return html`${view.ageNotice({ state: now, receivedAt, retry: () => this.#answer.retry() }, this.t)} ${shown}`;
  }

  /** The supply section is always that of this year. */
  #nameOf(section: Section): string {
    return this.t(`news.section.${section}`, { year: civilDateOf(this.clock()).slice(0, 4) });
  }

  #start(): void {
    this.shown = known(this.section);
    const linked = questionOfLink(readShared(location.hash, SHARED) ?? '');
    if (linked) return this.#answer.ask(linked, 'link');
    const asked = questionOfLink(this.article);
    if (asked) this.#answer.ask(asked, 'page');
    else this.#list(this.section, 'page');
  }

  #move(opened: string | undefined): void {
    const question = questionOfLink(opened ?? '');
    if (question) this.#answer.ask(question, 'person');
    else this.#list(this.shown, 'person');
  }

  /** From an article back to a list. */
  #close(section: Section, asker: 'person' | 'page'): void {
    this.#entry?.push(undefined);
    this.#list(section, asker);
  }

  #list(section: Section, asker: 'person' | 'page'): void {
    this.shown = known(section);
    this.#answer.ask({ view: 'list', section: this.shown, first: pageSize }, asker);
  }
}
