import { css, html, nothing, type TemplateResult } from 'lit';
import { AnswerController, type Answered } from '../core/answer-controller.ts';
import type { WidgetPart } from '../core/element.ts';
import type { FormKey } from '../core/form-messages.ts';
import { joined } from '../core/joined.ts';
import { personalAsk } from '../core/personal.ts';
import type { Problem } from '../core/problem.ts';
import { SessionLeave } from '../core/session-leave.generated.ts';
import { keepInTab } from '../core/storage.ts';
import { WidgetError } from '../core/widget-error.ts';
import { OtpDesk, part as otpPart } from '../shared/otp/otp.desk.ts';
import type { OtpKey } from '../shared/otp/otp.desk.vi.ts';
import type { PaperHost } from '../shared/paper/paper.keys.ts';
import type { PaperShelf } from '../shared/paper/paper.list.ts';
import { codeFault, shownCode } from '../shared/service-request/service-request.code.ts';
import { ServiceRequestTrack } from '../shared/service-request/service-request-track.generated.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { answerAnnounced, answerSection } from '../ui/answer-section.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { errorsOf, type Fields, onSubmit } from '../ui/field.ts';
import { heading } from '../ui/heading.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import { textField } from '../ui/text-field.ts';
import { CancelDialog } from './request-tracker.cancel.ts';
import { toTrackedView, type TrackedRequest } from './request-tracker.data.ts';
import { trackerMessages, type TrackerKey } from './request-tracker.desk.vi.ts';
import { trackerStyles } from './request-tracker.desk.styles.ts';
import { trackedView } from './request-tracker.view.ts';
import { KEPT_CODE } from './request-tracker.ts';

export const part: WidgetPart<TrackerKey | OtpKey | FormKey> = {
  messages: joined(trackerMessages, otpPart.messages),
  styles: css`${otpPart.styles}${trackerStyles}`,
};

type Key = TrackerKey | OtpKey | FormKey;
type Host = PaperHost<Key>;
type Field = 'code';

interface Question {
  readonly code: string;
}

/** Null: this browser has not proved that it is its own, or there is none. */
type Found = TrackedRequest | null;

const view = { part };

/** A code, the proof that goes with it, and the request. */
export class TrackerDesk implements Fields<Field> {
  readonly #host: Host;
  readonly #answer: AnswerController<Question, Found, typeof view, Problem<Field, Key>>;
  readonly #otp: OtpDesk;
  readonly #cancel: CancelDialog;
  readonly #papers: LazyPart<typeof import('../shared/paper/paper.list.ts'), PaperShelf>;
  #code: string;

  /** @param code to begin with; empty: the person is asked */
  constructor(host: Host, code: string) {
    this.#host = host;
    this.#code = code;
    this.#answer = new AnswerController(host, {
      view: () => Promise.resolve(view),
      load: (_, question) => this.#find(question),
      announce: ({ data }) => (data ? toTrackedView(data, host.language, host.t).standing : host.t('requestTracker.prove')),
      onAnswer: ({ data, question }) => {
        if (!data) return;
        keepInTab(KEPT_CODE, question.code);
        host.emit('evn-request-loaded', { state: data.stage });
      },
    });
    this.#otp = new OtpDesk(host, {
      purpose: () => 'REQUEST_VIEW',
      subject: () => ({ requestCode: this.#answer.question?.code ?? '' }),
      onVerified: () => this.#answer.retry(),
    });
    this.#papers = new LazyPart<typeof import('../shared/paper/paper.list.ts'), PaperShelf>(host, {
      fetch: () => import('../shared/paper/paper.list.ts'),
      make: (list) => new list.PaperShelf(host, { requestCode: () => this.#openedCode, onMissing: () => this.#answer.retry() }),
      isOpen: () => this.#openedCode !== '',
    });
    if (code !== '') this.#answer.ask({ code: shownCode(code) }, 'page');
    this.#cancel = new CancelDialog(host, () => {
      this.#answer.say(host.t('requestTracker.cancelled'));
      this.#answer.retry();
    });
  }

  /** Of the request on screen; empty: none. */
  get #openedCode(): string {
    return this.#answer.answered?.data?.requestCode ?? '';
  }

  get values(): Readonly<Record<Field, string>> {
    return { code: this.#code };
  }

  get errors() {
    return errorsOf(this.#answer.problems, this.#host.t, (field) => this.label(field));
  }

  label(field: Field): string {
    return this.#host.t(`requestTracker.${field}`);
  }

  change(field: Field, value: string): void {
    this.#code = value;
    this.#answer.mended(field);
  }

  render(): TemplateResult {
    const { t } = this.#host;
    return html`
      ${answerAnnounced(this.#answer)} ${this.#answer.question ? nothing : this.#form()}
      ${answerSection(this.#answer, { t, label: t('requestTracker.answer') }, (answered) => this.#found(answered))}
    `;
  }

  #form(): TemplateResult {
    const { t, headingLevel } = this.#host;
    return html`
      ${errorSummary(t('error.summary'), headingLevel + 1, this.errors)}
      <form class="form lookup" novalidate @submit=${onSubmit(() => this.#submit())}>
        ${textField<Field>(this, 'code', { hint: t('requestTracker.code.hint'), plain: true, look: 'code', autocapitalize: 'characters', enterkeyhint: 'next' })}
        <div class="actions stretch"><button class="button" type="submit">${t('requestTracker.next')}</button></div>
      </form>
    `;
  }

  #found({ data, question }: Answered<Question, Found, unknown>): TemplateResult {
    const { t, language, headingLevel } = this.#host;
    if (!data) return this.#proof(question);
    const papers = this.#papers.render((shelf) => shelf.render(headingLevel + 2));
    if (this.#papers.made?.isReading) return html`${papers}`;
    const { state, receivedAt } = this.#answer.query;
    const request = toTrackedView(data, language, t);
    return html`
      ${ageNotice({ state, receivedAt, retry: () => this.#answer.retry() }, t)} ${trackedView(request, headingLevel + 1, t, papers)}
      <div class="leave" part="actions">
        ${this.#otherButton()} <button class="button quiet" type="button" @click=${() => void this.#leave()}>${t('requestTracker.leave')}</button>
        ${request.canCancel ? html`<button class="button plain" type="button" @click=${() => this.#cancel.open()}>${t('requestTracker.cancel')}</button>` : nothing}
      </div>
      ${request.canCancel ? this.#cancel.render(request.code) : nothing}
    `;
  }

  /** The same for a code that nobody has: whoever has no number on file never learns which. */
  #proof({ code }: Question): TemplateResult {
    const { t, headingLevel } = this.#host;
    return html`
      ${heading(headingLevel + 1, t('requestTracker.prove'))}
      <p>${t('requestTracker.proving', { code })}</p>
      <div class="proof">${this.#otp.render()}</div>
      <div class="leave">${this.#otherButton()}</div>
    `;
  }

  #otherButton(): TemplateResult {
    return html`<button class="button quiet" type="button" @click=${() => this.#startAgain()}>${this.#host.t('requestTracker.other')}</button>`;
  }

  #submit(): void {
    const fault = codeFault(this.#code);
    if (fault) return this.#answer.refuse([{ field: 'code', key: `requestTracker.code.${fault}` }]);
    this.#otp.reset();
    this.#answer.submit({ code: shownCode(this.#code) });
  }

  #startAgain(): void {
    keepInTab(KEPT_CODE, undefined);
    this.#code = '';
    this.#otp.reset();
    this.#answer.reopen();
  }

  async #leave(): Promise<void> {
    // What cannot be told to the BFF now ends there by itself, 15 minutes after the last use.
    await personalAsk(this.#host)(SessionLeave, {}).catch(() => undefined);
    this.#startAgain();
    this.#answer.say(this.#host.t('requestTracker.left'));
  }

  async #find({ code }: Question): Promise<Found> {
    const { serviceRequest } = await personalAsk(this.#host)(ServiceRequestTrack, { code });
    if (!serviceRequest) throw new WidgetError('UNREADABLE');
    return serviceRequest.__typename === 'ServiceRequest' ? serviceRequest : null;
  }
}
