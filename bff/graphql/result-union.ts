import { type BuilderTypes, builder } from './builder.ts';

/** An object type whose values say which one they are: graphql-js tells the members of a union apart by that. */
type Named = PothosSchemaTypes.ObjectRef<BuilderTypes, { __typename: string }>;

/** What a root field may come to: the answer, and every failure that the caller can act on. */
export function resultUnion<Member extends Named>(name: string, types: Member[], description: string) {
  return builder.unionType(name, { types, description });
}
