import { css } from 'lit';
import { answerSectionStyles } from '../ui/answer-section.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { noticeStyles } from '../ui/notice.styles.ts';

const ownStyles = css`
  .callback { margin-block-start: calc(var(--_space) * 3); }
  .callback .form { max-inline-size: 34em; }
  @media print {
    .callback { display: none; }
  }
`;

export const contactBarStyles = [answerSectionStyles, buttonStyles, fieldStyles, noticeStyles, ownStyles];
