import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Embedding } from '../../widgets/core/embedding.ts';

export interface Widget {
  /** Of the folder: `outage-lookup`. */
  readonly name: string;
  readonly tag: `evn-${string}`;
  readonly embedding: Embedding;
}

/** Names of the folders that hold an element (`<name>/<name>.ts`) and its registration (`<name>/index.ts`). */
export function widgetFolders(root = 'widgets'): string[] {
  return readdirSync(root)
    .filter((name) => existsSync(`${root}/${name}/index.ts`) && existsSync(`${root}/${name}/${name}.ts`))
    .sort();
}

/**
 * Every widget with what it states of itself.
 * @throws Error naming the file that is missing
 */
export async function readWidgets(root = 'widgets'): Promise<Widget[]> {
  return Promise.all(
    widgetFolders(root).map(async (name) => ({ name, tag: `evn-${name}` as const, embedding: await readEmbedding(`${root}/${name}`) })),
  );
}

async function readEmbedding(folder: string): Promise<Embedding> {
  const file = `${folder}/embedding.ts`;
  if (!existsSync(file)) throw new Error(`${file} is missing: it states the class of the widget's budget and how it comes to a page`);
  const { embedding } = (await import(pathToFileURL(file).href)) as { embedding: Embedding };
  return embedding;
}
