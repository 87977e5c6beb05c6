import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BffProcess, failingBff, startBff } from './bff-process.ts';
import { createDatabase } from './database.ts';
import { type PostgresServer, postgresServer } from './postgres-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Processes start in seconds on an idle machine, and in many more on a busy one. */
const SLOW = 180_000;

const running: BffProcess[] = [];
async function start(environment: Record<string, string>): Promise<BffProcess> {
  const bff = await startBff(environment);
  running.push(bff);
  return bff;
}
afterEach(async () => {
  for (const bff of running.splice(0)) {
    bff.child.kill('SIGKILL');
    await bff.exited;
  }
});

const tariffs = (bff: BffProcess): Promise<Response> =>
  fetch(`${bff.publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ tariffDecisions { decision } }"}',
  });

describe('one data folder', () => {
  const folder = temporaryFolder('data');

  it(
    'is refused to a second process, in words, and given on after a crash',
    async () => {
      const first = await start({ DATA_DIR: folder });
      const second = await failingBff({ DATA_DIR: folder });
      expect(second.code).toBe(1);
      expect(second.output).toContain(`is in use by process ${first.child.pid}`);
      expect((await tariffs(first)).status).toBe(200);

      first.child.kill('SIGKILL');
      await first.exited;
      const third = await start({ DATA_DIR: folder });
      expect((await tariffs(third)).status).toBe(200);
      expect(third.output()).not.toContain('Brought the database up to date');
    },
    SLOW,
  );

  it(
    'stops at SIGTERM without failing what it is answering',
    async () => {
      const bff = await start({ DATA_DIR: folder });
      const answers = Array.from({ length: 40 }, () => tariffs(bff).then(({ status }) => status));
      await Promise.any(answers);
      bff.child.kill('SIGTERM');
      expect(await bff.exited).toBe(0);
      expect((await Promise.allSettled(answers)).filter((result) => result.status === 'fulfilled' && result.value !== 200)).toEqual([]);
    },
    SLOW,
  );
});

describe('the configuration', () => {
  it(
    'names every mistake at once, without the values',
    async () => {
      const { code, output } = await failingBff({
        NODE_ENV: 'production',
        PORT: '99999',
        OPERATOR_KEY: 'short-secret',
        DATABASE_URL: 'mysql://secret',
        SMTP_URL: 'smtps://secret@mail.example.vn',
        SMS_KEY: 'secret-key',
      });
      expect(code).toBe(1);
      for (const name of ['PORT', 'OPERATOR_KEY', 'DATABASE_URL', 'SMTP_URL: is set together with MAIL_FROM', 'SMS_URL'])
        expect(output).toContain(name);
      expect(output).not.toContain('secret');
    },
    SLOW,
  );

  it(
    'says which port is taken',
    async () => {
      const bff = await start({ DATA_DIR: temporaryFolder('a') });
      const { code, output } = await failingBff({
        DATA_DIR: temporaryFolder('b'),
        PORT: new URL(bff.publicUrl).port,
      });
      expect([code, output]).toEqual([1, expect.stringContaining('already in use')]);
    },
    SLOW,
  );
});

describe('several processes on one PostgreSQL', () => {
  let server: PostgresServer;
  let database: Awaited<ReturnType<typeof createDatabase>>;
  beforeAll(async () => {
    server = await postgresServer();
    database = await createDatabase(server.url);
  }, SLOW);
  afterAll(async () => {
    await database.drop();
    await server.stop();
  });

  it(
    'migrate and seed once, whoever comes first',
    async () => {
      const environment = { DATABASE_URL: database.url, DATA_DIR: temporaryFolder('c') };
      const [one, two] = await Promise.all([start(environment), start(environment)]);
      expect([one, two].filter((bff) => bff.output().includes('Brought the database up to date'))).toHaveLength(1);
      expect((await tariffs(one)).status).toBe(200);
      expect((await tariffs(two)).status).toBe(200);
    },
    SLOW,
  );
});
