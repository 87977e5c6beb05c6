import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Backend } from './database.ts';
import { PARSERS } from './parsers.ts';
import type { Tables } from './tables.generated.ts';

const STATEMENT_TIMEOUT_MS = 30_000;

/** PostgreSQL ≥ 15 over a pool; connections are opened when first needed. */
export function openPostgres(connectionString: string, poolSize: number): Backend {
  const pool = new pg.Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') => PARSERS[oid] ?? pg.types.getTypeParser(oid, format),
    },
  });
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on('error', () => undefined);
  const root = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    root,
    alive: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => root.destroy(),
  };
}
