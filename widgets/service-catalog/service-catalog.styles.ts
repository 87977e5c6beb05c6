import { css } from 'lit';
import { answerSectionStyles } from '../ui/answer-section.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { noticeStyles } from '../ui/notice.styles.ts';

const ownStyles = css`
  form { max-inline-size: 34em; }
`;

export const serviceCatalogStyles = [answerSectionStyles, buttonStyles, fieldStyles, noticeStyles, ownStyles];
