import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './reactive-power-calc.vi.ts';

export const en: Messages<ShellKey> = { 'reactivePowerCalc.title': 'Charge for reactive power' };
