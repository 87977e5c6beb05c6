/**
 * `node schema/codegen.ts [--check]`: writes the module beside each `.graphql` document and the manifest
 * `documents.json` that the BFF trusts. With `--check` nothing is written; drift ends with exit code 1.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { printSchema, type GraphQLSchema } from 'graphql';
import { documentModules } from './documents-module.ts';
import { findFiles, readDocuments, type TrustedSource } from './documents.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const GENERATED = ['widgets/**/*.generated.ts', 'schema/operator/*.generated.ts'];

/** Everything that the documents of the repository imply: path relative to it → content. */
export async function documentArtefacts(schema: GraphQLSchema, root = ROOT): Promise<Map<string, string>> {
  const sources = await readDocuments(root, schema);
  // The utility's systems name a document by its id; only widgets import modules.
  const asked = sources.filter(({ rule }) => rule.surface !== 'operator');
  return new Map([['schema/documents.json', manifest(sources)], ...(await documentModules(printSchema(schema), asked))]);
}

function manifest(sources: readonly TrustedSource[]): string {
  const byName = sources.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const entries = byName.map(({ id, name, text, rule }) => [id, { name, ...rule, text }]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Files of an operation that is gone. */
function orphans(artefacts: ReadonlyMap<string, string>): string[] {
  return findFiles(ROOT, GENERATED).filter((path) => !artefacts.has(path));
}

async function drift(artefacts: ReadonlyMap<string, string>): Promise<string[]> {
  const differing: string[] = [];
  for (const [path, content] of artefacts) {
    const present = await readFile(`${ROOT}/${path}`, 'utf8').catch(() => undefined);
    if (present !== content) differing.push(path);
  }
  return [...differing, ...orphans(artefacts)];
}

async function write(artefacts: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, content] of artefacts) await writeFile(`${ROOT}/${path}`, content);
  for (const path of orphans(artefacts)) await rm(`${ROOT}/${path}`);
}

async function main(check: boolean): Promise<void> {
  const { schema } = await import('../bff/graphql/schema.ts');
  const artefacts = await documentArtefacts(schema);
  if (!check) {
    await write(artefacts);
    console.log(`${artefacts.size - 1} document modules, and the manifest`);
    return;
  }
  const differing = await drift(artefacts);
  for (const path of differing) console.error(`${path} differs from its document: run npm run codegen`);
  if (differing.length > 0) process.exitCode = 1;
}

if (import.meta.main) {
  await main(process.argv.includes('--check')).catch((error: unknown) => {
    console.error(error instanceof AggregateError ? error.message : error);
    process.exitCode = 1;
  });
}
