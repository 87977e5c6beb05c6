import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../platform/db/migrate.ts';
import { openDatabase } from '../platform/db/open.ts';
import { createDatabase } from '../test/database.ts';
import { postgresServer } from '../test/postgres-server.ts';
import type { Database } from '../platform/db/database.ts';

const LOCAL = 'postgres://postgres@127.0.0.1:5432/postgres';

/** Where the temporary databases of a run live. */
export interface Databases {
  /** For the report. */
  kind: string;
  /** A migrated database, filled once by `fill`, dropped at the end. Answers the environment with which a server opens it. */
  create(fill: (database: Database) => Promise<void>): Promise<() => Record<string, string>>;
  dropAll(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function onServer(kind: string, serverUrl: string, stop: () => Promise<void>): Databases {
  const drops: Array<() => Promise<void>> = [];
  return {
    kind,
    async create(fill) {
      const { url, drop } = await createDatabase(serverUrl);
      drops.push(drop);
      const database = await openDatabase({ kind: 'postgres', url, poolSize: 4 });
      await migrate(database);
      await fill(database);
      await database.close();
      return () => ({ DATABASE_URL: url, DATABASE_POOL: '10' });
    },
    async dropAll() {
      for (const drop of drops.splice(0)) await drop();
      await stop();
    },
  };
}

/** Without a server each measured process embeds a copy of the database. */
function embedded(): Databases {
  const folders: string[] = [];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'evn-care-bench-'));
    folders.push(folder);
    return folder;
  };
  return {
    kind: 'PGlite, one copy in each process: no PostgreSQL answers here, so these figures are not those of production',
    async create(fill) {
      const filled = newFolder();
      const database = await openDatabase({ kind: 'pglite', folder: filled });
      await migrate(database);
      await fill(database);
      await database.close();
      return () => {
        const own = newFolder();
        cpSync(filled, own, { recursive: true });
        return { DATA_DIR: own };
      };
    },
    dropAll: async () => {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL at DATABASE_URL or on this machine, else the server binaries from npm, else PGlite. */
export async function findDatabases(): Promise<Databases> {
  const url = process.env['DATABASE_URL'] ?? ((await answers(LOCAL)) ? LOCAL : undefined);
  if (url !== undefined) return onServer('PostgreSQL', url, async () => undefined);
  try {
    const server = await postgresServer();
    return onServer('PostgreSQL (the binaries from npm)', server.url, server.stop);
  } catch {
    return embedded();
  }
}

/** One secret for every contender: the addresses of calendars are part of the answer. */
export const SECRET_KEY = randomBytes(32).toString('hex');
