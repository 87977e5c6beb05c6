import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Backend } from './database.ts';
import { PARSERS } from './parsers.ts';
import type { Tables } from './tables.generated.ts';

const STATEMENT_TIMEOUT_MS = 30_000;

/**
 * The server's default, 4, is that of a spinning disk. Look-ups find their few pages in memory; with 4 they read whole
 * small tables instead of an index, and take three times as long.
 */
const RANDOM_PAGE_COST = 1.1;

/** A pool as the BFF uses it; connections are opened when first needed. */
export function openPool(connectionString: string, poolSize: number): pg.Pool {
  return new pg.Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options: `-c random_page_cost=${RANDOM_PAGE_COST}`,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') => PARSERS[oid] ?? pg.types.getTypeParser(oid, format),
    },
  });
}

/** PostgreSQL ≥ 15. */
export function openPostgres(connectionString: string, poolSize: number): Backend {
  const pool = openPool(connectionString, poolSize);
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on('error', () => undefined);
  const root = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    root,
    prepared: async <Row>(name: string, text: string, values: unknown[]) => (await pool.query<Row & pg.QueryResultRow>({ name, text, values })).rows,
    alive: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => root.destroy(),
  };
}
