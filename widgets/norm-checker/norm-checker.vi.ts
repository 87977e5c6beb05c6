import type { MessagePack } from '../core/localize.ts';

const vi = { 'normChecker.title': 'Định mức điện và tiền điện phòng trọ' } as const;

export type ShellKey = keyof typeof vi;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./norm-checker.en.ts')).en };
