/** Host pages and journeys in Chromium, against a server of their own: `vitest run --config demo/test/vitest.config.ts`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['demo/test/**/*.test.ts'],
    // One server and one browser per file; two cores serve both better one after the other.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
