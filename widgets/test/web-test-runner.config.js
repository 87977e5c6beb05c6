/** Element tests in Chromium: `web-test-runner --config widgets/test/web-test-runner.config.js [--files …]`. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { bundledPackage } from '../../.tools/bundled-package.ts';
import { findChromium, launchOptions } from '../../.tools/chromium.ts';
import { signerServers } from '../../demo/test/signers/signer-servers.ts';
import { countReporter } from './count-reporter.js';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));
const countFile = process.env.EVN_TEST_COUNTS;

/** @urql/core reads `process.env`; the page knows no such thing. */
const testRunnerHtml = (testFramework) => `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8"><title>evn</title><script>window.process = { env: { NODE_ENV: 'production' } };</script></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`;

export default {
  rootDir,
  files: ['widgets/**/*.browser.test.ts', '!**/node_modules/**'],
  nodeResolve: true,
  concurrency: 1,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: launchOptions(await findChromium()),
      createBrowserContext: ({ browser }) => browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }),
    }),
  ],
  plugins: [
    signerServers(),
    bundledPackage('tus-js-client'),
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
      define: { __EVN_VERSION__: '"0.0.0-test"' },
    }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 10_000, retries: 0 } },
  testsFinishTimeout: 120_000,
  testRunnerHtml,
  // Lit's development build warns of real mistakes, so it stays; only its greeting is dropped.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [process.stdout.isTTY ? defaultReporter() : summaryReporter(), ...(countFile ? [countReporter(countFile)] : [])],
};
