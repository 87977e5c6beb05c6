/**
 * `npm test [-- PART …]`: builds what the tests need, runs every runner in turn and ends with `N passed, N failed` over
 * all of them. Parts: `bff` (with schema, recordings and tools), `agent` (the token agent; with a real
 * PKCS#11 token where SoftHSM2 and the built agent are there), `widgets` (pure functions, then elements in Chromium),
 * `pages` (host pages and journeys in Chromium). On two cores expect twenty minutes for all of them.
 * Exit code 1 when a test failed, when a runner broke, and when a runner ran nothing.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of tests that failed, to stand together at the end of a long log. */
  readonly failures: readonly string[];
}

interface Runner {
  readonly part: 'bff' | 'agent' | 'widgets' | 'pages';
  readonly title: string;
  /** What it takes on an idle machine with two cores. */
  readonly minutes: number;
  /** Steps without which the runner makes no sense. */
  readonly needs: readonly ('browser' | 'build')[];
  readonly command: (countFile: string) => readonly string[];
  readonly counts: (written: unknown) => Counts;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const vitest =
  (...options: string[]) =>
  (countFile: string) => [
    'vitest',
    'run',
    ...options,
    '--silent=passed-only',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${countFile}`,
  ];

const RUNNERS: readonly Runner[] = [
  {
    part: 'bff',
    title: 'BFF, schema, recordings and tools',
    minutes: 10,
    needs: [],
    command: vitest('bff/', 'schema/', 'stories/', '.tools/'),
    counts: vitestCounts,
  },
  { part: 'agent', title: 'Token agent', minutes: 1, needs: [], command: vitest('demo/token-agent/'), counts: vitestCounts },
  { part: 'widgets', title: 'Widgets: pure functions', minutes: 1, needs: [], command: vitest('widgets/'), counts: vitestCounts },
  {
    part: 'widgets',
    title: 'Widgets in Chromium',
    minutes: 2,
    needs: ['browser'],
    command: () => ['web-test-runner', '--config', 'widgets/test/web-test-runner.config.js'],
    counts: (written) => written as Counts,
  },
  {
    part: 'pages',
    title: 'Host pages and journeys in Chromium',
    minutes: 4,
    needs: ['build', 'browser'],
    command: vitest('--config', 'demo/test/vitest.config.ts'),
    counts: vitestCounts,
  },
];

/** A file that cannot be loaded counts as one failure: its tests never had a chance to. */
function vitestCounts(written: unknown): Counts {
  const report = written as VitestReport;
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  const failed = report.testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests,
    failures: [...unloaded.map(({ name }) => `${name} could not be run`), ...failed.map(({ fullName }) => fullName)],
  };
}

function run(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const [program = '', ...options] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function runTests(runner: Runner, countFile: string): Promise<Counts> {
  const env: Record<string, string> = {};
  if (runner.needs.includes('build') && (await run(['node', '.tools/build.ts', '--if-changed'])) !== 0) throw new Error('the build failed');
  if (runner.needs.includes('browser')) {
    const browser = await findChromium();
    Object.assign(env, browser.env, { CHROME_PATH: browser.executablePath });
  }
  const code = await run(runner.command(countFile), { ...env, EVN_TEST_COUNTS: countFile });
  const counts = readCounts(runner, countFile);
  if (counts.passed + counts.failed === 0) throw new Error('nothing was run');
  if (code === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, failures: [`${runner.title}: every test passed, and yet the runner ended with ${code}: see its output`] };
}

function readCounts(runner: Runner, countFile: string): Counts {
  try {
    return runner.counts(JSON.parse(readFileSync(countFile, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
}

function chosen(parts: readonly string[]): readonly Runner[] {
  const unknown = parts.filter((part) => !RUNNERS.some((runner) => runner.part === part));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}; there are bff, agent, widgets and pages.`);
    process.exit(1);
  }
  return parts.length === 0 ? RUNNERS : RUNNERS.filter(({ part }) => parts.includes(part));
}

async function main(parts: readonly string[]): Promise<Counts> {
  const runners = chosen(parts);
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] as string[] };
  const folder = mkdtempSync(join(tmpdir(), 'evn-test-'));
  for (const [index, runner] of runners.entries()) {
    console.log(`\n[${index + 1}/${runners.length}] ${runner.title} · about ${runner.minutes} min`);
    const counts = await runTests(runner, join(folder, `${index}.json`)).catch(
      (error: Error): Counts => ({ passed: 0, failed: 1, skipped: 0, failures: [`${runner.title}: ${error.message}`] }),
    );
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
    total.failures.push(...counts.failures);
  }
  rmSync(folder, { recursive: true, force: true });
  return total;
}

const { passed, failed, skipped, failures } = await main(process.argv.slice(2));
for (const failure of failures) console.error(`✗ ${failure}`);
if (skipped > 0) console.log(`\n${skipped} skipped: see above why`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
