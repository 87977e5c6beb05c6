import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import { WidgetElement } from '../core/element.ts';
import type { HistoryEntry } from '../core/history-entry.ts';
import type { Opens } from '../core/navigation.ts';
import { readShared, withShared } from '../core/share-link.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { answerSectionStyles } from '../ui/answer-section.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { onSubmit } from '../ui/field.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { heading } from '../ui/heading.ts';
import { noticeStyles } from '../ui/notice.styles.ts';
import { textField } from '../ui/text-field.ts';
import type { ArticleKey } from '../shared/article/article.vi.ts';
import type { AnswerKey } from './guide.answer.vi.ts';
import type { GuideAnswer } from './guide.load.ts';
import { type GuideQuestion, linkOf, questionOfLink } from './guide.question.ts';
import { guideStyles } from './guide.styles.ts';
import { type GuideKey, guideMessages } from './guide.vi.ts';

const SHARED = 'evn-guide';

type View = typeof import('./guide.answer.ts');
type Answer = Answered<GuideQuestion, GuideAnswer, View>;

export const kinds = ['both', 'guide', 'faq'] as const;

const titles = { both: 'guide.title', guide: 'guide.titleGuides', faq: 'guide.titleQuestions' } as const;
const contentsPage: GuideQuestion = { view: 'contents' };

/**
 * Guides and frequent questions of the corporation, by topic and by search: what it is, procedures, ways to pay, how a
 * bill is computed, safety. Links inside the texts lead to other articles and to the widgets on the page.
 *
 * @summary Guides and frequent questions
 * @fires {CustomEvent<{ kind: 'contents' | 'questions' | 'search' | 'article', count: number }>} evn-result - What is shown now, and how many entries it has; 0 for an article that there is not
 * @fires {CustomEvent<{ to: string }>} evn-navigate - A link is followed, such as `guide:ways-to-pay` or `widget:evn-tariff-calc`; `preventDefault` when the page leads there
 * @csspart article - An article, or a list of questions
 * @csspart actions - Rows of buttons
 */
export class GuideElement extends WidgetElement<GuideKey | AnswerKey | ArticleKey, GuideKey> implements Opens {
  static override styles = [WidgetElement.styles, buttonStyles, fieldStyles, noticeStyles, answerSectionStyles, guideStyles];
  static override readonly choices = { ...WidgetElement.choices, kind: kinds };

  /** Which to show: `both`, `guide` or `faq`. */
  @property() kind: (typeof kinds)[number] = 'both';
  /** One section of the guides alone, such as `ways-to-pay`. */
  @property() section = '';
  /** Article to begin with, such as `guide:ways-to-pay` or `faq:what-is-a-quota`. */
  @property() article = '';

  @state() private text = '';

  protected override readonly pack = guideMessages;
  /** What was looked at before, for the way back. */
  #before: GuideQuestion[] = [];

  /** From the first answer on. */
  #entry: HistoryEntry | undefined;

  readonly #answer = new AnswerController<GuideQuestion, GuideAnswer, View>(this, {
    view: () => import('./guide.answer.ts'),
    load: (view, question, ask) => view.loadGuide(question, ask),
    announce: ({ view, data, question }) => view.announcement(data, question, this.t),
    onAnswer: ({ data, view }) => {
      this.#entry ??= new view.HistoryEntry(this, SHARED, (opened) => this.#move(opened));
      this.emit('evn-result', view.resultOf(data));
    },
    start: () => this.#start(),
  });

  /** Opens an article by its link. @returns false for a link that leads elsewhere */
  open(to: string): boolean {
    const question = questionOfLink(to);
    if (question) this.#open(question);
    return question !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) return;
    const question = changed.has('article') ? questionOfLink(this.article) : undefined;
    if (question) this.#answer.ask(question, 'page');
  }

  protected override renderWidget(): TemplateResult {
    const { t } = this;
    return html`
      ${heading(this.headingLevel, t(titles[this.kind] ?? titles.both), 'heading')} ${answerAnnounced(this.#answer)}
      <form class="search" role="search" @submit=${onSubmit(() => this.#search())}>
        ${textField(this.#fields, 'text', { hint: t('guide.searchHint'), type: 'search', enterkeyhint: 'search', optional: true })}
        <div class="actions"><button class="button quiet" type="submit">${t('guide.find')}</button></div>
      </form>
      ${answerSection(this.#answer, { t, label: t('guide.answer') }, (answered) => this.#renderAnswer(answered))}
    `;
  }

  get #fields() {
    return {
      values: { text: this.text },
      errors: [],
      label: () => this.t('guide.search'),
      change: (_: 'text', value: string) => {
        this.text = value;
      },
    };
  }

  #renderAnswer({ data, question, view }: Answer): TemplateResult {
    const link = linkOf(question);
    const shown = view.guideView(data, question, {
      t: this.t,
      level: this.headingLevel,
      endpoint: this.connection.endpoint,
      section: this.section,
      shows: { guides: this.kind !== 'faq', questions: this.kind !== 'guide' },
      message: this.#answer.message,
      addressOf: (to) => withShared(location.href, { [SHARED]: to }),
      onFollow: (to, event) => {
        if (view.follow(this, to)) event.preventDefault();
      },
      onAsk: (next) => this.#open(next),
      back: () => this.#back(),
      share: () => {
        if (data.view !== 'article' || !data.article || !link) return;
        const address = withShared(location.href, { [SHARED]: link });
        void view.shareArticle(data.article, address, this.t).then((said) => this.#answer.say(said));
      },
    });
    const { state: now, receivedAt } = this.#answer.query;
    return html`${view.ageNotice({ state: now, receivedAt, retry: () => this.#answer.retry() }, this.t)} ${shown}`;
  }

  #start(): void {
    const linked = questionOfLink(readShared(location.hash, SHARED) ?? '');
    if (linked) return this.#answer.ask(linked, 'link');
    this.#answer.ask(questionOfLink(this.article) ?? contentsPage, 'page');
  }

  #search(): void {
    const text = this.text.trim();
    this.#open(text === '' ? contentsPage : { view: 'search', text });
  }

  #open(question: GuideQuestion): void {
    this.#entry?.push(linkOf(question));
    this.#go(question);
  }

  #go(question: GuideQuestion): void {
    const { question: now } = this.#answer;
    if (now) this.#before.push(now);
    this.#answer.ask(question, 'person');
  }

  #back(): void {
    const question = this.#before.pop() ?? contentsPage;
    this.#entry?.push(linkOf(question));
    this.#answer.ask(question, 'person');
  }

  /** The browser went back, or on; what was searched for stands in no address, and is what was looked at before. */
  #move(opened: string | undefined): void {
    const before = this.#before.at(-1);
    if (before && linkOf(before) === opened) this.#back();
    else this.#go(questionOfLink(opened ?? '') ?? contentsPage);
  }
}
