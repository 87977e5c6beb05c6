/** `npm run lint [-- --fix]`: format, lint, walls. */
import { spawnSync } from 'node:child_process';
import { LINT, runSteps } from './check.ts';

if (process.argv.includes('--fix')) spawnSync('biome', ['check', '--write'], { stdio: 'inherit', shell: process.platform === 'win32' });
await runSteps(LINT);
