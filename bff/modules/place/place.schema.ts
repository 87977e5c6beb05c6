import { builder } from '../../graphql/builder.ts';
import { InputProblem } from '../../graphql/problems.schema.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import { PLACE_KINDS } from '../../platform/place.ts';
import { Hotline, NotOfferedProblem, Unit } from '../unit/unit.schema.ts';
import type * as shapes from './place.answer.ts';

export const PlaceKind = builder.enumType('PlaceKind', {
  description: 'Điểm thu tiền điện, phòng giao dịch, tài khoản của điện lực.',
  values: PLACE_KINDS,
});

export const Place = builder.objectRef<shapes.Place>('Place').implement({
  description: 'A place of a unit that customers go to, or an account that they pay into.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stays the same from list to list.' }),
    kind: t.expose('kind', { type: PlaceKind }),
    unit: t.expose('unit', { type: Unit }),
    name: t.exposeString('name', { description: 'As its source words it; says “mẫu” where it is a sample.' }),
    address: t.exposeString('address', { nullable: true, description: 'Null for accounts alone.' }),
    communeCode: t.exposeString('communeCode', {
      nullable: true,
      description: 'Of the address, in the national list; null where not stated.',
    }),
    area: t.exposeString('area', {
      nullable: true,
      description: 'Commune and province of today in which the address lies, whatever names it is written with; null where not stated.',
    }),
    phone: t.exposeString('phone', { nullable: true, description: 'As printed; null where none is stated.' }),
    hours: t.exposeString('hours', { nullable: true, description: 'As its source words them; null where none are stated.' }),
    bank: t.exposeString('bank', { nullable: true, description: 'Of accounts; null for everything else.' }),
    accountNumber: t.exposeString('accountNumber', {
      nullable: true,
      description: 'Of accounts, without spaces; null for everything else. Show the holder and the warning about payees beside it.',
    }),
    holder: t.exposeString('holder', { nullable: true, description: 'Whose account it is; null for everything else.' }),
    source: t.exposeString('source', { description: 'Who listed it.' }),
    verifiedAt: t.expose('verifiedAt', {
      type: 'Date',
      nullable: true,
      description: 'Day of the last check; null where no day is recorded.',
    }),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day; null while no end is known.' }),
  }),
});

const ELSEWHERE = 'Other units of the same company that have one, at most 10. How far away they are is not known.';

const PlacesFound = builder.objectRef<shapes.PlacesFound>('PlacesFound').implement({
  description: 'At least one place.',
  fields: (t) => ({
    places: t.expose('places', { type: [Place], description: 'By name; what fits a text best comes first.' }),
    hasMore: t.exposeBoolean('hasMore', { description: 'There are more than were asked for.' }),
  }),
});

const NoPlaces = builder.objectRef<shapes.NoPlaces>('NoPlaces').implement({
  description: 'A source has listed all places of this kind in the unit, and there is none.',
  fields: (t) => ({
    unit: t.expose('unit', { type: Unit }),
    asOf: t.expose('asOf', { type: 'DateTime', description: 'When the list was read.' }),
    source: t.exposeString('source', { description: 'Who listed them.' }),
    elsewhere: t.expose('elsewhere', { type: [Unit], description: ELSEWHERE }),
    hotline: t.expose('hotline', { type: Hotline, description: 'Whom to ask where else to go.' }),
  }),
});

const PlacesUnknown = builder.objectRef<shapes.PlacesUnknown>('PlacesUnknown').implement({
  description: 'Nobody has listed the places of this kind in the unit, or not all of them: there may be one.',
  fields: (t) => ({
    unit: t.expose('unit', { type: Unit }),
    elsewhere: t.expose('elsewhere', { type: [Unit], description: ELSEWHERE }),
    hotline: t.expose('hotline', { type: Hotline, description: 'Whom to ask instead.' }),
  }),
});

const NoPlaceOfThatName = builder.objectRef<shapes.NoPlaceOfThatName>('NoPlaceOfThatName').implement({
  description: 'Nothing that is listed answers to the text. That does not mean that there is none.',
  fields: (t) => ({ hotline: t.expose('hotline', { type: Hotline, description: 'Whom to ask instead.' }) }),
});

const PlacesResult = resultUnion(
  'PlacesResult',
  [PlacesFound, NoPlaces, PlacesUnknown, NotOfferedProblem, InputProblem],
  'Places of a unit, that there are none, or that nobody knows.',
);

const PlacesByNameResult = resultUnion(
  'PlacesByNameResult',
  [PlacesFound, NoPlaceOfThatName, InputProblem],
  'Places that answer to a text, or that none is known that does.',
);

const kind = { type: PlaceKind, required: true } as const;
const first = { description: 'At most 50, default 20.' } as const;

builder.queryFields((t) => ({
  places: t.field({
    type: PlacesResult,
    nullable: true,
    description: 'Pay points, transaction offices or accounts of a unit.',
    meta: { access: 'site', dataClass: 'P0', ttlSeconds: 300 },
    args: { kind: t.arg(kind), unitCode: t.arg.string({ required: true }), first: t.arg.int(first) },
    resolve: (_, args, ctx) => ctx.services.place.places(ctx, args),
  }),
  placesByName: t.field({
    type: PlacesByNameResult,
    nullable: true,
    description: 'The same for all units of the site, by what somebody types; what fits best comes first.',
    meta: { access: 'site', dataClass: 'P1', ttlSeconds: 300 },
    args: {
      kind: t.arg(kind),
      text: t.arg.string({
        required: true,
        description:
          'Name, street, unit, or commune, district and province as they are or were; without accents, or with a letter wrong, as well. The first 100 characters count. May be anything, and so never stands in a URL.',
      }),
      first: t.arg.int(first),
    },
    resolve: (_, args, ctx) => ctx.services.place.placesByName(ctx, args),
  }),
}));
