import type { Messages } from '../../core/localize.ts';
import type { CustomerCodeKey } from './customer-code.vi.ts';

export const en: Messages<CustomerCodeKey> = {
  'customerCode.label': 'Customer code',
  'customerCode.hint': '13 characters, printed on the electricity bill, for example PB…',
  'customerCode.severalHint': 'Several codes (up to {max}): separate them by commas, or paste a list.',
  'customerCode.missing': 'Enter a customer code.',
  'customerCode.tooMany': 'You entered {count} codes. Up to {max} can be looked up at once.',
  'customerCode.shape': 'The customer code does not look right. A code has 13 characters and begins with P.',
  'customerCode.length': 'The customer code does not look right: it has {count} characters. A code has 13 and begins with P.',
  'customerCode.letterO': 'The customer code does not look right: it has a letter O in the place of a zero.',
  'customerCode.phone': 'This looks like a telephone number. A customer code has 13 characters, begins with P and is printed on the bill.',
  'customerCode.anyway': 'If your bill says exactly this, you can still look it up.',
  'customerCode.askAnyway': 'Look up anyway',
  'customerCode.remember': 'Remember this code on this device',
  'customerCode.forget': 'Forget the remembered code',
  'customerCode.forgotten': 'The code was removed from this device.',
};
