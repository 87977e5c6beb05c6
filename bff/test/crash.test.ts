import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BffProcess, startBff } from './bff-process.ts';
import { createDatabase } from './database.ts';
import { type PostgresServer, postgresServer } from './postgres-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SLOW = 240_000;
const BATCHES = 12;
const BATCH_ROWS = 1_000;
const UNIT = 'PB0605';

let server: PostgresServer;
let database: Awaited<ReturnType<typeof createDatabase>>;
const folder = temporaryFolder('crash');
beforeAll(async () => {
  server = await postgresServer();
  database = await createDatabase(server.url);
}, SLOW);
afterAll(async () => {
  await database.drop();
  await server.stop();
});

const start = (): Promise<BffProcess> => startBff({ DATABASE_URL: database.url, DATA_DIR: folder });
const codeOf = (round: number, index: number): string => `${UNIT}${round}${String(index).padStart(6, '0')}`;

async function operator<Data>(bff: BffProcess, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${bff.operatorUrl}/operator/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bff.operatorKey}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const BEGIN =
  'mutation ($input: ImportBeginInput!) { run: importBegin(input: $input) { ... on ImportRun { id } ... on InputProblem { fields { path message } } } }';
const APPEND =
  'mutation ($input: SupplyPointAppendInput!) { batch: supplyPointAppend(input: $input) { ... on ImportBatch { rows rejected { row } } ... on Problem { message } } }';
const COMMIT =
  'mutation ($input: ImportCommitInput!) { run: importCommit(input: $input) { __typename ... on ImportRun { status rows } ... on Problem { message } } }';

/** A list of supply points of one unit, batch by batch; `acknowledged` says that the commit was answered. */
async function importList(bff: BffProcess, round: number, attempt: string): Promise<{ acknowledged: boolean }> {
  const { run } = await operator<{ run: { id?: string; fields?: unknown } }>(bff, BEGIN, {
    input: {
      kind: 'SUPPLY_POINTS',
      corporation: 'EVNSPC',
      units: [UNIT],
      readAt: new Date(Date.now() - 60_000 + round).toISOString(),
      source: 'Danh sách thử',
      clientRequestId: `crash-${round}-${attempt}`,
    },
  });
  if (run.id === undefined) throw new Error(JSON.stringify(run.fields));
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const rows = Array.from({ length: BATCH_ROWS }, (_, index) => ({
      row: index + 1,
      customerCode: codeOf(round, batch * BATCH_ROWS + index),
      unitCode: UNIT,
      areaCode: 'A-1',
    }));
    await operator(bff, APPEND, { input: { importId: run.id, rows } });
  }
  await operator(bff, COMMIT, { input: { importId: run.id, rows: BATCHES * BATCH_ROWS } });
  return { acknowledged: true };
}

/** How many rows of the round's list are in force: all of them or none. */
async function inForce(bff: BffProcess): Promise<Array<{ status: string; rows: number }>> {
  const { imports } = await operator<{ imports: Array<{ kind: string; status: string; rows: number; units: string[] }> }>(
    bff,
    '{ imports(corporation: EVNSPC, first: 50) { kind status rows units } }',
    {},
  );
  // The sample has lists of the places of this unit, too.
  return imports.filter(({ kind, status, units }) => kind === 'SUPPLY_POINTS' && status === 'COMMITTED' && units.includes(UNIT));
}

describe('an import whose server is killed', () => {
  it.each([
    [1, 150],
    [2, 600],
    [3, 1_200],
    [4, 2_000],
  ])(
    'round %i, after %i ms: everything of it or nothing, and it can be done again',
    async (round, delay) => {
      const bff = await start();
      const before = await inForce(bff);
      const running = importList(bff, round, 'killed').catch(() => ({ acknowledged: false }));
      await Promise.race([running, wait(delay)]);
      bff.child.kill('SIGKILL');
      const [{ acknowledged }] = await Promise.all([running, bff.exited]);

      const again = await start();
      const after = await inForce(again);
      const landed = after.length - before.length;
      expect(landed === 0 || landed === 1).toBe(true);
      if (acknowledged) expect(landed).toBe(1);
      expect(after.every(({ rows }) => rows === BATCHES * BATCH_ROWS)).toBe(true);

      if (landed === 0) await importList(again, round, 'again');
      expect((await inForce(again)).length).toBe(before.length + 1);
      again.child.kill('SIGKILL');
      await again.exited;
    },
    SLOW,
  );
});
