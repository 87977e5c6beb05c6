import type { MessagePack } from '../core/localize.ts';

const vi = {
  'outageReport.title': 'Báo mất điện',
  'outageReport.title.status': 'Báo mất điện đã được xử lý tới đâu?',
} as const;

export type ShellKey = keyof typeof vi;

export const shellMessages: MessagePack<ShellKey> = {
  vi,
  en: async () => (await import('./outage-report.en.ts')).en,
  dialects: {
    nam: { 'outageReport.title': 'Báo cúp điện', 'outageReport.title.status': 'Báo cúp điện đã được xử lý tới đâu?' },
  },
};
