import { css } from 'lit';
import { customerCodeStyles } from '../shared/customer-code/customer-code.styles.ts';
import { answerSectionStyles } from '../ui/answer-section.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { noticeStyles } from '../ui/notice.styles.ts';
import { tabsStyles } from '../ui/tabs.styles.ts';

/** What the form and the wait for an answer need; the answer brings its own. */
const ownStyles = css`
  .choice { margin-block-end: calc(var(--_space) * 1.5); }
  .fold { margin-block-end: calc(var(--_space) * 2); }
  .fold summary { display: inline-flex; align-items: center; gap: 0.5em; min-block-size: max(2.75em, 44px); color: var(--_accent); font-weight: 600; cursor: pointer; border-radius: var(--_radius); }
  .fold summary::-webkit-details-marker { display: none; }
  .fold summary:hover { text-decoration: underline; }
  .fold > p { margin-block-end: var(--_space); }
  .asked { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1em; margin-block-end: var(--_space); overflow-wrap: anywhere; }
  @media print {
    .asked button { display: none; }
  }
`;

export const outageLookupStyles = [buttonStyles, fieldStyles, noticeStyles, tabsStyles, answerSectionStyles, customerCodeStyles, ownStyles];
