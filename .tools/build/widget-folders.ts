import { existsSync, readdirSync } from 'node:fs';

/** Folders of widgets/ that hold an element (`<name>/<name>.ts`) and its registration (`<name>/index.ts`). */
export function widgetFolders(): string[] {
  return readdirSync('widgets')
    .filter((name) => existsSync(`widgets/${name}/index.ts`) && existsSync(`widgets/${name}/${name}.ts`))
    .sort();
}
