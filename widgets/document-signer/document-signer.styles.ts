import { answerSectionStyles } from '../ui/answer-section.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { noticeStyles } from '../ui/notice.styles.ts';

export const shellStyles = [answerSectionStyles, buttonStyles, fieldStyles, noticeStyles];
