import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Database, guardedDatabase } from '../platform/db/database.ts';
import { migrate, readMigrations } from '../platform/db/migrate.ts';
import { openPgliteInMemory } from '../platform/db/pglite.ts';
import { openPostgres } from '../platform/db/postgres.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/evn-care/', import.meta.url));

/** A migrated data directory, made once per set of migrations: loading it takes a quarter of the time of making it. */
async function migratedDump(): Promise<Blob> {
  const fingerprint = createHash('sha256')
    .update(
      readMigrations()
        .map(({ sha256 }) => sha256)
        .join(),
    )
    .digest('hex')
    .slice(0, 16);
  const file = `${CACHE}pglite-${fingerprint}.tar`;
  if (!existsSync(file)) {
    const backend = await openPgliteInMemory();
    await migrate(guardedDatabase(backend));
    const dump = Buffer.from(await (await backend.dump()).arrayBuffer());
    await backend.close();
    mkdirSync(CACHE, { recursive: true });
    // Several test files may get here at once; a rename is all or nothing.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, dump);
    renameSync(own, file);
  }
  return new Blob([readFileSync(file)]);
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** An empty database of its own on the server that `url` names. */
export async function createDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `evn_test_${randomBytes(6).toString('hex')}`;
  await administer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => administer(url, `drop database if exists ${name} with (force)`) };
}

/** A migrated, empty database on the server that `url` names; dropped when closed. */
export async function temporaryPostgres(url: string): Promise<Database> {
  const own = await createDatabase(url);
  const database = guardedDatabase(openPostgres(own.url, 8));
  await migrate(database);
  return {
    ...database,
    close: async () => {
      await database.close();
      await own.drop();
    },
  };
}

/** A migrated, empty database: PostgreSQL where DATABASE_URL names one, else PGlite in memory. */
export async function testDatabase(): Promise<Database> {
  const url = process.env['DATABASE_URL'];
  return url ? temporaryPostgres(url) : guardedDatabase(await openPgliteInMemory(await migratedDump()));
}
