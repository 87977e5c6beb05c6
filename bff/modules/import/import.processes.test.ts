import { afterAll, beforeAll, expect, it } from 'vitest';
import { OutageLookupByCode } from '../../../widgets/outage-lookup/outage-lookup-by-code.generated.ts';
import { operatorClient } from '../../cli/operator-client.ts';
import { addDays, civilDateOf } from '../../platform/civil-date.ts';
import { UTILITY_SITE } from '../../seeds/sites.ts';
import { type BffProcess, startBff } from '../../test/bff-process.ts';
import { createDatabase } from '../../test/database.ts';
import { type PostgresServer, postgresServer } from '../../test/postgres-server.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';

const SLOW = 120_000;
const CODE = 'PB06030000001';

let server: PostgresServer;
let database: Awaited<ReturnType<typeof createDatabase>>;
const running: BffProcess[] = [];

async function start(): Promise<BffProcess> {
  const bff = await startBff({ DATABASE_URL: database.url, DATA_DIR: temporaryFolder('import') });
  running.push(bff);
  return bff;
}

async function end(bff: BffProcess): Promise<void> {
  bff.child.kill('SIGKILL');
  await bff.exited;
}

beforeAll(async () => {
  server = await postgresServer();
  database = await createDatabase(server.url);
}, SLOW);
afterAll(async () => {
  await Promise.all(running.map(end));
  await database.drop();
  await server.stop();
}, SLOW);

const desk = ({ operatorUrl, operatorKey }: BffProcess) =>
  operatorClient({ endpoint: `${operatorUrl}/operator/graphql`, key: operatorKey, locale: 'en' });

async function look({ publicUrl }: BffProcess): Promise<string> {
  const query = `{ outages(by: { customerCode: "${CODE}" }) { __typename } }`;
  const response = await fetch(`${publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: { outages: { __typename: string } } }).data.outages.__typename;
}

/** As a widget asks: through the cache of finished answers. */
async function visit({ publicUrl }: BffProcess): Promise<string> {
  const variables = { customerCode: CODE, from: today, to: addDays(today, 7) };
  const response = await fetch(`${publicUrl}/g/${UTILITY_SITE}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evn-widget': '1' },
    body: JSON.stringify({ documentId: OutageLookupByCode.id, variables, locale: 'vi' }),
  });
  return ((await response.json()) as { data: { outages: { __typename: string } } }).data.outages.__typename;
}

const today = civilDateOf(new Date());
const statement = (kind: string, requestId: string, readAt = new Date()) => ({
  kind,
  corporation: 'EVNSPC',
  units: ['PB0603'],
  from: today,
  to: addDays(today, 7),
  readAt: readAt.toISOString(),
  source: 'Nguồn',
  clientRequestId: requestId,
});
const cut = (scheduleId: string) => ({
  row: 1,
  scheduleId,
  unitCode: 'PB0603',
  areaName: 'Ấp 1',
  startsAt: `${addDays(today, 2)} 07:30`,
  endsAt: `${addDays(today, 2)} 09:30`,
  kind: 'PLANNED',
});

it(
  'an import outlives the process that took it in, shows nothing until its commit, and is committed once by however many ask',
  async () => {
    const [one, two] = [await start(), await start()];
    const points = await desk(one).send('OperatorImportBegin', statement('SUPPLY_POINTS', 'points-of-two'));
    await desk(one).send('OperatorSupplyPointAppend', { importId: points.id, rows: [{ row: 1, customerCode: CODE, unitCode: 'PB0603' }] });
    await desk(two).send('OperatorImportCommit', { importId: points.id, rows: 1 });
    const outages = await desk(one).send('OperatorImportBegin', statement('OUTAGES', 'outages-of-two'));
    await desk(one).send('OperatorOutageScheduleAppend', { importId: outages.id, rows: [cut('P1')] });
    await end(one);

    expect(await look(two)).toBe('OutageUnknown');
    const three = await start();
    await desk(three).send('OperatorOutageScheduleAppend', { importId: outages.id, rows: [cut('P1'), cut('P2')] });
    const commits = await Promise.all(
      Array.from({ length: 10 }, (_, n) => desk(n % 2 === 0 ? two : three).send('OperatorImportCommit', { importId: outages.id, rows: 2 })),
    );
    expect(new Set(commits.map((run) => JSON.stringify(run))).size).toBe(1);
    expect(commits[0]).toMatchObject({ __typename: 'ImportRun', added: 2, changed: 0, cancelled: 0 });
    expect([await look(two), await look(three)]).toEqual(['OutageFound', 'OutageFound']);
  },
  SLOW,
);

it(
  'what one process takes in, another one that has just answered otherwise says a few seconds later',
  async () => {
    const [one, two] = [await start(), await start()];
    const vanished = await desk(one).send('OperatorImportBegin', statement('OUTAGES', 'nothing-left'));
    await desk(one).send('OperatorImportCommit', { importId: vanished.id, rows: 0 });
    expect(await visit(two)).toBe('NoOutageKnownUntil');
    const found = await desk(one).send('OperatorImportBegin', statement('OUTAGES', 'one-again'));
    await desk(one).send('OperatorOutageScheduleAppend', { importId: found.id, rows: [cut('again')] });
    await desk(one).send('OperatorImportCommit', { importId: found.id, rows: 1 });
    await expect.poll(() => visit(two), { timeout: 10_000, interval: 200 }).toBe('OutageFound');
  },
  SLOW,
);

it(
  'of two processes that commit at once, the newer reading stands',
  async () => {
    const [one, two] = [await start(), await start()];
    for (let round = 0; round < 8; round += 1) {
      const olderReading = new Date();
      const newerReading = new Date(olderReading.getTime() + 1000);
      const older = await desk(one).send('OperatorImportBegin', statement('OUTAGES', `older-of-${round}`, olderReading));
      const newer = await desk(two).send('OperatorImportBegin', statement('OUTAGES', `newer-of-${round}`, newerReading));
      await desk(one).send('OperatorOutageScheduleAppend', { importId: older.id, rows: [cut(`older-${round}`)] });
      const [first, second] = await Promise.all([
        desk(one).send('OperatorImportCommit', { importId: older.id, rows: 1 }),
        desk(two).send('OperatorImportCommit', { importId: newer.id, rows: 0 }),
      ]);
      expect(['ImportRun', 'StaleProblem']).toContain(first.__typename);
      expect(second.__typename).toBe('ImportRun');
      expect(await look(one)).toBe('NoOutageKnownUntil');
      // The next round reads its source after this one.
      await new Promise((resolve) => setTimeout(resolve, 1001));
    }
  },
  SLOW,
);
