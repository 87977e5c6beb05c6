import { builder } from '../../graphql/builder.ts';
import { operatorOf } from '../../graphql/context.ts';
import { InputProblem, NotFoundProblem, StaleProblem } from '../../graphql/problems.schema.ts';
import type { PaperRecord as RecordShape, PaperRecordList as ListShape } from './paper-desk.service.ts';
import { finalSignatureOf } from './paper.ts';
import {
  NEEDS_SIGNATURE,
  NOT_SIGNED_YET,
  PaperComment,
  PaperKind,
  PaperSignature,
  PaperSignedFile,
  PaperSigningMethod,
  PaperState,
} from './paper.types.schema.ts';

const PaperRecord = builder.objectRef<RecordShape>('PaperRecord').implement({
  description: 'A paper of a service request, in the revision that counts.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: PaperKind }),
    title: t.exposeString('title'),
    state: t.expose('state', { type: PaperState }),
    needsSignature: t.boolean({ resolve: ({ signingMethod }) => signingMethod !== null }),
    signingMethod: t.expose('signingMethod', { type: PaperSigningMethod, nullable: true, description: NEEDS_SIGNATURE }),
    signaturesNeeded: t.exposeInt('signaturesNeeded', { description: 'How many have to sign, one after the other.' }),
    signatures: t.expose('signatures', { type: [PaperSignature], description: 'Under this revision, oldest first.' }),
    signedFile: t.field({ type: PaperSignedFile, nullable: true, description: NOT_SIGNED_YET, resolve: finalSignatureOf }),
    revision: t.exposeInt('revision', { description: 'From 1 on.' }),
    sha256: t.exposeString('sha256', { description: 'Hex.' }),
    pages: t.exposeInt('pages'),
    note: t.exposeString('note', { nullable: true, description: 'Null where nobody said what is different.' }),
    attachedAt: t.expose('attachedAt', { type: 'DateTime' }),
    comments: t.expose('comments', { type: [PaperComment], description: 'Oldest first.' }),
  }),
});

const PaperRecordList = builder.objectRef<ListShape>('PaperRecordList').implement({
  description: 'The papers of one request.',
  fields: (t) => ({ papers: t.expose('papers', { type: [PaperRecord], description: 'Oldest first.' }) }),
});

const PaperRecordListResult = builder.unionType('PaperRecordListResult', {
  description: 'All papers of a request.',
  types: [PaperRecordList, NotFoundProblem],
  resolveType: ({ __typename }) => __typename,
});

const PaperDeskResult = builder.unionType('PaperDeskResult', {
  description: 'The paper as it is now. Problems: INPUT_INVALID, STATE_CHANGED when it is no longer where this can be done.',
  types: [PaperRecord, InputProblem, StaleProblem],
  resolveType: ({ __typename }) => __typename,
});

const ONCE = 'Made by the caller; the same is done once.';

const PaperAttachInput = builder.inputType('PaperAttachInput', {
  description: 'A paper that a customer is to review.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: ONCE }),
    requestCode: t.string({ required: true, description: 'With or without dashes, in either case.' }),
    fileId: t.id({ required: true, description: 'As `PUT /operator/papers` has answered it, within twelve hours.' }),
    kind: t.field({ type: PaperKind, required: true }),
    title: t.string({ required: true, description: 'At most 200 characters.' }),
    needsSignature: t.boolean({
      required: true,
      description: 'Households then confirm by one-time code, companies sign with their token.',
    }),
    signaturesNeeded: t.int({ description: 'Of a company: how many have to sign, one to three. Left out: one.' }),
    replaces: t.id({
      description: 'The paper of this request of which it is the next revision. Open comments stay open until they are answered.',
    }),
    note: t.string({ description: 'What is different from the revision before, at most 1000 characters.' }),
  }),
});

const PaperCommentAnswerInput = builder.inputType('PaperCommentAnswerInput', {
  description: 'What is said to a correction.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: ONCE }),
    paperId: t.id({ required: true }),
    commentId: t.id({ required: true }),
    answer: t.string({ required: true, description: 'At most 4000 characters.' }),
  }),
});

const PaperWithdrawInput = builder.inputType('PaperWithdrawInput', {
  description: 'Which paper is taken back.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: ONCE }),
    paperId: t.id({ required: true }),
  }),
});

const P3 = { access: 'operator', dataClass: 'P3' } as const;

builder.queryField('operatorPapers', (t) =>
  t.field({
    type: PaperRecordListResult,
    nullable: true,
    description: 'The papers of a request, those taken back as well.',
    meta: P3,
    args: { requestCode: t.arg.string({ required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).papers.list(ctx, args),
  }),
);

builder.mutationFields((t) => ({
  operatorPaperAttach: t.field({
    type: PaperDeskResult,
    description: 'Shows a paper to its customer for review, or its next revision.',
    meta: P3,
    args: { input: t.arg({ type: PaperAttachInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).papers.attach(ctx, args),
  }),
  operatorPaperCommentAnswer: t.field({
    type: PaperDeskResult,
    description: 'Answers what a customer wanted to have corrected.',
    meta: P3,
    args: { input: t.arg({ type: PaperCommentAnswerInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).papers.answer(ctx, args),
  }),
  operatorPaperWithdraw: t.field({
    type: PaperDeskResult,
    description: 'Takes a paper back.',
    meta: P3,
    args: { input: t.arg({ type: PaperWithdrawInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).papers.withdraw(ctx, args),
  }),
}));
