import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

/** The host's own component, bundled with its own Lit and its usual Trusted Types policy. */
export async function foreignLit(): Promise<string> {
  const entry = fileURLToPath(new URL('foreign-lit.ts', import.meta.url));
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['browser', 'module', 'production'] },
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'foreign' } },
  })) as Rollup.RollupOutput[];
  const chunk = output[0]?.output[0];
  if (!chunk) throw new Error('the host’s component was not built');
  return chunk.code;
}
