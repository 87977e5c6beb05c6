import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { loaderTable } from './.tools/build/loader-table.ts';
import { shortLitErrors, shortTemplates, withoutGraphqlParser } from './.tools/build/slim.ts';
import { chunkName, sharedFiles } from './.tools/build/shared-files.ts';
import { keepPlainDynamicImports, leaveSmallFilesAlone, ownTrustedTypesPolicy } from './.tools/build/vite-plugins.ts';
import { readWidgets } from './.tools/build/widgets.ts';

const { dependencies } = JSON.parse(readFileSync(new URL('widgets/package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};
const external = Object.keys(dependencies);
const isExternal = (id: string) => external.some((name) => id === name || id.startsWith(`${name}/`));
const widgets = await readWidgets();

/**
 * Two builds of the same sources: `--mode cdn` (bundled and split; `files/` is named by its content later on)
 * and `--mode npm` (dependencies left to the application's bundler). Without a mode: tests and stories.
 */
export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: false,
  ...(mode === 'cdn'
    ? {
        define: { 'process.env.NODE_ENV': '"production"' },
        plugins: [
          ownTrustedTypesPolicy(),
          withoutGraphqlParser(),
          shortLitErrors(),
          shortTemplates(),
          keepPlainDynamicImports(),
          leaveSmallFilesAlone(),
          loaderTable(widgets),
        ],
        build: cdnBuild(),
      }
    : {}),
  ...(mode === 'npm' ? { plugins: [shortTemplates(), keepPlainDynamicImports()], build: npmBuild() } : {}),
  test: {
    environment: 'node',
    // Starting a database takes seconds where many tests share few cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The very file that Node takes for the libraries: another build of graphql would be another realm.
    alias: { graphql: fileURLToPath(import.meta.resolve('graphql')) },
    include: [
      'bff/**/*.test.ts',
      'schema/**/*.test.ts',
      'widgets/**/*.test.ts',
      '.tools/**/*.test.ts',
      'stories/*.test.ts',
      'demo/token-agent/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'dist/**', '**/*.browser.test.ts'],
  },
}));

/** Their addresses never change. */
const STANDING: readonly string[] = ['loader', 'frame'];

function cdnBuild() {
  return {
    outDir: 'dist/cdn',
    target: 'es2022',
    modulePreload: false,
    // The server names the maps in a header: only who debugs carries them.
    sourcemap: 'hidden' as const,
    manifest: 'manifest.json',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_300, // pdf.js; what counts are the budgets
    // One to two percent smaller than what the bundler's own minifier leaves; the budgets are full.
    minify: 'terser' as const,
    terserOptions: { module: true, compress: { passes: 3 } },
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: {
        loader: 'widgets/loader.ts',
        // Of the documents that the BFF makes for one widget.
        frame: 'widgets/frame.ts',
        // What asks the BFF, with its library: comes when a question is near.
        client: 'widgets/core/graphql.ts',
        ...Object.fromEntries(widgets.map(({ name }) => [name, `widgets/${name}/index.ts`])),
      },
      // Nobody imports the files of this build but the build itself.
      preserveEntrySignatures: false as const,
      output: {
        minify: true,
        entryFileNames: (chunk: Rolldown.PreRenderedChunk) =>
          STANDING.includes(chunk.name) ? `${chunk.name}.js` : `files/${chunkName(chunk)}.js`,
        chunkFileNames: (chunk: Rolldown.PreRenderedChunk) => `files/${chunkName(chunk)}.js`,
        codeSplitting: { groups: [...sharedFiles] },
      },
    },
  };
}

function npmBuild() {
  return {
    outDir: 'dist/npm',
    target: 'es2022',
    modulePreload: false,
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: {
        index: 'widgets/index.ts',
        ...Object.fromEntries(widgets.map(({ name }) => [`${name}/index`, `widgets/${name}/index.ts`])),
        ...Object.fromEntries(widgets.map(({ name }) => [`${name}/element`, `widgets/${name}/${name}.ts`])),
      },
      external: isExternal,
      preserveEntrySignatures: 'strict' as const,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  };
}
