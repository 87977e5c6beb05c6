/**
 * Text that every telephone shows and that costs one message: Vietnamese without its marks, in characters of the GSM 7-bit
 * alphabet (3GPP TS 23.038). A single mark would turn the whole message into UCS-2 of 70 characters. Pure.
 */

export const SMS_LENGTH = 160;

/** The part of the basic alphabet that is the same in every code page; the extension table costs two places. */
const BASIC = /^[A-Za-z0-9 \n@$!"#%&'()*+,\-./:;<=>?_]$/;
const EXTENDED = /^[\^{}\\[~\]|€]$/;

const REPLACED: ReadonlyArray<[RegExp, string]> = [
  [/[đĐ]/g, 'd'],
  [/[\u2018\u2019\u201B\u2032`´]/g, "'"],
  [/[\u201C\u201D\u201E\u2033«»]/g, '"'],
  [/[\p{Pd}\u2212]/gu, '-'],
  [/\u2026/g, '...'],
  [/\u20AB/g, 'd'],
  [/[^\S\n]/g, ' '],
];

/** The text without marks and typographic characters; what has no likeness in the alphabet becomes a question mark. */
export function toGsm7(text: string): string {
  const plain = text.replace(/Đ/g, 'D').normalize('NFKD').replace(/\p{M}/gu, '');
  const replaced = REPLACED.reduce((result, [pattern, by]) => result.replace(pattern, by), plain);
  return Array.from(replaced, (character) => (BASIC.test(character) || EXTENDED.test(character) ? character : '?')).join('');
}

/** Places the text takes up in a message; null where one of its characters is not in the alphabet. */
export function gsm7Length(text: string): number | null {
  let length = 0;
  for (const character of text) {
    if (BASIC.test(character)) length += 1;
    else if (EXTENDED.test(character)) length += 2;
    else return null;
  }
  return length;
}

/** True for text that goes out as one message. */
export function fitsOneSms(text: string): boolean {
  const length = gsm7Length(text);
  return length !== null && length > 0 && length <= SMS_LENGTH;
}

/** The beginning of a text of the alphabet that takes at most `places`, cut between words where there is one, with dots. */
export function cutGsm7(text: string, places: number): string {
  if ((gsm7Length(text) ?? 0) <= places) return text;
  let kept = '';
  for (const character of text) {
    if ((gsm7Length(kept + character) ?? 0) > places - 3) break;
    kept += character;
  }
  const whole = /^\s/.test(text.slice(kept.length)) ? kept : kept.replace(/\s+\S*$/, '');
  return `${(whole.length > kept.length / 2 ? whole : kept).trimEnd()}...`;
}
