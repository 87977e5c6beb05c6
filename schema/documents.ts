/** Turns the `.graphql` files beside the widgets into trusted documents: validated, completed, named by the hash of their text. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import {
  isAbstractType,
  Kind,
  parse,
  print,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { documentRule, operationOf } from './manifest.ts';
import type { DocumentRule } from './rules.ts';

export const LIMITS = { depth: 6, aliases: 15 } as const;

/** A document as the BFF trusts it. `file` is relative to the repository, `id` the SHA-256 of `text` in hex. */
export interface TrustedSource {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly rule: DocumentRule;
}

const OPERATIONS = ['widgets/**/*.graphql', 'schema/operator/*.graphql'];

/**
 * Reads every operation of the repository, in the order of their paths. Fragments shared by several
 * operations of one folder stand in `<name>.fragment.graphql` there.
 * @throws AggregateError naming file and reason of every document that breaks a rule.
 */
export async function readDocuments(root: string, schema: GraphQLSchema): Promise<TrustedSource[]> {
  const files = findFiles(root, OPERATIONS);
  const fragments = await readFragments(root, files.filter(isFragmentFile));
  const sources: TrustedSource[] = [];
  const faults: Error[] = [];
  for (const file of files.filter((path) => !isFragmentFile(path))) {
    try {
      sources.push(trustedSource(schema, file, await readFile(`${root}/${file}`, 'utf8'), fragments.get(dirname(file)) ?? []));
    } catch (cause) {
      faults.push(new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause }));
    }
  }
  faults.push(...repeatedNames(sources));
  if (faults.length > 0) throw new AggregateError(faults, faults.map((fault) => fault.message).join('\n'));
  return sources;
}

/** @throws Error naming the first rule that the document breaks. */
export function trustedSource(
  schema: GraphQLSchema,
  file: string,
  source: string,
  shared: readonly FragmentDefinitionNode[],
): TrustedSource {
  const document = withTellingFields(schema, withFragments(parse(source, { noLocation: true }), shared));
  const [problem] = validate(schema, document, specifiedRules);
  if (problem) throw new Error(problem.message);
  const name = operationOf(document).name?.value ?? '';
  requireName(file, name);
  requireLimits(document);
  const rule = documentRule(schema, document);
  if ((rule.surface === 'operator') !== file.startsWith('schema/operator/')) {
    throw new Error(`a document of the ${rule.surface} surface does not belong here`);
  }
  const text = print(document);
  return { file, id: createHash('sha256').update(text).digest('hex'), name, text, document, rule };
}

/** Paths relative to `root`, with forward slashes, in order; never below `node_modules`. */
export function findFiles(root: string, patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: ['**/node_modules'] })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

function isFragmentFile(file: string): boolean {
  return file.endsWith('.fragment.graphql');
}

async function readFragments(root: string, files: readonly string[]): Promise<Map<string, FragmentDefinitionNode[]>> {
  const byFolder = new Map<string, FragmentDefinitionNode[]>();
  for (const file of files) {
    const { definitions } = parse(await readFile(`${root}/${file}`, 'utf8'), { noLocation: true });
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    if (fragments.length < definitions.length) throw new Error(`${file}: only fragments belong here`);
    byFolder.set(dirname(file), [...(byFolder.get(dirname(file)) ?? []), ...fragments]);
  }
  return byFolder;
}

/** Adds the shared fragments that the document spreads, also through one another; the others are left out. */
function withFragments(document: DocumentNode, shared: readonly FragmentDefinitionNode[]): DocumentNode {
  const definitions = [...document.definitions];
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread({ name }) {
        const known = definitions.some((node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name.value);
        const fragment = shared.find((candidate) => candidate.name.value === name.value);
        if (!known && fragment) definitions.push(fragment);
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions };
}

/**
 * A widget tells the members of a union apart by `__typename`, and the BFF knows by `stale` what it must not reuse: every
 * selection of a type that has them asks for them.
 */
function withTellingFields(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet(node, _key, parent): SelectionSetNode | undefined {
        const type = types.getParentType();
        const inInlineFragment = parent && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT;
        const telling = [
          ...(isAbstractType(type) && !inInlineFragment ? ['__typename'] : []),
          ...(type && 'getFields' in type && 'stale' in type.getFields() ? ['stale'] : []),
        ];
        const missing = telling.filter((name) => !asks(node, name));
        return missing.length === 0 ? undefined : { ...node, selections: [...missing.map(fieldNode), ...node.selections] };
      },
    }),
  );
}

const fieldNode = (value: string): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value } });

function asks({ selections }: SelectionSetNode, name: string): boolean {
  return selections.some((node) => node.kind === Kind.FIELD && node.name.value === name && !node.alias);
}

function requireName(file: string, name: string): void {
  const expected = basename(file, '.graphql').replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  if (name !== expected) throw new Error(`the operation is named ${name || 'nothing'}, its file asks for ${expected}`);
  const folder = basename(dirname(file));
  const isWidget = file.startsWith('widgets/') && folder !== 'core';
  if (isWidget && !basename(file).startsWith(folder)) throw new Error(`the name of a widget’s operation begins with ${folder}`);
}

function requireLimits(document: DocumentNode): void {
  const { depth, aliases } = measure(document);
  if (depth > LIMITS.depth) throw new Error(`${depth} levels deep, ${LIMITS.depth} are allowed`);
  if (aliases > LIMITS.aliases) throw new Error(`${aliases} aliases, ${LIMITS.aliases} are allowed`);
}

/** Depth counts fields from the root (1) through fragments; aliases count as often as they are reached. */
export function measure(document: DocumentNode): { depth: number; aliases: number } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  let aliases = 0;
  const depthOf = (set: SelectionSetNode | undefined): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((node) => {
        if (node.kind === Kind.FRAGMENT_SPREAD) return depthOf(fragments.get(node.name.value)?.selectionSet);
        if (node.kind === Kind.INLINE_FRAGMENT) return depthOf(node.selectionSet);
        if (node.alias) aliases += 1;
        return 1 + depthOf(node.selectionSet);
      }),
    );
  return { depth: depthOf(operationOf(document).selectionSet), aliases };
}

function repeatedNames(sources: readonly TrustedSource[]): Error[] {
  const seen = new Set<string>();
  return sources.flatMap(({ file, name }) => {
    const repeated = seen.has(name);
    seen.add(name);
    return repeated ? [new Error(`${file}: another document is named ${name} too`)] : [];
  });
}
