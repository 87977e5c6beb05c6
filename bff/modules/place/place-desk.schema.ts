import { builder } from '../../graphql/builder.ts';
import { operatorOf } from '../../graphql/context.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { InputProblem } from '../../graphql/problems.schema.ts';
import { PUBLISH_META } from '../../graphql/publishing.schema.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import type { PublishedPlace as PublishedPlaceShape } from './place-desk.service.ts';
import { PlaceKind } from './place.schema.ts';

const PublishedPlace = builder.objectRef<PublishedPlaceShape>('PublishedPlace').implement({
  description: 'A place as customers find it from now on.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made from what the place is known by: the same in every list.' }),
    corporation: t.expose('corporation', { type: Corporation, description: 'Of its unit today.' }),
    counts: t.exposeBoolean('counts', {
      description: 'Customers may see it today: its days have come and have not gone, and it has not been retired.',
    }),
  }),
});

const PlacePutInput = builder.inputType('PlacePutInput', {
  description: 'A pay point, an office or an account as it shall be; the whole of it, also what does not change.',
  fields: (t) => ({
    kind: t.field({ type: PlaceKind, required: true }),
    unitCode: t.string({ required: true }),
    name: t.string({ required: true }),
    address: t.string({ description: 'Required but for accounts.' }),
    communeCode: t.string({ description: 'Commune of today (mã xã, phường).' }),
    phone: t.string(),
    hours: t.string({ description: 'When it is open, ready to show.' }),
    bank: t.string({ description: 'Accounts alone.' }),
    accountNumber: t.string({ description: 'Accounts alone.' }),
    holder: t.string({ description: 'Accounts alone: whose name the bank shows (tên người thụ hưởng).' }),
    source: t.string({ required: true }),
    verifiedAt: t.field({ type: 'Date' }),
    validFrom: t.field({ type: 'Date', description: 'Default: today.' }),
    validTo: t.field({ type: 'Date' }),
  }),
});

const PlaceRetireInput = builder.inputType('PlaceRetireInput', {
  description: 'Which place is no more.',
  fields: (t) => ({ corporation: t.field({ type: Corporation, required: true }), id: t.id({ required: true }) }),
});

const PlaceChangeResult = resultUnion(
  'PlaceChangeResult',
  [PublishedPlace, InputProblem],
  'The place as it is now, or what is wrong with it.',
);

builder.mutationFields((t) => ({
  placePut: t.field({
    type: PlaceChangeResult,
    description: 'Publishes a place or changes it, before what lists say, also those to come. Saying the same twice changes nothing.',
    meta: PUBLISH_META,
    args: { input: t.arg({ type: PlacePutInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).places.put(ctx, args),
  }),
  placeRetire: t.field({
    type: PlaceChangeResult,
    description: 'Takes a place out of sight, whoever listed it, also in lists to come; `placePut` brings it back.',
    meta: PUBLISH_META,
    args: { input: t.arg({ type: PlaceRetireInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).places.retire(ctx, args),
  }),
}));
