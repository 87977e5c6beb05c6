import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';

const PROBE = new URL('./cpu-probe.ts', import.meta.url).href;
const START_MS = 60_000;
const STOP_MS = 5_000;
const LAST_WORDS = 2_000;

const running = new Set<ChildProcess>();

/** A process that answers HTTP on a loopback port. */
export interface ServerProcess {
  port: number;
  /** User and system time of the whole process since its start, in microseconds. */
  cpuMicroseconds(): Promise<number>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function exited(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await exited(child);
  clearTimeout(force);
  running.delete(child);
}

/** Starts a script of ours in a process of its own; it is stopped with this one, whatever happens. */
export function startProcess(
  file: URL,
  environment: Record<string, string>,
  nodeOptions: readonly string[] = [],
): ChildProcess & { lastWords(): string } {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = fork(file, [], {
    env: { ...inherited, ...environment },
    execArgv: [...nodeOptions],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-LAST_WORDS);
  });
  running.add(child);
  return Object.assign(child, { lastWords: () => words });
}

/** Asks a child one thing over its channel. */
export function askProcess<Answer>(child: ChildProcess, question: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const died = () => reject(new Error('a process of the benchmark ended before it answered'));
    child.once('exit', died);
    child.once('message', (answer) => {
      child.off('exit', died);
      resolve(answer as Answer);
    });
    child.send(question);
  });
}

async function answersHttp(port: number): Promise<boolean> {
  try {
    await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Starts a server and waits until it answers. Its port is in `PORT`, next to `environment`. */
export async function startServer(
  file: URL,
  environment: Record<string, string>,
  nodeOptions: readonly string[] = [],
): Promise<ServerProcess> {
  const port = await freePort();
  const child = startProcess(file, { ...environment, PORT: String(port) }, ['--import', PROBE, ...nodeOptions]);
  const deadline = performance.now() + START_MS;
  while (!(await answersHttp(port))) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`${file.pathname} did not start:\n${child.lastWords()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { port, cpuMicroseconds: () => askProcess<number>(child, { ask: 'cpu' }), stop: () => stop(child) };
}

export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(stop));
}
