import { type FieldTextKey, fieldText, type Locale, PROBLEMS, type ProblemCode } from './texts.ts';

/** A wrong input: where it stands in the arguments, and which sentence says so. */
export interface FieldIssue {
  path: string[];
  key: FieldTextKey;
  values?: Readonly<Record<string, string | number>>;
}

/** Collects what is wrong with an input, so that all of it comes back at once. */
export interface Issues {
  readonly list: readonly FieldIssue[];
  /** @param field below the root, as `tenants.people` or as its steps: `['origins', '2']` */
  add(field: string | readonly string[], key: FieldIssue['key'], values?: FieldIssue['values']): void;
  /** The same collection, for the fields below one of these. */
  under(field: string): Issues;
}

/** @param root where the fields stand in the arguments: `input`, or nothing for the arguments themselves */
export function issuesUnder(...root: string[]): Issues {
  return collecting([], root);
}

function collecting(list: FieldIssue[], root: readonly string[]): Issues {
  return {
    list,
    add(field, key, values) {
      const steps = typeof field === 'string' ? field.split('.') : field;
      list.push({ path: [...root, ...steps], key, ...(values ? { values } : {}) });
    },
    under: (field) => collecting(list, [...root, field]),
  };
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

/** One wrong input, where nothing else was looked at. */
export function refused(locale: Locale, path: readonly string[], key: FieldIssue['key'], values?: FieldIssue['values']): InputProblem {
  const issues = issuesUnder();
  issues.add(path, key, values);
  return inputProblem(locale, issues.list);
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
