import { readFileSync } from 'node:fs';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('../../widgets/package.json', import.meta.url), 'utf8')) as { version: string };

/** The widgets are drawn from their sources. Nothing leaves this machine: no telemetry, no news of new versions. */
const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: 'stories/.storybook/vite.config.ts' } } },
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (base) =>
    mergeConfig(base, {
      define: { __EVN_VERSION__: JSON.stringify(version), 'process.env.NODE_ENV': '"development"' },
      build: { reportCompressedSize: false, chunkSizeWarningLimit: 2000 },
    }),
};

export default config;
