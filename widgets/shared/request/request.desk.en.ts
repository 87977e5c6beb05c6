import type { Messages } from '../../core/localize.ts';
import type { OwnKey } from './request.desk.vi.ts';

export const en: Messages<OwnKey> = {
  'request.desk.modes': 'Send a request, or look at one',
  'request.desk.send': 'Send a request',
  'request.desk.status': 'A request I have sent',
  'request.desk.sentBefore': 'Already sent from this window:',
  'request.desk.follow': 'See its progress',
  'request.badPeriod': '{field}: enter month and year, such as 06/2026.',
  'request.latePeriod': '{field}: that month is still to come.',
};
