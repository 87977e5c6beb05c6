/** The four sections of a utility's news, as its customers know them. */
export const sections = ['news', 'safety-saving', 'customer-thanks', 'supply'] as const;
export type Section = (typeof sections)[number];

/** What the reader looks at: a section, as far back as was asked for, or one article. */
export type NewsQuestion =
  | { readonly view: 'list'; readonly section: Section; readonly first: number }
  | { readonly view: 'article'; readonly id: string };

export const pageSize = 6;
/** The BFF gives so many at once. */
export const most = 50;

const link = /^news:([a-z0-9-]{1,80})$/;

/** What a link such as `news:price-1279` asks for; undefined for links that lead elsewhere. */
export function questionOfLink(to: string): NewsQuestion | undefined {
  const id = link.exec(to)?.[1];
  return id ? { view: 'article', id } : undefined;
}
