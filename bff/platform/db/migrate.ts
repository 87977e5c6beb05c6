import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { sha256Hex } from '../hash.ts';
import type { Database, Executor } from './database.ts';

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));
const FILE_NAME = /^\d{4}_[a-z0-9_]+\.sql$/;
/** Any constant will do, as long as every process uses the same. */
const ADVISORY_LOCK = 4_510_011;

export interface Migration {
  name: string;
  text: string;
  sha256: string;
}

/** The migrations of this version, in order. */
export function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => FILE_NAME.test(file))
    .sort()
    .map((name) => {
      const text = readFileSync(FOLDER + name, 'utf8');
      return { name, text, sha256: sha256Hex(text) };
    });
}

/** Statements of a file; comments are dropped, a body between `$$` stays whole. */
export function splitStatements(text: string): string[] {
  const statements = [''];
  for (const piece of text.replace(/^\s*--.*$/gm, '').split(/(\$\$[\s\S]*?\$\$|;)/)) {
    if (piece === ';') statements.push('');
    else statements[statements.length - 1] += piece;
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

async function appliedIn(trx: Executor): Promise<Map<string, string>> {
  await sql`create table if not exists schema_migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`.execute(trx);
  const { rows } = await sql<{ name: string; sha256: string }>`select name, sha256 from schema_migration`.execute(trx);
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/**
 * Brings the database to this version, one transaction for all pending files; several processes may start at once.
 * Refuses a database whose applied files differ from ours. Answers the names that were applied.
 */
export function migrate(database: Database, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  return database.transaction('migrate', async (trx) => {
    await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(trx);
    const applied = await appliedIn(trx);
    const pending: string[] = [];
    for (const migration of migrations) {
      const known = applied.get(migration.name);
      if (known === migration.sha256) continue;
      if (known !== undefined) throw new Error(`migration ${migration.name} was changed after it had been applied`);
      for (const statement of splitStatements(migration.text)) await sql.raw(statement).execute(trx);
      await sql`insert into schema_migration (name, sha256) values (${migration.name}, ${migration.sha256})`.execute(trx);
      pending.push(migration.name);
    }
    return pending;
  });
}
