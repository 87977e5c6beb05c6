import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readDocuments } from '../graphql/documents.ts';
import { newTraceId } from '../platform/ids.ts';
import { UTILITY_SITE } from '../seeds/sites.ts';
import { type TestApp, type TestBrowser, testApp } from './app.ts';
import { EXAMPLES } from './examples.ts';
import { attached, draftPdf } from './papers.ts';
import { sent, serviceForm } from './service-requests.ts';

/** What a database does not keep, what means something to one, and what turns up in lists of such things. */
const HOSTILE = [
  '\0',
  'a\0b',
  '\ud800',
  '\u202e',
  '\u2028',
  "'; drop table session; --",
  '%00',
  '__proto__',
  '9'.repeat(400),
  'x'.repeat(20_000),
];

const documents = [...readDocuments().values()].filter(({ surface }) => surface !== 'public');

let app: TestApp;
/** Has sent a request with a paper, so that it is let in wherever a customer is. */
let customer: TestBrowser;
const known: Record<string, string> = {};
beforeAll(async () => {
  app = await testApp();
  customer = app.browser();
  const { requestCode } = await sent(customer, serviceForm('CHECK_METER'));
  const { id, sha256 } = await attached(app, requestCode, await draftPdf());
  Object.assign(known, { code: requestCode, requestCode, paperId: id, sha256, solution: 'right' });
});
afterAll(() => app.close());
beforeEach(() => {
  app.bugs.length = 0;
});

type Variables = Record<string, unknown>;

/** The example, with what there is in the place of what there is not. */
const filled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(filled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, known[name] ?? filled(item)]));
};

/** The same once for every text in it, with that one replaced. */
function spoiled(value: unknown, hostile: string): unknown[] {
  if (typeof value === 'string') return [hostile];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) =>
    spoiled(item, hostile).map((other) => (Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other })),
  );
}

/** Every try is one of its own. */
function anew(variables: Variables): Variables {
  const { input } = variables;
  return input !== null && typeof input === 'object' ? { ...variables, input: { clientRequestId: newTraceId(), ...input } } : variables;
}

const withoutRequestId = ({ input, ...variables }: Variables): Variables => {
  if (input === null || typeof input !== 'object') return variables;
  const { clientRequestId, ...rest } = input as Variables;
  return { ...variables, input: rest };
};

function ask({ id, surface }: (typeof documents)[number], variables: unknown): Promise<Response> {
  const body = JSON.stringify({ documentId: id, variables });
  const json = { 'content-type': 'application/json' };
  if (surface === 'session') return customer.fetch(`/s/graphql/${UTILITY_SITE}`, { method: 'POST', headers: json, body });
  const headers = { ...json, authorization: `Bearer ${app.operatorKey}` };
  return fetch(`${app.operatorUrl}/operator/graphql`, { method: 'POST', headers, body });
}

it.each(documents.map((document) => [document.name, document] as const))('%s answers without a fault of ours', async (name, document) => {
  const example = withoutRequestId(filled(EXAMPLES[name]?.variables) as Variables);
  for (const variables of HOSTILE.flatMap((hostile) => spoiled(example, hostile))) {
    const response = await ask(document, anew(variables as Variables));
    const text = await response.text();
    expect([response.status < 500, text], JSON.stringify(variables).slice(0, 400)).toEqual([true, expect.not.stringContaining('INTERNAL')]);
    expect(text).not.toMatch(/\bat \/|node_modules|select |syntax error/i);
  }
  expect(app.bugs).toEqual([]);
});
