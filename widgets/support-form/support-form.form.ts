import { css, html, nothing, type TemplateResult } from 'lit';
import { REQUEST_LIMITS } from '../../schema/request-limits.ts';
import { civilDateOf } from '../core/civil-date.ts';
import { corporationOf } from '../core/corporation.ts';
import type { WidgetPart } from '../core/element.ts';
import { FormController } from '../core/form-controller.ts';
import type { Translate, SharedKey } from '../core/localize.ts';
import { LazyAddress } from '../shared/address/address.lazy.ts';
import {
  addressFieldsOf,
  addressInputOf,
  addressLabel,
  addressPaths,
  type AddressField,
  untouchedAddress,
} from '../shared/address/address.fields.ts';
import { toHotlineView } from '../shared/hotline/hotline.data.ts';
import { HotlineNumbers } from '../shared/hotline/hotline.numbers.ts';
import { hotlineLink } from '../shared/hotline/hotline.ts';
import { humanCheckField, solveIn } from '../shared/human-check/human-check.field.ts';
import { billPeriodProblems } from '../shared/request/request.checks.ts';
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
import { SupportFormSend, type SupportFormSendMutation, type SupportTopic } from './support-form-send.generated.ts';
import { supportMessages, type OwnKey, type SupportKey } from './support-form.form.vi.ts';
import { holdsPersonalNumber } from './support-form.numbers.ts';
import { Suggestions, suggestionStyles } from './support-form.suggestions.ts';
import type { SupportFormElement } from './support-form.ts';

type Result = NonNullable<SupportFormSendMutation['supportRequestSubmit']>;
type Receipt = Extract<Result, { __typename: 'RequestReceipt' }>;

const TOPICS: readonly SupportTopic[] = ['SERVICE_ADVICE', 'BILL_QUERY', 'WORKS_ADVICE', 'PETITION', 'CONTACT'];

const untouched = {
  ...untouchedAddress,
  topic: '',
  customerCode: '',
  billPeriod: '',
  subject: '',
  message: '',
  name: '',
  phone: '',
  email: '',
};
type Field = keyof typeof untouched;
type Values = Readonly<Record<Field, string>>;

/** What a topic asks for beside what all ask for. */
function fieldsOf(values: Values): readonly Field[] {
  if (values.topic === 'BILL_QUERY') return ['customerCode', 'billPeriod'];
  return values.topic === 'WORKS_ADVICE' ? addressFieldsOf(values) : [];
}

const { subject, message, name, email, street } = REQUEST_LIMITS;
const limits = { subject, message, name, email, addressStreet: street, addressOld: REQUEST_LIMITS.oldText };

const ownFields: Readonly<Record<Exclude<Field, AddressField>, OwnKey>> = {
  topic: 'supportForm.topic',
  customerCode: 'supportForm.customerCode',
  billPeriod: 'supportForm.billPeriod',
  subject: 'supportForm.subject',
  message: 'supportForm.message',
  name: 'supportForm.name',
  phone: 'supportForm.phone',
  email: 'supportForm.email',
};

export const part: WidgetPart<SupportKey> = {
  messages: supportMessages,
  styles: css`${controlsStyles}${formStyles}${deskStyles}${suggestionStyles}`,
};

/** The form of a request: what it is about, then who asks, with answers that are there already in between. */
class SupportForm {
  readonly #host: SupportFormElement;
  readonly #form;
  readonly #address: LazyAddress;
  readonly #suggestions: Suggestions;
  readonly #numbers: HotlineNumbers;
  readonly #desk: RequestDesk;
  /** The number that the receipt belongs to. */
  #phone = '';

  constructor(host: SupportFormElement, desk: RequestDesk) {
    this.#host = host;
    this.#desk = desk;
    const t: Translate<SupportKey | SharedKey> = host.t;
    this.#form = new FormController<Field, SupportKey, Values, Result>(host, {
      name: 'support',
      untouched,
      steps: (values) => [
        ['topic', ...fieldsOf(values), 'subject', 'message'],
        ['name', 'phone', 'email'],
      ],
      label: (field, values) =>
        field in ownFields ? t(ownFields[field as keyof typeof ownFields]) : addressLabel(field as AddressField, values, t),
      check: ({ topic, billPeriod }) =>
        topic === 'BILL_QUERY' ? billPeriodProblems(billPeriod, civilDateOf(host.clock()).slice(0, 7)) : [],
      limits,
      inputOf: (values) => values,
      refused: { fields: addressPaths, other: 'message' },
      send: async (values, envelope, ask) =>
        (await ask(SupportFormSend, { input: { ...inputOf(values, host), ...envelope } })).supportRequestSubmit,
      solve: solveIn(host),
      onReceipt: ({ ticket }) => {
        this.#phone = this.#form.values.phone;
        desk.sent(ticket);
        host.emit('evn-submitted', { requestCode: ticket });
      },
    });
    this.#address = new LazyAddress(host, { fields: () => this.#form, isOpen: () => this.#form.values.topic === 'WORKS_ADVICE' });
    this.#numbers = new HotlineNumbers(host);
    this.#suggestions = new Suggestions(host, () => {
      const { step, values } = this.#form;
      return step === 1 ? `${values.subject} ${values.message}` : '';
    });
    const topic = TOPICS.find((known) => known === host.topic?.toUpperCase().replaceAll('-', '_'));
    if (topic) this.#form.fill({ topic });
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
    return html`${answerAnnounced(form)}${form.state.kind === 'sent' ? this.#receipt(form.state.receipt) : this.#screens()}`;
  }

  #screens(): TemplateResult {
    const host = this.#host;
    const form = this.#form;
    const { t } = host;
    const { state, step } = form;
    const elsewhere = elsewhereOf(state);
    const numbers = elsewhere ? [elsewhere] : this.#numbers.own;
    const frame = {
      t,
      level: host.headingLevel + 1,
      now: host.clock(),
      title: t(step === 0 ? 'supportForm.what' : 'supportForm.who'),
      beforeSending: html`${humanCheckField(host, 'SUPPORT_REQUEST')}<p class="hint field">${t('supportForm.privacy')}</p>`,
      otherWays: numbers.map((hotline) => html`<p>${hotlineLink(toHotlineView(hotline, t), t)}</p>`),
    };
    return formFrame(form, frame, step === 0 ? this.#what() : html`${this.#suggestions.render()}${this.#who()}`);
  }

  #what(): TemplateResult {
    const form = this.#form;
    const { t } = this.#host;
    const { topic, message } = form.values;
    const topics = TOPICS.map((value) => ({
      value,
      label: t(`supportForm.topic.${value}`),
      hint: value === 'CONTACT' ? undefined : t(`supportForm.topic.hint.${value}`),
    }));
    return html`
      ${radioGroup(form, 'topic', topics, { look: 'list' })} ${topic === 'BILL_QUERY' ? this.#bill() : nothing}
      ${topic === 'WORKS_ADVICE' ? this.#address.render() : nothing} ${textField(form, 'subject')}
      ${textArea(form, 'message', { hint: t('supportForm.message.hint'), limit: limits.message, rows: 5 })}
      ${holdsPersonalNumber(message) ? html`<div role="status">${notice('warning', icon('alert'), html`<p>${t('supportForm.numbers')}</p>`)}</div>` : nothing}
    `;
  }

  #bill(): TemplateResult {
    const form = this.#form;
    const { t } = this.#host;
    return html`
      ${textField(form, 'customerCode', { hint: t('supportForm.customerCode.hint'), plain: true, look: 'code', autocapitalize: 'characters' })}
      ${textField(form, 'billPeriod', { hint: t('supportForm.billPeriod.hint'), plain: true, inputmode: 'numeric', optional: t('form.optional') })}
    `;
  }

  #who(): TemplateResult {
    const form = this.#form;
    const { t } = this.#host;
    return html`
      ${textField(form, 'name', { autocomplete: 'name' })}
      ${textField(form, 'phone', { type: 'tel', inputmode: 'tel', autocomplete: 'tel', hint: t('supportForm.phone.hint') })}
      ${textField(form, 'email', { type: 'email', inputmode: 'email', autocomplete: 'email', optional: t('form.optional') })}
    `;
  }

  #receipt(sent: Receipt): TemplateResult {
    const { t } = this.#host;
    return this.#desk.receipt(sent, {
      title: t('supportForm.sent'),
      next: html`<p>${t('supportForm.next')}</p>${sent.answerBy === null ? html`<p>${t('supportForm.noDeadline')}</p>` : nothing}`,
      phone: this.#phone,
      another: () => this.#form.startAgain(),
    });
  }
}

export const supportDesk = (host: SupportFormElement): RequestDesk => new RequestDesk(host, (desk) => new SupportForm(host, desk));

/** What is sent: of what the topic does not ask for nothing, also where it was typed before the topic changed. */
function inputOf(values: Values, host: SupportFormElement) {
  const { topic, customerCode, billPeriod, subject, message, name, phone, email } = values;
  return {
    topic: topic as SupportTopic,
    corporation: corporationOf(host),
    subject,
    message,
    name,
    phone,
    email,
    ...(topic === 'BILL_QUERY' ? { customerCode, billPeriod } : {}),
    ...(topic === 'WORKS_ADVICE' ? { address: addressInputOf(values) } : {}),
  };
}
