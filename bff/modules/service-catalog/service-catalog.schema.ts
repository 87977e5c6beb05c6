import { builder } from '../../graphql/builder.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { Provenance } from '../../graphql/provenance.schema.ts';
import { Hotline } from '../unit/unit.schema.ts';
import type * as shapes from './service-catalog.answer.ts';

const SOURCE = { description: 'Where this is printed, ready to show.' };
const AS_OF = { nullable: true, description: 'Year, or day, of the source; null where it says none.' } as const;
const WHEN = { nullable: true, description: 'In which case it holds; null: in every case.' } as const;

const ServiceDayType = builder.enumType('ServiceDayType', {
  description: 'How days are counted.',
  values: {
    WORKING: { description: 'Ngày làm việc.' },
    UNSPECIFIED: { description: 'The source prints only days.' },
  } as const,
});

const ServicePaper = builder.objectRef<shapes.ServicePaper>('ServicePaper').implement({
  description: 'A paper that is asked for (giấy tờ cần chuẩn bị).',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Ready to show.' }),
    oneOf: t.exposeStringList('oneOf', { description: 'Any one of these will do; empty where the name says it all.' }),
    when: t.exposeString('when', WHEN),
    source: t.exposeString('source', SOURCE),
    asOf: t.exposeString('asOf', AS_OF),
    corporation: t.expose('corporation', {
      type: Corporation,
      nullable: true,
      description: 'The only corporation whose page asks for it; null where national lists do.',
    }),
  }),
});

const ServiceTimeLimit = builder.objectRef<shapes.ServiceTimeLimit>('ServiceTimeLimit').implement({
  description: 'How long the utility takes at most, from a complete request on (thời hạn giải quyết).',
  fields: (t) => ({
    corporation: t.expose('corporation', {
      type: Corporation,
      nullable: true,
      description: 'Who says so; null: EVN, for the whole country.',
    }),
    minDays: t.exposeInt('minDays', { nullable: true, description: 'Null where the source prints only a maximum.' }),
    maxDays: t.exposeInt('maxDays', { description: '0: at once.' }),
    dayType: t.expose('dayType', { type: ServiceDayType }),
    when: t.exposeString('when', WHEN),
    source: t.exposeString('source', SOURCE),
    asOf: t.exposeString('asOf', AS_OF),
    older: t.exposeBoolean('older', { description: 'The source is an older page, of which no year is known.' }),
    provenance: t.expose('provenance', { type: Provenance }),
  }),
});

const ServiceFeeKind = builder.enumType('ServiceFeeKind', {
  description: 'Who pays.',
  values: {
    FREE: { description: 'The service itself costs nothing.' },
    CUSTOMER_PAYS: { description: 'As `note` and `amounts` say.' },
  } as const,
});

const ServiceFeeAmount = builder.objectRef<shapes.ServiceFee['amounts'][number]>('ServiceFeeAmount').implement({
  description: 'A fee, or the range of it.',
  fields: (t) => ({
    when: t.exposeString('when', { description: 'For whom.' }),
    vnd: t.expose('vnd', { type: 'Vnd', description: 'The amount, or the least.' }),
    vndTo: t.expose('vndTo', { type: 'Vnd', nullable: true, description: 'The most; null where there is one amount.' }),
  }),
});

const ServiceFee = builder.objectRef<shapes.ServiceFee>('ServiceFee').implement({
  description: 'What it costs (chi phí).',
  fields: (t) => ({
    kind: t.expose('kind', { type: ServiceFeeKind }),
    note: t.exposeString('note', { nullable: true, description: 'What else has to be said; null: nothing.' }),
    amounts: t.expose('amounts', { type: [ServiceFeeAmount], description: 'Empty where no amount is printed.' }),
    source: t.exposeString('source', SOURCE),
    provenance: t.expose('provenance', { type: Provenance }),
  }),
});

const ServiceVariant = builder.objectRef<shapes.ServiceVariant>('ServiceVariant').implement({
  description: 'A case of a service.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Ready to show.' }),
    papers: t.expose('papers', { type: [ServicePaper], description: 'Asked for besides; empty where none is known.' }),
  }),
});

const Service = builder.objectRef<shapes.Service>('Service').implement({
  description: 'Something a customer can ask the utility for (dịch vụ điện).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable: `new-lv-residential`.' }),
    name: t.exposeString('name'),
    about: t.exposeString('about', { description: 'What the customer gets, in one sentence.' }),
    who: t.exposeString('who', { description: 'Who can ask for it.' }),
    alsoCalled: t.exposeStringList('alsoCalled', { description: 'Words by which people look for it, in any language; never shown.' }),
    widget: t.exposeString('widget', { description: 'Element that carries it out: `evn-outage-lookup`. A page, or the kit, may lack it.' }),
    papers: t.expose('papers', { type: [ServicePaper], nullable: true, description: 'Empty where none are needed; null where not known.' }),
    variants: t.expose('variants', { type: [ServiceVariant] }),
    timeLimits: t.expose('timeLimits', {
      type: [ServiceTimeLimit],
      nullable: true,
      description: 'Those of the corporation, else the national ones, never those of another corporation; null where not known.',
    }),
    fee: t.expose('fee', { type: ServiceFee, nullable: true, description: 'Null where not known.' }),
    note: t.exposeString('note', { nullable: true, description: 'What to mind; null: nothing.' }),
  }),
});

const ServiceGroup = builder.objectRef<shapes.ServiceCatalog['groups'][number]>('ServiceGroup').implement({
  description: 'Nhóm dịch vụ: one of seven.',
  fields: (t) => ({
    id: t.exposeID('id', { description: '`G1` to `G7`.' }),
    name: t.exposeString('name'),
    services: t.expose('services', { type: [Service], description: 'At most 10.' }),
  }),
});

const ServiceCatalog = builder.objectRef<shapes.ServiceCatalog>('ServiceCatalog').implement({
  description: 'The 32 services in 7 groups, as one corporation does them.',
  fields: (t) => ({
    corporation: t.expose('corporation', { type: Corporation, description: 'Whose time limits these are.' }),
    groups: t.expose('groups', { type: [ServiceGroup] }),
    hotline: t.expose('hotline', { type: Hotline, description: 'Whom to ask for a service that nothing here starts.' }),
  }),
});

builder.queryField('services', (t) =>
  t.field({
    type: ServiceCatalog,
    nullable: true,
    description: 'What customers can ask for: papers, time limits, fees, each with its source.',
    meta: { access: 'site', dataClass: 'P0', ttlSeconds: 3600 },
    args: {
      corporation: t.arg({ type: Corporation, description: "Default: the site's own." }),
      ids: t.arg.idList({
        description: 'These services alone, in the order of the catalogue; one that is not in it is left out. Default: all.',
      }),
    },
    resolve: (_, args, ctx) => ctx.services.serviceCatalog.catalog(ctx, args),
  }),
);
