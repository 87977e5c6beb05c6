import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutageLookupByCode } from '../../widgets/outage-lookup/outage-lookup-by-code.generated.ts';
import { seedSample } from '../seeds/sample.ts';
import { type TestApp, testApp } from './app.ts';
import { temporaryPostgres } from './database.ts';
import { type MortalServer, mortalServer } from './postgres-server.ts';

let server: MortalServer;
let app: TestApp;
beforeAll(async () => {
  server = await mortalServer();
  app = await testApp({ database: await temporaryPostgres(server.url) });
  await seedSample({ imports: app.app.imports, clock: app.clock, say: () => undefined });
}, 90_000);
afterAll(async () => {
  await app.close();
  await server.stop();
});

const NOTHING_PLANNED = 'PB06010000055';
const GOING_ON = 'PB06010000011';
const NEXT_WEEK = 'PB06010000022';

interface Away {
  outages: { __typename: string; stale?: boolean; asOf?: string } | null;
}

const ask = (customerCode: string) =>
  app.graphql<Away>('query ($code: CustomerCode!) { outages(by: { customerCode: $code }) { __typename ... on Dated { stale asOf } } }', {
    code: customerCode,
  });

const BEGIN = 'mutation ($input: ImportBeginInput!) { run: importBegin(input: $input) { ... on ImportRun { id } } }';
const APPEND =
  'mutation ($input: OutageScheduleAppendInput!) { batch: outageScheduleAppend(input: $input) { ... on ImportBatch { rows } } }';
const COMMIT = 'mutation ($input: ImportCommitInput!) { run: importCommit(input: $input) { ... on ImportRun { status } } }';

/** States an outage for the area of the code that had none. */
async function stateAnOutage(): Promise<void> {
  const statement = {
    kind: 'OUTAGES',
    corporation: 'EVNSPC',
    units: ['PB0601'],
    from: '2026-06-12',
    to: '2026-06-20',
    readAt: app.clock.now().toISOString(),
    source: 'Nguồn thử',
    clientRequestId: 'source-away-1',
  };
  const begun = await app.operator<{ run: { id: string } }>(BEGIN, { input: statement });
  const importId = begun.data?.run.id;
  const row = {
    row: 1,
    scheduleId: 'AWAY-1',
    unitCode: 'PB0601',
    areaCode: 'TA-05',
    areaName: 'Khu thử',
    startsAt: '2026-06-14T08:00:00+07:00',
    endsAt: '2026-06-14T10:00:00+07:00',
    kind: 'PLANNED',
  };
  await app.operator(APPEND, { input: { importId, rows: [row] } });
  const committed = await app.operator<{ run: { status: string } }>(COMMIT, { input: { importId, rows: 1 } });
  expect(committed.data?.run.status).toBe('COMMITTED');
}

describe('while the database is away', () => {
  it('answers an interruption that it last read, says that it is stale, and never says "none"', async () => {
    expect((await ask(NOTHING_PLANNED)).data?.outages).toMatchObject({ __typename: 'NoOutageKnownUntil', stale: false });
    const before = await ask(GOING_ON);
    expect(before.data?.outages).toMatchObject({ __typename: 'OutageFound', stale: false });

    await server.kill();
    expect((await ask(GOING_ON)).data?.outages).toEqual({ ...before.data?.outages, stale: true });
    expect((await ask(NOTHING_PLANNED)).data?.outages).toEqual({ __typename: 'OutageUnknown' });
    const neverRead = await ask(NEXT_WEEK);
    expect(neverRead.data?.outages ?? null).toBeNull();
    expect(neverRead.errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true, retryAfterSeconds: 15 });
    const health = (path: string) => fetch(`${app.operatorUrl}/health/${path}`).then(({ status }) => status);
    expect([await health('live'), await health('ready')]).toEqual([200, 503]);

    app.clock.advance(3_600_001);
    expect((await ask(GOING_ON)).errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');

    await server.start();
    expect((await ask(NOTHING_PLANNED)).data?.outages).toMatchObject({ __typename: 'NoOutageKnownUntil', stale: false });
    expect((await ask(NEXT_WEEK)).data?.outages).toMatchObject({ __typename: 'OutageFound', stale: false });
  }, 60_000);

  it('keeps no finished "none" that may have been overtaken, no answer that is stale, and no calendar that may lack something', async () => {
    const visit = async (customerCode: string) => {
      const { data } = await app.run(OutageLookupByCode, { customerCode, from: '2026-06-12', to: '2026-06-19' });
      return { answer: data?.outages, cache: app.lines.at(-1)?.cache };
    };
    await visit(NOTHING_PLANNED);
    expect(await visit(NOTHING_PLANNED)).toMatchObject({ answer: { __typename: 'NoOutageKnownUntil' }, cache: 'hit' });
    const { answer } = await visit(GOING_ON);
    const calendar = () => app.fetch(answer && 'calendarPath' in answer ? answer.calendarPath : '').then(({ status }) => status);
    expect(await calendar()).toBe(200);

    await server.kill();
    await expect(app.app.generation.look()).rejects.toThrow();
    expect(await visit(NOTHING_PLANNED)).toMatchObject({ answer: { __typename: 'OutageUnknown' }, cache: 'miss' });
    await visit(GOING_ON);
    expect(await visit(GOING_ON)).toMatchObject({ answer: { __typename: 'OutageFound', stale: true }, cache: 'miss' });
    expect(await calendar()).toBe(503);
    await server.start();
    await app.app.generation.look();
  }, 60_000);

  it('takes a database that refuses connections for one that is away', async () => {
    await ask(GOING_ON);
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(app.db.read);
    const administer = async (statement: string) => {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query(statement);
      await client.end();
    };
    const name = rows[0]?.name ?? '';
    await administer(`alter database ${name} allow_connections false`);
    await administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    expect((await ask(GOING_ON)).data?.outages).toMatchObject({ __typename: 'OutageFound', stale: true });
    expect((await ask('PB06010000033')).errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    await administer(`alter database ${name} allow_connections true`);
    expect((await ask(GOING_ON)).data?.outages).toMatchObject({ __typename: 'OutageFound', stale: false });
    expect(app.bugs).toEqual([]);
  }, 60_000);

  it('forgets what it read before an import changed the facts', async () => {
    await ask(NOTHING_PLANNED);
    app.clock.advance(60_000);
    await stateAnOutage();
    await server.kill();
    const answer = await ask(NOTHING_PLANNED);
    expect(answer.data?.outages ?? null).toBeNull();
    expect(answer.errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    await server.start();
    expect((await ask(NOTHING_PLANNED)).data?.outages).toMatchObject({ __typename: 'OutageFound', stale: false });
  }, 60_000);
});
