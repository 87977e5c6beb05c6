import { foldedWords } from '../../../schema/fold.ts';
import type { Bank } from '../../reference/banks.ts';

/** Whether the bank of a QR code is the one by whose name an account is listed. Pure. */

const asWords = (text: string): string => ` ${foldedWords(text).join(' ')} `;

export function bankDirectory(banks: readonly Bank[]) {
  const known = banks.flatMap(({ bin, names }) => names.map((name) => ({ bin, words: asWords(name) })));

  /** Banks that a text names. A name within a longer one (`Sài Gòn` in `Sài Gòn Thương Tín`) is not meant by itself. */
  function namedIn(text: string): Set<string> {
    const words = asWords(text);
    const found = known.filter((name) => words.includes(name.words));
    const meant = found.filter(({ words: own }) => found.every((other) => other.words === own || !other.words.includes(own)));
    return new Set(meant.map(({ bin }) => bin));
  }

  return {
    /** As it is shown; its number where it is not known. */
    nameOf: (bin: string): string => banks.find((bank) => bank.bin === bin)?.names[0] ?? bin,

    /** Unknown where the text names no bank of the list, or more than one. */
    compare(bin: string, text: string): 'same' | 'other' | 'unknown' {
      const named = namedIn(text);
      if (named.size !== 1) return 'unknown';
      return named.has(bin) ? 'same' : 'other';
    },
  };
}
