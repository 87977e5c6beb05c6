import type { z } from 'zod';
import { Fault } from './faults.ts';
import { isPlainText } from './plain-text.ts';

/** Lists that are read piece by piece: a cursor names the last item of a piece by what the list is sorted by. */

const DEFAULT_FIRST = 20;
const MAX_FIRST = 50;

export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

export interface Page<Node> {
  edges: Array<{ cursor: string; node: Node }>;
  pageInfo: PageInfo;
}

/** How many items to read: 1 to 50, and 20 where nobody says. */
export const pageSize = ({ first }: PageArgs): number => Math.min(Math.max(first ?? DEFAULT_FIRST, 1), MAX_FIRST);

/** What sorts an item, as text and whole numbers. */
export type SortKey = ReadonlyArray<string | number>;

export const cursorOf = (key: SortKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * What a cursor of ours says; null where the list is read from its beginning.
 * @throws Fault BAD_REQUEST for what is none of ours: only programs hand it on
 */
export function keyOfCursor<Key>({ after }: PageArgs, shape: z.ZodType<Key>): Key | null {
  if (after == null) return null;
  const text = Buffer.from(after, 'base64url').toString('utf8');
  const key = shape.safeParse(parsed(text));
  if (!key.success || !isPlainText(text)) throw new Fault('BAD_REQUEST');
  return key.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param read one item more than asked for, where there are that many: it tells that the list goes on */
export function pageOf<Item, Node>(
  read: readonly Item[],
  size: number,
  { keyOf, nodeOf }: { keyOf(item: Item): SortKey; nodeOf(item: Item): Node },
): Page<Node> {
  const edges = read.slice(0, size).map((item) => ({ cursor: cursorOf(keyOf(item)), node: nodeOf(item) }));
  return { edges, pageInfo: { hasNextPage: read.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}
