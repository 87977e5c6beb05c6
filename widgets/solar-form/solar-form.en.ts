import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './solar-form.vi.ts';

export const en: Messages<ShellKey> = {
  'solarForm.title': 'Sell rooftop solar power',
};
