import type { Messages } from '../../core/localize.ts';
import type { PersonalKey } from './personal.vi.ts';

export const en: Messages<PersonalKey> = {
  'personal.frame': '{title} – secure frame of the power company',
  'personal.owner': 'This part is served by the power company at {host}. The page around it cannot read what you enter here.',
  'personal.blocked': 'This page does not let the power company’s frame open.',
  'personal.elsewhere': 'Signing and confirming is done on the power company’s own page.',
  'personal.open': 'Open on the power company’s page ({host})',
  'personal.newTab': 'opens in a new tab',
};
