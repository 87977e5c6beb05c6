import { readFileSync } from 'node:fs';
import { GraphQLScalarType } from 'graphql';
import { openLookUp } from '../contenders/look-up.ts';
import { formatInstant } from '../../platform/civil-date.ts';

/** The BFF's own contract, word for word. */
export const typeDefs = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');

/** The look-up by code on that contract; the other fields of the contract are not asked for. */
export async function lookUpResolvers() {
  const lookUp = await openLookUp();
  return {
    DateTime: new GraphQLScalarType({ name: 'DateTime', serialize: formatInstant }),
    Query: { outages: (_: unknown, { by, from, to }: { by: { customerCode: string }; from: string; to: string }) => lookUp({ customerCode: by.customerCode, from, to }) },
  };
}
