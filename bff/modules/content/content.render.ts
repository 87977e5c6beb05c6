import { createHash } from 'node:crypto';
import { foldedWords } from '../../../schema/fold.ts';
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

/** The same for the same content, whoever wrote it in whatever order. */
export function hashOf(record: ContentRecord): string {
  const { texts, ...facts } = record;
  const ordered = [RENDERING, Object.entries(facts).sort(), Object.entries(texts.vi).sort(), Object.entries(texts.en).sort()];
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex');
}
