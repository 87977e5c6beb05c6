/** The walls between the rooms of the house, as a table: which file may not import or say what, and why. A rule with `valuesOnly` lets types through. */

export interface ImportRule {
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly never: RegExp;
  readonly valuesOnly?: boolean;
  readonly why: string;
}

export interface WordRule {
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly never: RegExp;
  readonly why: string;
}

/** A test may look into any room. */
export const TESTS = /\.test\.ts$|\/test\/|\/bench\//;

export const IMPORT_RULES: readonly ImportRule[] = [
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
    files: /^bff\/(modules|compose)\//,
    except: /\.(service|schema|store|test|fixture)\.ts$/,
    never: /^(kysely|pg|@electric-sql\/pglite)$/,
    why: 'SQL stands in stores',
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
  {
    files: /^widgets\//,
    except: /\.canvas\.ts$|\.d\.ts$/,
    never: /^(chart\.js|pdfjs-dist)/,
    why: 'only a *.canvas.ts file, loaded late, imports what draws',
  },
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

export const WORD_RULES: readonly WordRule[] = [
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
    except: /^widgets\/core\/(format|format-month|localize)\.ts$|\.test\.ts$|^widgets\/test\//,
    never: /\bIntl\.|\.toLocale\w*\(/,
    why: 'numbers, money, days and times are written by core/format.ts alone',
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
