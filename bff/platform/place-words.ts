import { fold } from '../../schema/fold.ts';

/** Kinds of places as words, the longer before those that end alike: `thi xa` before `xa`. */
export const KINDS = [
  ['thanh', 'pho'],
  ['thi', 'xa'],
  ['thi', 'tran'],
  ['dac', 'khu'],
  ['phuong'],
  ['quan'],
  ['huyen'],
  ['tinh'],
  ['xa'],
] as const;

/** What people write for a kind, and for the largest cities. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  p: 'phuong',
  f: 'phuong',
  q: 'quan',
  h: 'huyen',
  x: 'xa',
  t: 'tinh',
  tt: 'thi tran',
  tx: 'thi xa',
  tp: 'thanh pho',
  hcm: 'ho chi minh',
  tphcm: 'thanh pho ho chi minh',
  hn: 'ha noi',
  brvt: 'ba ria vung tau',
};

const NUMBERED = /^(p|f|q)0*(\d+)$/;

/** The words of a place as they are compared: no accents, no signs, short forms spelled out, `Phường 01` as `phuong 1`. */
export function placeWords(text: string): string[] {
  const written =
    fold(text)
      .replace(/['’]\s*/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  return written.flatMap((word) => {
    const [, kind, number] = NUMBERED.exec(word) ?? [];
    if (kind && number) return [SHORT_FORMS[kind] ?? kind, number];
    return (SHORT_FORMS[word] ?? word.replace(/^0+(?=\d)/, '')).split(' ');
  });
}

/** How many words from `start` on name a kind of place; 0 where none does. */
export function kindLength(words: readonly string[], start: number): number {
  return KINDS.find((kind) => kind.every((word, index) => words[start + index] === word))?.length ?? 0;
}

/** A name as it is looked up: its words without the kind, written together. */
export interface PlaceName {
  key: string;
  /** For example `thi tran`; empty where the name says none. */
  kind: string;
}

export function placeName(name: string): PlaceName {
  const words = placeWords(name);
  const length = kindLength(words, 0);
  const bare = words.length > length ? length : 0;
  return { kind: words.slice(0, bare).join(' '), key: words.slice(bare).join('') };
}
