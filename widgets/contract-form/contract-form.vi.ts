import type { MessagePack } from '../core/localize.ts';

const vi = {
  'contractForm.title': 'Dịch vụ về hợp đồng mua bán điện',
} as const;

export type ShellKey = keyof typeof vi;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./contract-form.en.ts')).en };
