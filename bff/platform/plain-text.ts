const NO_TEXT = /[^\P{Cc}\t\n\v\f\r\u0085]|\p{Cs}/u;

/** True for text without control characters other than white space, and without halves of characters: what a database keeps as it is. */
export const isPlainText = (text: string): boolean => !NO_TEXT.test(text);
