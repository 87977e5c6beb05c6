import { css, html, nothing, type TemplateResult } from 'lit';
import { type PaperType, SERVICE_FORMS, type ServiceKind } from '../../../schema/service-forms.ts';
import type { WidgetPart } from '../../core/element.ts';
import { formatDateTime } from '../../core/format.ts';
import type { FormController } from '../../core/form-controller.ts';
import { joined } from '../../core/joined.ts';
import { copy } from '../../core/sharing.ts';
import { hintAndError, textsOf } from '../../ui/field.ts';
import { heading } from '../../ui/heading.ts';
import { icon } from '../../ui/icons.ts';
import { printAlone } from '../../ui/print-sheet.ts';
import { qrCode, qrStyles } from '../../ui/qr-code.ts';
import { part as uploadPart, UploadDesk } from '../file-upload/file-upload.desk.ts';
import { uploadSummary, uploadView } from '../file-upload/file-upload.view.ts';
import type { UploadKey } from '../file-upload/file-upload.vi.ts';
import { humanCheckField } from '../human-check/human-check.field.ts';
import { personalPage } from '../personal/personal.address.ts';
import { receiptBlock, receiptStyles } from '../request/request.receipt.ts';
import type { Facts } from '../service-facts/service-facts.data.ts';
import { factsList } from '../service-facts/service-facts.view.ts';
import type { ServiceRequestSendMutation } from '../service-request/service-request-send.generated.ts';
import { answersOf } from './service-form.answers.ts';
import { customerOf, type FormField, type FormValues, kindOf } from './service-form.fields.ts';
import type { ServiceFormHost } from './service-form.host.ts';
import type { ServiceInput } from './service-form.input.ts';
import type { StartKey } from './service-form.start.vi.ts';
import { sendingStyles } from './service-form.sending.styles.ts';
import { type SendingKey, sendingMessages } from './service-form.sending.vi.ts';
import type { DeskKey } from './service-form.desk.vi.ts';

type Result = NonNullable<ServiceRequestSendMutation['serviceRequestSubmit']>;
type Receipt = Extract<Result, { __typename: 'ServiceRequestReceipt' }>;
type Form = FormController<FormField, DeskKey | StartKey, ServiceInput, Result>;

/** Fetched when the first screen is filled in, and only on the utility's own origin. */
export const part: WidgetPart<SendingKey | UploadKey> = {
  messages: joined(sendingMessages, uploadPart.messages),
  styles: css`${receiptStyles}${uploadPart.styles}${qrStyles}${sendingStyles}`,
};

interface SendingTask {
  /** The address in words. */
  readonly address: () => string;
  /** What is asked for, in words. */
  readonly about: (kind: ServiceKind) => string;
  /** An empty form after the receipt. */
  readonly again: () => void;
}

/** What follows the fields: papers, the answers to check, the human check, and the receipt. */
export class SendingHalf {
  readonly #host: ServiceFormHost;
  readonly #form: Form;
  readonly #task: SendingTask;
  readonly #papers: UploadDesk;
  /** What the last action on the receipt came to. */
  #message = '';

  constructor(host: ServiceFormHost, form: Form, task: SendingTask) {
    this.#host = host;
    this.#form = form;
    this.#task = task;
    this.#papers = new UploadDesk(host, { kinds: () => this.#kinds });
    if (this.#kinds.length > 0) void this.#papers.restore();
  }

  /** What goes with the request. */
  get attachments(): readonly string[] {
    return this.#papers.readyIds;
  }

  /** Something would be left behind. */
  get isBusy(): boolean {
    return this.#papers.busy;
  }

  get #kinds(): readonly PaperType[] {
    const kind = kindOf(this.#form.values);
    return kind ? SERVICE_FORMS[kind].papers : [];
  }

  get sendLabel(): string {
    return this.#host.t('serviceForm.register');
  }

  papers(): TemplateResult {
    const { t } = this.#host;
    const text = textsOf(this.#form, 'attachments', {});
    return html`
      <p class="hint field">${t('serviceForm.papers.optional')}</p>
      <div id="attachments" tabindex="-1">${hintAndError(text)} ${uploadView(this.#papers)}</div>
    `;
  }

  /** Every answer with a way back to its field. */
  check(): TemplateResult {
    const { t, language, headingLevel } = this.#host;
    const sections = answersOf(this.#form.values, { t, language, address: this.#task.address() });
    return html`
      <p class="hint field">${t('serviceForm.check.hint')}</p>
      ${sections.map(
        ({ title, answers }) => html`
          <div class="section">
            ${heading(headingLevel + 2, title)}
            <dl class="answers">${answers.map(({ field, label, text }) => this.#answer(field, label, text))}</dl>
          </div>
        `,
      )}
      ${this.#kinds.length > 0 ? this.#attached() : nothing}
    `;
  }

  #attached(): TemplateResult {
    const { t, headingLevel } = this.#host;
    return html`
      <div class="section">
        ${heading(headingLevel + 2, t('serviceForm.attachments'))}
        <div class="attached">
          <div>${uploadSummary(this.#papers)}</div>
          <button class="button plain" type="button" aria-label=${t('serviceForm.changeNamed', { field: t('serviceForm.attachments') })} @click=${() => this.#form.open('attachments')}>${t('serviceForm.change')}</button>
        </div>
      </div>
    `;
  }

  beforeSending(): TemplateResult {
    return html`${humanCheckField(this.#host, 'SERVICE_REQUEST')}<p class="hint field">${this.#host.t('serviceForm.privacy')}</p>`;
  }

  /** A request like this came shortly before: how to look at it, or to send another one all the same. */
  duplicate(sendAnyway: () => void): TemplateResult | typeof nothing {
    const { state } = this.#form;
    const { t } = this.#host;
    if (state.kind !== 'refused' || state.problem.__typename !== 'PossibleDuplicateProblem') return nothing;
    const { receivedAt, earlierCode } = state.problem;
    return html`
      <p>${t('serviceForm.duplicate.other', { time: formatDateTime(receivedAt) })}</p>
      <div class="actions">
        ${earlierCode ? html`<a class="button quiet" href=${this.#trackerOf(earlierCode)}>${t('serviceForm.duplicate.track', { code: earlierCode })}</a>` : nothing}
        <button class="button plain" type="button" @click=${sendAnyway}>${t('serviceForm.duplicate.send')}</button>
      </div>
    `;
  }

  /** The request was taken. */
  sent(): void {
    this.#message = '';
    this.#papers.clear();
  }

  /** The person wants everything gone. */
  discard(): void {
    for (const { id } of this.#papers.files) void this.#papers.remove(id);
  }

  receipt(receipt: Receipt, time: Facts | null): TemplateResult {
    const { t, headingLevel } = this.#host;
    const { requestCode, receivedAt, sentTo, hotline } = receipt;
    return receiptBlock(
      { ticket: requestCode, receivedAt, sentTo, hotline, answerBy: null },
      {
        t,
        title: t('serviceForm.sent'),
        keep: t('serviceForm.keep'),
        next: this.#next(receipt, time, headingLevel + 1),
        copy: () => void this.#copy(requestCode),
        message: this.#message,
        another: this.#task.again,
        more: html`
          <a class="button" part="track" href=${this.#trackerOf(requestCode)}>${t('serviceForm.track')}</a>
          <button class="button quiet" type="button" @click=${() => this.#print()}>${icon('print')}${t('action.print')}</button>
        `,
      },
    );
  }

  #next({ kind, unit, requestCode: code }: Receipt, time: Facts | null, level: number): TemplateResult {
    const { t } = this.#host;
    return html`
      <p><strong>${this.#task.about(kind)}</strong></p>
      <p>${unit ? t('serviceForm.unit', { unit: unit.name, company: unit.company }) : t('serviceForm.unit.unknown')}</p>
      ${heading(level, t('serviceForm.next'))}
      <ol class="next">${stationsOf(kind, this.#form.values).map((key) => html`<li>${t(key)}</li>`)}</ol>
      ${time ? html`${heading(level, t('serviceForm.target'))}${factsList(time)}` : nothing}
      <div class="scan">${qrCode(this.#trackerOf(code), t('serviceForm.scan'))}<p>${t('serviceForm.scan')}</p></div>
    `;
  }

  #answer(field: FormField, label: string, text: string): TemplateResult {
    const { t } = this.#host;
    return html`
      <div class="answer">
        <dt>${label}</dt>
        <dd>${text === '' ? html`<span class="hint">${t('serviceForm.empty')}</span>` : text}</dd>
        <dd><button class="button plain" type="button" aria-label=${t('serviceForm.changeNamed', { field: label })} @click=${() => this.#form.open(field)}>${t('serviceForm.change')}</button></dd>
      </div>
    `;
  }

  /** On the utility's own page, where the browser that has sent it may look at it. Only the code stands in the address, where no server sees it. */
  #trackerOf(code: string): string {
    return personalPage(this.#host, 'request-tracker', { 'request-code': code }).href;
  }

  /** The receipt alone, whatever page it stands on. */
  #print(): void {
    const sheet = this.#host.renderRoot.querySelector('.receipt');
    if (sheet) printAlone(sheet);
  }

  async #copy(code: string): Promise<void> {
    this.#message = await copy(code, this.#host.t);
    this.#host.requestUpdate();
  }
}

function stationsOf(kind: Receipt['kind'], values: FormValues): SendingKey[] {
  const sign = `serviceForm.next.sign.${customerOf(values)}` as const;
  if ((kindOf(values) ?? kind).startsWith('NEW_'))
    return ['serviceForm.next.call', 'serviceForm.next.survey', sign, 'serviceForm.next.build'];
  return ['serviceForm.next.call', 'serviceForm.next.papers', sign, 'serviceForm.next.done'];
}
