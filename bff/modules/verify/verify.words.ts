import { fold } from '../../../schema/fold.ts';
import type { ScamSign, ScamSigns } from '../../reference/scam-signs.ts';

/** Signs in the words of a message. Pure. */

export type Unlisted = ReadonlySet<NonNullable<ScamSign['needs']>>;

const sentencesOf = (text: string): string[] => text.split(/[.!?;…]+(?=\s|$)|\n+/u).map(fold);

/** @param unlisted what stands in the message that no list has */
export function wordSigns({ signs, negation }: ScamSigns, text: string, unlisted: Unlisted): ScamSign[] {
  const sentences = sentencesOf(text);
  const isDenied = (before: string): boolean => before.search(negation) >= 0;
  const saidIn = (sentence: string, pattern: RegExp): boolean =>
    [...sentence.matchAll(pattern)].some(({ index }) => !isDenied(sentence.slice(0, index)));
  return signs.filter(
    ({ words, needs }) =>
      words !== undefined &&
      (needs === undefined || unlisted.has(needs)) &&
      words.some((pattern) => sentences.some((sentence) => saidIn(sentence, pattern))),
  );
}
