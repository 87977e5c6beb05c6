import { buildSchema, type GraphQLSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measure, trustedSource } from './documents.ts';
import type { StatedMeta } from './rules.ts';

const SDL = `
  scalar CustomerCode
  input Lookup @oneOf { customerCode: CustomerCode, unit: String }
  interface Dated { asOf: String, stale: Boolean }
  type Found implements Dated { asOf: String, stale: Boolean, deep: Found }
  type None implements Dated { asOf: String, stale: Boolean }
  union Answer = Found | None
  type Query { outages(by: Lookup!): Answer, prices(of: String): Found, debts: Found, status: Found }
  type Mutation { reportSubmit(text: String): Found, scheduleImport(text: String): Found }
`;

/** `customer` is a level that comes with sign-in; its documents must already not be public. */
const METAS: Readonly<Record<string, StatedMeta>> = {
  outages: { access: 'site', dataClass: 'P0', ttlSeconds: 60, staleSeconds: 3600 },
  prices: { access: 'site', dataClass: 'P0', ttlSeconds: 3600 },
  status: { access: 'site', dataClass: 'P0' },
  debts: { access: 'customer', dataClass: 'P2', ttlSeconds: 60 },
  reportSubmit: { access: 'site', dataClass: 'P1' },
  scheduleImport: { access: 'operator', dataClass: 'P0' },
};

function schemaWithMeta(): GraphQLSchema {
  const schema = buildSchema(SDL);
  Object.assign(schema.getType('CustomerCode') ?? {}, { extensions: { dataClass: 'P1' } });
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.extensions = { meta: METAS[field.name] };
  }
  return schema;
}

const schema = schemaWithMeta();
const rule = (source: string, file = 'widgets/a/a-b.graphql') => trustedSource(schema, file, source, []).rule;

describe('the rule of a document', () => {
  test('a public question without a customer code goes by GET and keeps the field’s times', () => {
    expect(rule('query AB($unit: String) { outages(by: { unit: $unit }) { ... on None { asOf } } }')).toEqual({
      kind: 'query',
      surface: 'public',
      dataClass: 'P0',
      method: 'GET',
      ttlSeconds: 60,
      staleSeconds: 3600,
    });
  });

  test.each([
    ['a variable', 'query AB($code: CustomerCode!) { outages(by: { customerCode: $code }) { ... on None { asOf } } }'],
    ['an input type of a variable', 'query AB($by: Lookup!) { outages(by: $by) { ... on None { asOf } } }'],
  ])('a customer code in %s makes it P1, and P1 never stands in a URL', (_, source) => {
    expect(rule(source)).toMatchObject({ surface: 'public', dataClass: 'P1', method: 'POST', ttlSeconds: 60 });
  });

  test('an answer that holds a field that may never be reused may not be reused', () => {
    expect(rule('query AB { prices { asOf } status { asOf } }').ttlSeconds).toBe(0);
  });

  test('the shortest time of the fields selected counts', () => {
    expect(rule('query AB { prices { asOf } outages(by: { unit: "x" }) { ... on None { asOf } } }').ttlSeconds).toBe(60);
  });

  test('a personal field moves the document to the session surface, where nothing is kept', () => {
    expect(rule('query AB { debts { asOf } }')).toMatchObject({ surface: 'session', method: 'POST', ttlSeconds: 0 });
  });

  test('a mutation is never kept and goes by POST', () => {
    expect(rule('mutation AB { reportSubmit(text: "x") { asOf } }')).toMatchObject({ kind: 'mutation', method: 'POST', ttlSeconds: 0 });
  });

  test('a widget cannot reach the operator’s fields', () => {
    const source = 'mutation AB { scheduleImport(text: "x") { asOf } }';
    expect(() => rule(source)).toThrow('operator surface does not belong here');
    expect(rule(source, 'schema/operator/a-b.graphql').surface).toBe('operator');
    expect(() => rule('mutation AB { reportSubmit { asOf } scheduleImport { asOf } }')).toThrow('cannot be mixed');
  });
});

describe('the text of a document', () => {
  const source = 'query AB { outages(by: { unit: "x" }) { ... on Found { asOf } ...F } } fragment F on Dated { asOf }';

  test('asks __typename wherever the type is not certain, and only there', () => {
    const { text } = trustedSource(schema, 'widgets/a/a-b.graphql', source, []);
    expect(text.match(/__typename/g)).toHaveLength(2);
    expect(text).toMatch(/outages\(by: \{ unit: "x" \}\) \{\s+__typename/);
  });

  test('asks whether an answer is stale wherever it can say so: the BFF reuses none that is', () => {
    const text = (document: string) => trustedSource(schema, 'widgets/a/a-b.graphql', document, []).text;
    expect(text(source).match(/\bstale\b/g)).toHaveLength(2);
    expect(text('query AB { prices { stale asOf } }').match(/\bstale\b/g)).toHaveLength(1);
    expect(text('query AB { prices { old: stale asOf } }').match(/\bstale\b/g)).toHaveLength(2);
  });

  test('is named by its content, whatever its spacing', () => {
    const id = (text: string) => trustedSource(schema, 'widgets/a/a-b.graphql', text, []).id;
    expect(id(source.replaceAll(' ', '\n  '))).toBe(id(source));
    expect(id(source.replace('"x"', '"y"'))).not.toBe(id(source));
  });

  test.each([
    ['an unknown field', 'query AB { prices { price } }', 'Cannot query field "price"'],
    ['another name than its file’s', 'query Other { prices { asOf } }', 'its file asks for AB'],
    ['two operations', 'query AB { prices { asOf } } query B { prices { asOf } }', 'exactly one operation'],
    ['too many levels', `query AB { prices ${'{ deep '.repeat(5)} { asOf } ${'}'.repeat(5)} }`, '7 levels deep'],
    ['too many aliases', `query AB { ${Array.from({ length: 16 }, (_, n) => `p${n}: prices { asOf }`).join(' ')} }`, '16 aliases'],
  ])('is refused for %s', (_, text, message) => {
    expect(() => trustedSource(schema, 'widgets/a/a-b.graphql', text, [])).toThrow(message);
  });

  test('is measured through fragments', () => {
    expect(measure(trustedSource(schema, 'widgets/a/a-b.graphql', source, []).document)).toEqual({ depth: 2, aliases: 0 });
  });
});
