import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { isAllowedLink, type TextBlock, type TextCell, type TextRow, type TextSpan } from './text-block.ts';

/** Parsing takes longer than linearly where marks are nested; the longest article of ours has 3,000 characters. */
export const MAX_MARKDOWN_CHARACTERS = 12_000;
const MAX_DEPTH = 12;
const MAX_LIST_LEVEL = 2;
/** More containers opened in one line than any article needs: refused unread, since the parser would walk into each. */
const DEEP_LINE = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){13}/m;

export type MarkdownFault = 'too-long' | 'too-deep' | 'html' | 'image' | 'code' | 'footnote' | 'link' | 'list' | 'empty';

export interface Rendered {
  blocks: TextBlock[];
  /** What the text says that is not shown; empty for text that is shown as it was meant. */
  faults: MarkdownFault[];
}

const FAULT_OF: Partial<Record<Nodes['type'], MarkdownFault>> = {
  html: 'html',
  image: 'image',
  imageReference: 'image',
  code: 'code',
  footnoteDefinition: 'footnote',
  footnoteReference: 'footnote',
};

const SCHEMA: Schema = {
  tagNames: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'blockquote'].concat([
    'a',
    'strong',
    'em',
    'br',
  ]),
  attributes: { a: ['href'], th: ['align'], td: ['align'] },
  protocols: { href: ['https', 'tel', 'mailto', 'guide', 'faq', 'news', 'service', 'widget'] },
  strip: ['script', 'style'],
};

/** Every fault of a tree, and whether it is too deep; walks without recursion, since depth is what it looks for. */
function faultsIn(root: Root): Set<MarkdownFault> {
  const faults = new Set<MarkdownFault>();
  const waiting: Array<{ node: Nodes; depth: number; lists: number }> = [{ node: root, depth: 0, lists: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    const lists = next.lists + (node.type === 'list' ? 1 : 0);
    const fault = FAULT_OF[node.type];
    if (fault) faults.add(fault);
    if (depth > MAX_DEPTH) faults.add('too-deep');
    if (lists > MAX_LIST_LEVEL) faults.add('list');
    if ((node.type === 'link' || node.type === 'definition') && !isAllowedLink(node.url)) faults.add('link');
    if ('children' in node) for (const child of node.children) waiting.push({ node: child, depth: depth + 1, lists });
  }
  return faults;
}

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';

type Marks = Omit<TextSpan, 'text'>;
const PLAIN: Marks = { strong: false, emphasis: false, href: null };

function marksOf({ tagName, properties }: Element, marks: Marks): Marks {
  const { href } = properties;
  if (tagName === 'strong') return { ...marks, strong: true };
  if (tagName === 'em') return { ...marks, emphasis: true };
  // The sanitiser lets relative links pass: they have no scheme to be judged by.
  if (tagName === 'a' && typeof href === 'string' && isAllowedLink(href)) return { ...marks, href };
  return marks;
}

function spansOf(nodes: ReadonlyArray<RootContent | ElementContent>, marks: Marks = PLAIN): TextSpan[] {
  return nodes.flatMap((node): TextSpan[] => {
    if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' '), ...marks }];
    if (!isElement(node)) return [];
    return node.tagName === 'br' ? [{ text: ' ', ...marks }] : spansOf(node.children, marksOf(node, marks));
  });
}

const sameMarks = (a: Marks, b: Marks): boolean => a.strong === b.strong && a.emphasis === b.emphasis && a.href === b.href;

/** Neighbours with the same marks become one; white space at both ends goes. */
function tidied(spans: readonly TextSpan[]): TextSpan[] {
  const merged: TextSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && sameMarks(last, span)) last.text += span.text;
    else merged.push({ ...span });
  }
  const [first, last] = [merged[0], merged.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return merged.filter(({ text }) => text !== '');
}

const isList = (node: ElementContent): boolean => isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');

const inlineOf = (element: Element): TextSpan[] => tidied(spansOf(element.children.filter((child) => !isList(child))));

const cellOf = (element: Element): TextCell => ({ spans: inlineOf(element), alignEnd: element.properties['align'] === 'right' });

/** All elements of these names below `parent`, in order, without looking into those found. */
function below(parent: Element, names: readonly string[]): Element[] {
  return parent.children.filter(isElement).flatMap((child) => (names.includes(child.tagName) ? [child] : below(child, names)));
}

/** Items of a list in order, each followed by those that belong to it. */
function itemsOf(list: Element, level: number): TextRow[] {
  return list.children.filter(isElement).flatMap((item) => [
    { level, cells: [cellOf(item)] },
    ...item.children
      .filter(isElement)
      .filter(isList)
      .flatMap((inner) => itemsOf(inner, level + 1)),
  ]);
}

function blocksOf(node: RootContent | ElementContent): TextBlock[] {
  if (!isElement(node)) return [];
  const block = (kind: TextBlock['kind'], rest: Partial<TextBlock>): TextBlock[] => [{ kind, level: null, spans: [], rows: [], ...rest }];
  switch (node.tagName) {
    case 'ul':
    case 'ol':
      return block(node.tagName === 'ul' ? 'UNORDERED_LIST' : 'ORDERED_LIST', { rows: itemsOf(node, 1) });
    case 'table':
      return block('TABLE', { rows: below(node, ['tr']).map((row) => ({ level: 1, cells: below(row, ['th', 'td']).map(cellOf) })) });
    case 'blockquote':
      return node.children.flatMap(blocksOf).map((inner) => (inner.kind === 'PARAGRAPH' ? { ...inner, kind: 'QUOTE' } : inner));
    default: {
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      const spans = inlineOf(node);
      if (spans.length === 0) return [];
      return level ? block('HEADING', { level: Number(level), spans }) : block('PARAGRAPH', { spans });
    }
  }
}

function parsed(markdown: string): Root | null {
  if (DEEP_LINE.test(markdown)) return null;
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/**
 * Markdown (GitHub's) as blocks: parsed, turned into an HTML tree, sanitised, and read from there, so that nothing reaches
 * a page that the sanitiser has not seen. Raw HTML, images, code and links with other schemes are not shown, and named.
 */
export function renderMarkdown(markdown: string): Rendered {
  if (markdown.length > MAX_MARKDOWN_CHARACTERS) return { blocks: [], faults: ['too-long'] };
  const tree = parsed(markdown);
  const faults = tree ? faultsIn(tree) : new Set<MarkdownFault>(['too-deep']);
  if (tree === null || faults.has('too-deep')) return { blocks: [], faults: [...faults] };
  const clean = sanitize(toHast(tree), SCHEMA) as HastRoot;
  const blocks = clean.children.flatMap(blocksOf);
  if (blocks.length === 0) faults.add('empty');
  return { blocks, faults: [...faults].sort() };
}
