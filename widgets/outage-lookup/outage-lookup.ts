import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { MAX_CUSTOMER_CODES } from '../../schema/customer-code.ts';
import { AnswerController, type Answered, type Asker } from '../core/answer-controller.ts';
import { WidgetElement } from '../core/element.ts';
import { followSessionCode } from '../core/session-code.ts';
import { ticker } from '../core/ticker.ts';
import { CustomerCode } from '../shared/customer-code/customer-code.ts';
import { DateRangeChooser } from '../shared/date-range/date-range.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { errorsOf } from '../ui/field.ts';
import { heading } from '../ui/heading.ts';
import type { AnswerInput } from './outage-lookup.answer.ts';
import { AreaTab } from './outage-lookup.area-tab.ts';
import { askedOf } from './outage-lookup.asked.ts';
import { codeForm } from './outage-lookup.code-form.ts';
import { modeTabs } from './outage-lookup.mode-tabs.ts';
import { formMessages, type FormKey, type OutageLookupKey } from './outage-lookup.vi.ts';
import type { PlaceAnswer } from './outage-lookup.places.data.ts';
import type { Place, Question } from './outage-lookup.load.ts';
import { labelOf, type OutageProblem } from './outage-lookup.problems.ts';
import { readSharedAddress, sharedAddress } from './outage-lookup.share.ts';
import { outageLookupStyles } from './outage-lookup.styles.ts';

export const modes = ['both', 'code', 'area'] as const;
export type Mode = (typeof modes)[number];

type View = typeof import('./outage-lookup.answer.ts');
type Answer = Answered<Question, readonly PlaceAnswer[], View>;

const tickMs = 30_000;

/**
 * Answers "is my power going off?" by customer code or by area: there is an outage, there is none scheduled until a
 * date, or it cannot be known. The three never look alike.
 *
 * @summary Outage schedule by customer code or area
 * @fires {CustomEvent<{ by: 'code' | 'area', count: number }>} evn-submit - Somebody asks; `preventDefault` stops the question
 * @fires {CustomEvent<{ kind: 'found' | 'none' | 'unknown' | 'partial', count: number, asOf?: string }>} evn-result - An answer is shown
 * @fires {CustomEvent<{ count: number, nextStart?: string }>} evn-outage-found - With outages under way or ahead
 * @fires {CustomEvent<{ knownUntil?: string }>} evn-outage-none - Without
 * @fires {CustomEvent<{}>} evn-outage-unknown - Nothing can be said
 * @csspart summary - The verdict
 * @csspart days - The strip of days
 * @csspart card - One outage
 */
export class OutageLookupElement extends WidgetElement<OutageLookupKey, FormKey> {
  static override styles = [WidgetElement.styles, outageLookupStyles].flat();
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
  @state() private shareCode = false;
  @state() private filter = '';

  protected override readonly pack = formMessages;

  readonly #answer = new AnswerController<Question, readonly PlaceAnswer[], View, OutageProblem>(this, {
    view: () => import('./outage-lookup.answer.ts'),
    load: (view, question, ask) => view.loadPlaces(question, ask),
    alsoSoon: () => this.#dates.fetch(),
    problemsOf: ({ data, view }) => view.refusalsOf(data),
    onProblems: (problems) => this.#dates.openFor(problems),
    isStale: ({ data, view }) => view.isStale(data),
    announce: (answered) => answered.view.announcement(this.#input(answered)),
    onAnswer: (answered) => answered.view.tellPage(this.#input(answered), this),
    start: () => this.#start(),
  });
  readonly #code = new CustomerCode(this, {
    name: 'evn-outage-lookup',
    max: MAX_CUSTOMER_CODES,
    offersMemory: () => this.remember !== 'off',
  });
  readonly #dates = new DateRangeChooser(this, {
    title: () => this.t('outageLookup.chooseDays'),
    days: () => this.days,
    onRefused: (problems) => this.#answer.refuse(problems),
  });
  readonly #area = new AreaTab(this, {
    isOpen: () => this.way === 'area' && !this.#answer.question,
    onPick: ({ code, name }) => this.#submit({ by: 'area', unitCode: code, name }),
    onMissing: (problem) => this.#refuse(problem),
  });

  constructor() {
    super();
    ticker(this, tickMs, () => this.#tick());
    followSessionCode(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('mode') && (this.mode === 'code' || this.mode === 'area')) this.way = this.mode;
    if (changed.has('customerCode') && this.customerCode) this.#askTyped(this.customerCode, 'page');
    if (changed.has('unitCode') && this.unitCode) this.#ask({ by: 'area', unitCode: this.unitCode, name: '' }, 'page');
    if (changed.has('days') || changed.has('clock')) this.#askAgain();
  }

  protected override renderWidget(): TemplateResult {
    const { question } = this.#answer;
    return html`
      ${heading(this.headingLevel, this.t('outageLookup.title'), 'heading')} ${answerAnnounced(this.#answer)}
      ${question ? this.#renderAnswer(question) : this.#renderForm()}
    `;
  }

  #renderForm(): TemplateResult {
    const { t, mode } = this;
    const errors = errorsOf(this.#answer.problems, t, labelOf(t));
    const days = this.#dates.render(errors);
    const panel =
      this.way === 'code'
        ? codeForm({ code: this.#code, errors, days, submit: () => this.#submitCode() }, t)
        : this.#area.render(errors, days);
    return html`
      ${errorSummary(t('error.summary'), this.headingLevel + 1, errors)}
      ${mode === 'code' || mode === 'area' ? panel : modeTabs(this.way, (way) => this.#choose(way), panel, t)}
    `;
  }

  #renderAnswer(question: Question): TemplateResult {
    const { t } = this;
    const asked = askedOf(question, t);
    return html`
      <div class="asked">
        <p>${asked.label} <strong>${asked.name}</strong></p>
        <button class="button plain" type="button" @click=${() => this.#reopen()}>${t(question.by === 'code' ? 'outageLookup.change' : 'outageLookup.changeArea')}</button>
      </div>
      ${answerSection(this.#answer, { t, label: `${asked.label} ${asked.name}` }, (answered) => this.#renderPlaces(answered))}
    `;
  }

  #renderPlaces(answered: Answer): TemplateResult {
    const { question, view } = answered;
    const { query, message } = this.#answer;
    return view.answer(this.#input(answered), {
      level: this.headingLevel,
      endpoint: this.connection.endpoint,
      state: query.state,
      failed: query.error !== undefined,
      receivedAt: query.receivedAt,
      retry: () => this.#answer.retry(),
      reopen: { code: this.#reopening('code'), area: this.#reopening('area') },
      filter: this.filter,
      onFilter: (text) => (this.filter = text),
      pageAddress: sharedAddress(location.href, question, this.shareCode),
      shareCode: this.shareCode,
      remembered: question.by === 'code' && this.#code.isRemembered,
      message,
      onShareCode: (withCode) => (this.shareCode = withCode),
      onMessage: (said) => this.#answer.say(said),
      onForget: () => this.#forget(),
    });
  }

  #input({ data: places, question }: Answer): AnswerInput {
    return { places, question, t: this.t, language: this.language, now: this.clock() };
  }

  #submitCode(): void {
    const read = this.#code.read();
    if ('problem' in read) return this.#refuse(read.problem);
    this.#code.asked(read.codes);
    this.#submit({ by: 'code', codes: read.codes });
  }

  #submit(place: Place): void {
    const { problems, range } = this.#dates;
    if (problems.length > 0) return this.#answer.refuse(problems);
    this.filter = '';
    this.#answer.submit({ ...place, ...range }, { by: place.by, count: place.by === 'code' ? place.codes.length : 1 });
  }

  #ask(place: Place, asker: Asker): void {
    this.filter = '';
    this.#answer.ask({ ...place, ...this.#dates.range }, asker);
  }

  /** The same place for the days that count now. */
  #askAgain(): void {
    const { question } = this.#answer;
    if (question) this.#ask(question, 'page');
  }

  /** Codes from the page, a link or the device: asked if they look right, else left in the field to be checked. */
  #askTyped(text: string, asker: Asker): void {
    this.way = 'code';
    const read = this.#code.take(text);
    if (!read) return;
    if ('codes' in read) this.#ask({ by: 'code', codes: read.codes }, asker);
    else this.#refuse(read.problem);
  }

  /** What the page asks comes first, then the link that opened it, then what was on screen before a reload, then the device. */
  #start(): void {
    const shared = readSharedAddress(location.hash);
    const stored = this.#code.recall();
    if (this.customerCode || this.unitCode) return;
    if (shared.codes && this.mode !== 'area') return this.#askTyped(shared.codes, 'link');
    if (shared.unitCode && this.mode !== 'code') return this.#ask({ by: 'area', unitCode: shared.unitCode, name: '' }, 'link');
    const known = this.#code.restore() ?? stored;
    if (known && this.mode !== 'area') this.#askTyped(known, 'page');
  }

  #refuse(problem: OutageProblem): void {
    this.#answer.refuse([problem, ...this.#dates.problems]);
  }

  #choose(way: Place['by']): void {
    this.way = way;
    this.#answer.withdraw();
  }

  #reopen(way = this.way): void {
    this.#code.reopened();
    this.way = way;
    this.#answer.reopen();
  }

  #reopening(way: Place['by']): (() => void) | undefined {
    return this.mode === (way === 'code' ? 'area' : 'code') ? undefined : () => this.#reopen(way);
  }

  #forget(): void {
    this.#code.forget();
    this.#answer.say(this.t('customerCode.forgotten'));
  }

  /** Countdowns move on; past midnight the range asked for does too. */
  #tick(): void {
    const { question, answered } = this.#answer;
    if (question && question.from !== this.#dates.range.from) this.#askAgain();
    else if (answered) this.requestUpdate();
  }
}
