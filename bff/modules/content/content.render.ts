import { foldedWords } from '../../../schema/fold.ts';
import { WIDGET_TAGS } from '../../../schema/widgets.ts';
import { sha256Hex } from '../../platform/hash.ts';
import type { ContentRecord, ContentText, RenderedText } from './content.ts';
import { type MarkdownFault, renderMarkdown } from './markdown.ts';
import { inwardLink, linksOf, plainTextOf } from './text-block.ts';

/** Raised whenever rendering changes, so that what is stored is made anew. */
const RENDERING = 1;

const folded = (texts: readonly string[]): string => foldedWords(texts.join(' ')).join(' ');

export interface Rendering {
  text: RenderedText;
  faults: MarkdownFault[];
  /** Everything of ours that it leads to, also services and widgets. */
  inward: string[];
}

/** What is shown of a text and what it is found by. */
export function renderText({ title, summary, markdown, keywords }: ContentText): Rendering {
  const { blocks, faults } = renderMarkdown(markdown);
  const inward = linksOf(blocks).filter((href) => inwardLink(href) !== null);
  return {
    text: {
      blocks,
      links: inward.filter((href) => isArticle(href)),
      heading: folded([title, ...keywords]),
      words: folded([summary, plainTextOf(blocks)]),
    },
    faults,
    inward,
  };
}

/** True for links to guides, news and FAQ. */
export const isArticle = (href: string): boolean => ['guide', 'faq', 'news'].includes(inwardLink(href)?.scheme ?? '');

const isWidget = (href: string): boolean => inwardLink(href)?.scheme === 'widget' && WIDGET_TAGS.includes(href.slice('widget:'.length));

/** What a link of ours may lead to beside the widgets. */
export interface Known {
  /** `guide:read-your-bill` */
  articles: ReadonlySet<string>;
  serviceIds: ReadonlySet<string>;
}

/** Whether something stands where a link of ours leads. */
export function leadsSomewhere(href: string, { articles, serviceIds }: Known): boolean {
  if (isArticle(href)) return articles.has(href);
  return href.startsWith('service:') ? serviceIds.has(href.slice('service:'.length)) : isWidget(href);
}

/** As links write it: `guide:read-your-bill`. */
export const nameOf = ({ kind, id }: Pick<ContentRecord, 'kind' | 'id'>): string => `${kind.toLowerCase()}:${id}`;

/** The same for the same content, whoever wrote it in whatever order. */
export function hashOf(record: ContentRecord): string {
  const { texts, ...facts } = record;
  const ordered = [RENDERING, Object.entries(facts).sort(), Object.entries(texts.vi).sort(), Object.entries(texts.en).sort()];
  return sha256Hex(JSON.stringify(ordered));
}
