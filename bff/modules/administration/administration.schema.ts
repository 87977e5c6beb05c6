import { builder } from '../../graphql/builder.ts';
import type { AddressMatch as AddressMatchShape } from './address-search.ts';
import type { Commune as CommuneShape, Province as ProvinceShape } from './places.ts';

const Province = builder.objectRef<ProvinceShape>('Province').implement({
  description: 'Tỉnh, thành phố trực thuộc trung ương: one of the 34 since 1 July 2025.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Two digits, of the national list.' }),
    name: t.exposeString('name', { description: 'Without its kind, to choose from a list: "Cao Bằng".' }),
    fullName: t.exposeString('fullName', { description: 'As in an address: "Tỉnh Cao Bằng".' }),
  }),
});

const Commune = builder.objectRef<CommuneShape>('Commune').implement({
  description: 'Xã, phường, đặc khu: one of the 3,321 since 1 July 2025.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Five digits, of the national list; the same by which outages are asked.' }),
    name: t.exposeString('name', { description: 'With its kind: "Phường Ba Đình". Unique within a province.' }),
    provinceCode: t.string({ description: 'Code of its province.', resolve: ({ province }) => province.code }),
  }),
});

const AddressMatch = builder.objectRef<AddressMatchShape>('AddressMatch').implement({
  description: 'Where somebody who writes so may live now.',
  fields: (t) => ({
    commune: t.expose('commune', { type: Commune, description: 'The commune of today.' }),
    province: t.field({ type: Province, description: 'Its province.', resolve: ({ commune }) => commune.province }),
    oldText: t.exposeString('oldText', {
      nullable: true,
      description:
        'The former address that led here, "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh", or the former district alone; null where the name of today did. Second-hand data: let the person confirm it.',
    }),
  }),
});

/** The list changes by decisions of the state alone. */
const META = { access: 'site', dataClass: 'P0', ttlSeconds: 86_400 } as const;

builder.queryFields((t) => ({
  provinces: t.field({
    type: [Province],
    nullable: true,
    description: 'All provinces by name.',
    meta: META,
    resolve: (_, __, ctx) => ctx.services.administration.provinces(),
  }),
  communes: t.field({
    type: [Commune],
    nullable: true,
    description: 'Communes of a province by name, at most 170. A province that does not exist is the fault BAD_REQUEST: programs fill it.',
    meta: META,
    args: { provinceCode: t.arg.string({ required: true }) },
    resolve: (_, args, ctx) => ctx.services.administration.communes(args),
  }),
  addressSearch: t.field({
    type: [AddressMatch],
    nullable: true,
    description:
      'Communes by names of today or of before, words in any order, with or without accents, also amid a whole address; the most likely first. Empty where nothing fits. Only the first 300 characters are read.',
    meta: { ...META, dataClass: 'P1' },
    args: {
      text: t.arg.string({ required: true, description: 'May hold a house number and a street, and so never stands in a URL.' }),
      first: t.arg.int({ description: '1–20, default 10; anything else is the fault BAD_REQUEST.' }),
    },
    resolve: (_, args, ctx) => ctx.services.administration.addressSearch(args),
  }),
}));
