import type { MessagePack } from '../core/localize.ts';

const vi = { 'meterSchedule.title': 'Lịch ghi chỉ số công tơ' } as const;

export type ShellKey = keyof typeof vi;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./meter-schedule.en.ts')).en };
