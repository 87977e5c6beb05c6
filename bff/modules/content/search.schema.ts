import { builder } from '../../graphql/builder.ts';
import { SEARCH_KINDS, type SearchHit as SearchHitShape } from './search.ts';

const SearchKind = builder.enumType('SearchKind', {
  description: 'What can be found: articles of each kind, places to go to or pay at, and units (điện lực).',
  values: SEARCH_KINDS,
});

const SearchHit = builder.objectRef<SearchHitShape>('SearchHit').implement({
  description: 'Something that answers what was typed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKind }),
    id: t.exposeID('id', { description: 'Unique within its kind; the code, for units.' }),
    title: t.exposeString('title'),
    summary: t.exposeString('summary', { description: 'One or two sentences; company and code, for units; the address, for places.' }),
    section: t.exposeString('section', { nullable: true, description: 'Of articles; null for units and places.' }),
    score: t.exposeFloat('score', { description: 'Above 0, at most 1: how well it fits, to be compared within one answer.' }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHit],
    nullable: true,
    description:
      "What answers a text that somebody typed, best first, for customers of the site's corporations: accents may be missing, a letter may be wrong. What people type may hold anything, so it never goes into an address.",
    meta: { access: 'site', dataClass: 'P1', ttlSeconds: 300 },
    args: {
      text: t.arg.string({ required: true, description: 'The first 200 characters count.' }),
      kinds: t.arg({ type: [SearchKind], description: 'Left out: everything.' }),
      first: t.arg.int({ description: 'At most 50, default 10.' }),
    },
    resolve: (_, args, ctx) => ctx.services.search.search(ctx, args),
  }),
);
