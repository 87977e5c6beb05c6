import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import { civilDateOf } from '../core/civil-date.ts';
import { formatDateTime } from '../core/format.ts';
import { client, QueryController } from '../core/query-controller.ts';
import { share } from '../core/sharing.ts';
import { drawing } from '../ui/drawing.ts';
import { errorSummary, focusErrorSummary } from '../ui/error-summary.ts';
import { fault } from '../ui/fault.ts';
import { errorsOf } from '../ui/field.ts';
import { heading } from '../ui/heading.ts';
import { tabs } from '../ui/tabs.ts';
import type { Outcome } from './tariff-calc.answer.ts';
import { attributeNames, withAttributes } from './tariff-calc.attributes.ts';
import { checkForm, type FieldProblem } from './tariff-calc.checks.ts';
import type { FormContext } from './tariff-calc.context.ts';
import type { TariffPurpose } from './tariff-calc-estimate.generated.ts';
import { billInputOf, emptyForm, moreFields, numberIn, withChoice, type CalcForm, type FieldName } from './tariff-calc.form.ts';
import { purposes } from './tariff-calc.purposes.ts';
import { formView, type FormView } from './tariff-calc.form-view.ts';
import { formMessages } from './tariff-calc.messages.ts';
import { MoreController } from './tariff-calc.more.ts';
import { PlotController } from './tariff-calc.plot.ts';
import { askForBill, type CalcAnswer, type CalcQuestion } from './tariff-calc.query.ts';
import { readSharedAddress, sharedAddress } from './tariff-calc.share.ts';
import { tariffCalcStyles } from './tariff-calc.styles.ts';
import type { FormKey, TariffCalcKey } from './tariff-calc.vi.ts';

/** Drawn here: the icons come with the answer. */
const bolt = drawing(svg`<path d="M13 2.5 4.5 13.5H11l-1 8 8.5-11H12z"/>`);

/** An answer together with the code that shows it: both come by network, and one without the other is no use. */
interface Answered {
  readonly answer: CalcAnswer;
  readonly view: typeof import('./tariff-calc.answer.ts');
}

/**
 * Electricity bill, line by line, by the prices in force in the period or by any other decision; the other way round
 * from money to kWh; and two tariffs compared. Nothing that is typed leaves the page except the figures themselves.
 *
 * @summary Bill calculator: kWh or meter readings in, amount to the đồng out
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @csspart widget - The frame around everything
 * @csspart heading - Heading of the widget
 * @csspart summary - The total with its words
 * @csspart table - Lines of the bill
 * @csspart plot - Box of the chart
 * @csspart comparison - Two tariffs side by side
 * @csspart actions - Print and share
 * @csspart status - Remarks
 * @csspart error - What went wrong or has to be corrected
 * @cssproperty --evn-color-accent - Colour of actions, totals and bars
 * @fires {CustomEvent<{}>} evn-ready - The widget has drawn itself
 * @fires {CustomEvent<{ state: string }>} evn-state - idle, loading, ready, stale, offline, error, rate-limited
 * @fires {CustomEvent<{}>} evn-submit - Somebody asks; `preventDefault` stops the question
 * @fires {CustomEvent<{ total: number, decision: string }>} evn-calculated - A bill is shown; total in đồng, VAT included
 * @fires {CustomEvent<{ code: string, retryAfter?: number }>} evn-error - No answer
 */
export class TariffCalcElement extends WidgetElement<TariffCalcKey, FormKey> {
  static override styles = [WidgetElement.styles, tariffCalcStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, purpose: purposes };

  /** Consumption to start with; the bill is then shown at once. */
  @property({ type: Number }) kwh?: number;
  /** Households that share the meter. */
  @property({ type: Number }) households?: number;
  /** First day of the period, `YYYY-MM-DD`. */
  @property() from?: string;
  /** Last day of the period, `YYYY-MM-DD`. */
  @property() to?: string;
  /** Decision whose prices to use, such as `1279/QĐ-BCT`. Default: the one in force. */
  @property() decision?: string;
  /** Decision to compare with. */
  @property() compare?: string;
  /** `RESIDENTIAL`, `RESIDENTIAL_PREPAID`, `PRODUCTION`, `BUSINESS`, `HOSPITAL_SCHOOL` or `PUBLIC_LIGHTING_ADMINISTRATION`. */
  @property() purpose?: TariffPurpose;

  @state() private form: CalcForm = emptyForm(civilDateOf(new Date()));
  @state() private problems: readonly FieldProblem[] = [];
  @state() private moreOpen = false;
  @state() private shared = '';

  protected readonly pack = formMessages;

  #question: CalcQuestion | null = null;
  #askedForm = this.form;
  #taken: Answered | undefined;
  #spoken = '';
  #outcome: Outcome = { kind: 'nothing' };
  /** What to do once the answer to somebody's own question is on screen. */
  #after: 'nothing' | 'focus-problems' | 'show-result' = 'nothing';

  readonly #query = new QueryController<CalcQuestion, Answered>(this, {
    question: () => this.#question,
    load: async (question, ask) => {
      const [answer, view] = await Promise.all([askForBill(question, ask), import('./tariff-calc.answer.ts')]);
      await this.adopt(view.part);
      return { answer, view };
    },
  });

  readonly #more = new MoreController(
    this,
    () => this.moreOpen,
    (part) => this.adopt(part),
  );

  constructor() {
    super();
    const comesSoon = () => void Promise.allSettled([client(), import('./tariff-calc.answer.ts')]);
    this.addEventListener('focusin', comesSoon, { once: true });
    new PlotController(this, () => (this.#outcome.kind === 'bill' ? this.#outcome.view.chart : undefined));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#begin();
    else if (attributeNames.some((name) => changed.has(name))) this.#adoptAttributes();
    this.#takeAnswer();
  }

  protected override updated(): void {
    if (this.#after === 'focus-problems' && this.problems.length > 0) focusErrorSummary(this.renderRoot);
    else if (this.#after === 'show-result' && !this.#query.pending && (this.#query.error || this.#outcome.kind !== 'nothing'))
      this.#showResult();
    else return;
    this.#after = 'nothing';
  }

  protected override renderWidget(): TemplateResult {
    const { form, t } = this;
    const fields = this.#fields;
    const directions = (['kwhToMoney', 'moneyToKwh'] as const).map((name) => ({ name, label: t(`tariffCalc.direction.${name}`) }));
    return html`
      ${heading(this.headingLevel, t('tariffCalc.heading'), 'heading')}
      ${tabs(t('tariffCalc.directions'), directions, form.direction, (direction) => this.#turn(direction))}
      <div id="panel" role="tabpanel" aria-labelledby="tab-${form.direction}" class="layout">
        <div>
          ${errorSummary(t('error.summary'), this.headingLevel + 1, fields.errors)}
          ${formView(fields)}
        </div>
        <section class="result" aria-label=${t('tariffCalc.result')} aria-busy=${this.#query.pending ? 'true' : 'false'}>${this.#renderResult()}</section>
      </div>
      <div class="visually-hidden" role="status">${this.#announcement}</div>
    `;
  }

  get #fields(): FormView {
    const { t, language, form: values, problems } = this;
    const label = (name: FieldName): string => t(`tariffCalc.${name}`);
    const fields: FormContext = {
      values,
      t,
      language,
      errors: errorsOf(problems, t, label),
      label,
      change: (name, value) => this.#set(name, value),
    };
    return {
      ...fields,
      today: civilDateOf(this.clock()),
      pending: this.#query.pending,
      open: this.moreOpen,
      more: this.#more.render(fields),
      toggle: (open) => (this.moreOpen = open),
      submit: (event) => this.#onSubmit(event),
    };
  }

  /** The bill on screen answers an earlier question: the answer to this one is not there yet, or never came. */
  get #outdated(): boolean {
    return this.#query.data === undefined;
  }

  get #announcement(): string {
    if (this.#query.skeleton) return this.t('tariffCalc.calculating');
    if (this.#outdated) return '';
    if (this.#outcome.kind === 'refused') return this.#outcome.message;
    return this.#outcome.kind === 'bill' ? this.#outcome.announcement : '';
  }

  #renderResult(): TemplateResult | typeof nothing {
    const { t } = this;
    const { state, error, receivedAt, skeleton, pending } = this.#query;
    if (skeleton && this.#outcome.kind !== 'bill') return html`<p class="calculating">${t('tariffCalc.calculating')}</p>`;
    if (error && !receivedAt) return html`<div role="alert">${fault(error, t, () => this.#query.retry())}</div>`;
    if (this.#outcome.kind === 'refused') return this.#taken?.view.refusalShown(this.#outcome.message) ?? nothing;
    if (this.#outcome.kind !== 'bill') return html`<div class="placeholder screen-only">${bolt}<p>${t('tariffCalc.placeholder')}</p></div>`;
    const outdated = pending && this.#outdated;
    return html`
      ${skeleton && outdated ? html`<p class="calculating">${t('tariffCalc.recalculating')}</p>` : nothing}
      <div class=${outdated ? 'outdated' : ''} ?inert=${outdated}>
        ${this.#taken?.view.billShown({
          ...this.#outcome,
          t,
          level: this.headingLevel + 1,
          age: state === 'offline' || state === 'stale' ? { state, time: formatDateTime(receivedAt ?? this.clock()) } : undefined,
          share: () => void this.#share(),
          shared: this.shared,
        })}
      </div>
    `;
  }

  #begin(): void {
    const untouched = emptyForm(civilDateOf(this.clock()));
    const linked = readSharedAddress(location.hash, untouched);
    this.form = linked ?? untouched;
    if (linked) this.#askQuietly();
    else this.#adoptAttributes();
    this.moreOpen = moreFields.some((name) => this.form[name] !== untouched[name]);
  }

  /** Attributes fill the form; with a consumption among them the bill is asked for at once. */
  #adoptAttributes(): void {
    this.form = withAttributes(this.form, this, this.language);
    if (this.kwh !== undefined) this.#askQuietly();
  }

  /** A question that nobody typed: it moves neither focus nor page, and complains of nothing. */
  #askQuietly(): void {
    if (checkForm(this.form, this.language).length === 0) this.#ask();
  }

  #ask(): void {
    const { form, language } = this;
    const amount = form.direction === 'moneyToKwh' ? numberIn(form, 'amount', language) : null;
    this.#askedForm = form;
    this.#question = { input: billInputOf(form, language), amount, compare: form.compare };
    this.shared = '';
    this.requestUpdate();
  }

  #takeAnswer(): void {
    const { data } = this.#query;
    const spoken = [this.language, this.dialect, this.theme].join();
    if (!data || !this.#question || (data === this.#taken && spoken === this.#spoken)) return;
    const isNew = data !== this.#taken;
    this.#taken = data;
    this.#spoken = spoken;
    this.#outcome = data.view.outcomeOf(data.answer, this.#question, this.#askedForm, {
      t: this.t,
      language: this.language,
      dialect: this.dialect,
    });
    if (!isNew) return;
    if (this.#outcome.kind === 'problems') this.#complain(this.#outcome.problems);
    if (this.#outcome.kind === 'bill') {
      const { total, decisions } = this.#outcome.bill;
      this.emit('evn-calculated', { total, decision: decisions.map(({ decision }) => decision).join(', ') });
    }
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (!this.emit('evn-submit', {}, true)) return;
    this.problems = checkForm(this.form, this.language);
    if (this.problems.length > 0) {
      this.#withdraw();
      this.#complain(this.problems);
      return;
    }
    this.#after = 'show-result';
    this.#ask();
  }

  #complain(problems: readonly FieldProblem[]): void {
    this.problems = problems;
    if (problems.some(({ field }) => moreFields.includes(field))) this.moreOpen = true;
    this.#after = 'focus-problems';
  }

  #set(name: FieldName, value: string): void {
    this.form = withChoice(this.form, name, value);
    this.problems = this.problems.filter(({ field }) => field !== name);
  }

  /** The other direction asks another question: the answer on screen would not belong to it. */
  #turn(direction: CalcForm['direction']): void {
    this.form = { ...this.form, direction };
    this.problems = [];
    this.#withdraw();
  }

  /** What stands on screen would be taken for the answer to what stands in the form. */
  #withdraw(): void {
    this.#outcome = { kind: 'nothing' };
    this.#question = null;
  }

  /** Eyes, keyboard and screen reader go on where the answer begins. */
  #showResult(): void {
    this.renderRoot.querySelector<HTMLElement>('.result [tabindex="-1"]')?.focus({ preventScroll: true });
    this.renderRoot.querySelector('.result')?.scrollIntoView({ block: 'nearest' });
  }

  async #share(): Promise<void> {
    const link = sharedAddress(location.href, this.#askedForm, emptyForm(civilDateOf(this.clock())));
    this.shared = await share(this.#announcement, link, this.t);
  }
}
