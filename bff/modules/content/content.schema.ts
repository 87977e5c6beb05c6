import { builder } from '../../graphql/builder.ts';
import { NotFoundProblem } from '../../graphql/problems.schema.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import { ContentConnection, ContentItem, ContentKind } from './content.types.schema.ts';

const META = { access: 'site', dataClass: 'P0', ttlSeconds: 300 } as const;

const ContentResult = resultUnion(
  'ContentResult',
  [ContentItem, NotFoundProblem],
  'The article, or that there is none for this site today.',
);

builder.queryFields((t) => ({
  contents: t.field({
    type: ContentConnection,
    nullable: true,
    description:
      "Articles for the customers of this site's corporations, as they count today: news newest first, guides and FAQ in the order of their sections.",
    meta: META,
    args: {
      kind: t.arg({ type: ContentKind, required: true }),
      section: t.arg.string({ description: 'One section alone; left out: all of them.' }),
      first: t.arg.int({ description: 'At most 50, default 20.' }),
      after: t.arg.string({ description: '`endCursor` of the page before.' }),
    },
    resolve: (_, args, ctx) => ctx.services.content.contents(ctx, args),
  }),
  content: t.field({
    type: ContentResult,
    nullable: true,
    description: 'One article by what links name it by.',
    meta: META,
    args: { kind: t.arg({ type: ContentKind, required: true }), id: t.arg.id({ required: true }) },
    resolve: (_, args, ctx) => ctx.services.content.content(ctx, args),
  }),
}));
