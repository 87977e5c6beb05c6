import { builder } from '../../graphql/builder.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { Problem } from '../../graphql/problems.schema.ts';
import type * as shapes from './unit.answer.ts';

export const Hotline = builder.objectRef<shapes.Hotline>('Hotline').implement({
  description: 'Telephone number of a customer-care centre (tổng đài chăm sóc khách hàng).',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'As printed.' }),
    priceText: t.exposeString('priceText', { nullable: true, description: 'Price of a call, ready to show; null where not known.' }),
    hoursText: t.exposeString('hoursText', {
      nullable: true,
      description: 'When somebody answers (giờ trực), ready to show; null where not known.',
    }),
    verifiedAt: t.expose('verifiedAt', {
      type: 'Date',
      nullable: true,
      description: 'Day of the last check; null where no day is recorded.',
    }),
    source: t.exposeString('source', { description: 'Where the number is printed.' }),
  }),
});

export const Unit = builder.objectRef<shapes.Unit>('Unit').implement({
  description: 'Điện lực / Đội quản lý điện. Several units share a name: always show company and code too.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Four or six characters, the beginning of its customer codes.' }),
    name: t.exposeString('name', { description: 'Name as printed by the corporation.' }),
    corporation: t.expose('corporation', { type: Corporation, description: 'Corporation that holds the unit on the day asked.' }),
    company: t.exposeString('company', { description: 'Name of its company (Công ty Điện lực).' }),
    aliases: t.stringList({
      description: 'Other names of the place it serves, to be found by; they decide nothing.',
      resolve: ({ aliases }) => aliases ?? [],
    }),
  }),
});

const Company = builder.objectRef<shapes.Company>('Company').implement({
  description: 'Công ty Điện lực.',
  fields: (t) => ({
    corporation: t.expose('corporation', { type: Corporation, description: 'Corporation that holds the company on the day asked.' }),
    name: t.exposeString('name', { description: 'Province or city, without "Công ty Điện lực".' }),
    aliases: t.exposeStringList('aliases', { description: 'Other names of the place, to be found by.' }),
    units: t.expose('units', { type: [Unit], description: 'At most 40.' }),
  }),
});

export const NotOfferedProblem = builder.objectRef<shapes.NotOfferedProblem>('NotOfferedProblem').implement({
  description: 'This site does not answer for the corporation of this place. Depends on the shape of the question alone.',
  interfaces: [Problem],
  fields: (t) => ({
    hotline: t.expose('hotline', { type: Hotline, nullable: true, description: 'Whom to ask instead; null where no number is known.' }),
  }),
});

builder.queryField('companies', (t) =>
  t.field({
    type: [Company],
    nullable: true,
    description:
      'Companies and units of the corporations this site offers, as organised on a date (default today). A day that does not exist is the fault BAD_REQUEST: programs fill it.',
    meta: { access: 'site', dataClass: 'P0', ttlSeconds: 3600 },
    args: { asOf: t.arg({ type: 'Date' }) },
    resolve: (_, args, ctx) => ctx.services.unit.companies(ctx, args),
  }),
);

const CompanyElsewhere = builder.objectRef<shapes.CompanyElsewhere>('CompanyElsewhere').implement({
  description: 'A company that this site does not answer for, and whom to ask there.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Province or city, without "Công ty Điện lực".' }),
    places: t.exposeStringList('places', { description: 'Names of its units, and other names of the place.' }),
    hotline: t.expose('hotline', { type: Hotline, description: 'Of its corporation.' }),
  }),
});

builder.queryField('companiesElsewhere', (t) =>
  t.field({
    type: [CompanyElsewhere],
    nullable: true,
    description: 'Companies of the corporations that this site does not offer: to say "not here" where nothing of that name is found.',
    meta: { access: 'site', dataClass: 'P0', ttlSeconds: 3600 },
    resolve: (_, __, ctx) => ctx.services.unit.companiesElsewhere(ctx),
  }),
);
