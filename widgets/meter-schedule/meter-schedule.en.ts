import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './meter-schedule.vi.ts';

export const en: Messages<ShellKey> = { 'meterSchedule.title': 'Meter reading days' };
