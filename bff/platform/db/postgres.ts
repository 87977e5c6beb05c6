import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Backend } from './database.ts';
import { PARSERS } from './parsers.ts';
import { SESSION_SETTINGS } from './settings.ts';
import type { Tables } from './tables.generated.ts';

const STATEMENT_TIMEOUT_MS = 30_000;

/**
 * For prepared statements: the plan is made from the text alone and kept. Left to itself the server finds a plan for any
 * list of codes dearer than one for this list, and plans anew each time, which takes longer than the look-up. Statements
 * over many rows need plans that know their values; they have connections of their own.
 */
const KEPT_PLANS = '-c plan_cache_mode=force_generic_plan';

function openPool(connectionString: string, poolSize: number, options: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options: [...SESSION_SETTINGS.map(([name, value]) => `-c ${name}=${value}`), options].join(' '),
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') => PARSERS[oid] ?? pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that the server closes must not end the process, be it idle or between two statements of a transaction:
  // whoever asks next is told, or gets a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Runs statements whose text never changes, each planned once per connection. Connections are opened when first needed. */
export function openPrepared(connectionString: string, poolSize: number): Pick<Backend, 'prepared' | 'close'> {
  const pool = openPool(connectionString, poolSize, KEPT_PLANS);
  return {
    prepared: async <Row>(name: string, text: string, values: unknown[]) =>
      (await pool.query<Row & pg.QueryResultRow>({ name, text, values })).rows,
    close: () => pool.end(),
  };
}

/** PostgreSQL ≥ 15: up to `poolSize` connections for prepared statements, and as many for everything else. */
export function openPostgres(connectionString: string, poolSize: number): Backend {
  const pool = openPool(connectionString, poolSize, '');
  const { prepared, close } = openPrepared(connectionString, poolSize);
  const root = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    root,
    prepared,
    alive: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      await Promise.all([root.destroy(), close()]);
    },
  };
}
