/**
 * `node .tools/unused-exports.ts`: names a file gives to others although nobody takes them, not even itself. What has to be
 * there for others than our own code (stories, entries, configuration) is left out by its place.
 */
import { globSync, readFileSync } from 'node:fs';

/** Read by name from outside: Storybook, the bundler, the runners. */
const ENTRIES = /\.stories\.ts$|\.config\.ts$|\.generated\.ts$|\.storybook\//;
const EXPORT = /^export (?:async )?(?:const|let|function|class|type|interface|enum) (\w+)/gm;

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const escaped = (name: string): string => name.replaceAll('$', String.raw`\$`);
const uses = (text: string, name: string): number => text.match(new RegExp(String.raw`\b${escaped(name)}\b`, 'g'))?.length ?? 0;

/** `path: name` of everything that stands there for nobody. */
export function unusedExports(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !ENTRIES.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(EXPORT)]
        .map(([, name = '']) => name)
        .filter((name) => uses(text, name) === 1 && !files.some((other) => other.path !== path && uses(other.text, name) > 0))
        .map((name) => `${path}: ${name} is used nowhere`),
    );
}

if (import.meta.main) {
  const files = globSync(['{bff,widgets,schema,stories,stories/.storybook,demo,.tools}/**/*.{ts,js,mdx}', '*.ts'], {
    exclude: (path) => path === 'node_modules' || path.endsWith('/node_modules'),
  }).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const found = unusedExports(files);
  for (const fault of found) console.error(fault);
  if (found.length > 0) process.exitCode = 1;
}
