import type { Translate, Values } from './localize.ts';

/**
 * What keeps a form from being sent, at one of its fields. Sentences of ours are kept as keys and put into words when
 * they are shown, so that they follow the language of the page; those of the BFF come ready.
 */
export type Problem<Field extends string = string, Key extends string = string> = {
  readonly field: Field;
  /** What in the field, where that holds several things: the sentence then begins with it. */
  readonly about?: string;
} & ({ readonly key: Key; readonly values?: Values } | { readonly message: string });

/** A problem in words. `{field}` in a sentence stands for the label of the field. */
export function sentenceOf<Field extends string, Key extends string>(
  problem: Problem<Field, Key>,
  t: Translate<Key>,
  label: (field: Field) => string,
): string {
  const { field, about } = problem;
  const sentence = 'message' in problem ? problem.message : t(problem.key, { field: label(field), ...problem.values });
  return about === undefined ? sentence : `${about}: ${sentence}`;
}
