import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './contract-form.vi.ts';

export const en: Messages<ShellKey> = {
  'contractForm.title': 'Services around your contract',
};
