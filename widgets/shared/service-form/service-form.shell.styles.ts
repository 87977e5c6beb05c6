import { buttonStyles } from '../../ui/button.styles.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { noticeStyles } from '../../ui/notice.styles.ts';

/** Of the element itself, before the form has come. */
export const shellStyles = [buttonStyles, fieldStyles, noticeStyles];
