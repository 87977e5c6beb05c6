import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './tariff-table.vi.ts';

export const en: Messages<ShellKey> = { 'tariffTable.title': 'Electricity prices' };
