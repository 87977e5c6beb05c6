import { readFileSync } from 'node:fs';

/** One file of the CDN build. */
export interface Chunk {
  /** Relative to the folder of the build. */
  readonly file: string;
  /** Names of the chunks that the browser fetches with it. */
  readonly imports: readonly string[];
  /** The source file it was made for; none where several parts share it. */
  readonly source: string | undefined;
}

/** Chunks by the name that they keep from build to build: `runtime`, `outage-lookup`, `outage-lookup.answer`. */
export type Chunks = ReadonlyMap<string, Chunk>;

const nameOf = (file: string): string => file.replace(/^.*\/|\.js$/g, '');

/** @param files with what they import, both relative to the folder of the build */
export function chunksOf(
  files: readonly { readonly file: string; readonly imports: readonly string[]; readonly source?: string | undefined }[],
): Chunks {
  return new Map(files.map(({ file, imports, source }) => [nameOf(file), { file, imports: imports.map(nameOf), source }]));
}

interface ManifestEntry {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
}

/** Reads the chunk graph of `dist/cdn` from Vite's manifest. */
export function readChunks(folder = 'dist/cdn'): Chunks {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<string, ManifestEntry>;
  const fileOf = (key: string) => manifest[key]?.file ?? key;
  return chunksOf(Object.values(manifest).map(({ file, src, imports = [] }) => ({ file, imports: imports.map(fileOf), source: src })));
}

/** Names of the chunks and of all they import statically. */
export function closure(chunks: Chunks, names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = chunks.get(name);
    if (!chunk) throw new Error(`the build has no file named ${name}`);
    if (seen.has(name)) continue;
    seen.add(name);
    closure(chunks, chunk.imports, seen);
  }
  return seen;
}
