import { AddressInput } from '../../graphql/address.schema.ts';
import { builder } from '../../graphql/builder.ts';
import { type Context, embeddingOf, personalOf, visitorOf } from '../../graphql/context.ts';
import { InputProblem, Problem, TryLaterProblem, VerificationRequiredProblem } from '../../graphql/problems.schema.ts';
import { HumanCheckInput } from '../human-check/human-check.schema.ts';
import { MessageChannel } from '../request/request.schema.ts';
import { Hotline, NotOfferedProblem, Unit } from '../unit/unit.schema.ts';
import type { PossibleDuplicateProblem as DuplicateShape, ServiceRequestReceipt as ReceiptShape } from './service-request.ts';
import type { ServiceSender } from './service-request.service.ts';
import { CustomerKind, MeterPosition, ServiceKind, SupplyPhases, SupplyPurpose, SupplyType } from './service-request.types.schema.ts';

const ServiceLoadInput = builder.inputType('ServiceLoadInput', {
  description: 'A row of the list of equipment (bảng kê thiết bị).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'At most 100 characters.' }),
    quantity: t.int({ required: true, description: '1 to 10,000.' }),
    powerKw: t.float({ required: true, description: 'Of one piece, in kW; at most 3 decimals.' }),
  }),
});

const ServiceApplicantInput = builder.inputType('ServiceApplicantInput', {
  description: 'Who asks.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Letters and spaces, at most 100.' }),
    phone: t.field({ type: 'PhoneNumber', required: true }),
    email: t.string({ description: 'Needed where the telephone takes no messages.' }),
    customerKind: t.field({ type: CustomerKind, required: true }),
    taxCode: t.string({ description: 'Needed for a company: 10 digits, 10 and 3 after a dash, or 12.' }),
    identityNumber: t.string({ description: '12 digits (CCCD), or 9 as on older cards (CMND).' }),
    identityIssuedOn: t.field({ type: 'Date' }),
    identityIssuedBy: t.string({ description: 'At most 150 characters.' }),
  }),
});

const ServiceSupplyInput = builder.inputType('ServiceSupplyInput', {
  description: 'A new supply.',
  fields: (t) => ({
    phases: t.field({ type: SupplyPhases }),
    purpose: t.field({ type: SupplyPurpose }),
    serviceType: t.field({ type: SupplyType }),
    capacityKw: t.float({ description: 'kW, at most 2 decimals.' }),
    loads: t.field({ type: [ServiceLoadInput], description: 'At most 50 rows.' }),
  }),
});

const ServiceChangeInput = builder.inputType('ServiceChangeInput', {
  description: 'A change of contract or meter; each kind asks for some of these and refuses the others.',
  fields: (t) => ({
    phases: t.field({ type: SupplyPhases, description: 'From now on.' }),
    capacityKw: t.float({ description: 'From now on; kW, at most 2 decimals.' }),
    loads: t.field({ type: [ServiceLoadInput], description: 'At most 50 rows.' }),
    meterPosition: t.field({ type: MeterPosition, description: 'Where the meter is now.' }),
    newPosition: t.string({ description: 'At most 500 characters.' }),
    purpose: t.field({ type: SupplyPurpose, description: 'From now on.' }),
    households: t.int({ description: 'Số hộ dùng chung.' }),
    people: t.int(),
    formerHolder: t.string({ description: 'Name; letters and spaces, at most 100.' }),
    formerHolderConsents: t.boolean(),
    debtSettled: t.boolean({ description: 'Nothing is owed, or the debt is taken over.' }),
    paysIfMeterIsRight: t.boolean({ description: 'Whoever asks pays for the test if the meter is right.' }),
    information: t.string({ description: 'What is to be changed; at most 1000 characters.' }),
    effectiveOn: t.field({ type: 'Date', description: 'From when on; today to a year ahead.' }),
    until: t.field({ type: 'Date', description: 'Until when the contract is to run.' }),
    reason: t.string({ description: 'At most 1000 characters.' }),
  }),
});

const ServiceSolarInput = builder.inputType('ServiceSolarInput', {
  description: 'Rooftop solar power to be sold.',
  fields: (t) => ({
    capacityKwp: t.float({ description: 'kWp, at most 2 decimals.' }),
    inverter: t.string({ description: 'At most 150 characters.' }),
    installedOn: t.field({ type: 'Date' }),
    accountNumber: t.string({ description: '6 to 20 digits or letters; where the money goes.' }),
    accountHolder: t.string({ description: 'Letters and spaces, at most 100.' }),
    bank: t.string({ description: 'At most 150 characters.' }),
  }),
});

const ServiceRequestSubmitInput = builder.inputType('ServiceRequestSubmitInput', {
  description: 'One of the 14 service requests.',
  fields: (t) => ({
    clientRequestId: t.string({
      required: true,
      description:
        'Made by the sender, 8 to 100 characters. Sent again within 24 hours it is answered the same, and nothing is done twice.',
    }),
    humanCheck: t.field({ type: HumanCheckInput, required: true }),
    kind: t.field({ type: ServiceKind, required: true }),
    applicant: t.field({ type: ServiceApplicantInput, required: true }),
    customerCode: t.field({ type: 'CustomerCode' }),
    address: t.field({ type: AddressInput, description: 'Of the supply.' }),
    unitCode: t.string({ description: 'Where the person has chosen a unit.' }),
    supply: t.field({ type: ServiceSupplyInput }),
    change: t.field({ type: ServiceChangeInput }),
    solar: t.field({ type: ServiceSolarInput }),
    note: t.string({ description: 'At most 2000 characters.' }),
    attachments: t.idList({ description: 'What this browser has uploaded and not sent yet; at most 5. May be left out.' }),
    confirmDuplicate: t.boolean({ description: 'After a PossibleDuplicateProblem: take this one as well.' }),
  }),
});

const ServiceRequestReceipt = builder.objectRef<ReceiptShape>('ServiceRequestReceipt').implement({
  description: 'It has been stored, and will not be lost. Shown only once the server has said so. This browser may follow it from now on.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Mã yêu cầu, such as `GK-PB0604-26-000123-G`. An address: it opens nothing by itself.' }),
    kind: t.expose('kind', { type: ServiceKind }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    unit: t.expose('unit', { type: Unit, nullable: true, description: 'Who looks after it; null where the corporation has yet to say.' }),
    sentTo: t.expose('sentTo', {
      type: [MessageChannel],
      description: 'On which ways an acknowledgement is coming; empty where none is offered.',
    }),
    hotline: t.expose('hotline', { type: Hotline, nullable: true, description: 'Whom to call about it; null where no number is known.' }),
  }),
});

const PossibleDuplicateProblem = builder.objectRef<DuplicateShape>('PossibleDuplicateProblem').implement({
  description:
    'The same person asked the same for the same place within ten minutes. Nothing was done; with `confirmDuplicate` it will be.',
  interfaces: [Problem],
  fields: (t) => ({
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'Of the earlier one.' }),
    requestCode: t.exposeString('requestCode', { nullable: true, description: 'Of the earlier one; null unless this browser may see it.' }),
  }),
});

const ServiceRequestSubmitResult = builder.unionType('ServiceRequestSubmitResult', {
  description:
    'The receipt, or why it was not taken; of what was not taken nothing is stored. Problems: INPUT_INVALID, POSSIBLE_DUPLICATE, VERIFICATION_REQUIRED, TRY_LATER, NOT_OFFERED_HERE.',
  types: [ServiceRequestReceipt, InputProblem, PossibleDuplicateProblem, VerificationRequiredProblem, TryLaterProblem, NotOfferedProblem],
  resolveType: ({ __typename }) => __typename,
});

const senderOf = (ctx: Context): ServiceSender => ({ ...ctx, visitor: visitorOf(ctx), network: embeddingOf(ctx).network });

builder.mutationField('serviceRequestSubmit', (t) =>
  t.field({
    type: ServiceRequestSubmitResult,
    description: 'Asks for a new supply, a change of the contract, or to sell solar power (đăng ký dịch vụ điện).',
    meta: { access: 'session', dataClass: 'P3' },
    args: { input: t.arg({ type: ServiceRequestSubmitInput, required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).serviceRequest.submit(senderOf(ctx), args),
  }),
);
