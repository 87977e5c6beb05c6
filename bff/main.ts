import { randomBytes } from 'node:crypto';
import { demoHeaders } from '../demo/headers.ts';
import { createApp } from './app.ts';
import { ConfigurationError, type Environment, readConfig } from './config.ts';
import { demoFiles } from './http/development.ts';
import { type Listener, listen, PortInUse } from './http/listener.ts';
import { systemClock } from './platform/clock.ts';
import { FolderInUse } from './platform/db/folder-lock.ts';
import { migrate } from './platform/db/migrate.ts';
import { openDatabase } from './platform/db/open.ts';
import { createLog } from './platform/log.ts';
import { keptSecret } from './secret.ts';
import { demoSites, UTILITY_SITE } from './seeds/sites.ts';
import { seedSample } from './seeds/sample.ts';

const GRACE_MS = 8_000;
const SITE_REFRESH_MS = 30_000;

async function start(config: Environment): Promise<void> {
  const production = config.NODE_ENV === 'production';
  const clock = systemClock();
  const log = createLog(config.LOG_LEVEL);
  const say = (line: string) => console.log(line);

  say(config.DATABASE_URL ? 'Opening PostgreSQL …' : `Opening the embedded PostgreSQL in ${config.DATA_DIR} …`);
  const database = await openDatabase(
    config.DATABASE_URL ? { kind: 'postgres', url: config.DATABASE_URL, poolSize: config.DATABASE_POOL } : { kind: 'pglite', folder: config.DATA_DIR },
  );
  const applied = await migrate(database);
  if (applied.length > 0) say(`Applied ${applied.length} migrations.`);

  const operatorKey = config.OPERATOR_KEY ?? randomBytes(24).toString('base64url');
  const app = await createApp({
    database,
    clock,
    log,
    operatorKey,
    secretKey: config.SECRET_KEY ? Buffer.from(config.SECRET_KEY, 'hex') : keptSecret(config.DATA_DIR),
    cacheBytes: config.CACHE_MIB * 1024 * 1024,
    development: production ? null : { siteKey: UTILITY_SITE, demoHeaders: demoHeaders(config.PORT) },
  });
  const listeners: Listener[] = [await listen(config.PORT, app.publicPort, log), await listen(config.OPERATOR_PORT, app.operatorPort, log)];
  const [publicPort, operatorPort] = listeners.map(({ port }) => port);
  say(`Public surface      ${config.PUBLIC_URL ?? `http://localhost:${publicPort}`}`);
  say(`Operator surface    http://localhost:${operatorPort}/operator/graphql`);

  const refresh = setInterval(() => void app.sites.refresh().catch(() => undefined), SITE_REFRESH_MS).unref();
  let stopped = false;
  async function stop(): Promise<void> {
    if (stopped) return;
    stopped = true;
    app.drain();
    clearInterval(refresh);
    await Promise.all(listeners.map((listener) => listener.close(GRACE_MS)));
    await database.close();
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

try {
  await start(readConfig());
} catch (error) {
  if (!(error instanceof ConfigurationError || error instanceof FolderInUse || error instanceof PortInUse)) throw error;
  console.error(error.message);
  process.exit(1);
}
