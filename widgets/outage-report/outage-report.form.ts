import { css, html, nothing, type TemplateResult } from 'lit';
import { REQUEST_LIMITS } from '../../schema/request-limits.ts';
import type { WidgetPart } from '../core/element.ts';
import { FormController } from '../core/form-controller.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { Problem } from '../core/problem.ts';
import { addressInputOf, addressLabel, addressPaths, type AddressField } from '../shared/address/address.fields.ts';
import { LazyAddress } from '../shared/address/address.lazy.ts';
import { humanCheckField, solveIn } from '../shared/human-check/human-check.field.ts';
import { deskStyles, RequestDesk } from '../shared/request/request.desk.ts';
import { elsewhereOf } from '../shared/request/request.elsewhere.ts';
import { PageCode } from '../shared/request/request.page-code.ts';
import { answerAnnounced } from '../ui/answer-section.ts';
import { controlsStyles } from '../ui/controls.styles.ts';
import { radioGroup } from '../ui/controls.ts';
import { textArea } from '../ui/form-controls.ts';
import { formFrame } from '../ui/form-frame.ts';
import { formStyles } from '../ui/form.styles.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import { textField } from '../ui/text-field.ts';
import { OutageReportSend, type OutageReportSendMutation } from './outage-report-send.generated.ts';
import { ReportBackground } from './outage-report.background.ts';
import {
  type Asked,
  certaintyOf,
  type Field,
  placeText,
  questions,
  reportText,
  screens,
  untouched,
  type Values,
} from './outage-report.data.ts';
import { reportStyles } from './outage-report.form.styles.ts';
import { type OwnKey, reportMessages, type ReportKey } from './outage-report.form.vi.ts';
import type { OutageReportElement } from './outage-report.ts';
import { dangerSheet, numberButtons, numberLinks, otherWays } from './outage-report.ways.ts';

type Result = NonNullable<OutageReportSendMutation['outageReportSubmit']>;
type Receipt = Extract<Result, { __typename: 'RequestReceipt' }>;

const { message, name, street, oldText } = REQUEST_LIMITS;
const limits = { message, name, addressStreet: street, addressOld: oldText };
const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;

const ownFields: readonly Exclude<Field, AddressField>[] = [...questions, 'where', 'customerCode', 'phone', 'name', 'message'];
const isOwn = (field: Field): field is Exclude<Field, AddressField> => (ownFields as readonly Field[]).includes(field);

export const part: WidgetPart<ReportKey> = {
  messages: reportMessages,
  styles: css`${controlsStyles}${formStyles}${deskStyles}${reportStyles}`,
};

/** The report: danger first, then one question a screen. */
class OutageReport {
  readonly #host: OutageReportElement;
  readonly #desk: RequestDesk;
  readonly #form;
  readonly #address: LazyAddress;
  readonly #background: ReportBackground;
  /** The number that the receipt belongs to. */
  #phone = '';

  constructor(host: OutageReportElement, desk: RequestDesk) {
    this.#host = host;
    this.#desk = desk;
    const t: Translate<ReportKey | SharedKey> = host.t;
    this.#form = new FormController<Field, ReportKey, Values, Result>(host, {
      name: 'outage-report',
      untouched,
      steps: screens,
      label: (field, values) => (isOwn(field) ? t(`outageReport.${field}`) : addressLabel(field, values, t)),
      limits,
      check: (values) => this.#wrong(values),
      inputOf: (values) => values,
      refused: { fields: addressPaths, other: 'phone' },
      send: async (values, envelope, ask) =>
        (await ask(OutageReportSend, { input: { ...inputOf(values), ...envelope } })).outageReportSubmit,
      solve: solveIn(host),
      onReceipt: ({ ticket }) => {
        this.#phone = this.#form.values.phone;
        desk.sent(ticket);
        host.emit('evn-report-sent', { ticket });
      },
    });
    this.#address = new LazyAddress(host, { fields: () => this.#form, isOpen: () => this.#form.values.where === 'address' });
    this.#background = new ReportBackground(host, () => {
      const { where, customerCode } = this.#form.values;
      return this.#isLastScreen && where === 'code' ? customerCode : '';
    });
    new PageCode(host, {
      value: () => this.#form.values.customerCode,
      fill: (customerCode) => this.#form.fill({ customerCode }),
    });
  }

  get isSent(): boolean {
    return this.#form.state.kind === 'sent';
  }

  render(): TemplateResult {
    const form = this.#form;
    if (form.values.danger === 'YES') return this.#danger();
    return html`${answerAnnounced(form)}${form.state.kind === 'sent' ? this.#receipt(form.state.receipt) : this.#screen()}`;
  }

  /** An address that is empty is said by its controls, once they are there. */
  #wrong(values: Values): readonly Problem<Field, ReportKey>[] {
    return values.where === 'code' || this.#address.isThere || addressInputOf(values) ? [] : [{ field: 'addressOld', key: 'form.missing' }];
  }

  get #isLastScreen(): boolean {
    return this.#form.step === this.#form.stepCount - 1;
  }

  /** The form is put away: there is one thing to do. */
  #danger(): TemplateResult {
    const { t, headingLevel } = this.#host;
    const back = (): void => {
      this.#form.change('danger', 'NO');
      this.#form.proceed();
    };
    return dangerSheet({ t, level: headingLevel + 1, numbers: this.#background.numbers, back });
  }

  #screen(): TemplateResult {
    const host = this.#host;
    const form = this.#form;
    const { t } = host;
    const fields = screens(form.values)[form.step] ?? [];
    const [first] = fields;
    const question = questions.find((one) => one === first);
    const frame = {
      t,
      level: host.headingLevel + 1,
      now: host.clock(),
      ...(this.#isLastScreen ? { title: t('outageReport.contact') } : {}),
      sendLabel: t('outageReport.send'),
      beforeSending: html`${humanCheckField(host, 'OUTAGE_REPORT')}<p class="hint field">${t('outageReport.privacy')}</p>`,
      otherWays: this.#otherWays(),
    };
    return formFrame(form, frame, question ? this.#question(question) : first === 'where' ? this.#where() : this.#contact());
  }

  #question(question: Asked): TemplateResult {
    const form = this.#form;
    const { t } = this.#host;
    const answers = question === 'danger' ? (['NO', 'YES'] as const) : ANSWERS;
    const options = answers.map((value) => ({ value, label: t(`outageReport.${question}.${value}` as OwnKey) }));
    const fields = {
      values: form.values,
      errors: form.errors,
      label: (field: Field) => form.label(field),
      change: (field: Field, value: string) => {
        form.change(field, value);
        if (field === 'danger' && value === 'YES') this.#warn();
      },
    };
    return html`
      <div class="question">${radioGroup<Field>(fields, question, options, { look: 'list', ...(question === 'danger' ? { hint: t('outageReport.danger.hint') } : {}) })}</div>
      <div role="status">${this.#advice(question)}</div>
    `;
  }

  #warn(): void {
    this.#host.emit('evn-danger');
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.danger-sheet')?.focus());
  }

  /** What somebody can do at once, by the answer just given. */
  #advice(question: Asked): TemplateResult | typeof nothing {
    const { values } = this.#form;
    const { t } = this.#host;
    if (question === 'breakerOn' && values.breakerOn === 'NO')
      return notice('info', icon('bolt'), html`<p>${t('outageReport.breakerOn.advice')}</p>`);
    if (question === 'unpaidNotice' && values.unpaidNotice === 'YES')
      return notice(
        'info',
        icon('money'),
        html`<p>${t('outageReport.unpaidNotice.advice')}</p>${numberLinks(this.#background.numbers, t)}`,
      );
    return nothing;
  }

  #where(): TemplateResult {
    const form = this.#form;
    const { t } = this.#host;
    const ways = (['code', 'address'] as const).map((value) => ({ value, label: t(`outageReport.where.${value}`) }));
    return html`
      <div class="question">${radioGroup(form, 'where', ways, { look: 'list' })}</div>
      ${
        form.values.where === 'code'
          ? textField(form, 'customerCode', {
              hint: t('outageReport.customerCode.hint'),
              plain: true,
              look: 'code',
              autocapitalize: 'characters',
            })
          : this.#address.render()
      }
    `;
  }

  #contact(): TemplateResult {
    const form = this.#form;
    const { t } = this.#host;
    return html`
      <p class="place">
        ${t('outageReport.place')} <strong>${this.#place}</strong>
        <button class="button plain" type="button" @click=${() => form.back()}>${t('outageReport.place.change')}</button>
      </p>
      <div role="status">${this.#remark()}</div>
      ${textField(form, 'phone', { type: 'tel', inputmode: 'tel', autocomplete: 'tel', hint: t('outageReport.phone.hint') })}
      ${textField(form, 'name', { autocomplete: 'name', optional: t('form.optional') })}
      ${textArea(form, 'message', { hint: t('outageReport.message.hint'), optional: t('form.optional'), limit: limits.message, rows: 3 })}
    `;
  }

  /** What the BFF knows of the place. */
  #remark(): TemplateResult | typeof nothing {
    const { t } = this.#host;
    const { planned, isCodeUnknown } = this.#background;
    if (planned) return notice('warning', icon('calendar'), html`<p><strong>${planned}</strong></p>`);
    if (!isCodeUnknown || this.#form.values.where !== 'code') return nothing;
    const toAddress = (): void => {
      this.#form.change('where', 'address');
      this.#form.back();
    };
    return notice(
      'warning',
      icon('question'),
      html`<p><strong>${t('outageReport.unknownCode')}</strong></p>
        <button class="button quiet" type="button" @click=${toAddress}>${t('outageReport.toAddress')}</button>`,
    );
  }

  get #place(): string {
    return placeText(this.#form.values, this.#address.text, this.#host.t);
  }

  /** Beside the notice that nothing was sent, or can be. */
  #otherWays(): TemplateResult {
    const { t } = this.#host;
    const { state, values } = this.#form;
    const elsewhere = elsewhereOf(state);
    if (elsewhere) return numberButtons([elsewhere], t);
    return otherWays({ t, numbers: this.#background.numbers, text: reportText(values, this.#place, t) });
  }

  #receipt(sent: Receipt): TemplateResult {
    const { t } = this.#host;
    return this.#desk.receipt(sent, {
      title: t('outageReport.sent'),
      next: html`${sent.merged ? html`<p><strong>${t('outageReport.merged')}</strong></p>` : nothing}<p>${t('outageReport.next')}</p>`,
      phone: this.#phone,
      another: () => this.#form.startAgain(),
    });
  }
}

export const reportDesk = (host: OutageReportElement): RequestDesk => new RequestDesk(host, (desk) => new OutageReport(host, desk));

function inputOf(values: Values) {
  const { where, customerCode, phone, name, message } = values;
  return {
    neighboursDark: certaintyOf(values, 'neighboursDark'),
    breakerOn: certaintyOf(values, 'breakerOn'),
    unpaidNotice: certaintyOf(values, 'unpaidNotice'),
    phone,
    name,
    message,
    ...(where === 'code' ? { customerCode } : { address: addressInputOf(values) }),
  };
}
