/** What a page may have to load, by the class that each widget states in its `embedding.ts`. KiB after gzip -9. */
import { closure, type Chunks } from './build/chunks.ts';
import type { Widget } from './build/widgets.ts';

export interface Budget {
  readonly title: string;
  readonly kib: number;
  /** How many files it may be. */
  readonly files: number;
  /** Names of the chunks; each counts once, however many need it. */
  readonly of: ReadonlySet<string>;
}

const OWN_CODE_KIB = { simple: 4, form: 7, chart: 7, personal: 4 } as const;
const FIRST_LOAD_KIB = 22;
/** Until the first answer, or until the form stands. */
const USE_KIB = 39;
const PAGE_WITH_EVERY_TAG_KIB = 80;
const LANGUAGE_PACK_KIB = 2;
/** Files before first content: loader, runtime, widget. */
const FIRST_LOAD_FILES = 3;
/** … and what decides in which place the personal half of a widget stands. */
const PERSONAL_FIRST_LOAD_FILES = 4;

/** What was above its budget when the budgets by class came, and how far it may be at most. Nothing is added here. */
const EXCEPTIONS: Readonly<Record<string, Partial<Pick<Budget, 'kib' | 'files'>>>> = {
  // What look-ups once did each by themselves, asking and showing an answer, is in the runtime now.
  'shared runtime with the client': { kib: 21 },
  'first load of evn-tariff-calc': { files: 4 },
  'until the first answer of evn-tariff-calc': { kib: 41.5 },
};

/** @throws Error when the build lacks a widget that has a folder */
export function budgetsOf(chunks: Chunks, widgets: readonly Widget[]): Budget[] {
  const load = (names: readonly string[]) => closure(chunks, ['loader', 'runtime', ...names]);
  const budget = (title: string, kib: number, of: ReadonlySet<string>, files = Infinity): Budget => ({
    title,
    kib,
    files,
    of,
    ...EXCEPTIONS[title],
  });
  const packs = [...chunks.keys()].filter((name) => /(?:^|\.)en$/.test(name));
  return [
    budget('loader', 1, new Set(['loader'])),
    budget('shared runtime with the client', 19, closure(chunks, ['runtime', 'client'])),
    budget('chart', 53, new Set(['chart'])),
    ...packs.map((name) => budget(`language pack ${name}`, LANGUAGE_PACK_KIB, new Set([name]))),
    ...widgets.flatMap(({ name, tag, embedding: { kind, ahead } }) => [
      budget(`code of ${tag} alone, a ${kind}`, OWN_CODE_KIB[kind], new Set([name])),
      budget(`first load of ${tag}`, FIRST_LOAD_KIB, load([name]), kind === 'personal' ? PERSONAL_FIRST_LOAD_FILES : FIRST_LOAD_FILES),
      ...(ahead
        ? [budget(`until ${ahead.tag === '*' ? 'use' : 'the first answer'} of ${tag}`, USE_KIB, load([name, ...ahead.files]))]
        : []),
    ]),
    budget('first load of a page with every tag', PAGE_WITH_EVERY_TAG_KIB, load(widgets.map(({ name }) => name))),
  ];
}

/** What a page with every tag fetches by itself in the end: also what widgets import late but need at once. */
export function fetchedUnasked(chunks: Chunks, widgets: readonly Widget[]): ReadonlySet<string> {
  const atOnce = widgets.flatMap(({ embedding: { ahead } }) => (ahead?.tag === '*' ? ahead.files : []));
  return closure(chunks, ['loader', 'runtime', ...widgets.map(({ name }) => name), ...atOnce]);
}
