import { html, nothing, type TemplateResult } from 'lit';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import { civilDateOf } from '../core/civil-date.ts';
import type { WidgetPart } from '../core/element.ts';
import { sentenceOf } from '../core/problem.ts';
import { problemsOfAnswer } from '../core/problems-of-answer.ts';
import { share } from '../core/sharing.ts';
import { WidgetError } from '../core/widget-error.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { radioGroup, selectField } from '../ui/controls.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { type Fields, onSubmit } from '../ui/field.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import { numberField } from '../ui/text-field.ts';
import { NormCheckerBills, type NormCheckerBillsQuery } from './norm-checker-bills.generated.ts';
import { type Bills, letterFacts, monthInWords, normsOf, type NormView, normView } from './norm-checker.data.ts';
import { deskStyles } from './norm-checker.desk.styles.ts';
import { deskMessages, type DeskKey } from './norm-checker.desk.vi.ts';
import { normSheet } from './norm-checker.sheet.ts';
import { inhabitants, type NormCheckerElement } from './norm-checker.ts';
import {
  type Case,
  caseOf,
  chargeOf,
  chargings,
  declarations,
  type Field,
  type FieldProblem,
  fieldsOf,
  leases,
  monthsUntil,
  problemsOf,
  questionOf,
  supports,
  type Values,
  valuesFor,
} from './norm-checker.values.ts';

export const part: WidgetPart<DeskKey> = { messages: deskMessages, styles: deskStyles };
const view = { part };

type Result = NormCheckerBillsQuery;

const fieldsOfInput = { kwh: 'kwh', households: 'households', 'tenants.people': 'people', from: 'month', to: 'month' } as const;

/** Both bills with their rules, or what the BFF found wrong with the figures that they were asked for. */
function billsOf({ entitled, undeclared, homeRules: rules }: Result): Bills | undefined {
  return entitled?.__typename === 'BillEstimate' && undeclared?.__typename === 'BillEstimate' && rules
    ? { entitled, undeclared, rules }
    : undefined;
}

/** A home in a few answers, and what follows from them. */
export class NormDesk {
  readonly #host: NormCheckerElement;
  readonly #answer: AnswerController<Case, Result, typeof view, FieldProblem>;
  #values: Values;
  /** What the landlord takes, of which the person was asked whether it is meant. */
  #doubted: string | undefined;

  constructor(host: NormCheckerElement) {
    this.#host = host;
    this.#values = valuesFor(this.#who, this.#thisMonth);
    this.#answer = new AnswerController<Case, Result, typeof view, FieldProblem>(host, {
      view: () => Promise.resolve(view),
      load: async (_, told, ask) => {
        const result = await ask(NormCheckerBills, questionOf(told));
        const isBill = result.entitled?.__typename === 'BillEstimate';
        if (!result.entitled || !result.undeclared || (isBill && !result.homeRules)) throw new WidgetError('UNREADABLE');
        return result;
      },
      problemsOf: ({ data }) =>
        [data.entitled, data.undeclared]
          .flatMap((bill) => (bill?.__typename === 'InputProblem' ? [bill] : []))
          .slice(0, 1)
          .flatMap(({ fields }) => problemsOfAnswer<Field>(fields, fieldsOfInput, 'kwh')),
      announce: ({ data, question }) => this.#viewOf(data, question)?.headline ?? '',
      onAnswer: ({ data, question }) => {
        const bills = billsOf(data);
        if (!bills) return;
        const norms = normsOf(question, bills.rules);
        host.emit('evn-result', { kind: norms === null ? 'unknown' : 'found', count: norms === null ? 0 : 1 });
        host.emit('evn-eligible', { norms });
      },
      keepsLast: true,
    });
  }

  /** The tag says something else now. */
  follow(): void {
    this.#change('who', this.#who);
  }

  render(): TemplateResult {
    const { t, headingLevel } = this.#host;
    const fields = this.#fields;
    return html`
      ${answerAnnounced(this.#answer)} ${errorSummary(t('error.summary'), headingLevel + 1, fields.errors)}
      <form class="desk screen-only" novalidate @submit=${onSubmit(() => this.#submit())}>
        ${radioGroup(
          fields,
          'who',
          inhabitants.map((value) => ({ value, label: t(`normChecker.who.${value}`) })),
        )}
        ${fieldsOf(this.#values).map((field) => this.#control(field, fields))}
        <div class="actions stretch"><button class="button" type="submit">${t('normChecker.submit')}</button></div>
      </form>
      ${answerSection(this.#answer, { t, label: t('normChecker.answer') }, (answered) => this.#result(answered))}
    `;
  }

  #control(field: Field, fields: Fields<Field>): TemplateResult | typeof nothing {
    const { t } = this.#host;
    switch (field) {
      case 'lease':
        return radioGroup(
          fields,
          field,
          leases.map((value) => ({ value, label: t(`normChecker.lease.${value}`) })),
        );
      case 'declared':
        return radioGroup(
          fields,
          field,
          declarations.map((value) => ({ value, label: t(`normChecker.declared.${value}`) })),
        );
      case 'charging':
        return radioGroup(
          fields,
          field,
          chargings.map((value) => ({ value, label: t(`normChecker.charging.${value}`) })),
        );
      case 'support':
        return selectField(
          fields,
          field,
          supports.map((value) => ({ value, label: t(`normChecker.support.${value}`) })),
        );
      case 'month':
        return selectField(
          fields,
          field,
          monthsUntil(this.#thisMonth).map((value) => ({ value, label: monthInWords(value) })),
        );
      case 'households':
      case 'people':
        return numberField(fields, field, { whole: true, hint: t(`normChecker.${field}.hint`) });
      case 'partDays':
        return numberField(fields, field, { whole: true, optional: true, hint: t('normChecker.partDays.hint') });
      case 'kwh':
        return numberField(fields, field, { hint: t('normChecker.kwh.hint') });
      case 'charged':
        return numberField(fields, field, { optional: true, hint: t('normChecker.charged.hint') });
      case 'who':
        return nothing;
    }
  }

  get #who(): string {
    return inhabitants.find((word) => word === this.#host.who) ?? 'tenant';
  }

  get #thisMonth(): string {
    return civilDateOf(this.#host.clock()).slice(0, 7);
  }

  get #fields(): Fields<Field> {
    const { t } = this.#host;
    const label = (field: Field): string => t(`normChecker.${field}`);
    return {
      values: this.#values,
      label,
      errors: this.#answer.problems.map((problem) => ({ id: problem.field, message: sentenceOf(problem, t, label) })),
      change: (field, value) => this.#change(field, value),
    };
  }

  /** A result must not stand beside answers that it does not follow from. */
  #change(field: Field, value: string): void {
    this.#values = { ...this.#values, [field]: value };
    if (this.#answer.question) this.#answer.withdraw();
    else this.#answer.mended(field);
  }

  #submit(): void {
    const { language } = this.#host;
    const problems = problemsOf(this.#values, language, this.#doubted);
    if (problems.some((problem) => 'key' in problem && problem.key === 'normChecker.unusual')) this.#doubted = chargeOf(this.#values);
    if (problems.length > 0) return this.#answer.refuse(problems);
    this.#host.showsLetter = false;
    this.#answer.submit(caseOf(this.#values, language));
  }

  #viewOf(data: Result, told: Case): NormView | undefined {
    const bills = billsOf(data);
    const { t, language } = this.#host;
    return bills && normView(told, bills, { t, language });
  }

  #result({ data, question }: Answered<Case, Result, unknown>): TemplateResult | typeof nothing {
    const { t, language, headingLevel, showsLetter } = this.#host;
    const { query, message } = this.#answer;
    const bills = billsOf(data);
    if (!bills) return this.#noPrices(data);
    const shown = normView(question, bills, { t, language });
    const level = headingLevel + 1;
    return html`
      <div class=${showsLetter ? 'screen-only' : ''}>
        ${ageNotice({ state: query.state, receivedAt: query.receivedAt, retry: () => this.#answer.retry() }, t)} ${normSheet(shown, level, t)}
      </div>
      ${showsLetter ? this.#host.letter.render(({ letterSheet }) => letterSheet(letterFacts(question, bills, { t, language }), level, t)) : nothing}
      ${answerActions({ share: () => void this.#share(shown.headline), message, more: this.#letterButton() }, t)}
    `;
  }

  #letterButton(): TemplateResult {
    const host = this.#host;
    const toggle = (): void => {
      host.showsLetter = !host.showsLetter;
    };
    const label = host.t(host.showsLetter ? 'normChecker.letter.close' : 'normChecker.letter.open');
    return html`<button class="button quiet" type="button" aria-expanded=${host.showsLetter} @click=${toggle}>${icon('paper')}${label}</button>`;
  }

  /** The BFF knows no prices for that month. */
  #noPrices({ entitled }: Result): TemplateResult | typeof nothing {
    return entitled?.__typename === 'TariffNotFound' ? notice('warning', icon('question'), html`<p>${entitled.message}</p>`) : nothing;
  }

  /** The sentence alone: what somebody uses and pays does not belong into an address. */
  async #share(sentence: string): Promise<void> {
    this.#answer.say(await share(sentence, location.href, this.#host.t));
  }
}
