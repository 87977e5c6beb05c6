import type { MessagePack } from '../core/localize.ts';

const vi = {
  'newConnectionForm.title': 'Đăng ký cấp điện mới',
} as const;

export type ShellKey = keyof typeof vi;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./new-connection-form.en.ts')).en };
