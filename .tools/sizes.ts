/**
 * Compares the files of `dist/cdn` with `widgets/sizes.json` (bytes after gzip -9) and with the budgets. Fails above a
 * budget, where it is not decided which files widgets share, and when a file moves by more than 3 % without the JSON: then it prints the JSON to paste, or writes it with
 * `--write`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { budgetsOf, fetchedUnasked } from './budgets.ts';
import { readChunks } from './build/chunks.ts';
import { confusions } from './build/shared-files.ts';
import { readWidgets } from './build/widgets.ts';

const tolerance = 0.03;
const recordedFile = 'widgets/sizes.json';

const chunks = readChunks();
const actual = Object.fromEntries(
  [...chunks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { file }]) => [name, gzipBytes(file)] as const),
);
const recorded = existsSync(recordedFile) ? (JSON.parse(readFileSync(recordedFile, 'utf8')) as Record<string, number>) : {};
const widgets = await readWidgets();
const faults: string[] = confusions(
  chunks,
  widgets.map(({ name }) => name),
);

for (const { title, kib, files, of } of budgetsOf(chunks, widgets)) {
  const bytes = bytesOf(of);
  const within = bytes <= kib * 1024 && of.size <= files;
  console.log(
    `${within ? '✓' : '✗'} ${title}: ${(bytes / 1024).toFixed(2)} of ${kib} KiB gzip${of.size > 1 ? ` (${[...of].join(' + ')})` : ''}`,
  );
  if (bytes > kib * 1024) faults.push(`${title} is ${bytes - kib * 1024} bytes above its budget`);
  if (of.size > files) faults.push(`${title} is ${of.size} files, ${files} are the limit`);
}
for (const [title, names] of [
  ['a page with every tag, with all that the widgets need at once', fetchedUnasked(chunks, widgets)],
  ['everything there is to load, by and by', new Set(chunks.keys())],
] as const) {
  console.log(`  ${title}: ${(bytesOf(names) / 1024).toFixed(2)} KiB gzip in ${names.size} files`);
}

if (process.argv.includes('--write')) {
  writeFileSync(recordedFile, toJson(actual));
} else {
  const moved = [...new Set([...Object.keys(actual), ...Object.keys(recorded)])].filter(hasMoved);
  for (const name of moved) faults.push(`${name}: ${recorded[name] ?? 'new'} → ${actual[name] ?? 'gone'} bytes`);
  if (moved.length > 0) console.log(`\n${recordedFile} as it would be now (or: npm run sizes -- --write):\n${toJson(actual)}`);
}

for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function gzipBytes(file: string): number {
  return gzipSync(readFileSync(`dist/cdn/${file}`), { level: 9 }).length;
}

function bytesOf(names: Iterable<string>): number {
  return [...names].reduce((sum, name) => sum + (actual[name] ?? 0), 0);
}

function hasMoved(name: string): boolean {
  const before = recorded[name];
  const now = actual[name];
  return before === undefined || now === undefined || Math.abs(now - before) > before * tolerance;
}

function toJson(sizes: Record<string, number>): string {
  return `${JSON.stringify(sizes, null, 2)}\n`;
}
