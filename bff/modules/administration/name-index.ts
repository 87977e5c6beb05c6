/** Finds names that were typed whole, only begun, or with one slip of the finger. */

/** A name that may have been meant, and how surely: 1 as written. */
export interface NameMatch {
  key: string;
  quality: number;
}

const BEGUN = 0.75;
const SLIPPED = 0.6;
const SHORTEST_BEGINNING = 2;
/** Shorter names have too many neighbours. */
const SHORTEST_SLIP = 5;
const MOST_BEGINNINGS = 60;

const withoutOne = (text: string): string[] => Array.from(text, (_, index) => text.slice(0, index) + text.slice(index + 1));

/** One letter too many, too few, another one, or two swapped. */
function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1);
}

export function nameIndex(keys: Iterable<string>) {
  const names = new Set(keys);
  const sorted = [...names].sort();
  const neighbours = new Map<string, string[]>();
  for (const name of sorted) {
    if (name.length < SHORTEST_SLIP) continue;
    for (const key of [name, ...withoutOne(name)]) {
      const list = neighbours.get(key);
      if (list) list.push(name);
      else neighbours.set(key, [name]);
    }
  }

  function beginningWith(text: string): string[] {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    const found = sorted.slice(low, low + MOST_BEGINNINGS);
    return found.filter((name) => name.startsWith(text));
  }

  function slippedTo(text: string): string[] {
    const near = new Set([text, ...withoutOne(text)].flatMap((key) => neighbours.get(key) ?? []));
    return [...near].filter((name) => isOneSlipApart(text, name));
  }

  return {
    /** The name as written. */
    exact: (text: string): NameMatch[] => (names.has(text) ? [{ key: text, quality: 1 }] : []),
    /** Names that begin so, without the one that is written out. */
    begun: (text: string): NameMatch[] =>
      text.length < SHORTEST_BEGINNING || /\d$/.test(text)
        ? []
        : beginningWith(text).flatMap((key) => (key === text ? [] : [{ key, quality: BEGUN }])),
    /** Names of letters alone that are one slip away: in a number every digit counts. */
    slipped: (text: string): NameMatch[] =>
      text.length < SHORTEST_SLIP || /\d/.test(text) ? [] : slippedTo(text).map((key) => ({ key, quality: SLIPPED })),
  };
}

export type NameIndex = ReturnType<typeof nameIndex>;
