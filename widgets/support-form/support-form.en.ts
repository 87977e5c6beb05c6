import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './support-form.vi.ts';

export const en: Messages<ShellKey> = {
  'supportForm.title': 'Write to the power company',
  'supportForm.title.status': 'How far has my request got?',
};
