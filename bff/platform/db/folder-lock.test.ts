import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { FolderInUse, lockFolder } from './folder-lock.ts';

const MODULE = fileURLToPath(new URL('./folder-lock.ts', import.meta.url));
/** Waits for the start, locks, says so, and keeps what it got until it is told to end. */
const CONTENDER = `
  const { lockFolder } = await import(process.argv[1]);
  while (Date.now() < Number(process.argv[3])) {}
  try { lockFolder(process.argv[2]); console.log('got it'); setInterval(() => {}, 1000); } catch (error) { console.log(error.name); }
`;

const newFolder = (): string => temporaryFolder('lock');
const deadLock = (folder: string): void => writeFileSync(join(folder, '.lock'), '999999999 1');

/** What a process leaves that died while it was taking over the dead lock. */
const deadTakeover = (folder: string): void => writeFileSync(join(folder, '.lock.after-999999999'), '999999998 1');

async function contend(folder: string, contenders: number): Promise<string[]> {
  const start = Date.now() + 1_500;
  const children = Array.from({ length: contenders }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', CONTENDER, MODULE, folder, String(start)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const words = await Promise.all(
    children.map((child) => new Promise<string>((resolve) => child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim())))),
  );
  for (const child of children) child.kill('SIGKILL');
  return words;
}

describe('the lock of a data folder', () => {
  it('goes to exactly one of several processes that find a dead one at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const folder = newFolder();
      deadLock(folder);
      expect((await contend(folder, 4)).sort()).toEqual(['FolderInUse', 'FolderInUse', 'FolderInUse', 'got it']);
    }
  }, 120_000);

  it('goes to exactly one of them also after another died while it was taking it, and nothing is left lying about', async () => {
    for (let round = 0; round < 3; round += 1) {
      const folder = newFolder();
      deadLock(folder);
      deadTakeover(folder);
      expect((await contend(folder, 4)).sort()).toEqual(['FolderInUse', 'FolderInUse', 'FolderInUse', 'got it']);
      expect(readdirSync(folder)).toEqual(['.lock']);
    }
  }, 60_000);

  it('is refused while it is held in this very process, and given back', () => {
    const folder = newFolder();
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    release();
    expect(existsSync(join(folder, '.lock'))).toBe(false);
    lockFolder(folder)();
  });

  it('does not mistake another program with the same number for the one that died', () => {
    const folder = newFolder();
    writeFileSync(join(folder, '.lock'), `${process.ppid} a start long ago`);
    lockFolder(folder)();
  });
});
