import { builder } from '../../graphql/builder.ts';
import { connection } from '../../graphql/connection.schema.ts';
import { operatorOf } from '../../graphql/context.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { InputProblem, NotFoundProblem, StaleProblem } from '../../graphql/problems.schema.ts';
import type { ServiceRequestChange as FeedShape } from './service-request.ts';
import { ServiceRequestFile } from './service-request-file.schema.ts';
import { PaperType, ServiceKind, ServiceStage } from './service-request.types.schema.ts';

const ServiceRequestChange = builder.objectRef<FeedShape>('ServiceRequestChange').implement({
  description: 'One change of a service request, for systems that follow; nothing personal. The webhook posts the same.',
  fields: (t) => ({
    id: t.exposeString('id', { description: '`ev_…`; the same however often it is told.' }),
    code: t.exposeString('code'),
    corporation: t.expose('corporation', { type: Corporation }),
    kind: t.expose('kind', { type: ServiceKind }),
    stage: t.expose('stage', { type: ServiceStage, description: 'Where it is since then.' }),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

const FileConnection = connection('ServiceRequestFile', ServiceRequestFile, 'A page of service requests, newest first.');
const ChangeConnection = connection('ServiceRequestChange', ServiceRequestChange, 'A page of changes, oldest first.');

const ServiceRequestFileResult = builder.unionType('ServiceRequestFileResult', {
  description: 'One request.',
  types: [ServiceRequestFile, NotFoundProblem],
  resolveType: ({ __typename }) => __typename,
});

const ServiceRequestDeskResult = builder.unionType('ServiceRequestDeskResult', {
  description: 'The request as it is now. Problems: INPUT_INVALID, STATE_CHANGED when it is no longer where this can be done.',
  types: [ServiceRequestFile, InputProblem, StaleProblem],
  resolveType: ({ __typename }) => __typename,
});

const deskInput = {
  clientRequestId: 'Made by the caller; the same is done once.',
  code: 'With or without dashes, in either case.',
} as const;
const TEXT =
  'For its customer, at most 2000 characters; as much as fits goes by SMS. Goes to an address that nobody has verified: nothing about bills or debts.';
const TARGET = 'When this is expected to be over; today to three years ahead.';

const ServiceTakeInput = builder.inputType('ServiceTakeInput', {
  description: 'Who looks after a request from now on.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: deskInput.clientRequestId }),
    code: t.string({ required: true, description: deskInput.code }),
    officer: t.string({ required: true, description: 'Name or number, at most 100 characters.' }),
  }),
});

const ServiceAdvanceInput = builder.inputType('ServiceAdvanceInput', {
  description: 'A step of a request.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: deskInput.clientRequestId }),
    code: t.string({ required: true, description: deskInput.code }),
    stage: t.field({
      type: ServiceStage,
      required: true,
      description: 'Any later one, or the same again. Papers are asked for by `operatorServiceRequestAskPapers`.',
    }),
    text: t.string({ description: `Needed to refuse or cancel. ${TEXT}` }),
    targetOn: t.field({ type: 'Date', description: TARGET }),
  }),
});

const ServiceCostInput = builder.inputType('ServiceCostInput', {
  description: 'One line of what it will cost.',
  fields: (t) => ({
    label: t.string({ required: true, description: 'At most 200 characters.' }),
    amount: t.field({ type: 'Vnd', required: true, description: 'To be paid, VAT included.' }),
    vat: t.field({ type: 'Vnd', required: true, description: 'How much of it is VAT; 0 where there is none.' }),
  }),
});

const ServiceCostsInput = builder.inputType('ServiceCostsInput', {
  description: 'What a request will cost, in place of what was stated before.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: deskInput.clientRequestId }),
    code: t.string({ required: true, description: deskInput.code }),
    lines: t.field({ type: [ServiceCostInput], required: true, description: 'At most 50.' }),
  }),
});

const ServiceAskPapersInput = builder.inputType('ServiceAskPapersInput', {
  description: 'What a customer is to bring before it goes on.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: deskInput.clientRequestId }),
    code: t.string({ required: true, description: deskInput.code }),
    papers: t.field({ type: [PaperType], required: true, description: 'At least one.' }),
    text: t.string({ required: true, description: TEXT }),
    targetOn: t.field({ type: 'Date', description: TARGET }),
  }),
});

const ServiceRefuseInput = builder.inputType('ServiceRefuseInput', {
  description: 'Why it cannot be done.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: deskInput.clientRequestId }),
    code: t.string({ required: true, description: deskInput.code }),
    text: t.string({ required: true, description: TEXT }),
  }),
});

const ServiceCompleteInput = builder.inputType('ServiceCompleteInput', {
  description: 'That it has been done.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: deskInput.clientRequestId }),
    code: t.string({ required: true, description: deskInput.code }),
    text: t.string({ description: TEXT }),
  }),
});

const P3 = { access: 'operator', dataClass: 'P3' } as const;
const PAGE = { first: 'At most 50, default 20.', after: 'A cursor that is none is the fault BAD_REQUEST.' } as const;

builder.queryFields((t) => ({
  operatorServiceRequests: t.field({
    type: FileConnection,
    nullable: true,
    description: 'Service requests of a corporation, newest first.',
    meta: P3,
    args: {
      corporation: t.arg({ type: Corporation, required: true }),
      kind: t.arg({ type: ServiceKind }),
      stage: t.arg({ type: ServiceStage }),
      first: t.arg.int({ description: PAGE.first }),
      after: t.arg.string({ description: PAGE.after }),
    },
    resolve: (_, args, ctx) => operatorOf(ctx).serviceRequests.list(ctx, args),
  }),
  operatorServiceRequest: t.field({
    type: ServiceRequestFileResult,
    nullable: true,
    description: 'One service request with everything that is known of it.',
    meta: P3,
    args: { code: t.arg.string({ required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).serviceRequests.read(ctx, args),
  }),
  operatorServiceRequestChanges: t.field({
    type: ChangeConnection,
    nullable: true,
    description:
      'What has changed since a cursor, oldest first, for systems that ask instead of being told. Nothing is left out and nothing appears behind a cursor; a change is there as soon as no older transaction is running.',
    meta: { access: 'operator', dataClass: 'P2' },
    args: {
      corporation: t.arg({ type: Corporation, required: true }),
      first: t.arg.int({ description: PAGE.first }),
      after: t.arg.string({ description: PAGE.after }),
    },
    resolve: (_, args, ctx) => operatorOf(ctx).serviceRequests.changes(ctx, args),
  }),
}));

builder.mutationFields((t) => ({
  operatorServiceRequestTake: t.field({
    type: ServiceRequestDeskResult,
    description: 'Says who looks after a request.',
    meta: P3,
    args: { input: t.arg({ type: ServiceTakeInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).serviceRequests.take(ctx, args),
  }),
  operatorServiceRequestAdvance: t.field({
    type: ServiceRequestDeskResult,
    description: 'Takes a request a step further: dated, and told to its customer.',
    meta: P3,
    args: { input: t.arg({ type: ServiceAdvanceInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).serviceRequests.advance(ctx, args),
  }),
  operatorServiceRequestSetCosts: t.field({
    type: ServiceRequestDeskResult,
    description: 'States what a request will cost.',
    meta: P3,
    args: { input: t.arg({ type: ServiceCostsInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).serviceRequests.setCosts(ctx, args),
  }),
  operatorServiceRequestAskPapers: t.field({
    type: ServiceRequestDeskResult,
    description: 'Stops a request until its customer has brought what is missing.',
    meta: P3,
    args: { input: t.arg({ type: ServiceAskPapersInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).serviceRequests.askPapers(ctx, args),
  }),
  operatorServiceRequestRefuse: t.field({
    type: ServiceRequestDeskResult,
    description: 'Ends a request that cannot be done.',
    meta: P3,
    args: { input: t.arg({ type: ServiceRefuseInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).serviceRequests.refuse(ctx, args),
  }),
  operatorServiceRequestComplete: t.field({
    type: ServiceRequestDeskResult,
    description: 'Ends a request that has been done.',
    meta: P3,
    args: { input: t.arg({ type: ServiceCompleteInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).serviceRequests.complete(ctx, args),
  }),
}));
