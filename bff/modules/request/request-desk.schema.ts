import { builder } from '../../graphql/builder.ts';
import { RequestAddress } from '../../graphql/address.schema.ts';
import { operatorOf } from '../../graphql/context.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { PageInfoType } from '../../graphql/connection.schema.ts';
import { InputProblem, StaleProblem } from '../../graphql/problems.schema.ts';
import { Language } from '../site/site.schema.ts';
import type { RequestPage } from './request-desk.service.ts';
import { CallbackTime, Certainty, RequestKind, RequestProgress, RequestStatus, RequestStep, SupportTopic } from './request.schema.ts';
import type { CustomerRequest as RequestShape } from './request.ts';

const RequestPerson = builder.objectRef<RequestShape['people'][number]>('RequestPerson').implement({
  description: 'Somebody who asked, with what they said.',
  fields: (t) => ({
    phone: t.exposeString('phone', { description: 'E.164.' }),
    name: t.exposeString('name', { nullable: true, description: 'Null where not given.' }),
    email: t.exposeString('email', { nullable: true, description: 'Null where not given. Not verified.' }),
    language: t.expose('locale', { type: Language, description: 'In which they are written to.' }),
    subject: t.exposeString('title', { nullable: true, description: 'Support requests only.' }),
    message: t.exposeString('message', { nullable: true, description: 'Null where nothing was written.' }),
    neighboursDark: t.field({
      type: Certainty,
      nullable: true,
      description: 'Outage reports only.',
      resolve: ({ triage }) => triage?.neighboursDark ?? null,
    }),
    breakerOn: t.field({
      type: Certainty,
      nullable: true,
      description: 'Outage reports only.',
      resolve: ({ triage }) => triage?.breakerOn ?? null,
    }),
    unpaidNotice: t.field({
      type: Certainty,
      nullable: true,
      description: 'Outage reports only.',
      resolve: ({ triage }) => triage?.unpaidNotice ?? null,
    }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime' }),
  }),
});

const CustomerRequest = builder.objectRef<RequestShape>('CustomerRequest').implement({
  description: 'A request as the officers of its corporation see it.',
  fields: (t) => ({
    ticket: t.exposeString('ticket'),
    corporation: t.expose('corporation', { type: Corporation }),
    kind: t.expose('kind', { type: RequestKind }),
    topic: t.expose('topic', { type: SupportTopic, nullable: true, description: 'Support requests only.' }),
    callbackTime: t.expose('callbackTime', { type: CallbackTime, nullable: true, description: 'Callback requests only.' }),
    status: t.expose('status', { type: RequestProgress }),
    customerCode: t.expose('customerCode', { type: 'CustomerCode', nullable: true, description: 'Null where not given. Not verified.' }),
    billPeriod: t.exposeString('billPeriod', { nullable: true, description: '`YYYY-MM`; null where not given.' }),
    address: t.expose('address', { type: RequestAddress, nullable: true }),
    answer: t.exposeString('answer', { nullable: true, description: 'Null until it has been answered.' }),
    people: t.expose('people', {
      type: [RequestPerson],
      description: 'Who asked; several where reports of one place were joined. None once erased.',
    }),
    steps: t.expose('steps', { type: [RequestStep], description: 'Oldest first.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    doneAt: t.expose('doneAt', { type: 'DateTime', nullable: true, description: 'Null until it is done.' }),
    erasedAt: t.expose('erasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Everything personal is erased 24 months after the end; null before that.',
    }),
  }),
});

const RequestEdge = builder.objectRef<RequestShape>('RequestEdge').implement({
  description: 'One request of a page.',
  fields: (t) => ({
    cursor: t.string({ description: 'For `after`.', resolve: ({ id }) => id }),
    node: t.field({ type: CustomerRequest, resolve: (request) => request }),
  }),
});

const RequestConnection = builder.objectRef<RequestPage>('RequestConnection').implement({
  description: 'A page of requests, newest first.',
  fields: (t) => ({
    edges: t.field({ type: [RequestEdge], resolve: ({ requests }) => requests }),
    pageInfo: t.field({
      type: PageInfoType,
      resolve: ({ requests, hasNextPage }) => ({ hasNextPage, endCursor: requests.at(-1)?.id ?? null }),
    }),
  }),
});

const RequestAdvanceInput = builder.inputType('RequestAdvanceInput', {
  description: 'One step of a request.',
  fields: (t) => ({
    ticket: t.string({ required: true }),
    status: t.field({ type: RequestProgress, required: true, description: 'IN_PROGRESS may be reported several times.' }),
    note: t.string({ description: 'For everybody who asked, in one line of at most 300 characters; as much of it as fits goes by SMS.' }),
    answer: t.string({
      description:
        'For the sender, at most 4000 characters; needed to end a support request. Whoever has ticket and phone number reads it, and it goes to an e-mail address that nobody has verified: nothing about bills or debts.',
    }),
    clientRequestId: t.string({ required: true, description: 'Made by the caller; the same step is taken once.' }),
  }),
});

const RequestAdvanceResult = builder.unionType('RequestAdvanceResult', {
  description: 'The request as its sender sees it now. Problems: INPUT_INVALID, STATE_CHANGED when it is already further.',
  types: [RequestStatus, InputProblem, StaleProblem],
  resolveType: ({ __typename }) => __typename,
});

const META = { access: 'operator', dataClass: 'P2' } as const;

builder.queryField('requests', (t) =>
  t.field({
    type: RequestConnection,
    nullable: true,
    description: 'What customers have sent to a corporation, newest first. A cursor that is none is the fault BAD_REQUEST.',
    meta: META,
    args: {
      corporation: t.arg({ type: Corporation, required: true }),
      kind: t.arg({ type: RequestKind }),
      status: t.arg({ type: RequestProgress }),
      first: t.arg.int({ description: 'At most 50, default 20.' }),
      after: t.arg.string(),
    },
    resolve: (_, args, ctx) => operatorOf(ctx).requests.list(ctx, args),
  }),
);

builder.mutationField('requestAdvance', (t) =>
  t.field({
    type: RequestAdvanceResult,
    description: 'Takes a request a step further: every change is dated and told to everybody who asked.',
    meta: META,
    args: { input: t.arg({ type: RequestAdvanceInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).requests.advance(ctx, args),
  }),
);
