import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { widgetFolders } from './widgets.ts';

const published = ['name', 'version', 'description', 'license', 'type', 'dependencies'] as const;

/** Completes `dist/npm`: package.json with one export per widget, and licence. */
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
  copyFileSync('LICENSE', `${folder}/LICENSE`);
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
