/** The text as people type it in a hurry: lower case, without accents, `đ` as `d`. Its length may differ from the text's. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
