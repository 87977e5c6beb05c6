import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import { WidgetElement } from '../core/element.ts';
import type { Problem } from '../core/problem.ts';
import { withShared } from '../core/share-link.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import type { Copier } from '../ui/copier.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { describedBy, errorsOf, field, type Fields, invalid, onSubmit, textsOf, typedInto } from '../ui/field.ts';
import { heading } from '../ui/heading.ts';
import type { VerifyAnswer } from './verify.data.ts';
import { verifyStyles } from './verify.styles.ts';
import { shellMessages, type ShellKey, type VerifyKey } from './verify.vi.ts';

type View = typeof import('./verify.answer.ts');
type Data = NonNullable<VerifyAnswer>;
type Answer = Answered<Question, Data, View>;
type VerifyProblem = Problem<'text', VerifyKey>;

interface Question {
  readonly text: string;
}

/** The BFF takes no more; the sentence that says so names it. */
const longest = 2000;
const rules = ['apps', 'codes', 'payee', 'unknown'] as const;

/**
 * Is it really the power company? For a telephone number, a link, an account, the text of a QR code, or a whole message:
 * in the list, unknown, or with signs of fraud. Unknown is never called safe. What is asked travels in a POST and is kept
 * nowhere: not by the BFF, not on the device, not in the address of the page.
 *
 * @summary Tells the power company from those who imitate it
 * @fires {CustomEvent<{}>} evn-submit - Somebody asks; `preventDefault` stops the question
 * @fires {CustomEvent<{ kind: 'listed' | 'unknown' | 'fraud-signs', count: number }>} evn-result - An answer is shown, about so many things; never what was asked
 * @csspart summary - The verdict
 * @csspart list - What was found in the text
 * @csspart rules - What always holds
 */
export class VerifyElement extends WidgetElement<VerifyKey, ShellKey> {
  static override styles = [WidgetElement.styles, verifyStyles].flat();

  /** Text to check at once. */
  @property() value = '';

  @state() private text = '';

  protected readonly pack = shellMessages;

  readonly #answer = new AnswerController<Question, Data, View, VerifyProblem>(this, {
    view: () => import('./verify.answer.ts'),
    load: (view, { text }, ask) => view.loadVerification(text, ask),
    problemsOf: ({ data, view }) => view.problemsOf(data),
    announce: ({ data, view }) => view.announcement(data, this.t),
    waiting: () => this.t('verify.checking'),
    onAnswer: ({ data, view }) => {
      const result = view.resultOf(data);
      if (result) this.emit('evn-result', result);
    },
  });

  #copier: Copier | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') || !this.value) return;
    this.text = this.value;
    this.#answer.ask({ text: this.value }, 'page');
  }

  protected override renderWidget(): TemplateResult {
    const { t } = this;
    const errors = errorsOf(this.#answer.problems, t, () => t('verify.text'));
    return html`
      ${heading(this.headingLevel, t('verify.title'), 'heading')} ${answerAnnounced(this.#answer)}
      ${errorSummary(t('error.summary'), this.headingLevel + 1, errors)}
      <form novalidate @submit=${onSubmit(() => this.#submit())}>
        ${this.#textField(errors)}
        <div class="actions" part="actions">
          <button class="button" type="submit">${t('verify.check')}</button>
          ${this.text ? html`<button class="button plain" type="button" @click=${() => this.#clear()}>${t('verify.clear')}</button>` : nothing}
        </div>
      </form>
      ${answerSection(this.#answer, { t, label: t('verify.answer'), overtaken: this.#overtaken() }, (answered) => this.#renderAnswer(answered))}
      ${this.#renderRules()}
    `;
  }

  /** Messages have several lines; the control for these that forms have comes with what sends them, and nothing is sent here. */
  #textField(errors: Fields<'text'>['errors']): TemplateResult {
    const { t, text } = this;
    const fields: Fields<'text'> = { values: { text }, errors, label: () => t('verify.text'), change: (_, typed) => this.#type(typed) };
    const words = textsOf(fields, 'text', { hint: t('verify.textHint') });
    return field(
      words,
      html`<textarea
        class="input"
        id="text"
        name="text"
        rows="4"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        required
        aria-invalid=${invalid(words)}
        aria-describedby=${describedBy(words)}
        .value=${text}
        @input=${(event: Event) => fields.change('text', typedInto(event))}
      ></textarea>`,
    );
  }

  #renderAnswer({ data, view }: Answer): TemplateResult {
    const { t } = this;
    const { state: now, receivedAt } = this.#answer.query;
    this.#copier ??= new view.Copier(this);
    const actions = {
      copier: this.#copier,
      message: this.#answer.message,
      share: () => void view.shareRules(withShared(location.href, {}), t).then((said) => this.#answer.say(said)),
    };
    return html`
      ${view.ageNotice({ state: now, receivedAt, retry: () => this.#answer.retry() }, t)}
      ${view.verificationView(data, { level: this.headingLevel + 1, ...actions }, t)}
    `;
  }

  #renderRules(): TemplateResult {
    const { t } = this;
    return html`
      <div class="rules" part="rules">
        ${heading(this.headingLevel + 1, t('verify.rules'))}
        <ul>${rules.map((rule) => html`<li>${t(`verify.rule.${rule}`)}</li>`)}</ul>
        <p class="hint">${t('verify.rulesSource')}</p>
      </div>
    `;
  }

  /** An answer about another text would be taken for one about this. */
  #overtaken(): TemplateResult | undefined {
    const { question } = this.#answer;
    return question && question.text !== this.text ? html`<p class="changed">${this.t('verify.changed')}</p>` : undefined;
  }

  #type(text: string): void {
    this.text = text;
    this.#answer.mended('text');
  }

  #clear(): void {
    this.text = '';
    this.#answer.reopen();
  }

  #submit(): void {
    const { text } = this;
    if (text.trim() === '') return this.#answer.refuse([{ field: 'text', key: 'verify.missing' }]);
    if ([...text].length > longest) return this.#answer.refuse([{ field: 'text', key: 'verify.tooLong' }]);
    this.#answer.submit({ text });
  }
}
