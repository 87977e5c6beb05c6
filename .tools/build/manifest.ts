import { mkdirSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

interface Text {
  text: string;
}
export interface Attribute {
  name: string;
  description?: string;
  type?: Text;
  fieldName?: string;
}
export interface ElementEvent {
  name?: string;
  description?: string;
  type?: Text;
}
interface Named {
  name?: string;
}
interface Member {
  kind: string;
  name: string;
  privacy?: string;
  static?: boolean;
  description?: string;
  [detail: string]: unknown;
}
export interface Declaration {
  kind: string;
  name: string;
  description?: string;
  summary?: string;
  tagName?: string;
  members?: Member[];
  attributes?: Attribute[];
  events?: ElementEvent[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  superclass?: { name: string };
  [detail: string]: unknown;
}
interface Module {
  path: string;
  declarations?: Declaration[];
  exports?: unknown[];
}
export interface Manifest {
  schemaVersion: string;
  modules: Module[];
}

const BASE = 'WidgetElement';

/**
 * Analyses the widgets' sources: the public face of every element, and nothing else.
 * @throws Error naming every event that does not say what it carries
 */
export async function analyseElements(): Promise<Manifest> {
  const manifest = (await cli({
    argv: ['analyze', '--quiet', '--config', '.tools/build/custom-elements-manifest.config.js'],
    cwd: process.cwd(),
    noWrite: true,
  })) as Manifest;
  const base = manifest.modules.flatMap(({ declarations = [] }) => declarations).find(({ name }) => name === BASE);
  if (!base) throw new Error(`the analyzer found no ${BASE}`);
  const modules = manifest.modules.map((module) => publicPart(module, base)).filter((module) => module.declarations?.length);
  const faults = modules.flatMap(({ declarations = [] }) => declarations.flatMap(untypedEvents));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { ...manifest, modules };
}

const untypedEvents = ({ tagName, events = [] }: Declaration): string[] =>
  events
    .filter(({ type }) => !type?.text.startsWith('CustomEvent<'))
    .map(({ name }) => `${tagName}: @fires ${name} does not say what it carries; write @fires {CustomEvent<{ … }>} ${name} - …`);

export function elementsOf(manifest: Manifest): Declaration[] {
  return manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
}

export function writeManifest(manifest: Manifest, file: string): void {
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true });
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

function publicPart(module: Module, base: Declaration): Module {
  const declarations = (module.declarations ?? []).filter(({ tagName }) => tagName);
  return {
    ...module,
    declarations: declarations.map((declaration) => {
      const element = declaration.superclass?.name === BASE ? withBase(declaration, base) : declaration;
      return {
        ...element,
        members: (element.members ?? []).filter(isPublic),
        // The base element dispatches events whose names it is given; the analyzer takes the parameter for a name.
        events: (element.events ?? []).filter(({ name }) => name?.startsWith('evn-')),
      };
    }),
  };
}

/** What holds for every widget is said once, on the base; what a widget says of the same name itself is more precise. */
function withBase(element: Declaration, base: Declaration): Declaration {
  const merged = <Item extends Named>(own: readonly Item[] = [], common: readonly Item[] = []): Item[] => [
    ...own,
    ...common.filter(({ name }) => !own.some((item) => item.name === name)),
  ];
  return {
    ...element,
    events: merged(element.events, base.events),
    slots: merged(element.slots, base.slots),
    cssParts: merged(element.cssParts, base.cssParts),
    cssProperties: merged(element.cssProperties, base.cssProperties),
  };
}

const isPublic = ({ name, kind, privacy, static: isStatic, attribute, inheritedFrom }: Member) =>
  !name.startsWith('#') &&
  privacy !== 'private' &&
  privacy !== 'protected' &&
  !isStatic &&
  (attribute !== undefined || (kind === 'method' && !inheritedFrom));

// `npm run storybook` needs the manifest without a whole build.
if (import.meta.main) writeManifest(await analyseElements(), 'dist/npm/custom-elements.json');
