import { html, type TemplateResult } from 'lit';
import { WidgetElement } from '../../core/element.ts';
import { FormController } from '../../core/form-controller.ts';
import { type FormKey, formMessages } from '../../core/form-messages.ts';
import { joined } from '../../core/joined.ts';
import type { MessagePack } from '../../core/localize.ts';
import type { FieldRefusal } from '../../core/problems-of-answer.ts';
import type { HumanCheckSolution } from '../../core/submit-controller.ts';
import type { PublicDocument } from '../../core/trusted-document.ts';
import { answerAnnounced } from '../../ui/answer-section.ts';
import { buttonStyles } from '../../ui/button.styles.ts';
import { selectField } from '../../ui/controls.ts';
import { checkbox } from '../../ui/form-controls.ts';
import { controlsStyles } from '../../ui/controls.styles.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { textArea } from '../../ui/form-controls.ts';
import { formFrame, receipt } from '../../ui/form-frame.ts';
import { formStyles } from '../../ui/form.styles.ts';
import { noticeStyles } from '../../ui/notice.styles.ts';
import { textField } from '../../ui/text-field.ts';
import { fixture, submit, type, within } from './fixture.ts';

/** A form of two screens as the smallest example: a question, then who asks. */

type SendResult =
  | { readonly __typename: 'QuestionTaken'; readonly code: string }
  | { readonly __typename: 'InputProblem'; readonly message: string; readonly fields: readonly FieldRefusal[] }
  | { readonly __typename: 'VerificationRequiredProblem'; readonly message: string }
  | { readonly __typename: 'TryLaterProblem'; readonly message: string; readonly retryAt: string };

export interface SentInput {
  readonly topic: string;
  readonly text: string;
  readonly contact: { readonly phone: string; readonly idNumber: string };
  readonly clientRequestId: string;
  readonly humanCheck: HumanCheckSolution;
}

export const questionSend: PublicDocument<{ questionSend: SendResult | null }, { input: SentInput }> = {
  id: 'test-question-send',
  name: 'QuestionSend',
  kind: 'mutation',
  surface: 'public',
  method: 'POST',
  ttlSeconds: 0,
};

const vi = {
  'test.title': 'Gửi câu hỏi',
  'test.topic': 'Chủ đề',
  'test.text': 'Nội dung',
  'test.phone': 'Điện thoại',
  'test.idNumber': 'Số giấy tờ',
  'test.agreed': 'Tôi đồng ý',
  'test.phoneShape': '{field}: gồm 10 chữ số.',
} as const;
const en: Record<keyof typeof vi, string> = {
  'test.title': 'Ask a question',
  'test.topic': 'Topic',
  'test.text': 'Text',
  'test.phone': 'Phone',
  'test.idNumber': 'Paper number',
  'test.agreed': 'I agree',
  'test.phoneShape': '{field}: has 10 digits.',
};
type Key = keyof typeof vi;
const own: MessagePack<Key> = { vi, en: () => Promise.resolve(en) };

const now = new Date('2026-06-12T10:21:00+07:00');
const untouched = { topic: '', text: '', phone: '', idNumber: '', agreed: 'no' };
type Field = keyof typeof untouched;

class QuestionForm extends WidgetElement<Key | FormKey> {
  static override styles = [WidgetElement.styles, buttonStyles, fieldStyles, controlsStyles, noticeStyles, formStyles];
  protected override readonly pack = joined(formMessages, own);
  override clock = (): Date => now;
  /** The person has passed the check. */
  human = true;

  readonly form = new FormController(this, {
    name: 'test-question',
    untouched,
    secret: ['idNumber'],
    steps: ({ topic }) => [['topic'], topic === 'bill' ? ['text', 'phone', 'idNumber', 'agreed'] : ['text', 'phone', 'agreed']],
    label: (field: Field) => this.t(`test.${field}`),
    check: ({ phone }) => (/^\d{10}$/.test(phone) ? [] : [{ field: 'phone', key: 'test.phoneShape' }]),
    inputOf: ({ topic, text, phone, idNumber }) => ({ topic, text, contact: { phone, idNumber } }),
    refused: { other: 'text' },
    send: async (input, envelope, ask) => (await ask(questionSend, { input: { ...input, ...envelope } })).questionSend,
    solve: (again) => Promise.resolve(this.human ? { challenge: 'test', solution: again ? 'another' : 'first' } : undefined),
    pauses: [0, 0],
    onReceipt: ({ code }) => this.emit('evn-submitted', { requestCode: code }),
  });

  protected override renderWidget(): TemplateResult {
    const { form, t } = this;
    const { state } = form;
    if (state.kind === 'sent') return html`${answerAnnounced(form)} ${receipt(t('test.title'), html`<p>${state.receipt.code}</p>`)}`;
    return html`${answerAnnounced(form)} ${formFrame(form, { t, level: 3, now: this.clock(), title: t('test.title') }, this.#controls())}`;
  }

  #controls(): TemplateResult {
    const { form } = this;
    const topics = [
      { value: 'bill', label: 'Hóa đơn' },
      { value: 'other', label: 'Khác' },
    ];
    if (form.step === 0) return selectField(form, 'topic', topics, { choose: '…' });
    return html`
      ${textArea(form, 'text')} ${textField(form, 'phone', { type: 'tel', inputmode: 'tel', autocomplete: 'tel' })}
      ${form.values.topic === 'bill' ? textField(form, 'idNumber') : ''} ${checkbox(form, 'agreed')}
    `;
  }
}
customElements.define('test-question', QuestionForm);
export type { QuestionForm };

export async function questionForm(attributes = ''): Promise<QuestionForm> {
  return fixture<QuestionForm>(`<test-question site="pk_test" lang="vi" ${attributes}></test-question>`);
}

/** Everything filled in, on the last screen. */
export async function filledForm(): Promise<QuestionForm> {
  const element = await questionForm();
  await type(element, '#topic', 'other');
  await submit(element);
  await type(element, '#text', 'Đồng hồ chạy nhanh');
  await type(element, '#phone', '0912345678');
  within(element, '#agreed').click();
  await element.updateComplete;
  return element;
}

/** The page as it is after a reload: another element, the same storage. */
export async function reloaded(element: QuestionForm): Promise<QuestionForm> {
  element.remove();
  return questionForm();
}
