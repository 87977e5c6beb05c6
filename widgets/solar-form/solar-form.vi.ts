import type { MessagePack } from '../core/localize.ts';

const vi = {
  'solarForm.title': 'Bán điện mặt trời áp mái',
} as const;

export type ShellKey = keyof typeof vi;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./solar-form.en.ts')).en };
