import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { widgetFolders } from './widget-folders.ts';

const published = ['name', 'version', 'description', 'license', 'type', 'dependencies'] as const;

/** Completes `dist/npm`: package.json with one export per widget, licence, style sheet for pages. */
export function writeNpmPackage(folder: string): void {
  const source = JSON.parse(readFileSync('widgets/package.json', 'utf8')) as Record<string, unknown>;
  const content = {
    ...Object.fromEntries(published.map((key) => [key, source[key]])),
    sideEffects: ['./index.js', './*/index.js'],
    customElements: 'custom-elements.json',
    types: './types/widgets/index.d.ts',
    exports: {
      '.': module('index', 'index'),
      ...Object.fromEntries(widgetFolders().flatMap(exportsOf)),
      './jsx': { types: './jsx.d.ts' },
      './evn.css': './evn.css',
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
  };
  writeFileSync(`${folder}/package.json`, `${JSON.stringify(content, null, 2)}\n`);
  for (const [from, to] of [
    ['LICENSE', 'LICENSE'],
    ['widgets/evn.css', 'evn.css'],
  ] as const) {
    if (existsSync(from)) copyFileSync(from, `${folder}/${to}`);
  }
}

/** `…/outage-lookup` registers the tag; `…/outage-lookup/element` only exports the class. */
function exportsOf(widget: string): [string, object][] {
  return [
    [`./${widget}`, module(`${widget}/index`, `${widget}/index`)],
    [`./${widget}/element`, module(`${widget}/element`, `${widget}/${widget}`)],
  ];
}

function module(script: string, types: string): object {
  return { types: `./types/widgets/${types}.d.ts`, default: `./${script}.js` };
}
