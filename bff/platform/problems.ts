import { type FieldTextKey, fieldText, type Locale, PROBLEMS, type ProblemCode } from './texts.ts';

/** A wrong input: where it stands in the arguments, and which sentence says so. */
export interface FieldIssue {
  path: string[];
  key: FieldTextKey;
  values?: Readonly<Record<string, string | number>>;
}

export interface FieldProblem {
  path: string[];
  message: string;
}

interface ProblemOf<Typename extends string> {
  __typename: Typename;
  code: ProblemCode;
  message: string;
}

export interface InputProblem extends ProblemOf<'InputProblem'> {
  fields: FieldProblem[];
}

export function inputProblem(locale: Locale, issues: readonly FieldIssue[]): InputProblem {
  return {
    ...problem('InputProblem', 'INPUT_INVALID', locale),
    fields: issues.map(({ path, key, values }) => ({ path, message: fieldText(key, locale, values) })),
  };
}

/** A problem without fields of its own, in the caller's language. */
export function problem<Typename extends string>(typename: Typename, code: ProblemCode, locale: Locale): ProblemOf<Typename> {
  return { __typename: typename, code, message: PROBLEMS[code][locale] };
}

export type StaleProblem = ProblemOf<'StaleProblem'>;

/** "Not there" and "not yours" alike. */
export type NotFoundProblem = ProblemOf<'NotFoundProblem'>;

export type VerificationRequiredProblem = ProblemOf<'VerificationRequiredProblem'>;

export interface TryLaterProblem extends ProblemOf<'TryLaterProblem'> {
  retryAt: Date;
}
