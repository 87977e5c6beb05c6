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

/** Analyses the widgets' sources: the public face of every element, and nothing else. */
export async function analyseElements(): Promise<Manifest> {
  const manifest = (await cli({
    argv: ['analyze', '--quiet', '--config', '.tools/build/custom-elements-manifest.config.js'],
    cwd: process.cwd(),
    noWrite: true,
  })) as Manifest;
  return { ...manifest, modules: manifest.modules.map(publicPart).filter((module) => module.declarations?.length) };
}

export function elementsOf(manifest: Manifest): Declaration[] {
  return manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
}

export function writeManifest(manifest: Manifest, file: string): void {
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true });
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

function publicPart(module: Module): Module {
  const declarations = (module.declarations ?? []).filter(({ tagName }) => tagName);
  return {
    ...module,
    declarations: declarations.map((element) => ({
      ...element,
      members: (element.members ?? []).filter(isPublic),
      // The base element dispatches events whose names it is given; the analyzer takes the parameter for a name.
      events: (element.events ?? []).filter(({ name }) => name?.startsWith('evn-')),
    })),
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
