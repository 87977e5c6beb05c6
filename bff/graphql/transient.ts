import { type GraphQLSchema, isObjectType } from 'graphql';

/** Types whose answers may never be reused: problems, and whatever says so itself (`extensions.transient`). */
export function transientTypes(schema: GraphQLSchema): ReadonlySet<string> {
  return new Set(
    Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .filter((type) => type.extensions['transient'] === true || type.getInterfaces().some(({ name }) => name === 'Problem'))
      .map(({ name }) => name),
  );
}

/**
 * True when nothing in the answer is transient, or says of itself that it is stale. Trusted documents ask `__typename` wherever
 * a type can vary, and `stale` wherever there is one.
 */
export function isReusable(value: unknown, transient: ReadonlySet<string>): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every((item) => isReusable(item, transient));
  const { __typename, stale } = value as { __typename?: unknown; stale?: unknown };
  if (stale === true) return false;
  if (typeof __typename === 'string' && transient.has(__typename)) return false;
  return Object.values(value).every((item) => isReusable(item, transient));
}
