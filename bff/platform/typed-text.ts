/** What people type and paste, as it is kept. Pure. */
import { foldedWords } from '../../schema/fold.ts';
import { isPlainText } from './plain-text.ts';

/** Left behind by chat programs, address books and word processors; nobody sees them, and no comparison survives them. */
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF]/g;
/** Turn the reading direction of what stands near them: a text could show something else than it says. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** One composed form for every letter, one kind of line break, nothing invisible, nothing around it. */
export function tidyText(typed: string): string {
  return typed
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

/** The same in one line, with single spaces. */
export const tidyLine = (typed: string): string => tidyText(typed).replace(/\s+/g, ' ');

/** False for control characters, halves of characters, and what turns the reading direction. */
export const isSafeText = (text: string): boolean => isPlainText(text) && !DIRECTION.test(text);

/** As people count them: a letter with its marks is one. */
export const lengthOf = (text: string): number => [...text].length;

/** For comparing what was typed by different people: words of letters and digits, without case and accents. */
export const foldWords = (text: string): string => foldedWords(text).join(' ');
