/** `npm start`: builds the widgets if their sources changed since the last build, then runs the BFF with the demo pages. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['.tools/build.ts', '--cdn', '--if-changed'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

await import('../bff/main.ts');
