/**
 * Writes `widgets/index.ts`, which imports every widget, from the folders; part of `npm run codegen`. With `--check` it
 * only says whether that file is up to date, and whether every widget states how it comes to a page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readWidgets } from './widgets.ts';

const FILE = 'widgets/index.ts';

const widgets = await readWidgets();
const text = `/** All widgets, for bundlers. Written by \`npm run codegen\`. */\n${widgets.map(({ name }) => `import './${name}/index.ts';\n`).join('')}`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} does not list the folders of widgets/; run: npm run codegen`);
  process.exitCode = 1;
}
