import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import { civilDateOf } from '../core/civil-date.ts';
import { WidgetElement } from '../core/element.ts';
import { readShared } from '../core/share-link.ts';
import { keepInTab, keptInTab } from '../core/storage.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { errorsOf } from '../ui/field.ts';
import { heading } from '../ui/heading.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import { tabs } from '../ui/tabs.ts';
import type { FieldProblem } from './tariff-calc.checks.ts';
import type { TariffPurpose } from './tariff-calc-estimate.generated.ts';
import { emptyForm, withChoice, type CalcForm, type FieldName } from './tariff-calc.form.ts';
import { purposes } from './tariff-calc.purposes.ts';
import { formView, type FormView } from './tariff-calc.form-view.ts';
import type { CalcAnswer } from './tariff-calc.load.ts';
import type { AnswerShown } from './tariff-calc.shown.ts';
import type { Asked } from './tariff-calc.question.ts';
import type { Given } from './tariff-calc.start.ts';
import { tariffCalcStyles } from './tariff-calc.styles.ts';
import { formMessages, type FormKey, type TariffCalcKey } from './tariff-calc.vi.ts';

type View = typeof import('./tariff-calc.answer.ts');
type Answer = Answered<Asked, CalcAnswer, View>;

const loadView = (): Promise<View> => import('./tariff-calc.answer.ts');

const attributeNames = ['kwh', 'households', 'from', 'to', 'purpose', 'decision', 'compare'] as const;

/** What this tab keeps of the page: opened by another link it is another page. */
const tabKey = (): string => `evn-tariff-calc ${location.pathname}${location.hash}`;

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

  readonly #answer = new AnswerController<Asked, CalcAnswer, View, FieldProblem>(this, {
    view: loadView,
    alsoSoon: () => import('./tariff-calc.more-view.ts'),
    load: (view, asked, ask) => view.askForBill(asked, ask, (part) => this.adopt(part)),
    problemsOf: (answered) => this.#problemsOf(answered),
    announce: (answered) => this.#shownBy(answered).announcement(answered),
    waiting: () => this.t('tariffCalc.calculating'),
    onAnswer: (answered) => this.#shownBy(answered).tellPage(answered),
    start: () => this.#start(),
    keepsLast: true,
  });
  /** The fields that most people never see. */
  readonly #more = new LazyPart(this, {
    fetch: async () => {
      // Some of its sentences are those of the checks, which come with the answer.
      const [view, { part }] = await Promise.all([import('./tariff-calc.more-view.ts'), loadView()]);
      await this.adopt(part);
      return view;
    },
    make: (view) => ({ view, decisions: view.decisionList(this, () => this.moreOpen) }),
    isOpen: () => {
      const { period, usage, direction } = this.form;
      return this.moreOpen || period === 'dates' || usage !== 'kwh' || direction === 'moneyToKwh';
    },
  });
  #shown: AnswerShown | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && attributeNames.some((name) => changed.has(name))) void this.#begin({ kept: undefined, hash: '' });
  }

  protected override renderWidget(): TemplateResult {
    const { form, t } = this;
    const fields = this.#fields;
    const directions = (['kwhToMoney', 'moneyToKwh'] as const).map((name) => ({ name, label: t(`tariffCalc.direction.${name}`) }));
    const changed = this.#changed;
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
            idle: html`<div class="placeholder screen-only"><p>${form.direction === 'kwhToMoney' ? t('tariffCalc.placeholder.kwhToMoney') : this.#more.made && t('tariffCalc.placeholder.moneyToKwh')}</p></div>`,
            waiting: html`<p class="notice info">${t('tariffCalc.calculating')}</p>`,
            renewing: this.#answer.outdated && html`<p class="notice info">${t('tariffCalc.recalculating')}</p>`,
            overtaken: changed === undefined ? undefined : html`<p class="notice info">${changed}</p>`,
          },
          (answered) => this.#shownBy(answered).render(answered),
        )}
      </div>
      ${answerAnnounced({ announcement: changed ?? this.#answer.announcement })}
    `;
  }

  /** That the form says something else than the question of the answer beside it; undefined while it does not. */
  get #changed(): string | undefined {
    const { answered } = this.#answer;
    if (!answered || answered.view.sameForm(answered.question.form, this.form)) return undefined;
    return this.t('tariffCalc.changed', { button: this.t(`tariffCalc.submit.${this.form.direction}`) });
  }

  get #fields(): FormView {
    const { t, language, form: values } = this;
    const label = (name: FieldName): string => t(`tariffCalc.${name}`);
    return {
      values,
      t,
      language,
      errors: errorsOf(this.#answer.problems, t, label),
      label,
      change: (name, value) => this.#change(name, value),
      today: this.#today,
      pending: this.#answer.query.pending,
      open: this.moreOpen,
      later: (draw) => this.#more.render(draw),
      toggle: (open) => (this.moreOpen = open),
      submit: () => this.#submit(),
    };
  }

  #shownBy({ view }: Answer): AnswerShown {
    this.#shown ??= new view.AnswerShown(this, this.#answer);
    return this.#shown;
  }

  get #today(): string {
    return civilDateOf(this.clock());
  }

  #start(): void {
    this.form = emptyForm(this.#today);
    const kept = keptInTab(tabKey());
    const linked = readShared(location.hash, 'evn-tariff-calc') !== undefined;
    if (linked || kept !== undefined || attributeNames.some((name) => this[name] !== undefined))
      void this.#begin({ kept, hash: location.hash });
  }

  /** How to read what was given comes with the answer, which is then wanted anyway; without network the form stays as it is. */
  async #begin(given: Pick<Given, 'kept' | 'hash'>): Promise<void> {
    const view = await loadView().catch(() => undefined);
    if (!view) return;
    const { form, language } = this;
    const start = view.startOf({ ...given, attributes: this, untouched: form, language });
    this.form = start.form;
    this.moreOpen ||= view.moreFields.some((name) => start.form[name] !== form[name]);
    if (start.asked) this.#answer.ask({ form: start.asked, language }, start.asker);
  }

  #submit(): void {
    const { form, language } = this;
    this.#answer.submit({ form, language });
    this.#keep();
  }

  #problemsOf({ data, question, view }: Answer): readonly FieldProblem[] {
    const problems = view.problemsOf(data, question);
    this.moreOpen ||= problems.some(({ field }) => view.moreFields.includes(field));
    return problems;
  }

  #change(name: FieldName, value: string): void {
    this.form = withChoice(this.form, name, value);
    this.#answer.mended(name);
    this.#keep();
  }

  /** The other direction asks another question: the answer on screen would not belong to it. */
  #turn(direction: CalcForm['direction']): void {
    this.form = { ...this.form, direction };
    this.#answer.withdraw();
    this.#keep();
  }

  /** A reload shall not take away what was typed, nor the bill beside it. */
  #keep(): void {
    keepInTab(tabKey(), JSON.stringify({ typed: this.form, asked: this.#answer.question?.form }));
  }
}
