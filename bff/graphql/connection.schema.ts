import type { Page, PageInfo } from '../platform/page.ts';
import { type BuilderTypes, builder } from './builder.ts';

/** What stands beside the edges of every connection; `first` is bounded, `after` takes a cursor. */
export const PageInfoType = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where a page ends.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    endCursor: t.exposeString('endCursor', { nullable: true, description: 'For `after`; null on an empty page.' }),
  }),
});

/** `{name}Connection` with `{name}Edge`. */
export function connection<Node extends object>(name: string, node: PothosSchemaTypes.ObjectRef<BuilderTypes, Node>, description: string) {
  const Edge = builder.objectRef<Page<Node>['edges'][number]>(`${name}Edge`).implement({
    description: 'An item with its place in the list.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'For `after`.' }),
      node: t.expose('node', { type: node }),
    }),
  });
  return builder.objectRef<Page<Node>>(`${name}Connection`).implement({
    description,
    fields: (t) => ({
      edges: t.expose('edges', { type: [Edge], description: 'As many as were asked for, or what is left.' }),
      pageInfo: t.expose('pageInfo', { type: PageInfoType }),
    }),
  });
}
