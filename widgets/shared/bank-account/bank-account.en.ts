import type { Messages } from '../../core/localize.ts';
import type { BankAccountKey } from './bank-account.vi.ts';

export const en: Messages<BankAccountKey> = {
  'bankAccount.holder': 'Account holder',
  'bankAccount.bank': 'Bank',
  'bankAccount.number': 'Account number',
  'bankAccount.copy': 'Copy the account number',
  'bankAccount.warning': 'Pay only into an account in the name of the power company.',
  'bankAccount.check': 'Before you confirm, see whether the payee that your bank shows is “{holder}”. If it is another name, stop.',
  'bankAccount.verified': 'Account checked on {date}',
  'bankAccount.unverified': 'No date of a check of this account is recorded',
  'bankAccount.source': 'Source: {source}',
};
