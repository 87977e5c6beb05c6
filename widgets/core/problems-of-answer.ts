import type { Problem } from './problem.ts';

/** One of `InputProblem.fields`. */
export interface FieldRefusal {
  /** From the argument on, for example `["input", "contact", "phone"]`. */
  readonly path: readonly string[];
  /** In the language of the request. */
  readonly message: string;
}

/**
 * What the BFF could not accept, at the fields of the form.
 * @param fields by path or the end of one, `phone` or `contact.phone`; the part of a path that is known decides
 * @param other where everything belongs that no path leads to
 */
export function problemsOfAnswer<Field extends string>(
  refusals: readonly FieldRefusal[],
  fields: Readonly<Partial<Record<string, Field>>>,
  other: Field,
): Problem<Field, never>[] {
  return refusals.map(({ path, message }) => ({ field: fieldAt(path, fields) ?? other, message }));
}

/** The longest stretch of the path that has a field, the deepest first: `meter.replaced.firstOfNew` before `meter`. */
function fieldAt<Field extends string>(path: readonly string[], fields: Readonly<Partial<Record<string, Field>>>): Field | undefined {
  for (let end = path.length; end > 0; end -= 1) {
    for (let start = 0; start < end; start += 1) {
      const field = fields[path.slice(start, end).join('.')];
      if (field !== undefined) return field;
    }
  }
  return undefined;
}
