import { html, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import { civilDateOf } from '../core/civil-date.ts';
import { WidgetElement } from '../core/element.ts';
import { formatVnd } from '../core/format.ts';
import { PlotController } from '../shared/plot/plot.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { drawing } from '../ui/drawing.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { errorsOf } from '../ui/field.ts';
import { heading } from '../ui/heading.ts';
import { tabs } from '../ui/tabs.ts';
import type { Outcome } from './tariff-calc.answer.ts';
import { attributeNames, withAttributes } from './tariff-calc.attributes.ts';
import { checkForm, type FieldProblem } from './tariff-calc.checks.ts';
import type { FormContext } from './tariff-calc.context.ts';
import type { TariffPurpose } from './tariff-calc-estimate.generated.ts';
import { emptyForm, moreFields, withChoice, type CalcForm, type FieldName } from './tariff-calc.form.ts';
import { purposes } from './tariff-calc.purposes.ts';
import { formView, type FormView } from './tariff-calc.form-view.ts';
import { MoreController } from './tariff-calc.more.ts';
import type { CalcAnswer } from './tariff-calc.load.ts';
import { type CalcQuestion, questionOf } from './tariff-calc.question.ts';
import { readSharedAddress, sharedAddress } from './tariff-calc.share.ts';
import { tariffCalcStyles } from './tariff-calc.styles.ts';
import { formMessages, type FormKey, type TariffCalcKey } from './tariff-calc.vi.ts';

type View = typeof import('./tariff-calc.answer.ts');
type Answer = Answered<CalcQuestion, CalcAnswer, View>;

/** Drawn here: the icons come with the answer. */
const bolt = drawing(svg`<path d="M13 2.5 4.5 13.5H11l-1 8 8.5-11H12z"/>`);

/**
 * Electricity bill, line by line, by the prices in force in the period or by any other decision; the other way round
 * from money to kWh; and two tariffs compared. Nothing that is typed leaves the page except the figures themselves.
 *
 * @summary Bill calculator: kWh or meter readings in, amount to the đồng out
 * @fires {CustomEvent<{}>} evn-submit - Somebody asks; `preventDefault` stops the question
 * @fires {CustomEvent<{ total: number, decision: string }>} evn-calculated - A bill is shown; total in đồng, VAT included
 * @csspart summary - The total with its words
 * @csspart table - Lines of the bill
 * @csspart plot - Box of the chart
 * @csspart comparison - Two tariffs side by side
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
  @state() private moreOpen = false;

  protected readonly pack = formMessages;

  readonly #answer = new AnswerController<CalcQuestion, CalcAnswer, View, FieldProblem>(this, {
    view: () => import('./tariff-calc.answer.ts'),
    load: (view, question, ask) => view.askForBill(question, ask),
    problemsOf: ({ data, question, view }) => view.problemsOf(data, question),
    onProblems: (problems) => this.#openFor(problems),
    announce: (answered) => answered.view.announcementIn(this.#outcomeOf(answered)),
    waiting: () => this.t('tariffCalc.calculating'),
    onAnswer: ({ data, view }) => this.#tellPage(view.detailOf(data)),
    start: () => this.#start(),
    keepsLast: true,
  });
  readonly #more = new MoreController(this, () => this.moreOpen);
  #outcome: { readonly of: Answer; readonly spoken: string; readonly is: Outcome } | undefined;

  constructor() {
    super();
    new PlotController(this, {
      view: () => (this.#outcome?.is.kind === 'bill' ? this.#outcome.is.view.chart : undefined),
      code: () => import('./tariff-calc.canvas.ts'),
      draw: ({ drawBars }, canvas, view, look) => drawBars(canvas, view, { ...look, format: (dong) => formatVnd(dong, this.language) }),
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && attributeNames.some((name) => changed.has(name))) this.#adoptAttributes();
  }

  protected override renderWidget(): TemplateResult {
    const { form, t } = this;
    const fields = this.#fields;
    const directions = (['kwhToMoney', 'moneyToKwh'] as const).map((name) => ({ name, label: t(`tariffCalc.direction.${name}`) }));
    return html`
      ${heading(this.headingLevel, t('tariffCalc.heading'), 'heading')}
      ${tabs(t('tariffCalc.directions'), directions, form.direction, (direction) => this.#turn(direction))}
      <div id="panel" role="tabpanel" aria-labelledby="tab-${form.direction}" class="layout">
        <div>${errorSummary(t('error.summary'), this.headingLevel + 1, fields.errors)} ${formView(fields)}</div>
        ${answerSection(
          this.#answer,
          {
            t,
            label: t('tariffCalc.result'),
            look: 'result',
            idle: html`<div class="placeholder screen-only">${bolt}<p>${t('tariffCalc.placeholder')}</p></div>`,
            waiting: html`<p class="calculating">${t('tariffCalc.calculating')}</p>`,
            renewing: html`<p class="calculating">${t('tariffCalc.recalculating')}</p>`,
          },
          (answered) => this.#renderOutcome(answered),
        )}
      </div>
      ${answerAnnounced(this.#answer)}
    `;
  }

  get #fields(): FormView {
    const { t, language, form: values } = this;
    const label = (name: FieldName): string => t(`tariffCalc.${name}`);
    const fields: FormContext = {
      values,
      t,
      language,
      errors: errorsOf(this.#answer.problems, t, label),
      label,
      change: (name, value) => this.#change(name, value),
    };
    return {
      ...fields,
      today: this.#today,
      pending: this.#answer.query.pending,
      open: this.moreOpen,
      more: this.#more.render(fields),
      toggle: (open) => (this.moreOpen = open),
      submit: () => this.#submit(),
    };
  }

  #renderOutcome(answered: Answer): unknown {
    const { query, message } = this.#answer;
    return answered.view.outcomeShown(this.#outcomeOf(answered), {
      t: this.t,
      level: this.headingLevel + 1,
      state: query.state,
      receivedAt: query.receivedAt,
      retry: () => this.#answer.retry(),
      share: () => void this.#share(answered),
      message,
    });
  }

  /** Made once for each answer, language and theme: the chart is drawn anew for a new one. */
  #outcomeOf(of: Answer): Outcome {
    const { t, language, dialect } = this;
    const spoken = [language, dialect, this.theme].join();
    if (this.#outcome?.of !== of || this.#outcome.spoken !== spoken)
      this.#outcome = { of, spoken, is: of.view.outcomeOf(of.data, of.question, { t, language, dialect }) };
    return this.#outcome.is;
  }

  get #today(): string {
    return civilDateOf(this.clock());
  }

  #start(): void {
    const untouched = emptyForm(this.#today);
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
    if (checkForm(this.form, this.language).length === 0) this.#answer.ask(questionOf(this.form, this.language), 'page');
  }

  #submit(): void {
    const problems = checkForm(this.form, this.language);
    if (problems.length > 0) this.#answer.refuse(problems);
    else this.#answer.submit(questionOf(this.form, this.language));
  }

  #openFor(problems: readonly FieldProblem[]): void {
    if (problems.some(({ field }) => moreFields.includes(field))) this.moreOpen = true;
  }

  #change(name: FieldName, value: string): void {
    this.form = withChoice(this.form, name, value);
    this.#answer.mended(name);
  }

  /** The other direction asks another question: the answer on screen would not belong to it. */
  #turn(direction: CalcForm['direction']): void {
    this.form = { ...this.form, direction };
    this.#answer.withdraw();
  }

  #tellPage(detail: ReturnType<View['detailOf']>): void {
    if (detail) this.emit('evn-calculated', detail);
  }

  async #share(answered: Answer): Promise<void> {
    const link = sharedAddress(location.href, answered.question.form, emptyForm(this.#today));
    this.#answer.say(await answered.view.share(this.#answer.announcement, link, this.t));
  }
}
