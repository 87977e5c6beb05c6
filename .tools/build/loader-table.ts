import type { Plugin } from 'vite';
import { chunksOf, closure, type Chunks } from './chunks.ts';
import type { Widget } from './widgets.ts';

/** Fills the loader's table: which files each widget needs, now that the bundler knows. */
export function loaderTable(widgets: readonly Widget[]): Plugin {
  return {
    name: 'evn:loader-table',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter((file) => file.type === 'chunk');
      const loader = files.find(({ name }) => name === 'loader');
      if (!loader?.code.includes('__EVN_WIDGETS__')) return this.error('the loader asks for no table');
      const chunks = chunksOf(files.map(({ fileName, imports }) => ({ file: fileName, imports })));
      // Without a prototype: a page may hold a tag like <evn-constructor>.
      const rows = widgets.map((widget) => `${JSON.stringify(widget.name)}:${JSON.stringify(row(widget, chunks))}`);
      loader.code = loader.code.replace('__EVN_WIDGETS__', `{__proto__:null,${rows.join()}}`);
    },
  };
}

/** What the loader holds of a widget; see `__EVN_WIDGETS__` there. */
export function row({ name, embedding: { ahead } }: Widget, chunks: Chunks): string {
  const own = closure(chunks, [name, 'runtime']);
  const more = [...own].filter((file) => file !== name && file !== 'runtime').map((file) => ` ${file}`);
  if (!ahead) return more.join('');
  // What many rows share comes first, in one order: so they compress well.
  const parts = [...closure(chunks, ahead.files)].filter((file) => !own.has(file)).sort();
  const isOwn = (file: string): boolean => file.startsWith(`${name}.`);
  const ownParts = parts.filter(isOwn).map((file) => file.slice(name.length));
  return [more.join(''), ahead.tag, [...parts.filter((file) => !isOwn(file)), ...ownParts].join(' ')].join('|');
}
