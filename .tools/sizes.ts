/**
 * Compares the files of `dist/cdn` with `widgets/sizes.json` (bytes after gzip -9) and with the budgets below. Fails
 * above a budget, and when a file moves by more than 3 % without the JSON: then it prints the JSON to paste, or writes
 * it with `--write`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { closure, readChunks } from './build/chunks.ts';

const budgets = [
  { title: 'loader', kib: 1, of: ['loader'] },
  { title: 'first load of evn-outage-lookup', kib: 22, of: ['loader', 'outage-lookup'] },
  { title: 'until the first answer of evn-outage-lookup', kib: 39, of: ['loader', 'outage-lookup', 'client', 'answer'] },
  { title: 'first load of evn-tariff-calc', kib: 28, of: ['loader', 'tariff-calc'] },
  { title: 'chart', kib: 53, of: ['chart'] },
];
const tolerance = 0.03;
const recordedFile = 'widgets/sizes.json';

const chunks = readChunks();
const actual = Object.fromEntries(
  [...chunks.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, file }) => [name, gzipBytes(file)]),
);
const recorded = existsSync(recordedFile) ? (JSON.parse(readFileSync(recordedFile, 'utf8')) as Record<string, number>) : {};
const faults: string[] = [];

for (const { title, kib, of } of budgets) {
  const parts = new Set(of.flatMap((name) => [...closure(chunks, name)]));
  const bytes = [...parts].reduce((sum, name) => sum + (actual[name] ?? 0), 0);
  const within = bytes <= kib * 1024;
  console.log(`${within ? '✓' : '✗'} ${title}: ${(bytes / 1024).toFixed(2)} of ${kib} KiB gzip (${[...parts].join(' + ')})`);
  if (!within) faults.push(`${title} is ${bytes - kib * 1024} bytes above its budget`);
}

if (process.argv.includes('--write')) {
  writeFileSync(recordedFile, toJson(actual));
} else {
  const moved = [...new Set([...Object.keys(actual), ...Object.keys(recorded)])].filter(hasMoved);
  for (const name of moved) faults.push(`${name}: ${recorded[name] ?? 'new'} → ${actual[name] ?? 'gone'} bytes`);
  if (moved.length > 0) console.log(`\n${recordedFile} as it would be now (or: node .tools/sizes.ts --write):\n${toJson(actual)}`);
}

for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function gzipBytes(file: string): number {
  return gzipSync(readFileSync(`dist/cdn/${file}`), { level: 9 }).length;
}

function hasMoved(name: string): boolean {
  const before = recorded[name];
  const now = actual[name];
  return before === undefined || now === undefined || Math.abs(now - before) > before * tolerance;
}

function toJson(sizes: Record<string, number>): string {
  return `${JSON.stringify(sizes, null, 2)}\n`;
}
