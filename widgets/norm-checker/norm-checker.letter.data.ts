import type { Translate } from '../core/localize.ts';
import type { LetterFacts } from './norm-checker.data.ts';
import type { LetterKey } from './norm-checker.letter.vi.ts';

export interface LetterView {
  readonly title: string;
  readonly to: string;
  /** Dotted lines to fill in by hand. */
  readonly blanks: readonly string[];
  readonly paragraphs: readonly string[];
}

/** To whom the letter goes follows from the rule: a landlord declares, the utility registers. Pure. */
export function letterView(
  { rule, people, households, norms, perQuota, months, bill, over }: LetterFacts,
  t: Translate<LetterKey>,
): LetterView {
  const me = t('normChecker.letter.me');
  if (rule === 'household' || rule === 'ownContract')
    return {
      title: t(rule === 'household' ? 'normChecker.letter.title.norm' : 'normChecker.letter.title.contract'),
      to: t('normChecker.letter.to.utility'),
      blanks: [me, t('normChecker.letter.address'), t('normChecker.letter.code')],
      paragraphs: [
        rule === 'household'
          ? t('normChecker.letter.households', { households, norms })
          : t('normChecker.letter.contract', { months: months ?? '…' }),
      ],
    };
  return {
    title: t('normChecker.letter.title.landlord'),
    to: t('normChecker.letter.to.landlord'),
    blanks: [me, t('normChecker.letter.room')],
    paragraphs: [
      t(rule === 'declared' ? 'normChecker.letter.declared' : 'normChecker.letter.declare', { people, norms, perQuota }),
      ...(bill ? [t('normChecker.letter.bill', bill)] : []),
      ...(over ? [t('normChecker.letter.over', over)] : []),
    ],
  };
}
