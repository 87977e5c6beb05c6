import { builder } from '../../graphql/builder.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import { embeddingOf, operatorOf } from '../../graphql/context.ts';
import { InputProblem } from '../../graphql/problems.schema.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { HumanCheckKind } from '../human-check/human-check.schema.ts';
import type { Site as SiteShape } from './site.ts';

const SiteTrust = builder.enumType('SiteTrust', {
  description: 'Whose pages a site stands for.',
  values: {
    FIRST_PARTY: { value: 'first-party', description: "The utility's own pages." },
    PARTNER: { value: 'partner', description: "Anybody else's, such as a city portal." },
  } as const,
});

export const Language = builder.enumType('Language', {
  description: 'Languages of the answers.',
  values: { VI: { value: 'vi' }, EN: { value: 'en' } } as const,
});

const Site = builder.objectRef<SiteShape>('Site').implement({
  description: 'One embedding: a public key, and the pages that may use it. Attribution and quota, never authorisation.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What stands in `data-site` of the script tag.' }),
    name: t.exposeString('name', { description: 'For people who look after sites.' }),
    trust: t.expose('trust', { type: SiteTrust }),
    corporations: t.field({
      type: [Corporation],
      description: 'Whose customers it answers for.',
      resolve: ({ audience }) => [...audience.corporations],
    }),
    defaultCorporation: t.field({
      type: Corporation,
      description: 'Whose hotline is shown where the unit is not known.',
      resolve: ({ audience }) => audience.defaultCorporation,
    }),
    origins: t.field({ type: ['String'], description: 'Exact: scheme, host, port.', resolve: ({ origins }) => [...origins] }),
    language: t.expose('locale', { type: Language, description: 'Language where the page names none.' }),
    humanCheck: t.expose('humanCheck', { type: HumanCheckKind }),
  }),
});

const SitePutInput = builder.inputType('SitePutInput', {
  description: 'A site as it shall be; the whole of it, also what does not change.',
  fields: (t) => ({
    key: t.string({ required: true, description: '`pk_` and 16 to 32 lower-case letters or digits. A new key makes a new site.' }),
    name: t.string({ required: true, description: '1 to 100 characters.' }),
    trust: t.field({ type: SiteTrust, required: true }),
    corporations: t.field({ type: [Corporation], required: true, description: 'At least one.' }),
    defaultCorporation: t.field({ type: Corporation, required: true, description: 'One of `corporations`.' }),
    origins: t.stringList({ required: true, description: '1 to 50, such as `https://portal.example.vn`; nothing behind the port.' }),
    language: t.field({ type: Language, required: true }),
    humanCheck: t.field({
      type: HumanCheckKind,
      description: 'How forms tell people from programs. Default: `PROOF_OF_WORK`, which asks nothing of anybody.',
    }),
  }),
});

const SitePutResult = resultUnion('SitePutResult', [Site, InputProblem], 'The site as it is now, or what is wrong with it.');

builder.queryField('sites', (t) =>
  t.field({
    type: [Site],
    nullable: true,
    description: 'Every site, by key.',
    meta: { access: 'operator', dataClass: 'P0' },
    resolve: (_, _args, ctx) => operatorOf(ctx).sites.all(),
  }),
);

builder.queryField('siteTrust', (t) =>
  t.field({
    type: SiteTrust,
    nullable: true,
    description: 'Whose pages the asking site stands for: on those of the utility widgets keep personal things in the page.',
    meta: { access: 'site', dataClass: 'P0' },
    resolve: (_, _args, ctx) => embeddingOf(ctx).trust,
  }),
);

builder.mutationField('sitePut', (t) =>
  t.field({
    type: SitePutResult,
    description: 'Registers a site or changes it; saying the same twice changes nothing. Every process knows it within 30 seconds.',
    meta: { access: 'operator', dataClass: 'P0' },
    args: { input: t.arg({ type: SitePutInput, required: true }) },
    resolve: (_, { input: { language, humanCheck, ...site } }, ctx) =>
      operatorOf(ctx).sites.register(ctx, { ...site, locale: language, humanCheck: humanCheck ?? 'PROOF_OF_WORK' }),
  }),
);
