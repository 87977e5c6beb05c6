import { css, html, type TemplateResult } from 'lit';
import type { Translate } from '../../core/localize.ts';
import type { Copier } from '../../ui/copier.ts';
import { icon } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import type { BankAccountView } from './bank-account.data.ts';
import type { BankAccountKey } from './bank-account.vi.ts';

export const bankAccountStyles = css`
  .account { display: grid; gap: 0.75em; justify-items: start; }
  .account-facts { display: grid; gap: 0.6em; }
  .account-facts dt { color: var(--_muted); font-size: 0.9375em; }
  .account-facts dd { font-weight: 600; }
  .account-number { font-size: 1.375em; line-height: 1.3; }
  .account .notice { margin-block-end: 0; }
  .copy { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25em 1em; }
`;

/** An account to pay into, never without the warning about whose it has to be. @param onCopy told when its number was copied */
export const bankAccountBlock = (
  { bank, holder, number, copied, check, remarks }: BankAccountView,
  { copier, onCopy, t }: { readonly copier: Copier; readonly onCopy?: () => void; readonly t: Translate<BankAccountKey> },
): TemplateResult => html`
  <div class="account">
    <dl class="account-facts">
      <div><dt>${t('bankAccount.holder')}</dt><dd lang="vi">${holder}</dd></div>
      <div><dt>${t('bankAccount.bank')}</dt><dd lang="vi">${bank}</dd></div>
      <div><dt>${t('bankAccount.number')}</dt><dd class="account-number">${number}</dd></div>
    </dl>
    ${copier.button({ text: copied, label: t('bankAccount.copy'), ...(onCopy ? { onCopy } : {}) })}
    ${notice('warning', icon('alert'), html`<p><strong>${t('bankAccount.warning')}</strong></p><p>${check}</p>`)}
    <p class="hint">${remarks}</p>
  </div>
`;
