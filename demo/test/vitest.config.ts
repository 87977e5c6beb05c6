/** Host pages and journeys in Chromium, against a server of their own: `vitest run --config demo/test/vitest.config.ts`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // Five widgets with all their files take longer than a second where two cores do everything.
    expect: { poll: { timeout: 10_000 } },
    environment: 'node',
    globalSetup: ['demo/test/global-setup.ts'],
    include: ['demo/test/**/*.test.ts'],
    // Two cores serve one browser at a time better than several.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
