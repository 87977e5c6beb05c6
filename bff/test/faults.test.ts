import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocuments } from '../graphql/documents.ts';
import { UTILITY_SITE } from '../seeds/sites.ts';
import { type TestApp, testApp, type WireAnswer } from './app.ts';
import { EXAMPLES } from './examples.ts';

const documents = [...readDocuments().values()].filter(({ surface }) => surface === 'public');

function askerOf(app: () => TestApp) {
  return (document: (typeof documents)[number], variables: unknown): Promise<Response> =>
    document.method === 'GET'
      ? app().fetch(`/g/${UTILITY_SITE}/${document.id}?${new URLSearchParams({ v: JSON.stringify(variables) })}`)
      : app().fetch(`/g/${UTILITY_SITE}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-evn-widget': '1' },
          body: JSON.stringify({ documentId: document.id, variables }),
        });
}

describe('each document while the database is gone', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    await app.db.close();
  });
  afterAll(() => app.close());
  const ask = askerOf(() => app);

  it.each(documents.map((document) => [document.name, document] as const))('%s', async (name, document) => {
    const example = EXAMPLES[name];
    const response = await ask(document, example?.variables);
    const { data, errors } = (await response.json()) as WireAnswer<Record<string, unknown>>;
    if (example?.needs === 'memory') {
      expect([response.status, errors]).toEqual([200, undefined]);
    } else {
      expect([response.status, errors?.[0]?.extensions.code]).toEqual([503, 'UPSTREAM_UNAVAILABLE']);
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
      expect(response.headers.get('retry-after')).toBe('15');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('whatever is sent', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());
  const ask = askerOf(() => app);

  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(
      '\u0000',
      '\u2028',
      '\u202e',
      "'; drop table site; --",
      '${7*7}',
      '__proto__',
      '2026-02-30',
      '9999-99-99',
      'PB06010000055',
      'ＰＢ０６０１',
      'e\u0301'.repeat(20),
    ),
    fc.integer(),
    fc.double(),
    fc.constantFrom(null, true, [], {}, -0, 1e308, 2 ** 53),
  );

  it.each(documents.map((document) => [document.name, document] as const))(
    '%s answers without a fault of ours and without echo',
    async (name, document) => {
      const example = EXAMPLES[name]?.variables ?? {};
      const leaves = Object.keys(example);
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.constantFrom(...leaves, 'other'), nasty, { maxKeys: 4 }), async (changes) => {
          const response = await ask(document, { ...example, ...changes });
          const text = await response.text();
          expect(response.status).toBeLessThan(500);
          expect(text).not.toMatch(/\bat \/|node_modules|select |syntax error/i);
        }),
        { numRuns: 150 },
      );
      expect(app.bugs).toEqual([]);
    },
  );
});

describe('what is written down', () => {
  it('never holds a customer code, whatever becomes of the question', async () => {
    const app = await testApp();
    const ask = askerOf(() => app);
    const canary = 'PB06019876543';
    for (const document of documents.filter(({ dataClass }) => dataClass === 'P1')) {
      const example = JSON.stringify(EXAMPLES[document.name]?.variables).replaceAll('PB06010000055', canary);
      const good = await ask(document, JSON.parse(example));
      const bad = await ask(document, { ...JSON.parse(example), from: canary, to: { canary } });
      for (const response of [good, bad]) expect(JSON.stringify([...response.headers])).not.toContain(canary);
      expect(await bad.text()).not.toContain(canary);
    }
    expect(app.lines.length).toBeGreaterThan(0);
    expect(JSON.stringify([app.lines, app.bugs])).not.toContain(canary);
    await app.close();
  });
});
