import { css, html, nothing, type TemplateResult } from 'lit';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import type { WidgetPart } from '../core/element.ts';
import type { Translate, SharedKey } from '../core/localize.ts';
import { sentenceOf } from '../core/problem.ts';
import { problemsOfAnswer } from '../core/problems-of-answer.ts';
import { share } from '../core/sharing.ts';
import { WidgetError } from '../core/widget-error.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { controlsStyles } from '../ui/controls.styles.ts';
import { radioGroup } from '../ui/controls.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { type Fields, onSubmit } from '../ui/field.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import { tableStyles } from '../ui/table.styles.ts';
import { numberField } from '../ui/text-field.ts';
import {
  ReactivePowerCalcCharge,
  type ReactivePowerCalcChargeQuery,
  type ReactivePowerInput,
} from './reactive-power-calc-charge.generated.ts';
import {
  type Charge,
  type ChargeView,
  type Field,
  type FieldProblem,
  type FigureRow,
  inputOf,
  problemsOf,
  toChargeView,
  untouched,
  type Values,
} from './reactive-power-calc.data.ts';
import { deskMessages, type DeskKey } from './reactive-power-calc.desk.vi.ts';
import type { ReactivePowerCalcElement } from './reactive-power-calc.ts';

type Result = NonNullable<ReactivePowerCalcChargeQuery['reactivePower']>;

const ownStyles = css`
  .calc { max-inline-size: 34em; }
  p.calc { margin-block-end: calc(var(--_space) * 2); }
  .charge { max-inline-size: 40em; margin-block: calc(var(--_space) * 4) calc(var(--_space) * 2); }
`;

export const part: WidgetPart<DeskKey> = { messages: deskMessages, styles: css`${controlsStyles}${tableStyles}${ownStyles}` };
const view = { part };

const fieldsOfInput = { kwh: 'kwh', kvarh: 'kvarh', cosPhi: 'cosPhi', energyAmount: 'energyAmount' } as const;

/** The figures of a bill, and what reactive power adds to it. */
export class ReactiveDesk {
  readonly #host: ReactivePowerCalcElement;
  readonly #t: Translate<DeskKey | SharedKey>;
  readonly #answer: AnswerController<ReactivePowerInput, Result, typeof view, FieldProblem>;
  #values: Values = untouched;

  constructor(host: ReactivePowerCalcElement) {
    this.#host = host;
    this.#t = host.t;
    this.#answer = new AnswerController<ReactivePowerInput, Result, typeof view, FieldProblem>(host, {
      view: () => Promise.resolve(view),
      load: async (_, input, ask) => {
        const { reactivePower } = await ask(ReactivePowerCalcCharge, { input });
        if (!reactivePower) throw new WidgetError('UNREADABLE');
        return reactivePower;
      },
      problemsOf: ({ data }) =>
        data.__typename === 'InputProblem' ? problemsOfAnswer<Field>(data.fields, fieldsOfInput, 'energyAmount') : [],
      announce: ({ data, question }) => (data.__typename === 'ReactivePowerCharge' ? this.#viewOf(data, question).summary : ''),
      onAnswer: ({ data }) => {
        if (data.__typename === 'ReactivePowerCharge') host.emit('evn-result', { kind: data.kPercent > 0 ? 'found' : 'none', count: 1 });
      },
      keepsLast: true,
    });
  }

  render(): TemplateResult {
    const t = this.#t;
    const fields = this.#fields;
    const { by } = this.#values;
    return html`
      ${answerAnnounced(this.#answer)}
      <p class="calc">${t('reactivePowerCalc.who')}</p>
      ${errorSummary(t('error.summary'), this.#host.headingLevel + 1, fields.errors)}
      <form class="calc screen-only" novalidate @submit=${onSubmit(() => this.#submit())}>
        ${radioGroup(
          fields,
          'by',
          (['kvarh', 'cosPhi'] as const).map((value) => ({ value, label: t(`reactivePowerCalc.by.${value}`) })),
        )}
        ${
          by === 'cosPhi'
            ? numberField(fields, 'cosPhi', { hint: t('reactivePowerCalc.cosPhi.hint') })
            : html`<div class="pair">
                ${numberField(fields, 'kwh', { hint: t('reactivePowerCalc.kwh.hint') })}
                ${numberField(fields, 'kvarh', { hint: t('reactivePowerCalc.kvarh.hint') })}
              </div>`
        }
        ${numberField(fields, 'energyAmount', { hint: t('reactivePowerCalc.energyAmount.hint') })}
        <div class="actions stretch"><button class="button" type="submit">${t('reactivePowerCalc.submit')}</button></div>
      </form>
      ${answerSection(this.#answer, { t, label: t('reactivePowerCalc.answer') }, (answered) => this.#result(answered))}
    `;
  }

  get #fields(): Fields<Field> {
    const t = this.#t;
    const label = (field: Field): string => t(`reactivePowerCalc.${field}`);
    return {
      values: this.#values,
      label,
      errors: this.#answer.problems.map((problem) => ({ id: problem.field, message: sentenceOf(problem, t, label) })),
      change: (field, value) => this.#change(field, value),
    };
  }

  /** An answer to other figures must not stand beside them. */
  #change(field: Field, value: string): void {
    this.#values = { ...this.#values, [field]: value };
    if (this.#answer.question) this.#answer.withdraw();
    else this.#answer.mended(field);
  }

  #submit(): void {
    const { language } = this.#host;
    const problems = problemsOf(this.#values, language);
    if (problems.length > 0) return this.#answer.refuse(problems);
    this.#answer.submit(inputOf(this.#values, language));
  }

  #viewOf(charge: Charge, { energyAmount }: ReactivePowerInput): ChargeView {
    return toChargeView(charge, energyAmount, { t: this.#t, language: this.#host.language });
  }

  #result({ data, question }: Answered<ReactivePowerInput, Result, unknown>): TemplateResult | typeof nothing {
    if (data.__typename !== 'ReactivePowerCharge') return nothing;
    const t = this.#t;
    const { query, message } = this.#answer;
    const shown = this.#viewOf(data, question);
    return html`
      ${ageNotice({ state: query.state, receivedAt: query.receivedAt, retry: () => this.#answer.retry() }, t)}
      <div class="charge">
        <div part="summary">
          ${notice(
            shown.isCharged ? 'warning' : 'success',
            icon(shown.isCharged ? 'money' : 'check'),
            html`<p><strong>${shown.summary}</strong></p>${shown.remarks.map((remark) => html`<p>${remark}</p>`)}`,
          )}
        </div>
        ${tableView(shown, t('reactivePowerCalc.caption'))}
        <p class="hint">${shown.source}</p>
        ${shown.isVerified ? nothing : html`<p class="hint"><strong>${t('reactivePowerCalc.unverified')}</strong></p>`}
      </div>
      ${answerActions({ share: () => void this.#share(shown.summary), message }, t)}
    `;
  }

  /** The sentence alone: what somebody pays for energy does not belong into an address. */
  async #share(summary: string): Promise<void> {
    this.#answer.say(await share(summary, location.href, this.#t));
  }
}

const rowView = ({ label, figure }: FigureRow): TemplateResult =>
  html`<tr><th scope="row">${label}</th><td class="number">${figure}</td></tr>`;

const tableView = ({ rows, total }: ChargeView, caption: string): TemplateResult => html`
  <div class="table-box">
    <table>
      <caption>${caption}</caption>
      <tbody>
        ${rows.map(rowView)}
      </tbody>
      <tfoot>
        ${rowView(total)}
      </tfoot>
    </table>
  </div>
`;
