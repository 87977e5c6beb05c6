import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, parse } from 'graphql';
import type { DataClass } from './access.ts';

const MANIFEST = fileURLToPath(new URL('../../schema/documents.json', import.meta.url));

export type Surface = 'public' | 'session' | 'operator';

/** One entry of `schema/documents.json`. */
export interface DocumentEntry {
  name: string;
  text: string;
  kind: 'query' | 'mutation';
  surface: Surface;
  dataClass: DataClass;
  method: 'GET' | 'POST';
  /** 0: an answer is never reused. */
  ttlSeconds: number;
  staleSeconds: number;
}

/** An operation known at build time: only these run in production. It was validated then; it is parsed once here. */
export interface TrustedDocument extends DocumentEntry {
  id: string;
  ast: DocumentNode;
}

/** A Map, so that an id like `__proto__` is just another unknown one. */
export type DocumentStore = ReadonlyMap<string, TrustedDocument>;

export function readDocuments(): DocumentStore {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, DocumentEntry>;
  return new Map(Object.entries(manifest).map(([id, entry]) => [id, { ...entry, id, ast: parse(entry.text, { noLocation: true }) }]));
}
