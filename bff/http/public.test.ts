import { GraphQLInt, type GraphQLFieldConfig, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context, PublicServices } from '../graphql/context.ts';
import type { DocumentStore, TrustedDocument } from '../graphql/documents.ts';
import { audienceOf } from '../platform/asker.ts';
import { fixedClock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { answerCache } from './cache.ts';
import { type Listener, listen } from './listener.ts';
import { networkBehind } from './network.ts';
import { publicSurface } from './public.ts';
import { routed } from './routes.ts';

/** What the field `count` of each root type was told, and when it answers. */
let seen: Context[];
let release: () => void;
let released: Promise<void>;
let listener: Listener;

const count: GraphQLFieldConfig<unknown, Context> = {
  type: new GraphQLNonNull(GraphQLInt),
  resolve: async (_, _args, context) => {
    const turn = seen.push(context);
    await released;
    return turn;
  },
};
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { count } }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: { count } }),
});

const document = (id: string, kind: 'query' | 'mutation', ttlSeconds: number): [string, TrustedDocument] => [
  id,
  {
    id,
    name: id,
    kind,
    ttlSeconds,
    staleSeconds: 0,
    surface: 'public',
    dataClass: 'P1',
    method: 'POST',
    text: `${kind} { count }`,
    ast: parse(`${kind} { count }`),
    variableNames: [],
  },
];
const documents: DocumentStore = new Map([
  document('kept', 'query', 60),
  document('challenge', 'query', 0),
  document('send', 'mutation', 0),
]);

const site = (key: string, name: 'EVNSPC' | 'EVNHANOI') => ({
  __typename: 'Site' as const,
  humanCheck: 'PROOF_OF_WORK' as const,
  key,
  name,
  trust: 'partner' as const,
  audience: audienceOf({ corporations: [name], defaultCorporation: name }),
  origins: new Set<string>(),
  locale: 'vi' as const,
});
const SITES = new Map([site('pk_a', 'EVNSPC'), site('pk_b', 'EVNSPC'), site('pk_c', 'EVNHANOI')].map((one) => [one.key, one]));

beforeEach(async () => {
  seen = [];
  release = () => undefined;
  released = Promise.resolve();
  const clock = fixedClock('2026-06-12T08:00:00+07:00');
  const log = createLog('silent');
  const graphql = publicSurface({
    schema,
    documents,
    sites: { find: (key) => SITES.get(key) },
    services: {} as PublicServices,
    cache: answerCache({ clock, maxBytes: 10_000 }),
    reads: null,
    networkOf: networkBehind(0),
    clock,
    log,
  });
  listener = await listen(0, routed([{ prefix: '/g/', handle: graphql }]), log);
});
afterEach(async () => {
  vi.useRealTimers();
  await listener.close(0);
});

function hold(): void {
  released = new Promise((resolve) => {
    release = resolve;
  });
}

const ask = async (documentId: string, key = 'pk_a'): Promise<{ status: number; count: number }> => {
  const response = await fetch(`http://127.0.0.1:${listener.port}/g/${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evn-widget': '1' },
    body: JSON.stringify({ documentId, variables: {} }),
  });
  const { data } = (await response.json()) as { data?: { count: number } | null };
  return { status: response.status, count: data?.count ?? 0 };
};
const askAll = (questions: Array<[string, string?]>) => Promise.all(questions.map(([id, key]) => ask(id, key)));
const times = (number: number, id: string): Array<[string]> => Array.from({ length: number }, () => [id]);

describe('equal questions at the same time', () => {
  it.each(['challenge', 'send'])('each get an answer of their own where it may not be reused: %s', async (id) => {
    const answers = await askAll(times(20, id));
    expect(new Set(answers.map(({ count: turn }) => turn)).size).toBe(20);
    expect((await ask(id)).count).toBe(21);
  });

  it('share one answer where it may', async () => {
    expect(new Set((await askAll(times(20, 'kept'))).map(({ count: turn }) => turn))).toEqual(new Set([1]));
  });
});

describe('what a resolver knows of the site', () => {
  it('is its audience alone where the answer goes to every site with the same one', async () => {
    expect(
      await askAll([
        ['kept', 'pk_a'],
        ['kept', 'pk_b'],
      ]),
    ).toEqual([
      { status: 200, count: 1 },
      { status: 200, count: 1 },
    ]);
    expect((await ask('kept', 'pk_c')).count).toBe(2);
    expect(seen.map(({ embedding, audience }) => [embedding, audience.defaultCorporation])).toEqual([
      [null, 'EVNSPC'],
      [null, 'EVNHANOI'],
    ]);
    expect(Object.keys(seen[0] ?? {}).sort()).toEqual([
      'audience',
      'device',
      'embedding',
      'locale',
      'operator',
      'personal',
      'services',
      'visitor',
    ]);
    expect(Object.isFrozen(seen[0]?.audience) && Object.isFrozen(seen[0]?.audience.corporations)).toBe(true);
  });

  it.each(['challenge', 'send'])('is also its key where the answer is for one person: %s', async (id) => {
    await ask(id, 'pk_b');
    expect(seen[0]?.embedding).toEqual({ siteKey: 'pk_b', trust: 'partner', network: '127.0.0.0/24' });
  });
});

/** Real time, for a machine that is busy. */
const PATIENCE = { timeout: 20_000 };

describe('a source that does not answer', () => {
  it('keeps the places of those who gave up until it does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    hold();
    const waiting = askAll(times(256, 'challenge'));
    await vi.waitUntil(() => seen.length === 256, PATIENCE);
    expect((await ask('challenge')).status).toBe(503);
    vi.advanceTimersByTime(10_000);
    expect(new Set((await waiting).map(({ status }) => status))).toEqual(new Set([504]));
    expect((await ask('challenge')).status).toBe(503);
    release();
    await vi.waitUntil(async () => (await ask('challenge')).status === 200, PATIENCE);
  }, 60_000);
});
