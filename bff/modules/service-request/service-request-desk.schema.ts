import { RequestAddress } from '../../graphql/address.schema.ts';
import { builder } from '../../graphql/builder.ts';
import { AttachmentState } from '../attachment/attachment.schema.ts';
import { connection } from '../../graphql/connection.schema.ts';
import { operatorOf } from '../../graphql/context.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { InputProblem, NotFoundProblem, StaleProblem } from '../../graphql/problems.schema.ts';
import { RequestProgress } from '../request/request.schema.ts';
import { Language } from '../site/site.schema.ts';
import type { Load, ServiceChange as ChangeShape, ServiceSupply as SupplyShape } from './service-request.input.ts';
import type { ServiceDetails, ServiceRequestChange as FeedShape, ServiceRequestFile as FileShape } from './service-request.ts';
import { CustomerKind, PaperType, ServiceCost, ServiceKind, ServiceRequestStep, ServiceStage } from './service-request.types.schema.ts';

const NOT_SAID = 'Null where it was not said or not asked.';

const ServiceLoad = builder.objectRef<Load>('ServiceLoad').implement({
  description: 'A row of the list of equipment.',
  fields: (t) => ({
    name: t.exposeString('name'),
    quantity: t.exposeInt('quantity'),
    powerKw: t.exposeFloat('powerKw', { description: 'Of one piece, in kW.' }),
  }),
});

const ServiceSupply = builder.objectRef<SupplyShape>('ServiceSupply').implement({
  description: 'The new supply that is asked for.',
  fields: (t) => ({
    phases: t.exposeString('phases', { nullable: true, description: NOT_SAID }),
    purpose: t.exposeString('purpose', { nullable: true, description: NOT_SAID }),
    serviceType: t.exposeString('serviceType', { nullable: true, description: NOT_SAID }),
    capacityKw: t.exposeFloat('capacityKw', { nullable: true, description: `kW. ${NOT_SAID}` }),
    loads: t.field({ type: [ServiceLoad], resolve: ({ loads }) => loads ?? [] }),
  }),
});

const ServiceChange = builder.objectRef<ChangeShape>('ServiceChange').implement({
  description: 'The change of contract or meter that is asked for.',
  fields: (t) => ({
    phases: t.exposeString('phases', { nullable: true, description: NOT_SAID }),
    capacityKw: t.exposeFloat('capacityKw', { nullable: true, description: `kW. ${NOT_SAID}` }),
    loads: t.field({ type: [ServiceLoad], resolve: ({ loads }) => loads ?? [] }),
    meterPosition: t.exposeString('meterPosition', { nullable: true, description: NOT_SAID }),
    newPosition: t.exposeString('newPosition', { nullable: true, description: NOT_SAID }),
    purpose: t.exposeString('purpose', { nullable: true, description: NOT_SAID }),
    households: t.exposeInt('households', { nullable: true, description: NOT_SAID }),
    people: t.exposeInt('people', { nullable: true, description: NOT_SAID }),
    formerHolder: t.exposeString('formerHolder', { nullable: true, description: NOT_SAID }),
    formerHolderConsents: t.exposeBoolean('formerHolderConsents', { nullable: true, description: NOT_SAID }),
    debtSettled: t.exposeBoolean('debtSettled', { nullable: true, description: NOT_SAID }),
    paysIfMeterIsRight: t.exposeBoolean('paysIfMeterIsRight', { nullable: true, description: NOT_SAID }),
    information: t.exposeString('information', { nullable: true, description: NOT_SAID }),
    effectiveOn: t.expose('effectiveOn', { type: 'Date', nullable: true, description: NOT_SAID }),
    until: t.expose('until', { type: 'Date', nullable: true, description: NOT_SAID }),
    reason: t.exposeString('reason', { nullable: true, description: NOT_SAID }),
  }),
});

const ServiceSolar = builder.objectRef<NonNullable<ServiceDetails['solar']>>('ServiceSolar').implement({
  description: 'The solar power that is to be sold; the account stands with the applicant.',
  fields: (t) => ({
    capacityKwp: t.exposeFloat('capacityKwp', { nullable: true, description: 'kWp.' }),
    inverter: t.exposeString('inverter', { nullable: true }),
    installedOn: t.expose('installedOn', { type: 'Date', nullable: true }),
  }),
});

const GONE = 'Null where not given, and once erased.';

const ServiceApplicant = builder.objectRef<FileShape>('ServiceApplicant').implement({
  description: 'Who asks, with everything that only the corporation may know.',
  fields: (t) => ({
    name: t.string({ nullable: true, description: 'Null once erased.', resolve: ({ applicant }) => applicant.name }),
    phone: t.string({ nullable: true, description: 'E.164; null once erased.', resolve: ({ applicant }) => applicant.phone }),
    email: t.string({ nullable: true, description: `Not verified. ${GONE}`, resolve: ({ applicant }) => applicant.email }),
    language: t.field({ type: Language, description: 'In which they are written to.', resolve: ({ applicant }) => applicant.locale }),
    customerKind: t.field({ type: CustomerKind, resolve: ({ applicant }) => applicant.customerKind }),
    taxCode: t.string({ nullable: true, description: GONE, resolve: ({ applicant }) => applicant.taxCode }),
    identityNumber: t.exposeString('identityNumber', { nullable: true, description: GONE }),
    identityIssuedOn: t.expose('identityIssuedOn', { type: 'Date', nullable: true, description: GONE }),
    identityIssuedBy: t.exposeString('identityIssuedBy', { nullable: true, description: GONE }),
    accountNumber: t.exposeString('accountNumber', { nullable: true, description: GONE }),
    accountHolder: t.exposeString('accountHolder', { nullable: true, description: GONE }),
    bank: t.exposeString('bank', { nullable: true, description: GONE }),
  }),
});

const ServiceAttachment = builder.objectRef<FileShape['attachments'][number]>('ServiceAttachment').implement({
  description: 'A paper that the customer has uploaded and handed in with the request.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: 'Which paper of the form it is.' }),
    name: t.exposeString('name', { description: 'As it was called on the device.' }),
    state: t.expose('state', { type: AttachmentState }),
    downloadPath: t.string({
      nullable: true,
      description: 'On the operator port, by `GET` with the key; null unless READY.',
      resolve: ({ id, state }) => (state === 'READY' ? `/operator/files/${id}` : null),
    }),
  }),
});

export const ServiceRequestFile = builder.objectRef<FileShape>('ServiceRequestFile').implement({
  description: 'A service request with everything that is known of it.',
  fields: (t) => ({
    code: t.exposeString('code'),
    corporation: t.expose('corporation', { type: Corporation }),
    unitCode: t.exposeString('unitCode', { nullable: true, description: 'Null where code and address did not tell.' }),
    kind: t.expose('kind', { type: ServiceKind }),
    stage: t.expose('stage', { type: ServiceStage }),
    interrupted: t.expose('interrupted', { type: ServiceStage, nullable: true, description: 'NEEDS_PAPERS only: where it goes on.' }),
    progress: t.expose('progress', { type: RequestProgress }),
    officer: t.exposeString('officer', { nullable: true, description: 'Null until somebody has taken it over.' }),
    applicant: t.field({ type: ServiceApplicant, resolve: (file) => file }),
    customerCode: t.exposeString('customerCode', { nullable: true, description: GONE }),
    address: t.expose('address', { type: RequestAddress, nullable: true, description: GONE }),
    supply: t.field({ type: ServiceSupply, nullable: true, description: GONE, resolve: ({ details }) => details.supply }),
    change: t.field({ type: ServiceChange, nullable: true, description: GONE, resolve: ({ details }) => details.change }),
    solar: t.field({ type: ServiceSolar, nullable: true, description: GONE, resolve: ({ details }) => details.solar }),
    note: t.string({ nullable: true, description: GONE, resolve: ({ details }) => details.note }),
    askedPapers: t.expose('askedPapers', { type: [PaperType], description: 'What its customer has still to bring.' }),
    steps: t.expose('steps', { type: [ServiceRequestStep], description: 'Oldest first.' }),
    costs: t.expose('costs', { type: [ServiceCost], description: 'As last stated; empty: not stated.' }),
    attachments: t.expose('attachments', {
      type: [ServiceAttachment],
      description: 'In the order in which they were uploaded; empty once erased.',
    }),
    duplicateOf: t.exposeString('duplicateOf', {
      nullable: true,
      description: 'Code of one like it from ten minutes before, which its customer wanted as well; null: none.',
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'Null while it goes on.' }),
    erasedAt: t.expose('erasedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Everything personal is erased 24 months after the end; null before that.',
    }),
  }),
});

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
