/**
 * The walls between the rooms of the house, as a table: which file may not import or say what, and why. Imports are
 * judged by their path in the repository, or by their package; a rule with `valuesOnly` lets types through.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';

interface ImportRule {
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly never: RegExp;
  readonly valuesOnly?: boolean;
  readonly why: string;
}

interface WordRule {
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly never: RegExp;
  readonly why: string;
}

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const TESTS = /\.test\.ts$|\/test\/|\/bench\//;
const HARD_LINE_LIMIT = 350;

const IMPORT_RULES: readonly ImportRule[] = [
  {
    files: /^bff\/.*\.schema\.ts$/,
    never: /\.service\.ts$/,
    valuesOnly: true,
    why: 'a schema file knows a service by its type; the context holds the service',
  },
  {
    files: /^bff\/.*\.schema\.ts$/,
    never: /\.store\.ts$|^bff\/(connectors|http|platform\/db)\/|^(kysely|pg|@electric-sql\/pglite)$/,
    why: 'a schema file only speaks GraphQL',
  },
  {
    files: /^bff\/.*\.service\.ts$/,
    never: /^bff\/http\/|^bff\/connectors\/|^(@pothos\/.*|graphql|graphql-yoga|kysely|pg)$/,
    why: 'a service decides; it knows no GraphQL, HTTP, SQL or foreign system',
  },
  {
    files: /^bff\/modules\/(?!.*\.(schema|store)\.ts$)/,
    except: TESTS,
    never: /^bff\/graphql\//,
    why: 'only a schema file speaks GraphQL; faults, problems and texts stand in the platform',
  },
  { files: /^bff\/.*\.store\.ts$/, never: /\.service\.ts$|\.schema\.ts$/, valuesOnly: true, why: 'a store remembers, it decides nothing' },
  {
    files: /^bff\/.*\.store\.ts$/,
    never: /^bff\/(http|graphql|connectors)\/|^(@pothos\/.*|graphql|graphql-yoga)$/,
    why: 'a store only speaks SQL',
  },
  {
    files: /^bff\/connectors\//,
    except: TESTS,
    never: /\.(service|schema)\.ts$|^bff\/(http|graphql)\/|^(@pothos\/.*|graphql|graphql-yoga)$/,
    why: 'a connector implements a port and knows nothing above it',
  },
  {
    files: /^bff\/http\//,
    except: TESTS,
    never: /\.store\.ts$|^(kysely|pg|@electric-sql\/pglite)$/,
    why: 'HTTP reaches data through services',
  },
  {
    files: /^bff\/platform\//,
    except: TESTS,
    never: /^bff\/(http|graphql|connectors|modules)\//,
    why: 'the platform is what modules stand on',
  },
  { files: /^bff\//, except: TESTS, never: /^widgets\//, why: 'the BFF and the widgets meet in schema/' },
  { files: /^widgets\//, except: TESTS, never: /^bff\//, why: 'the BFF and the widgets meet in schema/' },
  { files: /^widgets\/.*\.data\.ts$/, never: /^lit(\/|$)|^@lit\/|^chart\.js|^@urql\/|\.styles\.ts$/, why: 'a view model is pure' },
  { files: /^widgets\//, except: /\.canvas\.ts$/, never: /^chart\.js/, why: 'only a *.canvas.ts file, loaded late, imports chart.js' },
  {
    files: /^widgets\//,
    except: /^widgets\/core\/graphql\.ts$|\.test\.ts$/,
    never: /^(@urql\/|urql$|wonka$)/,
    why: 'only core/graphql.ts knows urql',
  },
  { files: /^widgets\/core\//, except: TESTS, never: /^widgets\/(?!core\/|locales\/)/, why: 'core stands below the widgets' },
  { files: /^widgets\/ui\//, except: TESTS, never: /^widgets\/(?!core\/|ui\/|locales\/)/, why: 'ui stands below the widgets' },
  {
    files: /^widgets\/shared\//,
    except: TESTS,
    never: /^widgets\/(?!core\/|ui\/|locales\/|shared\/)/,
    why: 'what widgets share stands below them',
  },
  {
    files: /^schema\//,
    except: /^schema\/(print|codegen)\.ts$|\.test\.ts$/,
    never: /^(bff|widgets)\//,
    why: 'the contract depends on nobody',
  },
  {
    files: /^(bff|widgets|schema|stories)\//,
    never: /^(lit-html\/directives\/style-map|lit\/directives\/(style-map|unsafe-html|unsafe-svg)(\.js)?)$/,
    why: 'a strict CSP blocks styleMap, and raw HTML is never shown',
  },
];

const WORD_RULES: readonly WordRule[] = [
  {
    files: /^bff\//,
    except: /^bff\/config\.ts$|\.test\.ts$|^bff\/(test|bench)\//,
    never: /\bprocess\.env\b/,
    why: 'only bff/config.ts reads the environment',
  },
  {
    files: /^bff\//,
    except: /^bff\/platform\/clock\.ts$|\.test\.ts$|^bff\/(test|bench)\//,
    never: /\bDate\.now\(\)|\bnew Date\(\)/,
    why: 'only platform/clock.ts knows the time',
  },
  {
    files: /^bff\//,
    except: /^bff\/platform\/(ids|crypto)\.ts$|\.test\.ts$|^bff\/(test|bench)\//,
    never: /\brandomUUID\(/,
    why: 'only platform/ids.ts makes ids',
  },
  {
    files: /^bff\//,
    except: /^bff\/platform\/upstream\.ts$|\.test\.ts$|^bff\/(test|bench|cli)\/|^bff\/import\.ts$/,
    never: /(?<![.\w])fetch\(/,
    why: 'only platform/upstream.ts asks foreign systems',
  },
  {
    files: /^widgets\/.*\.data\.ts$/,
    never: /\b(document|navigator|localStorage|globalThis)\.|(?<![.\w])fetch\(|\bDate\.now\(\)|\bnew Date\(\)/,
    why: 'a view model gets the time and everything else handed in',
  },
  {
    files: /^widgets\//,
    except: /^widgets\/core\/define\.ts$|\.test\.ts$|^widgets\/test\//,
    never: /\bcustomElements\.define\(/,
    why: 'elements register through core/define.ts',
  },
  {
    files: /^widgets\//,
    except: /^widgets\/core\/define\.ts$|\/index\.ts$|^widgets\/loader\.ts$|\.test\.ts$|^widgets\/test\//,
    never: /(?<![.\w])define\('evn-/,
    why: 'only index.ts and loader.ts register',
  },
  {
    files: /^widgets\//,
    except: /\.test\.ts$|^widgets\/test\//,
    never: /\.innerHTML\b|\bunsafeHTML\b|\bunsafeSVG\b|\bstyleMap\b/,
    why: 'blocked by strict pages, and never needed',
  },
  {
    files: /^widgets\/(?!test\/).*(?<!\.test)\.ts$/,
    never: /<[a-z][^>`]*\sstyle=/,
    why: 'a style attribute is blocked or reported by a strict CSP',
  },
  { files: /^widgets\/.*\.styles\.ts$/, never: /\d(rem)\b/, why: 'rem follows the page, not the widget' },
  {
    files: /^(bff|widgets|schema|stories|demo|\.tools)\//,
    never: /@ts-(ignore|nocheck|expect-error)|\b(TODO|FIXME|XXX)\b:?\s/,
    why: 'finish it, or open an issue',
  },
];

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
