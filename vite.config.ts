import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { shortTemplates, withoutGraphqlParser } from './.tools/build/slim.ts';
import { importChunksTogether, keepPlainDynamicImports, ownTrustedTypesPolicy } from './.tools/build/vite-plugins.ts';
import { widgetFolders } from './.tools/build/widget-folders.ts';

const { dependencies } = JSON.parse(readFileSync(new URL('widgets/package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};
const external = Object.keys(dependencies);
const isExternal = (id: string) => external.some((name) => id === name || id.startsWith(`${name}/`));

/** What widgets have in common, as far as more than one needs it; everything else stays with the widget that uses it. */
const sharedRuntime =
  /node_modules[\\/](?:@?lit|@lit|lit-html|lit-element)[\\/@-]|oxc-project|widgets[\\/](?:core|ui|locales)[\\/](?!format|icons|table|controls|problems-of-answer|graphql|trusted-request)/;
/** What asks the BFF: comes when a question is near. */
const client = /node_modules[\\/](?:@urql|wonka)[\\/]|core[\\/](?:graphql|trusted-request)\.ts/;

/**
 * Two builds of the same sources: `--mode cdn` (bundled, split, hashed; `loader.js` alone keeps its name)
 * and `--mode npm` (dependencies left to the application's bundler). Without a mode: tests and stories.
 */
export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: false,
  ...(mode === 'cdn'
    ? {
        define: { 'process.env.NODE_ENV': '"production"' },
        plugins: [ownTrustedTypesPolicy(), withoutGraphqlParser(), shortTemplates(), keepPlainDynamicImports(), importChunksTogether()],
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
    include: ['bff/**/*.test.ts', 'schema/**/*.test.ts', 'widgets/**/*.test.ts', '.tools/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', '**/*.browser.test.ts'],
  },
}));

function cdnBuild() {
  return {
    outDir: 'dist/cdn',
    target: 'es2022',
    modulePreload: false,
    sourcemap: true,
    manifest: 'manifest.json',
    reportCompressedSize: false,
    rolldownOptions: {
      input: { loader: 'widgets/loader.ts' },
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: {
          groups: [
            { name: 'chart', test: /node_modules[\\/](?:chart\.js|@kurkle)[\\/]/ },
            { name: 'runtime', test: sharedRuntime, minShareCount: 2 },
            { name: 'client', test: client },
          ],
        },
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
      input: {
        index: 'widgets/index.ts',
        ...Object.fromEntries(widgetFolders().map((name) => [`${name}/index`, `widgets/${name}/index.ts`])),
        ...Object.fromEntries(widgetFolders().map((name) => [`${name}/element`, `widgets/${name}/${name}.ts`])),
      },
      external: isExternal,
      preserveEntrySignatures: 'strict' as const,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  };
}
