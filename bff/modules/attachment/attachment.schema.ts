import { builder } from '../../graphql/builder.ts';
import { type Context, embeddingOf, personalOf, visitorOf } from '../../graphql/context.ts';
import { InputProblem, NotFoundProblem, TryLaterProblem } from '../../graphql/problems.schema.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import type { Attachment as AttachmentShape, AttachmentSlot as SlotShape, Uploader } from './attachment.service.ts';

export const AttachmentState = builder.enumType('AttachmentState', {
  description: 'How far an uploaded file is. Treat an unknown one as SCANNING.',
  values: {
    UPLOADING: { description: 'Not all of its bytes are there.' },
    SCANNING: { description: 'Đang kiểm tra: complete, and nobody is shown it yet. It can be handed in.' },
    READY: { description: 'Đã tải lên: found good.' },
    REJECTED: { description: 'Not taken; `message` says why.' },
  } as const,
});

const Attachment = builder.objectRef<AttachmentShape>('Attachment').implement({
  description: 'A paper (giấy tờ) that this browser has uploaded and not handed in yet.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { description: 'Which paper of the form it is.' }),
    name: t.exposeString('name', { description: 'As it was called on the device.' }),
    size: t.exposeInt('size', { description: 'In bytes, as announced.' }),
    sha256: t.exposeString('sha256', { description: 'Hex, as announced: whether a file that is chosen again is this one.' }),
    received: t.exposeInt('received', { description: 'Bytes that are there.' }),
    state: t.expose('state', { type: AttachmentState }),
    message: t.exposeString('message', { nullable: true, description: 'Why it was not taken, ready to show; null unless REJECTED.' }),
  }),
});

const AttachmentSlot = builder.objectRef<SlotShape>('AttachmentSlot').implement({
  description: 'A place for the bytes of one file, of this browser alone. Given up after 24 hours in which nothing was received.',
  fields: (t) => ({
    id: t.exposeID('id'),
    uploadPath: t.exposeString('uploadPath', {
      description: 'Below the origin of the BFF: HEAD and PATCH of tus 1.0, with the session cookie and `x-evn-widget`.',
    }),
  }),
});

const AttachmentDiscarded = builder.objectRef<{ __typename: 'AttachmentDiscarded'; id: string }>('AttachmentDiscarded').implement({
  description: 'The file is gone.',
  fields: (t) => ({ id: t.exposeID('id') }),
});

const AttachmentPrepareInput = builder.inputType('AttachmentPrepareInput', {
  description: 'A file as it is about to be uploaded: JPEG, PNG, WebP or PDF, at most 10 MB; five files and 25 MB for one request.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: 'Made by the sender, 8 to 100 characters; the same one, the same place.' }),
    kind: t.string({ required: true, description: 'Which paper of the form it is, such as IDENTITY.' }),
    name: t.string({ required: true, description: 'As it is called on the device, without folders; at most 120 characters.' }),
    size: t.int({ required: true, description: 'In bytes.' }),
    sha256: t.string({ required: true, description: 'Of the whole file, 64 hex digits.' }),
  }),
});

const AttachmentPrepareResult = resultUnion(
  'AttachmentPrepareResult',
  [AttachmentSlot, InputProblem, TryLaterProblem],
  'A place for the file, or why it is not taken. Problems: INPUT_INVALID, TRY_LATER.',
);
const AttachmentDiscardResult = resultUnion(
  'AttachmentDiscardResult',
  [AttachmentDiscarded, NotFoundProblem],
  'NotFoundProblem as well for what was handed in already.',
);

const META = { access: 'session', dataClass: 'P3' } as const;
const uploaderOf = (ctx: Context): Uploader => ({ ...ctx, ...embeddingOf(ctx), visitor: visitorOf(ctx) });

builder.queryField('attachments', (t) =>
  t.field({
    type: [Attachment],
    nullable: true,
    description: 'What this browser has uploaded and not handed in yet, oldest first; given up after seven days.',
    meta: META,
    resolve: (_, _args, ctx) => personalOf(ctx).attachment.mine(uploaderOf(ctx)),
  }),
);

builder.mutationFields((t) => ({
  attachmentPrepare: t.field({
    type: AttachmentPrepareResult,
    description: 'Makes a place for a paper (giấy tờ) to be uploaded to. The same file announced again goes on where it was cut.',
    meta: META,
    args: { input: t.arg({ type: AttachmentPrepareInput, required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).attachment.prepare(uploaderOf(ctx), args),
  }),
  attachmentDiscard: t.field({
    type: AttachmentDiscardResult,
    description: 'Removes an uploaded paper that has not been handed in.',
    meta: META,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).attachment.discard(uploaderOf(ctx), args),
  }),
}));
