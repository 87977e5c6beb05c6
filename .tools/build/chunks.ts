import { readFileSync } from 'node:fs';

/** One file of the CDN build, under the name it keeps from build to build. */
export interface Chunk {
  name: string;
  file: string;
  /** Names of the chunks that the browser fetches with it. */
  imports: string[];
}

interface ManifestEntry {
  file: string;
  name?: string;
  imports?: string[];
}

/** Reads the chunk graph of `dist/cdn` from Vite's manifest. */
export function readChunks(folder = 'dist/cdn'): Map<string, Chunk> {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<string, ManifestEntry>;
  const nameOf = (key: string) => manifest[key]?.name ?? key;
  return new Map(
    Object.entries(manifest).map(([key, { file, imports = [] }]) => {
      const name = nameOf(key);
      return [name, { name, file, imports: imports.map(nameOf) }];
    }),
  );
}

/** A chunk and all it imports statically. */
export function closure(chunks: Map<string, Chunk>, name: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks.get(name);
  if (!chunk) throw new Error(`dist/cdn has no chunk named ${name}`);
  if (!seen.has(name)) {
    seen.add(name);
    for (const next of chunk.imports) closure(chunks, next, seen);
  }
  return seen;
}
