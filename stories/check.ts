/**
 * Fails when a recording no longer matches the schema: its question cannot be asked any more, or its answer lacks what
 * the widget asks for today, or found nothing although its story is about something. Then `npm run stories:record`. Fails also when a widget lacks a story of a state that all have.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  getNullableType,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  typeFromAST,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { readWidgets } from '../.tools/build/widgets.ts';
import { operationOf } from '../schema/manifest.ts';
import { COMMON_STATES } from './common-states.ts';
import type { RecordedAnswer, Recording } from './recording.ts';

interface Judge {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Everything about an answer that does not fit, as `path: reason`. */
export function faultsOf(schema: GraphQLSchema, text: string, answer: RecordedAnswer): string[] {
  const document = parse(text);
  const operation = operationOf(document);
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], answer.variables);
  const fragments = new Map(
    document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  );
  const root = schema.getRootType(operation.operation);
  const misfits = root
    ? misfitsOfObject({ schema, fragments }, operation.selectionSet, root, answer.data, 'data')
    : ['data: nothing to ask'];
  return [...(errors ?? []).map(({ message }) => message), ...misfits];
}

function misfitsOfObject(judge: Judge, set: SelectionSetNode, type: GraphQLObjectType, value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: an object is expected`];
  const held = value as Readonly<Record<string, unknown>>;
  return set.selections.flatMap((node) => {
    if (node.kind !== Kind.FIELD) {
      const part = node.kind === Kind.FRAGMENT_SPREAD ? judge.fragments.get(node.name.value) : node;
      const condition = part?.typeCondition ? typeFromAST(judge.schema, part.typeCondition) : type;
      const applies = condition === type || (isAbstractType(condition) && judge.schema.isSubType(condition, type));
      return part && applies ? misfitsOfObject(judge, part.selectionSet, type, value, path) : [];
    }
    const key = node.alias?.value ?? node.name.value;
    if (node.name.value === '__typename') return held[key] === type.name ? [] : [`${path}.${key}: ${type.name} is expected`];
    const field = type.getFields()[node.name.value];
    return field
      ? misfitsOf(judge, node.selectionSet, field.type, held[key], `${path}.${key}`)
      : [`${path}.${key}: there is no such field`];
  });
}

function misfitsOf(judge: Judge, set: SelectionSetNode | undefined, type: GraphQLOutputType, value: unknown, path: string): string[] {
  if (value === undefined) return [`${path}: is missing`];
  if (value === null) return isNonNullType(type) ? [`${path}: is null`] : [];
  const inner = getNullableType(type);
  if (isListType(inner)) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => misfitsOf(judge, set, inner.ofType, item, `${path}[${index}]`))
      : [`${path}: a list is expected`];
  }
  if (isLeafType(inner)) return misfitsOfLeaf(() => inner.parseValue(value), path);
  const concrete = isAbstractType(inner) ? judge.schema.getType(String((value as { __typename?: unknown }).__typename)) : inner;
  if (!isObjectType(concrete) || (isAbstractType(inner) && !judge.schema.isSubType(inner, concrete)))
    return [`${path}: the type is not known`];
  return set ? misfitsOfObject(judge, set, concrete, value, path) : [];
}

function misfitsOfLeaf(read: () => unknown, path: string): string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** What is missing in the stories of a widget. `order` is the text that lists the groups of the sidebar. */
export function missingIn(stories: string, order: string): string[] {
  const [, group = ''] = /title: ['"`]([^/'"`]+)\//.exec(stories) ?? [];
  return [
    ...COMMON_STATES.filter((state) => !stories.includes(`export const ${state} = states.${state};`)).map(
      (state) => `has no story ${state}`,
    ),
    ...(order.includes(`'${group}',`) ? [] : [`is in the group “${group}”, which the sidebar does not know`]),
  ];
}

async function faultsOfStories(): Promise<string[]> {
  const order = readFileSync('stories/.storybook/preview.ts', 'utf8');
  return (await readWidgets())
    .filter(({ embedding }) => embedding.reserve)
    .flatMap(({ name }) => {
      const file = `stories/${name}.stories.ts`;
      return existsSync(file) ? missingIn(readFileSync(file, 'utf8'), order).map((fault) => `${file}: ${fault}`) : [`there is no ${file}`];
    });
}

const FOUND_NOTHING = /"edges":\[\]|"search":\[\]|"__typename":"(?:NotFoundProblem|TariffNotFound)"/;
const ABOUT_NOTHING = /--(?:gone|none|not-found|unknown)\.json$/;

/** A stage without the content that a story tells of is recorded without a word otherwise: every such story looks well, and empty. */
export const foundNothing = (file: string, { document, data }: RecordedAnswer): string[] =>
  !ABOUT_NOTHING.test(file) && FOUND_NOTHING.test(JSON.stringify(data))
    ? [`${file}: ${document} found nothing: is it missing from stories/stage.ts?`]
    : [];

function faultsOfRecordings(files: readonly string[]): string[] {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  const manifest = JSON.parse(readFileSync('schema/documents.json', 'utf8')) as Record<string, { name: string; text: string }>;
  const texts = new Map(Object.values(manifest).map(({ name, text }) => [name, text]));
  return files.flatMap((file) => {
    const { answers } = JSON.parse(readFileSync(file, 'utf8')) as Recording;
    return answers.flatMap((answer) => {
      const text = texts.get(answer.document);
      const found = text ? faultsOf(schema, text, answer) : [`there is no document ${answer.document}`];
      return [...found.map((fault) => `${file}: ${answer.document}: ${fault}`), ...foundNothing(file, answer)];
    });
  });
}

if (import.meta.main) {
  const files = globSync('stories/recordings/*.json').toSorted();
  const outdated = files.length > 0 ? faultsOfRecordings(files) : ['there are no recordings'];
  const missing = await faultsOfStories();
  for (const fault of [...missing, ...outdated]) console.error(fault);
  if (outdated.length > 0) console.error('run: npm run stories:record');
  if (missing.length + outdated.length > 0) process.exitCode = 1;
}
