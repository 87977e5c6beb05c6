import { ContextConsumer } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import { client, QueryController } from '../core/query-controller.ts';
import { customerCodeContext } from '../core/session.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { errorSummary, focusErrorSummary } from '../ui/error-summary.ts';
import { fault } from '../ui/fault.ts';
import { errorsOf } from '../ui/field.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { heading } from '../ui/heading.ts';
import { noticeStyles } from '../ui/notice.styles.ts';
import { skeleton } from '../ui/skeleton.ts';
import { tabsStyles } from '../ui/tabs.styles.ts';
import type { AnswerInput } from './answer.ts';
import { AreaTab } from './area-tab.ts';
import { askedOf } from './asked.ts';
import { CodeTab } from './code-tab.ts';
import { DateChooser } from './date-chooser.ts';
import { modeTabs } from './mode-tabs.ts';
import { formMessages, type FormKey, type OutageLookupKey } from './outage-lookup.vi.ts';
import type { PlaceAnswer } from './places.data.ts';
import { isStale, loadPlaces, type Place, type Question } from './places.load.ts';
import { labelOf, type OutageProblem } from './problems.ts';
import { readSharedAddress, sharedAddress } from './shared-address.ts';
import { outageLookupStyles } from './outage-lookup.styles.ts';

export const modes = ['both', 'code', 'area'] as const;
export type Mode = (typeof modes)[number];

const tickMs = 30_000;

/** Data together with the code that shows it: both come by network, and one without the other is no use. */
interface Answers {
  readonly places: readonly PlaceAnswer[];
  readonly view: typeof import('./answer.ts');
}

/**
 * Answers "is my power going off?" by customer code or by area: there is an outage, there is none scheduled until a
 * date, or it cannot be known. The three never look alike.
 *
 * @summary Outage schedule by customer code or area
 * @fires evn-ready - The widget has drawn itself
 * @fires evn-state - `{ state }`: idle, loading, ready, stale, offline, error or rate-limited
 * @fires evn-submit - `{ by, count }`; cancelable. The person asks
 * @fires evn-result - `{ kind, count, asOf }`; kind is found, none, unknown or partial
 * @fires evn-outage-found - `{ count, nextStart }`
 * @fires evn-outage-none - `{ knownUntil }`
 * @fires evn-outage-unknown - Nothing can be said
 * @fires evn-error - `{ code, retryAfter }`
 * @csspart widget - The frame
 * @csspart heading - The widget's heading
 * @csspart summary - The verdict
 * @csspart days - The strip of days
 * @csspart card - One outage
 * @csspart actions - Rows of buttons
 * @csspart status - Remarks about the age of an answer
 * @csspart error - Error summary, or why there is no answer
 * @cssproperty --evn-font - Font family
 * @cssproperty --evn-font-size - Base size of the text
 * @cssproperty --evn-color-text - Text
 * @cssproperty --evn-color-muted - Secondary text
 * @cssproperty --evn-color-surface - Background
 * @cssproperty --evn-color-border - Borders of controls
 * @cssproperty --evn-color-accent - Buttons, links, focus
 * @cssproperty --evn-color-on-accent - Text on buttons
 * @cssproperty --evn-color-danger - Errors, outages
 * @cssproperty --evn-color-success - No outage scheduled
 * @cssproperty --evn-radius - Corners
 * @cssproperty --evn-space - Unit of space
 */
export class OutageLookupElement extends WidgetElement<OutageLookupKey, FormKey> {
  static override styles = [WidgetElement.styles, buttonStyles, fieldStyles, noticeStyles, tabsStyles, outageLookupStyles];
  static override readonly choices = { ...WidgetElement.choices, mode: modes };

  /** Code, or several separated by commas, to ask for at once. */
  @property({ attribute: 'customer-code' }) customerCode = '';
  /** Unit (Điện lực) to ask for at once. */
  @property({ attribute: 'unit-code' }) unitCode = '';
  /** How many days after today to ask for, unless the person chooses other days. */
  @property({ type: Number }) days = 7;
  /** Which ways of asking to offer: `both`, `code` or `area`. */
  @property() mode: Mode = 'both';
  /** `off` does not offer to remember the code on this device. */
  @property() remember = '';

  @state() private way: Place['by'] = 'code';
  @state() private problems: readonly OutageProblem[] = [];
  @state() private question: Question | null = null;
  @state() private shareCode = false;
  @state() private message = '';
  @state() private filter = '';

  protected override readonly pack = formMessages;
  readonly #answers: QueryController<Question, Answers>;
  readonly #code: CodeTab;
  readonly #area: AreaTab;
  readonly #dates: DateChooser;
  #toldOf: Answers | undefined;
  /** The answer was asked for by the link that opened the page: it is shown to the person once. */
  #fromLink = false;
  #focusNext: 'answer' | 'errors' | 'form' | undefined;
  #ticker: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.#answers = new QueryController<Question, Answers>(this, {
      question: () => this.question,
      load: async (question, ask) => {
        const [places, view] = await Promise.all([loadPlaces(question, ask), import('./answer.ts')]);
        await this.adopt(view.part);
        const refusals = view.refusalsOf(places);
        if (refusals.length > 0) this.#refuse(refusals);
        return { places, view };
      },
      isStale: ({ places }) => isStale(places),
    });
    this.#code = new CodeTab(this, {
      offersMemory: () => this.remember !== 'off',
      onAsked: (codes) => this.#submit({ by: 'code', codes }),
      onRefused: (problem) => this.#refuse([problem, ...this.#dates.problems]),
    });
    this.#dates = new DateChooser(this, {
      days: () => this.days,
      adopt: (part) => this.adopt(part),
      onRefused: (problems) => this.#refuse(problems),
    });
    this.#area = new AreaTab(this, {
      isOpen: () => this.way === 'area' && !this.question,
      adopt: (part) => this.adopt(part),
      onPick: ({ code, name }) => this.#submit({ by: 'area', unitCode: code, name }),
      onMissing: (problem) => this.#refuse([problem, ...this.#dates.problems]),
    });
    this.addEventListener('focusin', () => void Promise.allSettled([client(), import('./answer.ts'), this.#dates.fetch()]), {
      once: true,
    });
    new ContextConsumer(this, {
      context: customerCodeContext,
      subscribe: true,
      callback: (code) => {
        if (!this.hasAttribute('customer-code')) this.customerCode = code;
      },
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticker = setInterval(() => this.#tick(), tickMs);
    if (!this.hasUpdated) this.#startFromPage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticker);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('mode') && (this.mode === 'code' || this.mode === 'area')) this.way = this.mode;
    if (changed.has('customerCode') && this.customerCode) this.#askTyped(this.customerCode);
    if (changed.has('unitCode') && this.unitCode) this.#ask({ by: 'area', unitCode: this.unitCode, name: '' });
    if ((changed.has('days') || changed.has('clock')) && this.question) this.#ask(this.question);
  }

  protected override updated(): void {
    this.#moveFocus();
    this.#tellPage();
  }

  protected override renderWidget(): TemplateResult {
    return html`
      ${heading(this.headingLevel, this.t('outageLookup.title'), 'heading')}
      <p class="visually-hidden" role="status">${this.#announcement()}</p>
      ${this.question ? this.#renderAnswer(this.question) : this.#renderForm()}
    `;
  }

  #renderForm(): TemplateResult {
    const { t } = this;
    const tab = this.way === 'code' ? this.#code : this.#area;
    const errors = errorsOf(this.problems, t, labelOf(t));
    const panel = tab.render(errors, this.#dates.render(errors));
    return html`
      ${errorSummary(t('error.summary'), this.headingLevel + 1, errors)}
      ${this.mode === 'code' || this.mode === 'area' ? panel : modeTabs(this.way, (way) => this.#choose(way), panel, t)}
    `;
  }

  #renderAnswer(question: Question): TemplateResult {
    const { data, error, pending } = this.#answers;
    const asked = askedOf(question, this.t);
    return html`
      <div class="asked">
        <p>${asked.label} <strong>${asked.name}</strong></p>
        <button class="button plain" type="button" @click=${() => this.#reopen()}>${this.t(question.by === 'code' ? 'outageLookup.change' : 'outageLookup.changeArea')}</button>
      </div>
      <section class="answer" tabindex="-1" aria-label="${asked.label} ${asked.name}" aria-busy=${pending}>
        ${data ? this.#renderPlaces(data, question) : error ? fault(error, this.t, () => this.#answers.retry()) : this.#answers.skeleton ? skeleton(this.t('state.loading')) : nothing}
      </section>
    `;
  }

  #renderPlaces({ places, view }: Answers, question: Question): TemplateResult {
    return view.answer(this.#input(places, question), {
      level: this.headingLevel,
      endpoint: this.connection.endpoint,
      state: this.#answers.state,
      failed: this.#answers.error !== undefined,
      receivedAt: this.#answers.receivedAt,
      retry: () => this.#answers.retry(),
      reopen: { code: this.#reopening('code'), area: this.#reopening('area') },
      filter: this.filter,
      onFilter: (text) => (this.filter = text),
      pageAddress: sharedAddress(location.href, question, this.shareCode),
      shareCode: this.shareCode,
      remembered: question.by === 'code' && this.#code.isRemembered,
      message: this.message,
      onShareCode: (withCode) => (this.shareCode = withCode),
      onMessage: (message) => (this.message = message),
      onForget: () => this.#forget(),
    });
  }

  #input(places: readonly PlaceAnswer[], question: Question): AnswerInput {
    return { places, question, t: this.t, language: this.language, now: this.clock() };
  }

  /** What a screen reader hears when an answer comes; the countdown is left out, it would never stop talking. */
  #announcement(): string {
    const { data, error, skeleton: waiting } = this.#answers;
    if (!this.question) return this.message;
    if (data) return data.view.announcement(this.#input(data.places, this.question));
    return waiting && !error ? this.t('state.loading') : '';
  }

  #submit(place: Place): void {
    const { problems } = this.#dates;
    if (problems.length > 0) return this.#refuse(problems);
    this.#fromLink = false;
    if (!this.emit('evn-submit', { by: place.by, count: place.by === 'code' ? place.codes.length : 1 }, true)) return;
    this.#focusNext = 'answer';
    this.#ask(place);
  }

  #ask(place: Place): void {
    this.problems = [];
    this.message = '';
    this.filter = '';
    this.question = { ...place, ...this.#dates.range };
  }

  /** Codes from the page, a link or the device: asked if they look right, else left in the field to be checked. */
  #askTyped(text: string): void {
    this.way = 'code';
    const codes = this.#code.take(text);
    if (codes) this.#ask({ by: 'code', codes });
  }

  #startFromPage(): void {
    const shared = readSharedAddress(location.hash);
    const stored = this.#code.recall();
    if (this.customerCode || this.unitCode) return;
    this.#fromLink = true;
    if (shared.codes && this.mode !== 'area') return this.#askTyped(shared.codes);
    if (shared.unitCode && this.mode !== 'code') return this.#ask({ by: 'area', unitCode: shared.unitCode, name: '' });
    this.#fromLink = false;
    const known = this.#code.restore() ?? stored;
    if (known && this.mode !== 'area') this.#askTyped(known);
  }

  #refuse(problems: readonly OutageProblem[]): void {
    this.question = null;
    this.problems = problems;
    this.#dates.openFor(problems);
    this.#focusNext = 'errors';
  }

  #choose(way: Place['by']): void {
    this.way = way;
    this.problems = [];
  }

  #reopen(way = this.way): void {
    this.question = null;
    this.#code.reopened();
    this.way = way;
    this.#focusNext = 'form';
  }

  #reopening(way: Place['by']): (() => void) | undefined {
    return this.mode === (way === 'code' ? 'area' : 'code') ? undefined : () => this.#reopen(way);
  }

  #forget(): void {
    this.#code.forget();
    this.message = this.t('outageLookup.forgotten');
  }

  /** Countdowns move on; past midnight the range asked for does too. */
  #tick(): void {
    if (this.question && this.question.from !== this.#dates.range.from) this.#ask(this.question);
    else if (this.#answers.data) this.requestUpdate();
  }

  #moveFocus(): void {
    const target = this.#focusNext;
    this.#focusNext = undefined;
    if (target === 'errors') focusErrorSummary(this.renderRoot);
    else if (target === 'answer') this.renderRoot.querySelector<HTMLElement>('.answer')?.focus();
    else if (target === 'form') this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  #leadToAnswer(): void {
    this.#fromLink = false;
    const answer = this.renderRoot.querySelector<HTMLElement>('.answer');
    answer?.focus({ preventScroll: true });
    answer?.scrollIntoView();
  }

  #tellPage(): void {
    const { data } = this.#answers;
    if (!data || !this.question || data === this.#toldOf) return;
    this.#toldOf = data;
    if (this.#fromLink) this.#leadToAnswer();
    const { kind, count, asOf, nextStart, knownUntil } = data.view.detailOf(this.#input(data.places, this.question));
    this.emit('evn-result', { kind, count, asOf });
    if (count > 0) this.emit('evn-outage-found', { count, nextStart });
    else if (kind === 'none') this.emit('evn-outage-none', { knownUntil });
    else this.emit('evn-outage-unknown');
  }
}
