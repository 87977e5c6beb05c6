import './access.ts';
import SchemaBuilder, { type SchemaTypes } from '@pothos/core';
import type { Context } from './context.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: Date | string };
    Vnd: { Input: number; Output: number };
    Kwh: { Input: number; Output: number };
    CustomerCode: { Input: string; Output: string };
    PhoneNumber: { Input: string; Output: string };
  };
}>({ plugins: ['access'], defaultFieldNullability: false });

/** What the builder knows of scalars and context: for helpers that take references to types. */
export type BuilderTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types extends SchemaTypes> ? Types : never;

builder.queryType({
  description: 'Everything that can be asked. A field is null only while its source cannot be reached; `errors` then says why.',
});
builder.mutationType({
  description: 'Everything that changes something. Failures a caller can act on are in the result; faults null the field.',
});
