import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../ui/heading.ts';
import type { Block, Cell, Row, Span } from './article.ts';

export interface BlockContext {
  /** Level of the article's own heading; those in the text stand below it. */
  readonly level: number;
  /** Address of a link of ours such as `guide:ways-to-pay`, and what happens when it is followed. */
  readonly addressOf: (to: string) => string;
  readonly onFollow: (to: string, event: Event) => void;
}

const outside = /^(https:|tel:|mailto:)/;

/** The text of an article. Whatever is not known is shown as a paragraph: the words are what counts. */
export const blocks = (body: readonly Block[], context: BlockContext): TemplateResult[] => body.map((block) => blockOf(block, context));

function blockOf({ kind, level, spans: text, rows }: Block, context: BlockContext): TemplateResult {
  switch (kind) {
    case 'HEADING':
      return heading(context.level + Math.max(1, (level ?? 2) - 1), text.map((span) => span.text).join(''));
    case 'UNORDERED_LIST':
      return html`<ul class="list">${items(rows, context)}</ul>`;
    case 'ORDERED_LIST':
      return html`<ol class="list">${items(rows, context)}</ol>`;
    case 'TABLE':
      return table(rows, context);
    case 'QUOTE':
      return html`<blockquote>${spans(text, context)}</blockquote>`;
    case 'PARAGRAPH':
      return html`<p>${spans(text, context)}</p>`;
  }
}

const items = (rows: readonly Row[], context: BlockContext): TemplateResult[] =>
  rows.map(({ level, cells }) => html`<li class=${level > 1 ? 'nested' : ''}>${cells.map((cell) => spans(cell.spans, context))}</li>`);

function table([head, ...rows]: readonly Row[], context: BlockContext): TemplateResult {
  const cells = (row: Row, cell: (content: TemplateResult[], look: string) => TemplateResult) =>
    row.cells.map((each: Cell) => cell(spans(each.spans, context), each.alignEnd ? 'number' : ''));
  return html`
    <div class="table-box">
      <table>
        ${head ? html`<thead><tr>${cells(head, (content, look) => html`<th scope="col" class=${look}>${content}</th>`)}</tr></thead>` : nothing}
        <tbody>${rows.map((row) => html`<tr>${cells(row, (content, look) => html`<td class=${look}>${content}</td>`)}</tr>`)}</tbody>
      </table>
    </div>
  `;
}

export const spans = (text: readonly Span[], context: BlockContext): TemplateResult[] => text.map((span) => spanOf(span, context));

function spanOf({ text, strong, emphasis, href }: Span, { addressOf, onFollow }: BlockContext): TemplateResult {
  const words = emphasis ? html`<em>${text}</em>` : html`${text}`;
  const said = strong ? html`<strong>${words}</strong>` : words;
  if (href === null) return said;
  if (outside.test(href)) return html`<a href=${href} rel="noopener">${said}</a>`;
  return html`<a href=${addressOf(href)} @click=${(event: Event) => onFollow(href, event)}>${said}</a>`;
}
