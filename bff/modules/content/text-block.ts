/** Formatted text as data: what a widget can draw with elements of its own, and nothing else. */

export const TEXT_BLOCK_KINDS = ['PARAGRAPH', 'HEADING', 'UNORDERED_LIST', 'ORDERED_LIST', 'TABLE', 'QUOTE'] as const;
export type TextBlockKind = (typeof TEXT_BLOCK_KINDS)[number];

export interface TextSpan {
  text: string;
  strong: boolean;
  emphasis: boolean;
  /** See `linkOf`; null for text that leads nowhere. */
  href: string | null;
}

export interface TextCell {
  spans: TextSpan[];
  /** Numbers of a table line up at their end. */
  alignEnd: boolean;
}

export interface TextRow {
  /** 1, or 2 for an item that belongs to the item before it. */
  level: number;
  cells: TextCell[];
}

export interface TextBlock {
  kind: TextBlockKind;
  /** 1 to 6 for headings, null for everything else. */
  level: number | null;
  /** Empty for lists and tables. */
  spans: TextSpan[];
  /** Items of a list, one cell each; rows of a table, the first of which names the columns. */
  rows: TextRow[];
}

/** Schemes that lead out of the page, and what follows them. */
const OUTWARD = /^(https:\/\/[^\s/]|tel:\+?[0-9.]+$|mailto:[^\s?]+@[^\s?]+$)/;
/** Schemes of our own: `guide:bill-household`, `service:new-lv-residential`, `widget:evn-tariff-calc`. */
const INWARD = /^(guide|faq|news|service|widget):([a-z0-9-]{1,80})$/;

export interface InwardLink {
  scheme: 'guide' | 'faq' | 'news' | 'service' | 'widget';
  id: string;
}

/** A link to something of ours; null for all others. */
export function inwardLink(href: string): InwardLink | null {
  const [, scheme, id] = INWARD.exec(href) ?? [];
  return scheme && id ? { scheme: scheme as InwardLink['scheme'], id } : null;
}

/** True for the links that text may hold; relative ones lead nowhere, since nobody knows the page. */
export const isAllowedLink = (href: string): boolean => OUTWARD.test(href) || INWARD.test(href);

const spansOf = ({ spans, rows }: TextBlock): TextSpan[] => [...spans, ...rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.spans))];

/** Everything the blocks lead to, each once. */
export const linksOf = (blocks: readonly TextBlock[]): string[] => [
  ...new Set(blocks.flatMap(spansOf).flatMap(({ href }) => (href === null ? [] : [href]))),
];

/** The words alone. */
export const plainTextOf = (blocks: readonly TextBlock[]): string =>
  blocks
    .flatMap(({ spans, rows }) => [spans, ...rows.flatMap(({ cells }) => cells.map((cell) => cell.spans))])
    .map((spans) => spans.map(({ text }) => text).join(''))
    .join('\n');

/** The same blocks, with the links that lead nowhere for this reader turned into text. */
export function withLinks(blocks: readonly TextBlock[], leads: (href: string) => boolean): TextBlock[] {
  const span = (given: TextSpan): TextSpan => (given.href === null || leads(given.href) ? given : { ...given, href: null });
  return blocks.map((block) => ({
    ...block,
    spans: block.spans.map(span),
    rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, spans: cell.spans.map(span) })) })),
  }));
}
