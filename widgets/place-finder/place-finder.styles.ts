import { css } from 'lit';
import { answerSectionStyles } from '../ui/answer-section.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { noticeStyles } from '../ui/notice.styles.ts';
import { tabsStyles } from '../ui/tabs.styles.ts';

const ownStyles = css`
  .ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18em, 100%), 1fr)); gap: calc(var(--_space) * 3) calc(var(--_space) * 5); margin-block-end: calc(var(--_space) * 3); }
  .by-unit { margin-block-end: calc(var(--_space) * 1.5); font-weight: 600; }
  .fold { margin-block-end: calc(var(--_space) * 2); }
  .fold summary { display: inline-flex; align-items: center; min-block-size: max(2.75em, 44px); color: var(--_accent); font-weight: 600; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; list-style: none; border-radius: var(--_radius); }
  .fold summary::-webkit-details-marker { display: none; }
`;

export const placeFinderStyles = [answerSectionStyles, buttonStyles, fieldStyles, noticeStyles, tabsStyles, ownStyles];
