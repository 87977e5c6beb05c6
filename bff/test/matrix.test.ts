import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldMeta } from '../graphql/access.ts';
import { readDocuments } from '../graphql/documents.ts';
import { schema } from '../graphql/schema.ts';
import { UTILITY_SITE } from '../seeds/sites.ts';
import { type TestApp, testApp, type WireAnswer } from './app.ts';
import { EXAMPLES } from './examples.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const documents = [...readDocuments().values()];
const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}));
const metaOf = (field: (typeof roots)[number]) => field.extensions['meta'] as FieldMeta;

const asked = async (url: string, body: object, headers: Record<string, string> = {}): Promise<string> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evn-widget': '1', ...headers },
    body: JSON.stringify(body),
  });
  const { errors } = (await response.json()) as WireAnswer<unknown>;
  return errors?.[0]?.extensions.code ?? 'answered';
};

describe('who may ask what', () => {
  it.each(documents.map((document) => [document.name, document] as const))('%s', async (name, document) => {
    const variables = EXAMPLES[name]?.variables;
    if (!variables) throw new Error(`${name} has no example`);
    const forOperator = document.surface === 'operator';
    const trusted = { documentId: document.id, variables };
    const free = { query: document.text, variables };
    const key = { authorization: `Bearer ${app.operatorKey}` };
    const operator = `${app.operatorUrl}/operator/graphql`;
    const publicAnswer =
      document.method === 'GET'
        ? await fetch(`${app.publicUrl}/g/${UTILITY_SITE}/${document.id}?v=${encodeURIComponent(JSON.stringify(variables))}`).then(
            ({ status }) => (status === 200 ? 'answered' : String(status)),
          )
        : await asked(`${app.publicUrl}/g/${UTILITY_SITE}`, trusted);
    expect({
      public: publicAnswer,
      publicFreeDocument: await asked(`${app.publicUrl}/g/${UTILITY_SITE}`, free),
      explorer: await asked(`${app.publicUrl}/graphql`, free),
      operatorWithoutKey: await asked(operator, trusted),
      operatorFromAPage: await asked(operator, trusted, { ...key, origin: 'http://localhost:4000' }),
      operator: await asked(operator, free, key),
    }).toEqual({
      public: forOperator ? 'DOCUMENT_NOT_TRUSTED' : 'answered',
      publicFreeDocument: 'DOCUMENT_NOT_TRUSTED',
      explorer: forOperator ? 'FORBIDDEN' : 'answered',
      operatorWithoutKey: 'UNAUTHENTICATED',
      operatorFromAPage: 'ORIGIN_NOT_ALLOWED',
      operator: 'answered',
    });
  });
});

describe('what the schema says of itself', () => {
  it.each(roots.map((field) => [field.name, field] as const))('%s states access, class and cache in its description', (_, field) => {
    const meta = metaOf(field);
    expect(field.description).toContain(`Access: ${meta.access}. Class: ${meta.dataClass}.`);
  });

  it('lets only operators change anything', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.filter((field) => metaOf(field).access !== 'operator').map(({ name }) => name)).toEqual([]);
  });

  it('never puts a document with a customer code on an address, and never reuses what an operator reads', () => {
    for (const { name, dataClass, method, surface, ttlSeconds } of documents) {
      if (dataClass !== 'P0') expect([name, method]).toEqual([name, 'POST']);
      if (surface === 'operator') expect([name, ttlSeconds]).toEqual([name, 0]);
    }
  });

  it('describes every type', () => {
    const builtIn = new Set(['Boolean', 'Float', 'ID', 'Int', 'String']);
    const silent = Object.values(schema.getTypeMap()).filter(
      ({ name, description }) => !name.startsWith('__') && !builtIn.has(name) && !description,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
