import { type GraphQLResolveInfo, getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldMeta } from '../graphql/access.ts';
import type { Context, OperatorServices, PersonalServices } from '../graphql/context.ts';
import { readDocuments } from '../graphql/documents.ts';
import { Fault } from '../platform/faults.ts';
import { schema } from '../graphql/schema.ts';
import type { Grant, Placement, Visitor } from '../platform/visitor.ts';
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

type RootField = (typeof roots)[number];

/** Why a field does not let somebody in; whatever it says to those it lets in is no refusal. */
const refusalOf = async ({ resolve }: RootField, context: Context): Promise<string | null> => {
  try {
    await resolve?.({}, { input: {} }, context, {} as GraphQLResolveInfo);
    return null;
  } catch (error) {
    return error instanceof Fault ? error.code : null;
  }
};

const codeOf = ({ errors }: WireAnswer<unknown>): string => errors?.[0]?.extensions.code ?? 'answered';

const askedInBrowser = async (placement: Placement, body: object): Promise<string> => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await app.browser({ placement }).fetch(`/s/graphql/${UTILITY_SITE}`, init);
  return codeOf((await response.json()) as WireAnswer<unknown>);
};

const asked = async (url: string, body: object, headers: Record<string, string> = {}): Promise<string> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evn-widget': '1', ...headers },
    body: JSON.stringify(body),
  });
  return codeOf((await response.json()) as WireAnswer<unknown>);
};

describe('who may ask what', () => {
  it.each(documents.map((document) => [document.name, document] as const))('%s', async (name, document) => {
    const variables = EXAMPLES[name]?.variables;
    if (!variables) throw new Error(`${name} has no example`);
    const { surface } = document;
    const forOperator = surface === 'operator';
    // What a browser must have proved first is asked after the proof in the tests of its module.
    const needsProof = roots.some((field) => metaOf(field).access === 'request' && document.text.includes(`${field.name}(`));
    const refusedTo = surface === 'public' ? 'answered' : 'FORBIDDEN';
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
      page: await askedInBrowser('page', trusted),
      frame: await askedInBrowser('frame', trusted),
      publicFreeDocument: await asked(`${app.publicUrl}/g/${UTILITY_SITE}`, free),
      explorer: await asked(`${app.publicUrl}/graphql`, free),
      operatorWithoutKey: await asked(operator, trusted),
      operatorFromAPage: await asked(operator, trusted, { ...key, origin: 'http://localhost:4000' }),
      operator: await asked(operator, free, key),
    }).toEqual({
      public: surface === 'public' ? 'answered' : 'DOCUMENT_NOT_TRUSTED',
      page: surface !== 'session' ? 'DOCUMENT_NOT_TRUSTED' : needsProof ? 'UNAUTHENTICATED' : 'answered',
      frame: surface !== 'session' ? 'DOCUMENT_NOT_TRUSTED' : needsProof ? 'UNAUTHENTICATED' : 'answered',
      publicFreeDocument: 'DOCUMENT_NOT_TRUSTED',
      explorer: refusedTo,
      operatorWithoutKey: 'UNAUTHENTICATED',
      operatorFromAPage: 'ORIGIN_NOT_ALLOWED',
      operator: forOperator || document.ttlSeconds > 0 ? 'answered' : 'FORBIDDEN',
    });
  });
});

describe('what the schema says of itself', () => {
  it.each(roots.map((field) => [field.name, field] as const))('%s states access, class and cache in its description', (_, field) => {
    const meta = metaOf(field);
    expect(field.description).toContain(`Access: ${meta.access}. Class: ${meta.dataClass}.`);
  });

  it.each(Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => [field.name, field] as const))(
    '%s changes something for those alone who get through its gate, and is never reused',
    async (_, field) => {
      const { access, ttlSeconds } = metaOf(field);
      expect(ttlSeconds).toBeUndefined();
      const nobody = { embedding: null, visitor: null, personal: null, operator: null, locale: 'vi' } as Context;
      const page: Context = { ...nobody, embedding: { siteKey: UTILITY_SITE, trust: 'first-party', network: 'unknown' } };
      const operator: Context = { ...nobody, operator: {} as OperatorServices };
      const visitor: Visitor = { id: 'ss_one', siteKey: UTILITY_SITE, placement: 'page', grants: [] };
      const session: Context = { ...nobody, visitor, personal: {} as PersonalServices };
      const grants: Grant[] = [{ kind: 'REQUEST', corporation: 'EVNSPC', subject: 'sr_one' }];
      const request: Context = { ...session, visitor: { ...visitor, grants } };
      const letIn = { site: page, session, request, operator }[access];
      const others = [
        nobody,
        page,
        operator,
        ...(access === 'session' ? [] : [session]),
        ...(access === 'site' || access === 'operator' ? [request] : []),
      ];
      for (const context of others.filter((other) => other !== letIn))
        expect(await refusalOf(field, context)).toBe(access === 'request' && context === session ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      expect(await refusalOf(field, letIn)).not.toBe('FORBIDDEN');
    },
  );

  it('lets a page change something only after a human check, and once per request id', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter((field) => metaOf(field).access === 'site');
    expect(mutations.length).toBeGreaterThan(0);
    for (const { name, args } of mutations) {
      const input = getNamedType(args.find((arg) => arg.name === 'input')?.type);
      const fields = isInputObjectType(input) ? input.getFields() : {};
      expect([name, String(fields['humanCheck']?.type), String(fields['clientRequestId']?.type)]).toEqual([
        name,
        'HumanCheckInput!',
        'String!',
      ]);
    }
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
