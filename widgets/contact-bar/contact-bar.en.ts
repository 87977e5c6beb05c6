import type { Messages } from '../core/localize.ts';
import type { ContactBarKey } from './contact-bar.vi.ts';

export const en: Messages<ContactBarKey> = {
  'contactBar.title': 'Call the power company',
  'contactBar.numbers': 'Customer-care numbers',
  'contactBar.callback': 'Have someone call me back',
  'contactBar.count': { one: '{count} number.', other: '{count} numbers.' },
  'contactBar.none': 'There is no number here. Call the one printed on your electricity bill.',
  'contactBar.hours': 'Answered: {hours}',
  'contactBar.priceUnknown': 'Call charge not known',
  'contactBar.hoursUnknown': 'Hours not known',
  'contactBar.unverified': 'No date of a check of this number is recorded',
  'contactBar.source': 'Source: {source}',
  'contactBar.others': 'Numbers for other places',
  'contactBar.owner.EVNNPC': 'Northern Power Corporation (EVNNPC)',
  'contactBar.owner.EVNHANOI': 'Hanoi Power Corporation (EVNHANOI)',
  'contactBar.owner.EVNCPC': 'Central Power Corporation (EVNCPC)',
  'contactBar.owner.EVNSPC': 'Southern Power Corporation (EVNSPC)',
  'contactBar.owner.EVNHCMC': 'Ho Chi Minh City Power Corporation (EVNHCMC)',
  'contactBar.owner.EVN': 'The whole country (EVN)',
};
