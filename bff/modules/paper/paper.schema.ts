import { builder } from '../../graphql/builder.ts';
import { type Context, deviceOf, personalOf, visitorOf } from '../../graphql/context.ts';
import { InputProblem, NotFoundProblem, StaleProblem } from '../../graphql/problems.schema.ts';
import type { Paper as PaperShape, PaperList as ListShape, PaperReader } from './paper.service.ts';
import type { PaperSigner } from './paper-signing.service.ts';
import { finalSignatureOf } from './paper.ts';
import { consentOf, type PaperConsent as ConsentShape } from './paper-consent.ts';
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

const PaperConsent = builder.objectRef<ConsentShape>('PaperConsent').implement({
  description: 'What somebody agrees to who signs.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Sent back with the signature.' }),
    text: t.exposeString('text', { description: 'In the language asked for.' }),
  }),
});

export const Paper = builder.objectRef<PaperShape>('Paper').implement({
  description: 'A paper of a service request, in the revision that counts, for whoever has proved that the request is theirs.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: PaperKind }),
    title: t.exposeString('title'),
    state: t.expose('state', { type: PaperState }),
    needsSignature: t.boolean({ resolve: ({ signingMethod }) => signingMethod !== null }),
    signingMethod: t.expose('signingMethod', { type: PaperSigningMethod, nullable: true, description: NEEDS_SIGNATURE }),
    signaturesNeeded: t.exposeInt('signaturesNeeded', { description: 'How many have to sign, one after the other.' }),
    signatures: t.expose('signatures', { type: [PaperSignature], description: 'Under this revision, oldest first.' }),
    signedFile: t.field({
      type: PaperSignedFile,
      nullable: true,
      description: `${NOT_SIGNED_YET} Its bytes are read like those of the revision, by their hash.`,
      resolve: finalSignatureOf,
    }),
    consent: t.field({
      type: PaperConsent,
      nullable: true,
      description: 'What whoever signs it agrees to. Null where there is nothing to sign, or no more.',
      resolve: (paper, _, ctx) => consentOf(paper, ctx.locale),
    }),
    revision: t.exposeInt('revision', { description: 'From 1 on.' }),
    sha256: t.exposeString('sha256', {
      description:
        'Hex, of the very bytes that are shown: `GET /s/papers/{siteKey}/{id}/{sha256}`. Once it is signed they are still there.',
    }),
    bytes: t.exposeInt('bytes'),
    pages: t.exposeInt('pages'),
    note: t.exposeString('note', { nullable: true, description: 'What is different from the revision before; null where nobody said.' }),
    attachedAt: t.expose('attachedAt', { type: 'DateTime' }),
    comments: t.expose('comments', { type: [PaperComment], description: 'Oldest first.' }),
    text: t.stringList({
      description: 'What can be read aloud, page by page; an empty page has none.',
      resolve: (paper, _, ctx) => personalOf(ctx).paper.text(paper),
    }),
  }),
});

const PaperList = builder.objectRef<ListShape>('PaperList').implement({
  description: 'The papers of one request.',
  fields: (t) => ({ papers: t.expose('papers', { type: [Paper], description: 'Oldest first; empty: none yet.' }) }),
});

const PaperResult = builder.unionType('PaperResult', {
  description: 'NotFoundProblem as well for what is somebody else’s.',
  types: [Paper, NotFoundProblem],
  resolveType: ({ __typename }) => __typename,
});

const PaperListResult = builder.unionType('PaperListResult', {
  description: 'NotFoundProblem as well for a request that is somebody else’s.',
  types: [PaperList, NotFoundProblem],
  resolveType: ({ __typename }) => __typename,
});

const PaperCommentResult = builder.unionType('PaperCommentResult', {
  description: 'The paper as it is now. Problems: INPUT_INVALID, NOT_FOUND, DOCUMENT_CHANGED when it was replaced, STATE_CHANGED.',
  types: [Paper, InputProblem, NotFoundProblem, StaleProblem],
  resolveType: ({ __typename }) => __typename,
});

const PaperCommentInput = builder.inputType('PaperCommentInput', {
  description: 'What is to be corrected in a paper.',
  fields: (t) => ({
    clientRequestId: t.string({
      required: true,
      description:
        'Made by the sender, 8 to 100 characters. Sent again within 24 hours it is answered the same, and nothing is done twice.',
    }),
    paperId: t.id({ required: true }),
    sha256: t.string({ required: true, description: 'Of the revision that was read.' }),
    text: t.string({ required: true, description: 'At most 4000 characters; no files.' }),
  }),
});

const readerOf = (ctx: Context): PaperReader => ({ locale: ctx.locale, visitor: visitorOf(ctx) });
export const signerOf = (ctx: Context): PaperSigner => ({ ...readerOf(ctx), device: deviceOf(ctx) });
const READ = { access: 'session', dataClass: 'P3' } as const;

builder.queryFields((t) => ({
  paper: t.field({
    type: PaperResult,
    nullable: true,
    description: 'A paper for review (xem hồ sơ); nothing is there for a browser that has proved nothing.',
    meta: READ,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).paper.find(readerOf(ctx), args),
  }),
  papers: t.field({
    type: PaperListResult,
    nullable: true,
    description: 'The papers of a request (danh sách hồ sơ, giấy tờ); nothing is there for a browser that has proved nothing.',
    meta: READ,
    args: { requestCode: t.arg.string({ required: true, description: 'With or without dashes, in either case.' }) },
    resolve: (_, args, ctx) => personalOf(ctx).paper.list(readerOf(ctx), args),
  }),
}));

builder.mutationField('paperComment', (t) =>
  t.field({
    type: PaperCommentResult,
    description: 'Says what is to be corrected in a paper (góp ý, hiệu chỉnh).',
    meta: { access: 'request', dataClass: 'P3' },
    args: { input: t.arg({ type: PaperCommentInput, required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).paper.comment(readerOf(ctx), args),
  }),
);
