import type { SchemaTypes } from '@pothos/core';
import { builder } from './builder.ts';

type TypesOf<Builder> = Builder extends PothosSchemaTypes.SchemaBuilder<infer Types extends SchemaTypes> ? Types : never;

/** An object type whose values say which one they are: graphql-js tells the members of a union apart by that. */
type Named = PothosSchemaTypes.ObjectRef<TypesOf<typeof builder>, { __typename: string }>;

/** What a root field may come to: the answer, and every failure that the caller can act on. */
export function resultUnion<Member extends Named>(name: string, types: Member[], description: string) {
  return builder.unionType(name, { types, description });
}
