import type { MessagePack } from '../core/localize.ts';

const vi = {
  'supportForm.title': 'Gửi yêu cầu tới điện lực',
  'supportForm.title.status': 'Yêu cầu của tôi tới đâu rồi?',
} as const;

export type ShellKey = keyof typeof vi;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./support-form.en.ts')).en };
