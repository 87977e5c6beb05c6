import { type Block, composed } from './blocks.ts';

/** What can be read aloud of a paper of ours, without reading it back out of the file. Pure. */

const LINES: { readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => readonly string[] } = {
  heading: ({ text }) => [text],
  paragraph: ({ text }) => [text],
  facts: ({ rows }) => rows.map(([name, value]) => `${name}: ${value}`),
  table: ({ columns, rows }) => [columns.map(({ title }) => title), ...rows].map((cells) => cells.join(' ')),
};

export const spokenText = (blocks: readonly Block[]): string =>
  composed(blocks.flatMap((block) => (LINES[block.kind] as (block: Block) => readonly string[])(block)).join('\n'));
