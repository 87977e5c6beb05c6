import { css, html, nothing, type TemplateResult } from 'lit';
import { AnswerController, type Answered } from '../../core/answer-controller.ts';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import { formatDateTime } from '../../core/format.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import { type Problem, sentenceOf } from '../../core/problem.ts';
import { WidgetError } from '../../core/widget-error.ts';
import { ageNotice } from '../../ui/age-notice.ts';
import { answerAnnounced, answerSection } from '../../ui/answer-section.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { errorSummary } from '../../ui/error-summary.ts';
import { type Fields, onSubmit } from '../../ui/field.ts';
import { heading } from '../../ui/heading.ts';
import { icon } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import { textField } from '../../ui/text-field.ts';
import { RequestStatus, type RequestStatusQuery } from './request-status.generated.ts';
import { lookupMessages, type LookupKey } from './request.lookup.vi.ts';

type Found = NonNullable<RequestStatusQuery['requestStatus']>;
type Status = Extract<Found, { __typename: 'RequestStatus' }>;
type Field = 'ticket' | 'phone';
type Question = Readonly<Record<Field, string>>;
type Host = WidgetElement & { readonly t: Translate<LookupKey | SharedKey> };

const STATIONS = ['RECEIVED', 'IN_PROGRESS', 'DONE'] as const satisfies readonly Status['status'][];

const lookupStyles = css`
  ${formStyles}
  .answer [part~='summary'] { margin-block-start: calc(var(--_space) * 4); }
  [part~='summary'] > :is(h1, h2, h3, h4, h5, h6):not(:first-child) { margin-block: calc(var(--_space) * 2) 0.3em; }
  .lookup { margin-block-end: calc(var(--_space) * 3); }
  .stations { display: flex; flex-wrap: wrap; gap: 0.5em 1.5em; margin-block: calc(var(--_space) * 2); }
  .station { display: flex; align-items: center; gap: 0.5em; color: var(--_muted); }
  .station svg { inline-size: 1.25em; block-size: 1.25em; }
  .station.reached { color: var(--_success); }
  .station[aria-current] { font-weight: 600; color: var(--_text); }
  .log { display: grid; gap: calc(var(--_space) * 1.5); margin-block: var(--_space) calc(var(--_space) * 2); }
  .log li { padding-inline-start: 1em; border-inline-start: 3px solid var(--_border); }
  .reply { white-space: pre-line; max-inline-size: 44em; }
`;

export const part: WidgetPart<LookupKey> = { messages: lookupMessages, styles: lookupStyles };
const view = { part };

/** How far a request has got, for whoever has its code and the phone number it was sent with. */
export class RequestLookup {
  readonly #host: Host;
  readonly #answer: AnswerController<Question, Found, typeof view, Problem<Field, LookupKey>>;
  #values: Question;

  /** @param ticket of what was sent last, to begin with */
  constructor(host: Host, ticket = '') {
    this.#host = host;
    this.#values = { ticket, phone: '' };
    const { t } = host;
    this.#answer = new AnswerController(host, {
      view: () => Promise.resolve(view),
      load: async (_, { ticket, phone }, ask) => {
        const { requestStatus } = await ask(RequestStatus, { ticket, phone });
        if (!requestStatus) throw new WidgetError('UNREADABLE');
        return requestStatus;
      },
      announce: ({ data }) => (data.__typename === 'RequestStatus' ? standing(data, t) : data.message),
      onAnswer: ({ data }) =>
        host.emit('evn-result', data.__typename === 'RequestStatus' ? { kind: 'found', count: 1 } : { kind: 'none', count: 0 }),
    });
  }

  /** Looks a request up at once. */
  open(values: Question): void {
    this.#values = values;
    this.#submit();
  }

  render(): TemplateResult {
    const { t, headingLevel } = this.#host;
    const fields = this.#fields;
    return html`
      ${answerAnnounced(this.#answer)} ${errorSummary(t('error.summary'), headingLevel + 1, fields.errors)}
      <form class="form lookup" novalidate @submit=${onSubmit(() => this.#submit())}>
        ${textField(fields, 'ticket', { hint: t('request.lookup.ticket.hint'), plain: true, look: 'code', autocapitalize: 'characters' })}
        ${textField(fields, 'phone', { hint: t('request.lookup.phone.hint'), type: 'tel', inputmode: 'tel', autocomplete: 'tel' })}
        <div class="actions stretch"><button class="button" type="submit">${t('action.lookUp')}</button></div>
      </form>
      ${answerSection(this.#answer, { t, label: t('request.lookup.answer') }, (answered) => this.#renderAnswer(answered))}
    `;
  }

  get #fields(): Fields<Field> {
    const { t } = this.#host;
    const label = (field: Field): string => t(`request.lookup.${field}`);
    return {
      values: this.#values,
      label,
      errors: this.#answer.problems.map((problem) => ({ id: problem.field, message: sentenceOf(problem, t, label) })),
      change: (field, value) => {
        this.#values = { ...this.#values, [field]: value };
        this.#answer.mended(field);
      },
    };
  }

  #submit(): void {
    const missing = (['ticket', 'phone'] as const).filter((field) => this.#values[field].trim() === '');
    if (missing.length > 0) return this.#answer.refuse(missing.map((field) => ({ field, key: 'request.lookup.missing' })));
    this.#answer.submit({ ...this.#values });
  }

  #renderAnswer(answered: Answered<Question, Found, unknown>): TemplateResult {
    const { state, receivedAt } = this.#answer.query;
    const age = ageNotice({ state, receivedAt, retry: () => this.#answer.retry() }, this.#host.t);
    return html`${age} ${this.#standing(answered)}`;
  }

  #standing({ data }: Answered<Question, Found, unknown>): TemplateResult {
    const { t, headingLevel } = this.#host;
    switch (data.__typename) {
      case 'RequestStatus':
        return statusView(data, headingLevel + 1, t);
      case 'NotFoundProblem':
        return notice('warning', icon('question'), html`<p><strong>${data.message}</strong></p>`);
      case 'TryLaterProblem':
        return notice(
          'warning',
          icon('clock'),
          html`<p><strong>${data.message}</strong></p><p>${t('request.lookup.later', { time: formatDateTime(data.retryAt) })}</p>`,
        );
    }
  }
}

const standing = ({ kind, ticket, status }: Status, t: Host['t']): string =>
  t('request.lookup.stands', { kind: t(`request.lookup.kind.${kind}`), ticket, status: t(`request.lookup.status.${status}`) });

function statusView(found: Status, level: number, t: Host['t']): TemplateResult {
  const { steps, status, answer } = found;
  return html`
    <div part="summary">
      ${heading(level, standing(found, t))}
      <ol class="stations">${STATIONS.map((station) => stationView(station, status, t))}</ol>
      ${heading(level + 1, t('request.lookup.reply'))}
      ${answer === null ? html`<p class="hint">${t('request.lookup.noReply')}</p>` : html`<p class="reply">${answer}</p>`}
      ${heading(level + 1, t('request.lookup.log'))}
      <ul class="log">
        ${steps.map(
          (step) => html`<li>
            <p><strong>${t(`request.lookup.status.${step.status}`)}</strong> · ${formatDateTime(step.at)}</p>
            ${step.note === null ? nothing : html`<p class="reply">${step.note}</p>`}
          </li>`,
        )}
      </ul>
    </div>
  `;
}

function stationView(station: Status['status'], status: Status['status'], t: Host['t']): TemplateResult {
  const reached = STATIONS.indexOf(station) <= STATIONS.indexOf(status);
  const isCurrent = station === status;
  return html`<li class="station ${reached ? 'reached' : ''}" aria-current=${isCurrent ? 'step' : nothing}>
    ${icon(reached ? 'check' : 'clock')}${t(`request.lookup.status.${station}`)}${isCurrent ? html` <span>${t('request.lookup.current')}</span>` : nothing}
  </li>`;
}
