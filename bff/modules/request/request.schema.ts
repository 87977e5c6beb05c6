import { AddressInput } from '../../graphql/address.schema.ts';
import { builder } from '../../graphql/builder.ts';
import { type Context, embeddingOf } from '../../graphql/context.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { InputProblem, NotFoundProblem, TryLaterProblem, VerificationRequiredProblem } from '../../graphql/problems.schema.ts';
import { HumanCheckInput } from '../human-check/human-check.schema.ts';
import { Hotline, NotOfferedProblem } from '../unit/unit.schema.ts';
import {
  CALLBACK_TIMES,
  CERTAINTIES,
  type RequestReceipt as ReceiptShape,
  type RequestStatus as StatusShape,
  type Step,
} from './request.ts';
import type { Sender } from './request.service.ts';

export const MessageChannel = builder.enumType('MessageChannel', {
  description: 'How somebody is written to.',
  values: { SMS: { description: 'To a mobile number.' }, EMAIL: {} } as const,
});

export const RequestKind = builder.enumType('RequestKind', {
  description: 'What was asked for; the first two letters of the ticket.',
  values: {
    SUPPORT: { description: 'Hỗ trợ, kiến nghị, liên hệ: HT.' },
    OUTAGE_REPORT: { description: 'Báo mất điện: MD.' },
    CALLBACK: { description: 'Yêu cầu gọi lại: GL.' },
  } as const,
});

export const RequestProgress = builder.enumType('RequestProgress', {
  description: 'How far it has got. There is no way back.',
  values: {
    RECEIVED: { description: 'Tiếp nhận.' },
    IN_PROGRESS: { description: 'Đang xử lý.' },
    DONE: { description: 'Hoàn tất.' },
  } as const,
});

export const SupportTopic = builder.enumType('SupportTopic', {
  description: 'What a support request is about; it decides which fields are needed.',
  values: {
    CONTACT: { description: 'Liên hệ.' },
    SERVICE_ADVICE: { description: 'Tư vấn cách sử dụng các dịch vụ điện.' },
    WORKS_ADVICE: { description: 'Tư vấn về công trình điện: needs an address.' },
    PETITION: { description: 'Kiến nghị cần giải đáp.' },
    BILL_QUERY: { description: 'Thắc mắc về hóa đơn: needs a customer code.' },
  } as const,
});

export const CallbackTime = builder.enumType('CallbackTime', {
  description: 'When somebody would like to be called.',
  values: CALLBACK_TIMES,
});

export const Certainty = builder.enumType('Certainty', {
  description: 'Answer to a question about what can be seen at home; not to know is an answer.',
  values: CERTAINTIES,
});

export const RequestStep = builder.objectRef<Step>('RequestStep').implement({
  description: 'One dated change of a request.',
  fields: (t) => ({
    status: t.expose('status', { type: RequestProgress }),
    at: t.expose('at', { type: 'DateTime' }),
    note: t.exposeString('note', { nullable: true, description: 'For the customer; null where nothing was added.' }),
  }),
});

const RequestReceipt = builder.objectRef<ReceiptShape>('RequestReceipt').implement({
  description: 'It has been stored, and will not be lost. Shown only once the server has said so.',
  fields: (t) => ({
    ticket: t.exposeString('ticket', {
      description: 'Mã yêu cầu, such as `MD-7K3M-9Q2X-C`; with the phone number it opens `requestStatus`.',
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    answerBy: t.expose('answerBy', {
      type: 'Date',
      nullable: true,
      description: 'Last day for the answer; null where no time limit is published for written requests, which today is everywhere.',
    }),
    merged: t.exposeBoolean('merged', {
      description: 'Joined to a report of the same place from the last 30 minutes: one ticket, one crew.',
    }),
    sentTo: t.expose('sentTo', {
      type: [MessageChannel],
      description: 'On which ways an acknowledgement is coming. Empty where none is offered, or where this number has had one.',
    }),
    hotline: t.expose('hotline', {
      type: Hotline,
      nullable: true,
      description: 'Whom to call if it is urgent; null where no number is known.',
    }),
  }),
});

export const RequestStatus = builder.objectRef<StatusShape>('RequestStatus').implement({
  description: 'How far a request has got, for whoever has its ticket and the phone number.',
  fields: (t) => ({
    ticket: t.exposeString('ticket'),
    kind: t.expose('kind', { type: RequestKind }),
    status: t.expose('status', { type: RequestProgress }),
    steps: t.expose('steps', { type: [RequestStep], description: 'Oldest first; at least the receipt.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'Null until it has been answered.' }),
  }),
});

const requestId = 'Made by the sender, 8 to 100 characters. Sent again within 24 hours it is answered the same, and nothing is done twice.';
const SupportRequestInput = builder.inputType('SupportRequestInput', {
  description: 'Liên hệ, tư vấn, kiến nghị, thắc mắc hóa đơn.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: requestId }),
    humanCheck: t.field({ type: HumanCheckInput, required: true }),
    topic: t.field({ type: SupportTopic, required: true }),
    corporation: t.field({ type: Corporation, description: "Left out: that of the customer code, else of the address, else the site's." }),
    name: t.string({ required: true, description: 'Letters and spaces, at most 100.' }),
    phone: t.field({ type: 'PhoneNumber', required: true }),
    email: t.string({ description: 'Also acknowledged there.' }),
    customerCode: t.field({ type: 'CustomerCode', description: 'Needed for BILL_QUERY.' }),
    billPeriod: t.string({ description: 'Month of the bill, `MM/YYYY`.' }),
    address: t.field({ type: AddressInput, description: 'Where the works are; needed for WORKS_ADVICE.' }),
    subject: t.string({ required: true, description: 'At most 150 characters.' }),
    message: t.string({ required: true, description: 'At most 4000 characters.' }),
  }),
});

const OutageReportInput = builder.inputType('OutageReportInput', {
  description: 'Báo mất điện: what was looked at first, and where.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: requestId }),
    humanCheck: t.field({ type: HumanCheckInput, required: true }),
    neighboursDark: t.field({ type: Certainty, required: true, description: 'Are the neighbours without power too?' }),
    breakerOn: t.field({ type: Certainty, required: true, description: 'Is the main breaker (áp-tô-mát) on?' }),
    unpaidNotice: t.field({ type: Certainty, required: true, description: 'Has a notice about an unpaid bill come?' }),
    customerCode: t.field({ type: 'CustomerCode', description: 'This or an address.' }),
    address: t.field({ type: AddressInput, description: 'Needed without a customer code: a commune with a street, or the old address.' }),
    phone: t.field({ type: 'PhoneNumber', required: true }),
    name: t.string({ description: 'Letters and spaces, at most 100.' }),
    message: t.string({ description: 'At most 4000 characters.' }),
  }),
});

const CallbackRequestInput = builder.inputType('CallbackRequestInput', {
  description: 'Yêu cầu gọi lại.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: requestId }),
    humanCheck: t.field({ type: HumanCheckInput, required: true }),
    phone: t.field({ type: 'PhoneNumber', required: true }),
    name: t.string({ description: 'Letters and spaces, at most 100.' }),
    corporation: t.field({ type: Corporation, description: "Left out: the site's." }),
    about: t.string({ description: 'At most 4000 characters.' }),
    when: t.field({ type: CallbackTime, required: true }),
  }),
});

const SUBMITTED = [RequestReceipt, InputProblem, VerificationRequiredProblem, TryLaterProblem, NotOfferedProblem];
const SUBMITTED_TEXT =
  'The receipt, or why it was not taken; of what was not taken nothing is stored. Problems: INPUT_INVALID, VERIFICATION_REQUIRED, TRY_LATER, NOT_OFFERED_HERE.';
type Submitted = 'RequestReceipt' | 'InputProblem' | 'VerificationRequiredProblem' | 'TryLaterProblem' | 'NotOfferedProblem';
const byTypename = <Name extends string>(result: { __typename: Name }): Name => result.__typename;

const resultOf = (name: string) =>
  builder.unionType(name, { description: SUBMITTED_TEXT, types: SUBMITTED, resolveType: byTypename<Submitted> });
const SupportRequestResult = resultOf('SupportRequestResult');
const OutageReportResult = resultOf('OutageReportResult');
const CallbackRequestResult = resultOf('CallbackRequestResult');

const RequestStatusResult = builder.unionType('RequestStatusResult', {
  description: 'NotFoundProblem says nothing about which of the two was wrong.',
  types: [RequestStatus, NotFoundProblem, TryLaterProblem],
  resolveType: byTypename<'RequestStatus' | 'NotFoundProblem' | 'TryLaterProblem'>,
});

const META = { access: 'site', dataClass: 'P1' } as const;
const senderOf = (ctx: Context): Sender => ({ ...ctx, ...embeddingOf(ctx) });

builder.mutationFields((t) => ({
  supportRequestSubmit: t.field({
    type: SupportRequestResult,
    description: 'Sends a question or a petition to a corporation (liên hệ, tư vấn, kiến nghị).',
    meta: META,
    args: { input: t.arg({ type: SupportRequestInput, required: true }) },
    resolve: (_, args, ctx) => ctx.services.request.submitSupport(senderOf(ctx), args),
  }),
  outageReportSubmit: t.field({
    type: OutageReportResult,
    description: 'Reports lost supply (báo mất điện). Reports of one place within 30 minutes become one ticket.',
    meta: META,
    args: { input: t.arg({ type: OutageReportInput, required: true }) },
    resolve: (_, args, ctx) => ctx.services.request.submitOutageReport(senderOf(ctx), args),
  }),
  callbackRequestSubmit: t.field({
    type: CallbackRequestResult,
    description: 'Asks to be called back (yêu cầu gọi lại).',
    meta: META,
    args: { input: t.arg({ type: CallbackRequestInput, required: true }) },
    resolve: (_, args, ctx) => ctx.services.request.submitCallback(senderOf(ctx), args),
  }),
}));

builder.queryField('requestStatus', (t) =>
  t.field({
    type: RequestStatusResult,
    nullable: true,
    description: 'How far a request has got. Ticket and phone number together open it; either alone opens nothing.',
    meta: META,
    args: {
      ticket: t.arg.string({ required: true, description: 'With or without dashes, in either case.' }),
      phone: t.arg({ type: 'PhoneNumber', required: true }),
    },
    resolve: (_, args, ctx) => ctx.services.request.status(senderOf(ctx), args),
  }),
);
