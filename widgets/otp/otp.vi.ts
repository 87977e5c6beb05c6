import type { MessagePack } from '../core/localize.ts';

const vi = { 'otp.title': 'Mã xác nhận' } as const;

export type ShellKey = keyof typeof vi;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./otp.en.ts')).en };
