import { html, nothing, type TemplateResult } from 'lit';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import { civilDateOf } from '../core/civil-date.ts';
import type { WidgetPart } from '../core/element.ts';
import { type Problem, sentenceOf as sentenceOfProblem } from '../core/problem.ts';
import { problemsOfAnswer } from '../core/problems-of-answer.ts';
import { followSessionCode } from '../core/session-code.ts';
import { share } from '../core/sharing.ts';
import { WidgetError } from '../core/widget-error.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { selectField } from '../ui/controls.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { type Fields, onSubmit } from '../ui/field.ts';
import { textField } from '../ui/text-field.ts';
import { MeterScheduleByCode, type MeterScheduleByCodeQueryVariables } from './meter-schedule-by-code.generated.ts';
import { type Answer, type Reader, remarkOf, scheduleView, sentenceOf, yearsAround } from './meter-schedule.data.ts';
import { deskStyles } from './meter-schedule.desk.styles.ts';
import { deskMessages, type DeskKey } from './meter-schedule.desk.vi.ts';
import { calendarsView, remarkView, scheduleSheet } from './meter-schedule.sheet.ts';
import type { MeterScheduleElement } from './meter-schedule.ts';

export const part: WidgetPart<DeskKey> = { messages: deskMessages, styles: deskStyles };
const view = { part };

type Question = MeterScheduleByCodeQueryVariables;
type Field = keyof Question & string;
type FieldProblem = Problem<Field, DeskKey>;

const fieldsOfQuestion = { customerCode: 'customerCode', year: 'year' } as const;

const kinds = { found: 'found', none: 'none', unknown: 'unknown', notOffered: 'unknown' } as const;

/** The code and the year, and the days. */
export class ScheduleDesk {
  readonly #host: MeterScheduleElement;
  readonly #answer: AnswerController<Question, Answer, typeof view, FieldProblem>;
  #code = '';
  #year: number;

  constructor(host: MeterScheduleElement) {
    this.#host = host;
    this.#year = host.year ?? this.#thisYear;
    this.#answer = new AnswerController<Question, Answer, typeof view, FieldProblem>(host, {
      view: () => Promise.resolve(view),
      load: async (_, question, ask) => {
        const { meterReadings } = await ask(MeterScheduleByCode, question);
        if (!meterReadings) throw new WidgetError('UNREADABLE');
        return meterReadings;
      },
      problemsOf: ({ data }) =>
        data.__typename === 'InputProblem' ? problemsOfAnswer<Field>(data.fields, fieldsOfQuestion, 'customerCode') : [],
      announce: ({ data }) => sentenceOf(data, this.#reader),
      onAnswer: ({ data }) => this.#tellPage(data),
      keepsLast: true,
    });
    followSessionCode(host);
    this.#code = host.customerCode;
    this.#askForPage();
  }

  /** The tag, or the page, says something else now. */
  follow(): void {
    this.#code = this.#host.customerCode;
    this.#year = this.#host.year ?? this.#year;
    this.#askForPage();
  }

  render(): TemplateResult {
    const { t, headingLevel } = this.#host;
    const fields = this.#fields;
    return html`
      ${answerAnnounced(this.#answer)} ${errorSummary(t('error.summary'), headingLevel + 1, fields.errors)}
      <form class="desk screen-only" novalidate @submit=${onSubmit(() => this.#submit())}>
        <div class="code-and-year">
          ${textField(fields, 'customerCode', {
            hint: t('meterSchedule.code.hint'),
            look: 'code',
            autocapitalize: 'characters',
            enterkeyhint: 'search',
            plain: true,
          })}
          ${selectField(
            fields,
            'year',
            yearsAround(this.#thisYear).map((year) => ({ value: String(year), label: String(year) })),
          )}
        </div>
        <div class="actions stretch"><button class="button" type="submit">${t('meterSchedule.submit')}</button></div>
      </form>
      ${answerSection(this.#answer, { t, label: t('meterSchedule.answer') }, (answered) => this.#result(answered))}
    `;
  }

  get #thisYear(): number {
    return Number(civilDateOf(this.#host.clock()).slice(0, 4));
  }

  get #reader(): Reader {
    const { t, language } = this.#host;
    return { t, language, today: civilDateOf(this.#host.clock()) };
  }

  get #fields(): Fields<Field> {
    const { t } = this.#host;
    const label = (field: Field): string => t(field === 'year' ? 'meterSchedule.year' : 'meterSchedule.code');
    return {
      values: { customerCode: this.#code, year: String(this.#year) },
      label,
      errors: this.#answer.problems.map((problem) => ({ id: problem.field, message: sentenceOfProblem(problem, t, label) })),
      change: (field, value) => this.#change(field, value),
    };
  }

  /** Days of another code must not stand beside this one; those of another year are asked for at once. */
  #change(field: Field, value: string): void {
    const asked = this.#answer.question;
    if (field === 'year') this.#year = Number(value);
    else this.#code = value;
    if (asked && field === 'year') this.#answer.ask({ ...asked, year: this.#year }, 'page');
    else if (asked) this.#answer.withdraw();
    else this.#answer.mended(field);
  }

  #submit(): void {
    if (this.#code.trim() === '') return this.#answer.refuse([{ field: 'customerCode', key: 'meterSchedule.code.missing' }]);
    this.#answer.submit(this.#question);
  }

  #askForPage(): void {
    if (this.#code.trim() === '') this.#answer.withdraw();
    else this.#answer.ask(this.#question, 'page');
  }

  get #question(): Question {
    return { customerCode: this.#code.trim(), year: this.#year };
  }

  #tellPage(data: Answer): void {
    const found = data.__typename === 'MeterReadingSchedule';
    const result = found ? 'found' : remarkOf(data, this.#reader)?.result;
    if (!result) return;
    this.#host.emit('evn-result', { kind: kinds[result], count: found ? data.readings.length : 0 });
    if (found) this.#host.emit('evn-schedule-loaded', { next: data.next?.readOn ?? null });
  }

  #result({ data, question }: Answered<Question, Answer, unknown>): TemplateResult | typeof nothing {
    const { t, headingLevel, connection, compact } = this.#host;
    const { query, message } = this.#answer;
    const level = headingLevel + 1;
    const age = ageNotice({ state: query.state, receivedAt: query.receivedAt, retry: () => this.#answer.retry() }, t);
    const of = html`<p class="of">${t('meterSchedule.of', { code: question.customerCode.toUpperCase() })}</p>`;
    const say = (text: string): void => this.#answer.say(text);
    if (data.__typename !== 'MeterReadingSchedule') {
      const remark = remarkOf(data, this.#reader);
      return remark ? html`${age} ${of} ${remarkView(remark, level, { t, retry: () => this.#answer.retry() })}` : nothing;
    }
    const shown = scheduleView(data, this.#reader);
    const address = (path: string): string => new URL(path, connection.endpoint).href;
    return html`
      ${age} ${of} ${scheduleSheet(shown, { t, level, compact })} ${calendarsView(shown, { t, address, say })}
      ${answerActions({ share: () => void this.#share(data), message }, t)}
    `;
  }

  /** The sentence alone: a code does not belong into an address that is handed on. */
  async #share(data: Answer): Promise<void> {
    this.#answer.say(await share(sentenceOf(data, this.#reader), location.href, this.#host.t));
  }
}
