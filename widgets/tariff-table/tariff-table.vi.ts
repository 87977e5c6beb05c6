import type { MessagePack } from '../core/localize.ts';

const vi = { 'tariffTable.title': 'Giá bán điện' } as const;

export type ShellKey = keyof typeof vi;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./tariff-table.en.ts')).en };
