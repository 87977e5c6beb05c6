import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type App, createApp } from './app.ts';
import type { FileConfig } from './compose/files.ts';
import type { MessageConfig } from './compose/messages.ts';
import { chosenSealing } from './compose/sealing-choice.ts';
import { ConfigurationError, type Environment, readConfig } from './config.ts';
import { type Listener, listen, PortInUse, refuseTaken } from './http/listener.ts';
import { systemClock } from './platform/clock.ts';
import type { Database } from './platform/db/database.ts';
import { FolderInUse } from './platform/db/folder-lock.ts';
import { migrate } from './platform/db/migrate.ts';
import { openDatabase } from './platform/db/open.ts';
import { createLog, type Log } from './platform/log.ts';
import { keptSecret } from './platform/secret.ts';
import { ReferenceDataError } from './reference/dated.ts';

const GRACE_MS = 8_000;
const REFRESH_MS = 30_000;

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

/** Keeps sites and telephone numbers in memory true to the database; while it is away the last ones stay. */
function refreshMemory(app: App, log: Log): NodeJS.Timeout {
  return setInterval(() => {
    void app.sites.refresh().catch((cause: unknown) => log.failure('reading the sites', cause));
    void app.publishing.services.hotline.refresh().catch((cause: unknown) => log.failure('reading the telephone numbers', cause));
  }, REFRESH_MS);
}

/** Waits, but no longer than that: what is cut off here is done again by whoever comes next. */
const within = (milliseconds: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds).unref())]);

function stopOnSignal(app: App, listeners: readonly Listener[], database: Database, log: Log): void {
  const refresh = refreshMemory(app, log);
  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    app.setReady(false);
    clearInterval(refresh);
    await Promise.all([...listeners.map((listener) => listener.close(GRACE_MS)), within(GRACE_MS, app.background.stop())]);
    await database.close();
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

function messagesOf({ SMTP_URL, MAIL_FROM, SMS_URL, SMS_KEY, WEBHOOK_URL, WEBHOOK_KEY, NODE_ENV }: Environment): MessageConfig {
  return {
    email: SMTP_URL !== undefined && MAIL_FROM !== undefined ? { url: SMTP_URL, from: MAIL_FROM } : null,
    sms: SMS_URL !== undefined && SMS_KEY !== undefined ? { url: SMS_URL, key: SMS_KEY } : null,
    webhook: WEBHOOK_URL !== undefined && WEBHOOK_KEY !== undefined ? { url: WEBHOOK_URL, key: WEBHOOK_KEY } : null,
    record: NODE_ENV !== 'production',
  };
}

function filesOf({ STORAGE_FOLDER, DATA_DIR, CLAMD_HOST, CLAMD_PORT, ...config }: Environment): FileConfig {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  const access = { endpoint: config.S3_ENDPOINT, region: config.S3_REGION };
  return {
    folder: STORAGE_FOLDER ?? join(DATA_DIR, 'files'),
    s3: bucket && accessKeyId && secretAccessKey ? { ...access, bucket, accessKeyId, secretAccessKey } : null,
    scanner: CLAMD_HOST === undefined ? null : { host: CLAMD_HOST, port: CLAMD_PORT },
  };
}

async function start(config: Environment): Promise<void> {
  const clock = systemClock();
  const log = createLog(config.LOG_LEVEL ?? (config.NODE_ENV === 'production' ? 'info' : 'warn'));
  const demo = config.NODE_ENV === 'production' ? null : (await import('./demo.ts')).createDemo({ clock, log, say });
  await refuseTaken(config.PORT, log);
  await refuseTaken(config.OPERATOR_PORT, log, { host: config.OPERATOR_HOST });
  if (demo) await refuseTaken(config.DEMO_PORT, log);
  const database = await open(config);
  const app = await createApp({
    database,
    clock,
    log,
    operatorKey: config.OPERATOR_KEY ?? randomBytes(24).toString('base64url'),
    secretKey: config.SECRET_KEY ? Buffer.from(config.SECRET_KEY, 'hex') : keptSecret(config.DATA_DIR),
    cacheBytes: config.CACHE_MIB * 1024 * 1024,
    messages: messagesOf(config),
    files: filesOf(config),
    readsPerMinute: config.READS_PER_MINUTE,
    trustedProxies: config.TRUSTED_PROXIES,
    sealing: await chosenSealing(config, { clock, say }),
    publicOrigin: config.PUBLIC_ORIGIN ?? null,
    humans: null,
    otpSubjects: null,
    development: demo?.routes ?? null,
  });
  await app.publishing.load(say);
  const publicPort = await listen(config.PORT, app.publicPort, log);
  const operatorPort = await listen(config.OPERATOR_PORT, app.operatorPort, log, { host: config.OPERATOR_HOST });
  const partnerPort = demo ? await listen(config.DEMO_PORT, demo.partner, log) : null;
  stopOnSignal(app, [publicPort, operatorPort, ...(partnerPort ? [partnerPort] : [])], database, log);
  if (partnerPort) await demo?.open(app, { public: publicPort.port, partner: partnerPort.port });
  if (config.NODE_ENV !== 'production') say(`Outgoing messages   ${urlOf(operatorPort)}/messages`);
  say(`Public surface      ${urlOf(publicPort)}/g/{site key}`);
  const key = config.OPERATOR_KEY ? 'for programs, with the key' : 'its key was made up for this run: set OPERATOR_KEY to import data';
  say(`Operator surface    ${urlOf(operatorPort)}/operator/graphql (${key})`);
  say(`Health              ${urlOf(operatorPort)}/health/ready`);
  app.background.start();
  app.setReady(true);
  say('Ready.');
}

try {
  await start(readConfig());
} catch (error) {
  if (
    !(
      error instanceof ConfigurationError ||
      error instanceof FolderInUse ||
      error instanceof PortInUse ||
      error instanceof ReferenceDataError
    )
  )
    throw error;
  console.error(error.message);
  process.exit(1);
}
