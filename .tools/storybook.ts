/** `npm run storybook` serves the stories on http://localhost:6006; `node .tools/storybook.ts build` writes `storybook-static`. */
import { spawnSync } from 'node:child_process';

const options = {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
} as const;
const commands =
  process.argv[2] === 'build'
    ? ['build', '-c', 'stories/.storybook', '-o', 'storybook-static', '--quiet']
    : ['dev', '-c', 'stories/.storybook', '-p', '6006', '--ci'];

// The tables of attributes, events, parts and tokens come from the manifest of the npm build.
const built = spawnSync('node', ['.tools/build.ts', '--if-changed'], options);
process.exitCode = built.status === 0 ? (spawnSync('storybook', commands, options).status ?? 1) : 1;
