import type { MessagePack } from '../core/localize.ts';

const vi = { 'reactivePowerCalc.title': 'Tính tiền công suất phản kháng' } as const;

export type ShellKey = keyof typeof vi;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./reactive-power-calc.en.ts')).en };
