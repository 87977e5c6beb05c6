/**
 * `npm run check [-- STEP …]`: everything that can be judged without running the product. Every step runs, also after
 * one has failed, and a step prints its findings only when it has some.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

interface Step {
  readonly name: string;
  readonly title: string;
  /** It reads what the build makes; `npm run check` has built by then. */
  readonly needsBuild?: true;
  /** Commands in order; the first that fails ends the step. */
  readonly commands: readonly (readonly string[])[];
}

/** What the tools print goes through a pipe, so they cannot see for themselves whether a person reads it. */
const COLOURS = process.stdout.hasColors?.() ?? false;

export const LINT: readonly Step[] = [
  {
    name: 'format',
    title: 'format and lint (biome)',
    commands: [['biome', 'ci', '--log-level=warn', `--colors=${COLOURS ? 'force' : 'off'}`]],
  },
  { name: 'promises', title: 'rules that need types (oxlint)', commands: [['oxlint', '--type-aware', '--deny-warnings']] },
  { name: 'walls', title: 'walls between the rooms', commands: [['node', '.tools/walls.ts']] },
  { name: 'unused', title: 'nothing is given that nobody takes', commands: [['node', '.tools/unused-exports.ts']] },
];

/** The token agent is a package of its own, for which a compiler is needed: not everybody has installed it. */
const HAS_AGENT = existsSync('demo/token-agent/node_modules/pkcs11js');

const BUILD: Step = { name: 'build', title: 'build', commands: [['node', '.tools/build.ts', '--if-changed']] };

const STEPS: readonly Step[] = [
  BUILD,
  {
    name: 'types',
    needsBuild: true,
    title: HAS_AGENT ? 'types' : 'types (without demo/token-agent, which is not installed)',
    commands: [
      'tsconfig.json',
      'widgets/tsconfig.json',
      'demo/tsconfig.json',
      'stories/tsconfig.json',
      ...(HAS_AGENT ? ['demo/token-agent/tsconfig.json'] : []),
    ].map((project) => ['tsc', '--noEmit', '-p', project]),
  },
  ...LINT,
  { name: 'schema', title: 'schema and tables are what the BFF says', commands: [['node', 'schema/print.ts', '--check']] },
  {
    name: 'documents',
    title: 'trusted documents are valid, within limits and up to date',
    commands: [['node', 'schema/codegen.ts', '--check']],
  },
  { name: 'widgets', title: 'the list of widgets is what the folders say', commands: [['node', '.tools/build/widget-list.ts', '--check']] },
  {
    name: 'recordings',
    needsBuild: true,
    title: 'every widget has its stories, and their recordings match the schema',
    commands: [['node', 'stories/check.ts']],
  },
  { name: 'sizes', title: 'sizes within budget', needsBuild: true, commands: [['node', '.tools/sizes.ts']] },
  { name: 'lockfile', title: 'no lockfile names a registry', commands: [['node', '.tools/check.ts', '--lockfile']] },
];

/** Runs one command and gathers what it prints. */
function run([program = '', ...options]: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { shell: process.platform === 'win32' });
    const pieces: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => pieces.push(piece));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString() }));
  });
}

async function passes({ title, commands }: Step): Promise<boolean> {
  const started = performance.now();
  for (const command of commands) {
    const { code, output } = await run(command);
    if (code === 0) continue;
    console.log(`✗ ${title}\n\n${output.trim().replace(/^/gm, '  ')}\n`);
    return false;
  }
  console.log(`✓ ${title} · ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

/** Runs the steps one after the other and sets the exit code. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const failed: Step[] = [];
  for (const step of steps) if (!(await passes(step))) failed.push(step);
  if (failed.length === 0) return;
  console.error(`${failed.length} of ${steps.length} failed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}

/** Steps by their names, in their own order; a name that there is not ends the command, or it would pass by checking nothing. */
function chosen(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}. There are ${STEPS.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }
  const steps = STEPS.filter(({ name }) => names.length === 0 || names.includes(name));
  return steps.includes(BUILD) || !steps.some(({ needsBuild }) => needsBuild) ? steps : [BUILD, ...steps];
}

/** A lockfile that names a registry sends everybody to that registry. */
function checkLockfile(): void {
  for (const file of ['package-lock.json', 'demo/token-agent/package-lock.json']) {
    const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { resolved?: string }> };
    const named = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes('://'));
    for (const [path, { resolved }] of named) console.error(`${file}: ${path}: ${resolved}`);
    if (named.length > 0) process.exitCode = 1;
  }
}

if (import.meta.main) {
  const names = process.argv.slice(2);
  if (names.includes('--lockfile')) checkLockfile();
  else await runSteps(chosen(names));
}
