/** A BFF of its own for tests, recordings and screenshots: random ports, sample data in a temporary folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RunningBff {
  /** Origin of the public surface, the widget files and the utility's demo pages. */
  readonly publicOrigin: string;
  /** Origin of the demo city portal. */
  readonly partnerOrigin: string;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const START_TIMEOUT_MS = 45_000;
const PUBLIC = /^Public surface\s+(http:\/\/localhost:\d+)/m;
const PARTNER = /^\s*city portal\s+(http:\/\/localhost:\d+)/m;
const READY = /^Ready\.$/m;

/** @throws Error with everything the process said, when it ends or does not get ready within 45 seconds. */
export async function startBff(environment: Readonly<Record<string, string>> = {}): Promise<RunningBff> {
  const folder = mkdtempSync(join(tmpdir(), 'evn-bff-'));
  const { DATABASE_URL: _ours, ...inherited } = process.env;
  const child = spawn(process.execPath, ['bff/main.ts'], {
    cwd: ROOT,
    env: {
      ...inherited,
      PORT: '0',
      OPERATOR_PORT: '0',
      DEMO_PORT: '0',
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      NODE_ENV: 'development',
      ...environment,
    },
  });
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const said = await untilReady(child);
    return { publicOrigin: PUBLIC.exec(said)?.[1] ?? '', partnerOrigin: PARTNER.exec(said)?.[1] ?? '', stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (what: string) => reject(new Error(`the BFF ${what}; it said:\n${said}`));
    const timer = setTimeout(() => fail('did not get ready in time'), START_TIMEOUT_MS);
    child.once('exit', (code) => fail(`ended with code ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece: Buffer) => {
        said += piece.toString();
        if (!READY.test(said)) return;
        clearTimeout(timer);
        resolve(said);
      });
    }
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
