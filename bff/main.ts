import { randomBytes } from 'node:crypto';
import { demoHeaders } from '../demo/headers.ts';
import { type App, createApp } from './app.ts';
import { ConfigurationError, type Environment, readConfig } from './config.ts';
import { type DemoHost, partnerHost } from './http/development.ts';
import { type Listener, listen, PortInUse } from './http/listener.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Database } from './platform/db/database.ts';
import { FolderInUse } from './platform/db/folder-lock.ts';
import { migrate } from './platform/db/migrate.ts';
import { openDatabase } from './platform/db/open.ts';
import { createLog, type Log } from './platform/log.ts';
import { keptSecret } from './secret.ts';
import { seedSample } from './seeds/sample.ts';
import { demoSites, UTILITY_SITE } from './seeds/sites.ts';

const GRACE_MS = 8_000;
const SITE_REFRESH_MS = 30_000;
const SAMPLE_REFRESH_MS = 30 * 60_000;

const say = (line: string): void => console.log(line);
const urlOf = ({ port }: Listener): string => `http://localhost:${port}`;

async function open(config: Environment): Promise<Database> {
  say(config.DATABASE_URL ? 'Opening PostgreSQL …' : `Opening the embedded PostgreSQL in ${config.DATA_DIR} …`);
  const database = await openDatabase(
    config.DATABASE_URL
      ? { kind: 'postgres', url: config.DATABASE_URL, poolSize: config.DATABASE_POOL }
      : { kind: 'pglite', folder: config.DATA_DIR },
  );
  const applied = await migrate(database);
  if (applied.length > 0) say(`Brought the database up to date: ${applied.join(', ')}`);
  return database;
}

/** Sample sites, sample data and the demo pages; nothing of it exists in production. */
async function openDemo(app: App, config: Environment, listeners: { public: Listener; partner: Listener }, clock: Clock): Promise<void> {
  for (const site of demoSites({ public: listeners.public.port, partner: listeners.partner.port })) await app.sites.put(site);
  await seedSample({ imports: app.imports, clock, say });
  setInterval(() => void seedSample({ imports: app.imports, clock, say }).catch(() => undefined), SAMPLE_REFRESH_MS).unref();
  say(`Demo pages          ${urlOf(listeners.public)}/`);
  say(`  utility site      ${urlOf(listeners.public)}/utility-site/`);
  say(`  city portal       ${urlOf(listeners.partner)}/ (another origin, strict CSP)`);
  say(`  hostile page      ${urlOf(listeners.public)}/hostile/`);
  say(`GraphiQL            ${urlOf(listeners.public)}/graphql`);
  if (!config.OPERATOR_KEY) say('The operator key was made up for this run; set OPERATOR_KEY to import data.');
}

function stopOnSignal(app: App, listeners: readonly Listener[], database: Database): void {
  const refresh = setInterval(() => void app.sites.refresh().catch(() => undefined), SITE_REFRESH_MS).unref();
  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    app.setReady(false);
    clearInterval(refresh);
    await Promise.all(listeners.map((listener) => listener.close(GRACE_MS)));
    await database.close();
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

async function start(config: Environment): Promise<void> {
  const development = config.NODE_ENV !== 'production';
  const clock = systemClock();
  const log: Log = createLog(config.LOG_LEVEL);
  const database = await open(config);
  const ports = { public: config.PORT, partner: config.DEMO_PORT };
  const demo: DemoHost = { headersFor: (path) => demoHeaders(ports.public)(path), ports: () => ports };
  const app = await createApp({
    database,
    clock,
    log,
    operatorKey: config.OPERATOR_KEY ?? randomBytes(24).toString('base64url'),
    secretKey: config.SECRET_KEY ? Buffer.from(config.SECRET_KEY, 'hex') : keptSecret(config.DATA_DIR),
    cacheBytes: config.CACHE_MIB * 1024 * 1024,
    development: development ? { siteKey: UTILITY_SITE, demo } : null,
  });
  const listeners = {
    public: await listen(config.PORT, app.publicPort, log),
    operator: await listen(config.OPERATOR_PORT, app.operatorPort, log),
    ...(development ? { partner: await listen(config.DEMO_PORT, partnerHost('city-portal', demo), log) } : {}),
  };
  Object.assign(ports, { public: listeners.public.port, partner: listeners.partner?.port });
  stopOnSignal(app, Object.values(listeners), database);
  say(`Public surface      ${config.PUBLIC_URL ?? urlOf(listeners.public)}`);
  say(`Operator surface    ${urlOf(listeners.operator)}/operator/graphql`);
  if (listeners.partner) await openDemo(app, config, { public: listeners.public, partner: listeners.partner }, clock);
  app.setReady(true);
  say('Ready.');
}

try {
  await start(readConfig());
} catch (error) {
  if (!(error instanceof ConfigurationError || error instanceof FolderInUse || error instanceof PortInUse)) throw error;
  console.error(error.message);
  process.exit(1);
}
