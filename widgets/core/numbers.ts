import { formatNumber } from './format.ts';
import type { Language } from './localize.ts';

/** Thousands in groups of three, as each language writes them; a group never begins with a zero: `0.500` is a half. */
const grouped = {
  vi: { shape: /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, separator: '.' },
  en: { shape: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, separator: ',' },
} as const;
const spaced = { shape: /^-?[1-9]\d{0,2}( \d{3})+([.,]\d+)?$/, separator: ' ' } as const;

/** One group in the manner of the other language: `1,000` in Vietnamese may be one thousand or one. */
const doubtful = { vi: /^-?[1-9]\d{0,2},\d{3}$/, en: /^-?[1-9]\d{0,2}\.\d{3}$/ } as const;

export type Unit = 'money' | 'energy' | 'none';

/** What people write behind a figure; it says no more than the label of the field. */
const units: Readonly<Record<Unit, RegExp>> = {
  money: /\s*(đồng|đ|₫|vnđ|vnd)?(\s*\/\s*(kwh|số|ký|tháng))?$/,
  energy: /\s*(kwh|kvarh|số điện|ký điện|số|ký)$/,
  none: /(?!)/,
};

/** `500k`, `5 triệu`, `3k5`: amounts of money only. */
const multiples: readonly { readonly word: RegExp; readonly factor: number }[] = [
  { word: /\s*(?:k|nghìn|ngàn)(\d?)$/, factor: 1000 },
  { word: /\s*(?:triệu|tr)\s*(\d{0,3})$/, factor: 1_000_000 },
];

const plainOf = (text: string, unit: Unit): string => text.normalize('NFKC').trim().toLowerCase().replace(units[unit], '');

/**
 * A number as people type it: `1.234,5` in Vietnamese, `1,234.5` in English, `1 234,5` and full-width digits in both; a
 * comma or point that groups nothing is the decimal one. NaN when it is no number, or empty.
 */
export function numberOf(text: string, language: Language): number {
  const plain = text.normalize('NFKC').trim();
  const groups = [grouped[language], spaced].find(({ shape }) => shape.test(plain));
  const decimal = (groups ? plain.replaceAll(groups.separator, '') : plain).replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(decimal) ? Number(decimal) : Number.NaN;
}

/** A number with the unit that people write behind it: `350 kWh`, `500.000 đ`, `4.000 đ/kWh`, `500k`, `3k5`, `5 triệu`, and a sentence’s full stop. */
export function quantityOf(text: string, unit: Unit, language: Language): number {
  const plain = plainOf(text, unit);
  const multiple = unit === 'money' ? multiples.find(({ word }) => word.test(plain)) : undefined;
  if (!multiple) return numberOf(plain.replace(/[.,]$/, ''), language);
  const before = numberOf(plain.replace(multiple.word, ''), language);
  const behind = multiple.word.exec(plain)?.[1];
  if (behind && !Number.isInteger(before)) return Number.NaN;
  return Math.round((before + Number(`0.${behind || 0}`)) * multiple.factor);
}

/** What a doubtful figure may mean, each written so that it can only mean this; undefined where there is no doubt. */
export function readingsOf(text: string, unit: Unit, language: Language): readonly [whole: string, fraction: string] | undefined {
  const plain = plainOf(text, unit);
  if (!doubtful[language].test(plain)) return undefined;
  return [plain.replace(/[.,]/, ''), typedNumber(numberOf(plain, language), language)];
}

/** A number as it would be typed, at most three decimals, never doubtful: `1,5`, `1,2340`. */
export function typedNumber(value: number, language: Language): string {
  const text = formatNumber(value, language, 3);
  return doubtful[language].test(text) ? `${text}0` : text;
}
