import { css } from 'lit';
import { answerSectionStyles } from '../ui/answer-section.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { noticeStyles } from '../ui/notice.styles.ts';

const ownStyles = css`
  form { max-inline-size: 42em; }
  textarea.input { resize: vertical; }
  .changed { margin-block-end: var(--_space); font-weight: 600; }
  .answer { margin-block-start: calc(var(--_space) * 3); }
  .rules { margin-block-start: calc(var(--_space) * 3); padding-block-start: calc(var(--_space) * 2); border-block-start: 1px solid var(--_border); }
  .rules ul { margin-block: 0.5em; padding-inline-start: 1.25em; list-style: disc; }
  .rules li { margin-block: 0.3em; }
`;

export const verifyStyles = [answerSectionStyles, buttonStyles, fieldStyles, noticeStyles, ownStyles];
