/** `npm start`: builds the widgets if their sources changed since the last build, then runs the BFF with the demo pages. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

const built = join(root, 'dist/cdn/loader.js');
const upToDate = existsSync(built) && statSync(built).mtimeMs > Math.max(newest(join(root, 'widgets')), statSync(join(root, 'vite.config.ts')).mtimeMs);
if (!upToDate) {
  console.log('Building the widgets (their sources are newer than dist/cdn) …');
  const { status } = spawnSync(process.execPath, [join(root, '.tools/build.ts'), '--cdn'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

await import('../bff/main.ts');
