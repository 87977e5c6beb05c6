import { SECRET_KEY } from './databases.ts';
import { type ServerProcess, startServer } from './processes.ts';

const BFF = new URL('../main.ts', import.meta.url);

/** The environment of a BFF in production; on PGlite, which production refuses, of development. */
function bffEnvironment(database: Record<string, string>, cacheMib: number): Record<string, string> {
  return {
    ...database,
    NODE_ENV: database['DATABASE_URL'] === undefined ? 'development' : 'production',
    PUBLIC_URL: 'https://bff.example',
    OPERATOR_PORT: '0',
    OPERATOR_KEY: 'operator-key-of-the-benchmark',
    DEMO_PORT: '0',
    SECRET_KEY,
    LOG_LEVEL: 'silent',
    CACHE_MIB: String(cacheMib),
    // Everything here comes from one network.
    READS_PER_MINUTE: '0',
  };
}

/** The real BFF. With the smallest cache, which a round of questions always overflows, every answer is computed. */
export function startBff(
  database: Record<string, string>,
  cache: 'cached' | 'uncached',
  nodeOptions?: readonly string[],
): Promise<ServerProcess> {
  return startServer(BFF, bffEnvironment(database, cache === 'cached' ? 64 : 1), nodeOptions);
}

/** Another server for the same look-up: a script of this folder. */
export function startContender(script: string, database: Record<string, string>): Promise<ServerProcess> {
  return startServer(new URL(script, import.meta.url), { ...database, NODE_ENV: 'production', SECRET_KEY });
}
