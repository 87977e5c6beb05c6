import { build, type Rolldown } from 'vite';

/** What the test runner's server asks of a plug-in. */
interface ServerPlugin {
  readonly name: string;
  resolveImport(asked: { readonly source: string }): string | undefined;
  serve(asked: { readonly path: string }): Promise<{ readonly body: string; readonly type: 'js' } | undefined>;
}

/** One module of a package that brings CommonJS along, which browsers cannot load file by file; the build bundles it as well. */
export function bundledPackage(packageName: string): ServerPlugin {
  const address = `/.bundled/${packageName}.js`;
  let body: Promise<string> | undefined;
  return {
    name: `bundled ${packageName}`,
    resolveImport: ({ source }) => (source === packageName ? address : undefined),
    async serve({ path }) {
      if (path !== address) return undefined;
      body ??= bundled(packageName);
      return { body: await body, type: 'js' };
    },
  };
}

/** One module of a package or of a file of ours. */
export async function bundled(entry: string): Promise<string> {
  const [output] = [
    await build({
      configFile: false,
      logLevel: 'silent',
      define: { __EVN_VERSION__: '"0.0.0-test"', 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        minify: false,
        lib: { entry, formats: ['es'] },
        rolldownOptions: { input: entry, output: { codeSplitting: false } },
      },
    }),
  ].flat() as Rolldown.RolldownOutput[];
  const [chunk] = output?.output ?? [];
  if (!chunk) throw new Error(`nothing came of ${entry}`);
  return chunk.code;
}
