/**
 * Builds what is published: `dist/cdn` (script tag) and `dist/npm` (bundlers).
 *   node .tools/build.ts                 both
 *   node .tools/build.ts --cdn           only what the BFF serves
 *   … --if-changed                       nothing, when no source changed since the last such build
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { nameByContent } from './build/content-folder.ts';
import { writeIntegrity } from './build/integrity.ts';
import { jsxTypes } from './build/jsx-types.ts';
import { analyseElements, elementsOf, writeManifest } from './build/manifest.ts';
import { writeNpmPackage } from './build/npm-package.ts';
import { pageStyles } from './build/page-styles.ts';
import { readWidgets } from './build/widgets.ts';

const cdn = 'dist/cdn';
const npm = 'dist/npm';
const { version } = JSON.parse(readFileSync('widgets/package.json', 'utf8')) as { version: string };

interface Step {
  title: string;
  run: () => unknown;
}

const cdnSteps: Step[] = [
  { title: 'bundle for the script tag', run: () => bundle('cdn') },
  { title: 'folder named by its content', run: () => nameByContent(cdn) },
  { title: 'integrity of every file', run: () => writeIntegrity(cdn, version) },
  { title: 'style sheet for pages', run: async () => writeFileSync(`${cdn}/evn.css`, pageStyles(await readWidgets())) },
  { title: 'style sheet of frames', run: () => copyFileSync('widgets/frame.css', `${cdn}/frame.css`) },
  { title: 'syntax of every file', run: () => checkSyntax(cdn) },
];

const npmSteps: Step[] = [
  { title: 'modules for bundlers', run: () => bundle('npm') },
  { title: 'types', run: () => execFileSync('tsc', ['-p', 'widgets/tsconfig.types.json'], { stdio: 'inherit' }) },
  { title: 'manifest and JSX types', run: describeElements },
  { title: 'style sheet for pages', run: async () => writeFileSync(`${npm}/evn.css`, pageStyles(await readWidgets())) },
  { title: 'package', run: () => writeNpmPackage(npm) },
  { title: 'syntax of every file', run: () => checkSyntax(npm) },
];

const onlyCdn = process.argv.includes('--cdn');
const inputs = hashOfInputs();
const stamp = onlyCdn ? 'dist/.inputs-cdn' : 'dist/.inputs';

if (process.argv.includes('--if-changed') && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) {
  console.log('widgets: built already, nothing changed');
} else {
  await runAll(onlyCdn ? cdnSteps : [...cdnSteps, ...npmSteps]);
  for (const written of onlyCdn ? [stamp] : ['dist/.inputs', 'dist/.inputs-cdn']) writeFileSync(written, inputs);
}

async function runAll(steps: Step[]): Promise<void> {
  mkdirSync('dist', { recursive: true });
  for (const [index, { title, run }] of steps.entries()) {
    const started = performance.now();
    await run();
    console.log(`[${index + 1}/${steps.length}] ${title} · ${Math.round(performance.now() - started)} ms`);
  }
}

async function bundle(mode: 'cdn' | 'npm'): Promise<void> {
  rmSync(`dist/${mode}`, { recursive: true, force: true });
  await build({ configFile: 'vite.config.ts', mode, logLevel: 'warn' });
}

async function describeElements(): Promise<void> {
  const manifest = await analyseElements();
  for (const folder of [npm, cdn]) writeManifest(manifest, `${folder}/custom-elements.json`);
  writeFileSync(`${npm}/jsx.d.ts`, jsxTypes(elementsOf(manifest)));
}

/** A bundler may write what no browser can read (decorators, `accessor`) and still call the build a success. */
function checkSyntax(folder: string): void {
  const files = globSync(`${folder}/**/*.js`);
  if (files.length === 0) throw new Error(`${folder} holds no script`);
  execFileSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', '.tools/build/check-syntax.ts', ...files], {
    stdio: 'inherit',
  });
}

function hashOfInputs(): string {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'vite.config.ts', 'schema/*.ts', 'widgets/**/*.{ts,json,css}', '.tools/build.ts', '.tools/build/*'];
  for (const file of globSync(files)
    .filter((name) => !/\.test\.ts$|node_modules/.test(name))
    .sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}
