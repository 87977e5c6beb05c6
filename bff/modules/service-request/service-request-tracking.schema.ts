import { builder } from '../../graphql/builder.ts';
import { type Context, personalOf, visitorOf } from '../../graphql/context.ts';
import { InputProblem, NotFoundProblem, StaleProblem } from '../../graphql/problems.schema.ts';
import { RequestProgress } from '../request/request.schema.ts';
import { Hotline } from '../unit/unit.schema.ts';
import type { TrackedRequest } from './service-request.ts';
import { CustomerKind, PaperType, ServiceCost, ServiceKind, ServiceRequestStep, ServiceStage } from './service-request.types.schema.ts';
import type { ServiceFollower } from './service-request-tracking.service.ts';

const NextActor = builder.enumType('NextActor', {
  description: 'Whose turn it is.',
  values: ['UTILITY', 'CUSTOMER', 'NOBODY'] as const,
});

export const ServiceRequest = builder.objectRef<TrackedRequest>('ServiceRequest').implement({
  description: 'How far a service request has got, for whoever has proved that it is theirs. Repeats nothing that was typed.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Mã yêu cầu, as it is shown.' }),
    kind: t.expose('kind', { type: ServiceKind }),
    customerKind: t.expose('customerKind', { type: CustomerKind, description: 'Decides how papers are signed.' }),
    stage: t.expose('stage', { type: ServiceStage }),
    progress: t.expose('progress', {
      type: RequestProgress,
      description: 'The same in three; DONE also where it was refused or called off.',
    }),
    waitsFor: t.expose('waitsFor', { type: NextActor }),
    canCancel: t.exposeBoolean('canCancel', { description: 'Nothing has been agreed yet.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'Null while it goes on.' }),
    steps: t.expose('steps', { type: [ServiceRequestStep], description: 'Oldest first; at least the receipt.' }),
    costs: t.expose('costs', { type: [ServiceCost], description: 'As last stated; empty: not stated.' }),
    askedPapers: t.expose('askedPapers', { type: [PaperType], description: 'What is missing; the last step says why.' }),
    hotline: t.expose('hotline', { type: Hotline }),
  }),
});

const ServiceRequestResult = builder.unionType('ServiceRequestResult', {
  description: 'NotFoundProblem as well for what is somebody else’s.',
  types: [ServiceRequest, NotFoundProblem],
  resolveType: ({ __typename }) => __typename,
});

const ServiceRequestChangeResult = builder.unionType('ServiceRequestChangeResult', {
  description: 'The request as it is now. Problems: INPUT_INVALID, NOT_FOUND, STATE_CHANGED when this can no longer be done.',
  types: [ServiceRequest, InputProblem, NotFoundProblem, StaleProblem],
  resolveType: ({ __typename }) => __typename,
});

const requestId = 'Made by the sender, 8 to 100 characters. Sent again within 24 hours it is answered the same, and nothing is done twice.';

const ServiceRequestCancelInput = builder.inputType('ServiceRequestCancelInput', {
  description: 'Calling a request off.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: requestId }),
    code: t.string({ required: true }),
    reason: t.string({ description: 'At most 1000 characters.' }),
  }),
});

const ServiceRequestAddPapersInput = builder.inputType('ServiceRequestAddPapersInput', {
  description: 'What was asked for.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: requestId }),
    code: t.string({ required: true }),
    attachments: t.idList({ required: true, description: 'What this browser has uploaded and not sent yet; 1 to 5.' }),
  }),
});

const META = { access: 'request', dataClass: 'P3' } as const;
const followerOf = (ctx: Context): ServiceFollower => ({ locale: ctx.locale, visitor: visitorOf(ctx) });

builder.queryField('serviceRequest', (t) =>
  t.field({
    type: ServiceRequestResult,
    nullable: true,
    description: 'How far a request of this browser’s has got (theo dõi tiến độ).',
    meta: META,
    args: { code: t.arg.string({ required: true, description: 'With or without dashes, in either case.' }) },
    resolve: (_, args, ctx) => personalOf(ctx).serviceTracking.find(followerOf(ctx), args),
  }),
);

builder.mutationFields((t) => ({
  serviceRequestCancel: t.field({
    type: ServiceRequestChangeResult,
    description: 'Calls a request off (hủy yêu cầu), until there is something to sign.',
    meta: META,
    args: { input: t.arg({ type: ServiceRequestCancelInput, required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).serviceTracking.cancel(followerOf(ctx), args),
  }),
  serviceRequestAddPapers: t.field({
    type: ServiceRequestChangeResult,
    description: 'Adds the papers that were asked for (bổ sung hồ sơ); the request goes on where it was.',
    meta: META,
    args: { input: t.arg({ type: ServiceRequestAddPapersInput, required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).serviceTracking.addPapers(followerOf(ctx), args),
  }),
}));
