import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './new-connection-form.vi.ts';

export const en: Messages<ShellKey> = {
  'newConnectionForm.title': 'Apply for a new connection',
};
