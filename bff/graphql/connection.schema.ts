import { builder } from './builder.ts';

export interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

/** What stands beside the edges of every connection; `first` is bounded, `after` takes a cursor. */
export const PageInfoType = builder.objectRef<PageInfo>('PageInfo').implement({
  description: 'Where a page ends.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    endCursor: t.exposeString('endCursor', { nullable: true, description: 'For `after`; null on an empty page.' }),
  }),
});
