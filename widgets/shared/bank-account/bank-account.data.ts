import { formatDate } from '../../core/format.ts';
import type { Translate } from '../../core/localize.ts';
import type { BankAccountKey } from './bank-account.vi.ts';

/** Of a `Place` of the schema that is an account. */
export interface BankAccount {
  readonly bank: string;
  /** Digits and letters, nothing between them. */
  readonly accountNumber: string;
  readonly holder: string;
  /** Day on which somebody checked the account; null: none is recorded. */
  readonly verifiedAt: string | null;
  readonly source: string;
}

export interface BankAccountView {
  readonly bank: string;
  readonly holder: string;
  /** In groups of four, to be read and compared. */
  readonly number: string;
  /** As a banking app takes it. */
  readonly copied: string;
  /** What the bank must show before money is sent. */
  readonly check: string;
  readonly remarks: string;
}

export const groupedByFour = (text: string): string => text.replace(/(.{4})(?=.)/gu, '$1\u00A0');

export const toBankAccountView = (
  { bank, accountNumber, holder, verifiedAt, source }: BankAccount,
  t: Translate<BankAccountKey>,
): BankAccountView => ({
  bank,
  holder,
  number: groupedByFour(accountNumber),
  copied: accountNumber,
  check: t('bankAccount.check', { holder }),
  remarks: [
    verifiedAt ? t('bankAccount.verified', { date: formatDate(verifiedAt) }) : t('bankAccount.unverified'),
    t('bankAccount.source', { source }),
  ].join(' · '),
});
