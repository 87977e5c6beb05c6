import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, Kind, parse } from 'graphql';
import type { DocumentRule } from '../../schema/rules.ts';

const MANIFEST = fileURLToPath(new URL('../../schema/documents.json', import.meta.url));

/** One entry of `schema/documents.json`. */
export interface DocumentEntry extends DocumentRule {
  readonly name: string;
  readonly text: string;
}

/** An operation known at build time: only these run in production. It was validated then; it is parsed once here. */
export interface TrustedDocument extends DocumentEntry {
  readonly id: string;
  readonly ast: DocumentNode;
  /** Variables it declares; whatever else comes along is not part of the question. */
  readonly variableNames: readonly string[];
}

/** A Map, so that an id like `__proto__` is just another unknown one. */
export type DocumentStore = ReadonlyMap<string, TrustedDocument>;

function variableNames(document: DocumentNode): string[] {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []).map(({ variable }) => variable.name.value) : [],
  );
}

export function readDocuments(): DocumentStore {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, DocumentEntry>;
  return new Map(
    Object.entries(manifest).map(([id, entry]) => {
      const ast = parse(entry.text, { noLocation: true });
      return [id, { ...entry, id, ast, variableNames: variableNames(ast) }];
    }),
  );
}
