import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import { WidgetElement } from '../core/element.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { heading } from '../ui/heading.ts';
import type { CallbackForm } from './contact-bar.form.ts';
import type { CallbackKey } from './contact-bar.form.vi.ts';
import type { Owners } from '../shared/hotline/hotline.owners.ts';
import { contactBarStyles } from './contact-bar.styles.ts';
import { type ContactBarKey, type ShellKey, shellMessages } from './contact-bar.vi.ts';

type View = typeof import('./contact-bar.answer.ts');
type Answer = Answered<Question, Owners, View>;
type Question = Readonly<Record<never, never>>;

export const switches = ['on', 'off'] as const;

/** There is one question, and it never changes. */
const everyNumber: Question = {};

/**
 * Whom to call: the numbers of the corporation with their price, hours, and the day on which they were checked; one tap
 * calls. Or somebody calls back.
 *
 * @summary Numbers to call, and a form to be called back
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{ state: string }>} evn-state - Of the numbers: idle, loading, ready, stale, offline, error, rate-limited. Of the form: idle, sending, sent, offline, unsure, later, refused, failed
 * @fires {CustomEvent<{ kind: string, count: number }>} evn-result - The numbers are shown
 * @fires {CustomEvent<{}>} evn-submit - Somebody asks to be called back; `preventDefault` keeps it from being sent
 * @fires {CustomEvent<{ requestCode: string }>} evn-submitted - Somebody will call
 * @csspart list - The numbers of the reader's corporation
 * @csspart call - A button that calls
 * @csspart summary - The receipt
 */
export class ContactBarElement extends WidgetElement<ContactBarKey | CallbackKey, ShellKey> {
  static override styles = [WidgetElement.styles, contactBarStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, callback: switches };

  /** Whether to offer to be called back: `on` or `off`. */
  @property() callback: (typeof switches)[number] = 'on';

  @state() private asking = false;

  protected readonly pack = shellMessages;

  readonly #answer = new AnswerController<Question, Owners, View>(this, {
    view: () => import('./contact-bar.answer.ts'),
    load: (view, _, ask) => view.loadOwners(ask),
    announce: ({ data, view }) => this.t('contactBar.count', { count: view.countOf(data) }),
    onAnswer: ({ data, view }) => this.emit('evn-result', { kind: 'found', count: view.countOf(data) }),
    start: () => this.#answer.ask(everyNumber, 'page'),
    keepsLast: true,
  });

  readonly #form = new LazyPart<typeof import('./contact-bar.form.ts'), CallbackForm>(this, {
    fetch: () => import('./contact-bar.form.ts'),
    make: (view) => new view.CallbackForm(this),
    isOpen: () => this.asking,
  });

  protected override renderWidget(): TemplateResult {
    const { t } = this;
    return html`
      ${heading(this.headingLevel, t('contactBar.title'), 'heading')} ${answerAnnounced(this.#answer)}
      ${answerSection(this.#answer, { t, label: t('contactBar.numbers') }, (answered) => this.#renderNumbers(answered))}
      ${this.callback === 'off' ? nothing : html`<div class="callback">${this.#renderCallback()}</div>`}
    `;
  }

  #renderNumbers({ data, view }: Answer): TemplateResult {
    const { state: now, receivedAt } = this.#answer.query;
    return html`
      ${view.ageNotice({ state: now, receivedAt, retry: () => this.#answer.retry() }, this.t)}
      ${view.numbersView(view.toContactView(data, this.corporation, this.t), this.headingLevel + 1, this.t)}
    `;
  }

  #renderCallback(): TemplateResult | typeof nothing {
    if (this.asking) return this.#form.render((form) => form.render(() => (this.asking = false)));
    return html`<button class="button quiet" type="button" @click=${() => this.#open()}>${this.t('contactBar.callback')}</button>`;
  }

  #open(): void {
    this.asking = true;
    this.#form.made?.enter();
  }
}
