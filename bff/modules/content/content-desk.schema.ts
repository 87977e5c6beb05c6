import { builder } from '../../graphql/builder.ts';
import { operatorOf } from '../../graphql/context.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { InputProblem } from '../../graphql/problems.schema.ts';
import { PUBLISH_META } from '../../graphql/publishing.schema.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import { ContentKind } from './content.types.schema.ts';
import type { PublishedContent as PublishedContentShape } from './content-desk.service.ts';

const PublishedContent = builder.objectRef<PublishedContentShape>('PublishedContent').implement({
  description: 'An article as readers find it from now on.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ContentKind }),
    id: t.exposeID('id'),
    counts: t.exposeBoolean('counts', {
      description: 'Customers may see it today: its days have come and have not gone, and it has not been retired.',
    }),
  }),
});

const ContentTextInput = builder.inputType('ContentTextInput', {
  description: 'An article in one language.',
  fields: (t) => ({
    title: t.string({ required: true, description: '1 to 160 characters.' }),
    summary: t.string({ required: true, description: '1 to 300 characters.' }),
    markdown: t.string({
      required: true,
      description: 'CommonMark with tables, without HTML, code and images; links of ours such as `guide:ways-to-pay` must lead somewhere.',
    }),
    sources: t.stringList({ required: true, description: 'At least one; shown below the text.' }),
    keywords: t.stringList({ description: 'Further words by which it is found.' }),
  }),
});

const ContentPutInput = builder.inputType('ContentPutInput', {
  description: 'An article (bài viết) as it shall be, in both languages; the whole of it, also what does not change.',
  fields: (t) => ({
    kind: t.field({ type: ContentKind, required: true }),
    id: t.id({
      required: true,
      description: '1 to 80 lower-case letters, digits and dashes. One of the reference files is then overruled.',
    }),
    section: t.string({ required: true, description: 'As in the list of contents, such as `bill`.' }),
    order: t.int({ description: 'Within the section, lowest first. Default: 0.' }),
    corporations: t.field({ type: [Corporation], required: true, description: 'For whose customers; at least one.' }),
    validFrom: t.field({ type: 'Date', description: 'Default: today. Another day makes another version of the same article.' }),
    validTo: t.field({ type: 'Date' }),
    publishedOn: t.field({ type: 'Date', description: 'Of news, and of nothing else.' }),
    verifiedAt: t.field({ type: 'Date', description: 'Day on which somebody checked it; left out, it says that it is not verified.' }),
    vi: t.field({ type: ContentTextInput, required: true }),
    en: t.field({ type: ContentTextInput, required: true }),
  }),
});

const ContentRetireInput = builder.inputType('ContentRetireInput', {
  description: 'Which article is no more.',
  fields: (t) => ({ kind: t.field({ type: ContentKind, required: true }), id: t.id({ required: true }) }),
});

const ContentChangeResult = resultUnion(
  'ContentChangeResult',
  [PublishedContent, InputProblem],
  'The article as it is now, or what is wrong with it.',
);

builder.mutationFields((t) => ({
  contentPut: t.field({
    type: ContentChangeResult,
    description: 'Publishes an article or changes it, before what the reference files say. Saying the same twice changes nothing.',
    meta: PUBLISH_META,
    args: { input: t.arg({ type: ContentPutInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).content.put(ctx, args),
  }),
  contentRetire: t.field({
    type: ContentChangeResult,
    description: 'Takes an article out of sight with all its versions, also one of the reference files; `contentPut` brings it back.',
    meta: PUBLISH_META,
    args: { input: t.arg({ type: ContentRetireInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).content.retire(ctx, args),
  }),
}));
