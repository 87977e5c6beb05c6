import { builder } from '../../graphql/builder.ts';
import { operatorOf } from '../../graphql/context.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { InputProblem } from '../../graphql/problems.schema.ts';
import { PUBLISH_META, Wording } from '../../graphql/publishing.schema.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import type { PublishedHotline as PublishedHotlineShape } from './hotline-desk.service.ts';

const PublishedHotline = builder.objectRef<PublishedHotlineShape>('PublishedHotline').implement({
  description: 'A telephone number as customers are told it from now on.',
  fields: (t) => ({
    corporation: t.expose('corporation', { type: Corporation, nullable: true, description: 'Null: for the whole country.' }),
    number: t.exposeString('number'),
    counts: t.exposeBoolean('counts', {
      description: 'Customers may see it today: its days have come and have not gone, and it has not been ended.',
    }),
  }),
});

const HotlinePutInput = builder.inputType('HotlinePutInput', {
  description: 'A number (tổng đài) as it shall be; the whole of it, also what does not change.',
  fields: (t) => ({
    corporation: t.field({ type: Corporation, description: 'Null: for the whole country.' }),
    number: t.string({ required: true, description: 'As printed, such as `19001006`.' }),
    order: t.int({ description: 'Lowest first; the first is shown where there is room for one. Default: 0.' }),
    price: t.field({ type: Wording, description: 'Of a minute; left out: not known.' }),
    hours: t.field({ type: Wording, description: 'When somebody answers; left out: not known.' }),
    source: t.string({ required: true, description: 'Shown beside the number.' }),
    verifiedAt: t.field({ type: 'Date', description: 'Day on which somebody checked that it is in use.' }),
    validFrom: t.field({ type: 'Date' }),
    validTo: t.field({ type: 'Date', description: 'Last day on which it counts.' }),
  }),
});

const HotlineEndInput = builder.inputType('HotlineEndInput', {
  description: 'Which number is no more.',
  fields: (t) => ({ corporation: t.field({ type: Corporation }), number: t.string({ required: true }) }),
});

const HotlineChangeResult = resultUnion(
  'HotlineChangeResult',
  [PublishedHotline, InputProblem],
  'The number as it is now, or what is wrong with it.',
);

builder.mutationFields((t) => ({
  hotlinePut: t.field({
    type: HotlineChangeResult,
    description: 'Publishes a number or changes it, before what the reference file says. Every process knows it within minutes.',
    meta: PUBLISH_META,
    args: { input: t.arg({ type: HotlinePutInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).hotlines.put(ctx, args),
  }),
  hotlineEnd: t.field({
    type: HotlineChangeResult,
    description: 'Takes a number out of sight, also one of the reference file. The last one of the whole country stays.',
    meta: PUBLISH_META,
    args: { input: t.arg({ type: HotlineEndInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).hotlines.end(ctx, args),
  }),
}));
