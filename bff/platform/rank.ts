import { fold, foldedWords } from '../../schema/fold.ts';

/**
 * How well texts answer what somebody typed: without accents, with a letter wrong, with words in between. The database
 * finds candidates by its index; which one is best is decided here, so that it is the same on every database. Pure.
 */

/** A text that can be found, by what it says in falling order of weight. */
export interface Findable {
  /** Its name. */
  title: string;
  /** Further names, one entry each: keywords, aliases. */
  names: readonly string[];
  /** What else it says in short. */
  summary: string;
}

const FIELD_WEIGHT = { title: 1, names: 0.9, summary: 0.5 } as const;
const PREFIX = 0.8;
const ONE_LETTER_OFF = 0.6;
/** Shorter words differ from too many others by one letter. */
const SHORTEST_FORGIVEN = 4;
const SHORTEST_PREFIX = 3;
const MAX_WORDS = 16;
/** Below this share of what was asked, an answer is about something else. */
const MIN_SCORE = 0.3;
/** And what is so much worse than the best is not worth reading. */
const MIN_SHARE_OF_BEST = 0.55;
/** Weight of a word that no candidate holds; one that every candidate holds has ln 2. */
const UNHELD = 0.8;
const FILLER = 0.15;
/** Of questions, not of what they are about. */
const FILLERS = new Set(
  'lam sao the nao nhu toi minh cho co khong bi la gi o dau bao nhieu thi ma va cua duoc khi hay xin hoi how do does can i my me the a an is are what when where to of for in on'.split(
    ' ',
  ),
);

/** True when one letter was left out, added, changed, or swapped with its neighbour. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** How well a word of a text is the one that was asked for, 0 to 1. */
function likeness(asked: string, word: string): number {
  if (asked === word) return 1;
  if (asked.length >= SHORTEST_PREFIX && word.startsWith(asked)) return PREFIX;
  if (asked.length >= SHORTEST_FORGIVEN && word.length >= SHORTEST_FORGIVEN - 1 && isOneLetterOff(asked, word)) return ONE_LETTER_OFF;
  return 0;
}

export interface Field {
  weight: number;
  words: string[];
  /** In lower case with its accents, between spaces. */
  accented: string;
}

const accentedText = (text: string): string =>
  ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

const fieldsOf = ({ title, names, summary }: Findable): Field[] =>
  [
    { weight: FIELD_WEIGHT.title, text: title },
    ...names.map((text) => ({ weight: FIELD_WEIGHT.names, text })),
    { weight: FIELD_WEIGHT.summary, text: summary },
  ].map(({ weight, text }) => ({ weight, words: foldedWords(text), accented: accentedText(text) }));

interface Match {
  /** Of each word asked for: how well it was found, with the weight of where. */
  words: number[];
  /** Of each pair of neighbours: how well both stand beside each other. */
  pairs: number[];
  /** The words stand there as typed, accents included. */
  asTyped: boolean;
}

function matchOf(asked: readonly string[], typed: string, fields: readonly Field[]): Match {
  const words = asked.map(() => 0);
  const pairs = asked.slice(1).map(() => 0);
  for (const field of fields) {
    const found = asked.map((word) => field.words.map((other) => likeness(word, other)));
    for (const [index, row] of found.entries()) {
      words[index] = Math.max(words[index] ?? 0, field.weight * Math.max(0, ...row));
      const next = found[index + 1];
      if (!next) continue;
      const beside = row.map((value, position) => Math.min(value, next[position + 1] ?? 0));
      pairs[index] = Math.max(pairs[index] ?? 0, field.weight * Math.max(0, ...beside));
    }
  }
  return { words, pairs, asTyped: fields.some(({ accented }) => accented.includes(typed)) };
}

/**
 * Words that few candidates hold say more than those that all of them hold; those that none holds say least, since they
 * tell no two candidates apart.
 */
function rarity(matches: readonly Match[], part: 'words' | 'pairs', count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const holders = matches.filter((match) => (match[part][index] ?? 0) > 0).length;
    return holders === 0 ? UNHELD : Math.log(1 + (matches.length + 1) / holders);
  });
}

const share = (found: readonly number[], weights: readonly number[]): number => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return whole === 0 ? 1 : found.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / whole;
};

/** A candidate with its words taken apart: worth keeping where many are ranked again and again. */
export interface Prepared<Item> {
  item: Item;
  fields: Field[];
}

export const prepared = <Item extends Findable>(item: Item): Prepared<Item> => ({ item, fields: fieldsOf(item) });

/**
 * The candidates that answer what was typed, best first, each with a score of at most 1; candidates of equal score stay in
 * their order. Empty for a text without a word.
 */
export function ranked<Item>(typed: string, candidates: ReadonlyArray<Prepared<Item>>): Array<{ item: Item; score: number }> {
  const asked = foldedWords(typed).slice(0, MAX_WORDS);
  if (asked.length === 0) return [];
  const asTyped = accentedText(typed);
  // Without accents typed, standing there "as typed" means nothing more than the words do.
  const hasAccents = fold(asTyped) !== asTyped.trim();
  const matches = candidates.map(({ fields }) => matchOf(asked, asTyped, fields));
  const wordWeights = rarity(matches, 'words', asked.length).map((weight, index) =>
    FILLERS.has(asked[index] ?? '') ? weight * FILLER : weight,
  );
  const pairWeights = rarity(matches, 'pairs', asked.length - 1);
  const scored = candidates.map(({ item }, index) => {
    const match = matches[index] ?? { words: [], pairs: [], asTyped: false };
    const base = 0.65 * share(match.words, wordWeights) + 0.25 * share(match.pairs, pairWeights);
    return { item, score: base + (match.asTyped || (!hasAccents && base >= 0.85) ? 0.1 : 0) };
  });
  const least = Math.max(MIN_SCORE, MIN_SHARE_OF_BEST * Math.max(0, ...scored.map(({ score }) => score)));
  return scored.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score);
}
