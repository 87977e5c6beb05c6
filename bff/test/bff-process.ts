import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A BFF as a person starts it: a process of its own. */
export interface BffProcess {
  child: ChildProcess;
  publicUrl: string;
  operatorUrl: string;
  operatorKey: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Milliseconds from start to ready. */
  startedIn: number;
  exited: Promise<number | null>;
}

const OPERATOR_KEY = 'operator-key-of-the-tests-0000';

function run(environment: Record<string, string>): { child: ChildProcess; output: () => string; exited: Promise<number | null> } {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      OPERATOR_PORT: '0',
      DEMO_PORT: '0',
      OPERATOR_KEY,
      LOG_LEVEL: 'silent',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text, exited: new Promise((resolve) => child.once('exit', resolve)) };
}

/** Starts a BFF and waits until it says that it is ready; rejects with what it printed when it ends before that. */
export async function startBff(environment: Record<string, string>): Promise<BffProcess> {
  const started = performance.now();
  const { child, output, exited } = run(environment);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (output().includes('Ready.')) resolve();
    });
    void exited.then(() => reject(new Error(output())));
  });
  const urlAfter = (label: string) => new RegExp(`${label}\\s+(http://localhost:\\d+)`).exec(output())?.[1] ?? '';
  return {
    child,
    output,
    exited,
    publicUrl: urlAfter('Public surface'),
    operatorUrl: urlAfter('Operator surface'),
    operatorKey: OPERATOR_KEY,
    startedIn: performance.now() - started,
  };
}

/** Runs a BFF that is expected to give up; answers its exit code and what it printed. */
export async function failingBff(environment: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { output, exited } = run(environment);
  const code = await exited;
  return { code, output: output() };
}
