import { readFileSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import { mergeConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('../../widgets/package.json', import.meta.url), 'utf8')) as { version: string };

/** Left to itself Vite finds these one after the other during the first visits, and answers 504 each time it starts over. */
const LIBRARIES = [
  '@lit/context',
  '@urql/core',
  'chart.js',
  'lit',
  'lit/decorators.js',
  'lit/directives/keyed.js',
  'lit/directives/live.js',
  'lit/directives/ref.js',
  'lit/static-html.js',
  'wonka',
];

/** The widgets are drawn from their sources. Nothing leaves this machine: no telemetry, no news of new versions. */
const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: 'stories/.storybook/vite.config.ts' } } },
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: [
    { name: '@storybook/addon-docs', options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } } },
    '@storybook/addon-a11y',
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (base) =>
    mergeConfig(base, {
      define: { __EVN_VERSION__: JSON.stringify(version), 'process.env.NODE_ENV': '"development"' },
      optimizeDeps: { include: LIBRARIES },
      build: { reportCompressedSize: false, chunkSizeWarningLimit: 2000 },
    }),
};

export default config;
