import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Puts a lock in a place that must be free, whole from its first moment; false where the place is taken. */
function placed(file: string, own: string): boolean {
  const draft = `${file}.by-${process.pid}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(file: string, own: string): void {
  const draft = `${file}.by-${process.pid}`;
  writeFileSync(draft, own, { mode: 0o600 });
  renameSync(draft, file);
}

const heldHere = new Set<string>();

/**
 * Takes a lock that is free or whose holder died; answers the holder that stands in the way, else null. A dead holder is
 * succeeded by whoever holds the lock on its succession, and by nobody else, so that of several processes that find it
 * dead at once only one replaces it; one that dies in the middle of that is succeeded in the same way.
 */
function take(file: string, own: string): Holder | null {
  if (placed(file, own)) return null;
  const holder = readHolder(file);
  if (!holder) return take(file, own);
  if (heldHere.has(file) || (holder.pid !== process.pid && lives(holder))) return holder;
  const succession = `${file}.after-${holder.pid}`;
  const quicker = take(succession, own);
  if (quicker) return quicker;
  try {
    const now = readHolder(file);
    if (now?.pid !== holder.pid || now.started !== holder.started) return now ?? holder;
    replace(file, own);
    return null;
  } finally {
    rmSync(succession, { force: true });
  }
}

/** Takes `folder/.lock` and answers how to give it back. A lock left by a process that died is taken over. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '.lock');
  const holder = take(file, `${process.pid} ${startOf(process.pid)}`);
  if (holder) throw new FolderInUse(folder, `process ${holder.pid}`);
  heldHere.add(file);
  return () => {
    heldHere.delete(file);
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}
