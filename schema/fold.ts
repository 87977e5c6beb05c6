/** One way of comparing words, so that the BFF finds what the widgets find. */

/** Lower case without diacritics, with single spaces: `Dĩ An`, `DI  AN` and `di an` are the same. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The words of a text, folded: `Hóa đơn điện tử, 8088!` → `hoa`, `don`, `dien`, `tu`, `8088`. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
