import { RequestAddress } from '../../graphql/address.schema.ts';
import { builder } from '../../graphql/builder.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { AttachmentState } from '../attachment/attachment.schema.ts';
import { RequestProgress } from '../request/request.schema.ts';
import { Language } from '../site/site.schema.ts';
import type { Load, ServiceChange as ChangeShape, ServiceSupply as SupplyShape } from './service-request.input.ts';
import type { ServiceDetails, ServiceRequestFile as FileShape } from './service-request.ts';
import { CustomerKind, PaperType, ServiceCost, ServiceKind, ServiceRequestStep, ServiceStage } from './service-request.types.schema.ts';

/** A service request as the utility's systems see it: everything that was said in the form, and what has become of it. */

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
