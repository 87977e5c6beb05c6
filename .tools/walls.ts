/**
 * Holds the walls of `walls-rules.ts`. Imports are judged by their path in the repository, or by their package.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { IMPORT_RULES, TESTS, WORD_RULES } from './walls-rules.ts';

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const HARD_LINE_LIMIT = 350;

const MODULE_FOLDER = /^bff\/modules\/([^/]+)\//;
/** What a module shows to the others: its services (as types), its GraphQL types, its ports and answers. */
const SHOWN_TO_MODULES = /\.(service|schema|port|answer)\.ts$/;
const WIDGET_FOLDER = /^widgets\/(?!core\/|ui\/|locales\/|shared\/|test\/)([^/]+)\//;
/** A widget, or a piece that widgets share, and the name of a file in it. */
const NAMED_FILE = /^widgets\/(?:shared\/)?(?!core\/|ui\/|locales\/|shared\/|test\/)([^/]+)\/([^/]+)\.ts$/;
const IMPORT =
  /(?<![\w.])(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]|(?<![\w.])import\(\s*['"]([^'"\n]+)['"]/g;

interface Import {
  readonly target: string;
  readonly relative: boolean;
  readonly typeOnly: boolean;
}

/** What the file imports: repository paths for relative ones, package names as written. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(IMPORT)]
    .filter((match) => !match[0].includes('${'))
    .map(([, type, from, dynamic]) => {
      const specifier = from ?? dynamic ?? '';
      const relative = specifier.startsWith('.');
      return { target: relative ? join(path, '..', specifier) : specifier, relative, typeOnly: type !== undefined };
    });
}

/** Every broken wall of a file, as `path: what · why`. */
export function faultsOf(file: SourceFile): string[] {
  const { path, text } = file;
  const imports = importsOf(file);
  const code = withoutComments(text);
  const faults = [
    ...IMPORT_RULES.filter((rule) => concerns(rule, path)).flatMap(({ never, valuesOnly, why }) =>
      imports
        .filter(({ target, typeOnly }) => never.test(target) && !(valuesOnly && typeOnly))
        .map(({ target }) => `imports ${target} · ${why}`),
    ),
    ...WORD_RULES.filter((rule) => concerns(rule, path)).flatMap(({ never, why }) => {
      const found = never.exec(never.source.includes('TODO') ? text : code);
      return found ? [`says ${found[0].trim()} · ${why}`] : [];
    }),
    ...imports
      .filter(({ target, relative }) => relative && !path.endsWith('.test.ts') && !/\.(ts|js|json|css)$/.test(target))
      .map(({ target }) => `imports ${target} without its extension`),
    ...foreignWidgets(path, imports),
    ...foreignModules(path, imports),
    ...misnamed(path),
    ...unlikeOthers(file),
  ];
  const lines = text.split('\n').length;
  if (lines > HARD_LINE_LIMIT && !path.endsWith('.generated.ts')) faults.push(`has ${lines} lines · ${HARD_LINE_LIMIT} are the limit`);
  return faults.map((fault) => `${path}: ${fault}`);
}

function concerns({ files, except }: { files: RegExp; except?: RegExp }, path: string): boolean {
  return files.test(path) && !except?.test(path) && !path.endsWith('.generated.ts');
}

function foreignWidgets(path: string, imports: readonly Import[]): string[] {
  const own = WIDGET_FOLDER.exec(path)?.[1];
  if (!own) return [];
  return imports.flatMap(({ target }) => {
    const other = WIDGET_FOLDER.exec(target)?.[1];
    return other && other !== own ? [`imports ${target} · a widget never reaches into another widget’s folder`] : [];
  });
}

function foreignModules(path: string, imports: readonly Import[]): string[] {
  const own = MODULE_FOLDER.exec(path)?.[1];
  if (!own || TESTS.test(path) || path.endsWith('.fixture.ts')) return [];
  return imports.flatMap(({ target, typeOnly }) => {
    const other = MODULE_FOLDER.exec(target)?.[1];
    if (!other || other === own) return [];
    if (!SHOWN_TO_MODULES.test(target)) return [`imports ${target} · a module shows others its services, schema, ports and answers alone`];
    return target.endsWith('.service.ts') && !typeOnly ? [`imports ${target} · a service of another module is handed in`] : [];
  });
}

/** Modules that stand on one another, as `a → b → a`. */
export function moduleCycles(files: readonly SourceFile[]): string[] {
  const below = new Map<string, Set<string>>();
  for (const file of files) {
    const own = MODULE_FOLDER.exec(file.path)?.[1];
    if (!own || TESTS.test(file.path) || file.path.endsWith('.fixture.ts')) continue;
    const others = importsOf(file).flatMap(({ target }) => MODULE_FOLDER.exec(target)?.[1] ?? []);
    below.set(own, new Set([...(below.get(own) ?? []), ...others.filter((other) => other !== own)]));
  }
  const from = (path: readonly string[]): string[] =>
    [...(below.get(path.at(-1) ?? '') ?? [])].flatMap((next) => {
      if (next === path[0]) return [[...path, next].join(' → ')];
      return path.includes(next) || next < (path[0] ?? '') ? [] : from([...path, next]);
    });
  return [...below.keys()].flatMap((name) => from([name])).map((cycle) => `bff/modules: ${cycle} · modules do not stand on one another`);
}

/** In an editor's tabs and in a stack trace `answer.ts` could be any widget's. */
function misnamed(path: string): string[] {
  const [, folder, name] = NAMED_FILE.exec(path) ?? [];
  if (!folder || !name || name === 'index' || name === 'embedding') return [];
  const fits = name === folder || name.startsWith(`${folder}.`) || (name.startsWith(`${folder}-`) && name.endsWith('.generated'));
  return fits ? [] : [`is no ${folder}.<role>.ts · files of a widget are named after it`];
}

/** Sentences stand in every folder alike, so that one test holds them all to both languages (`messages.test.ts`). */
function unlikeOthers({ path, text }: SourceFile): string[] {
  if (!NAMED_FILE.test(path)) return [];
  if (path.endsWith('.vi.ts') && !/export const \w+Messages: MessagePack</.test(text))
    return ['exports no …Messages: MessagePack<…> · a file of sentences is a pack'];
  if (path.endsWith('.en.ts') && !/export const en: Messages</.test(text))
    return ['exports no en: Messages<…> · English is found under one name'];
  return [];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!['"`:\w])\/\/.*$/gm, '');
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const paths = globSync('{bff,widgets,schema,stories,demo,.tools}/**/*.ts', {
    cwd: root,
    exclude: ['**/node_modules', 'bff/bench/peers'],
  });
  const files = paths
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const faults = [...files.flatMap(faultsOf), ...moduleCycles(files)];
  for (const fault of faults) console.error(fault);
  console.log(`${files.length} files, ${faults.length} broken walls`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
