import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../clock.ts';

/** Another process has the folder open. The message is meant for the person who typed the command. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(folder: string, holder: string) {
    super(
      `The data folder ${folder} is in use by ${holder}. Stop that process, set DATA_DIR to another folder, or use DATABASE_URL for several processes.`,
    );
  }
}

/** Who holds a folder: a process, told apart by its start from a later one that was given the same number. */
interface Holder {
  pid: number;
  started: string;
}

const TAKEOVER_MAX_MS = 10_000;

/** When a process started, in whatever words the system has for it; empty where it has none. */
function startOf(pid: number): string {
  try {
    // After the name in brackets, which may hold spaces: the 20th field is the start in clock ticks.
    if (existsSync('/proc/self/stat')) return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
    return process.platform === 'win32' ? '' : execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function lives({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return started === '' || now === '' || started === now;
}

function readHolder(file: string): Holder | null {
  try {
    const [pid, ...started] = readFileSync(file, 'utf8').split(' ');
    return { pid: Number(pid), started: started.join(' ') };
  } catch {
    return null;
  }
}

/** Creates a file that must not exist; false where it does. */
function createOnly(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const heldHere = new Set<string>();

/**
 * Takes `folder/.lock` and answers how to give it back. A lock left by a process that died is taken over. Looking, removing
 * and creating happen under a second file, so that of several processes that find a dead lock only one gets it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '.lock');
  const turn = join(folder, '.lock.turn');
  const own = `${process.pid} ${startOf(process.pid)}`;
  if (existsSync(turn) && systemClock().now().getTime() - statSync(turn).mtimeMs > TAKEOVER_MAX_MS) rmSync(turn, { force: true });
  if (!createOnly(turn, own)) throw new FolderInUse(folder, 'another process that is just starting');
  try {
    const holder = readHolder(file);
    if (holder && (heldHere.has(file) || (holder.pid !== process.pid && lives(holder))))
      throw new FolderInUse(folder, `process ${holder.pid}`);
    rmSync(file, { force: true });
    writeFileSync(file, own, { mode: 0o600 });
    heldHere.add(file);
  } finally {
    rmSync(turn, { force: true });
  }
  return () => {
    heldHere.delete(file);
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}
