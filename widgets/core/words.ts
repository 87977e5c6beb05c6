import type { Dialect } from './localize.ts';

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const largest = 999_999_999_999;

/**
 * A whole number from 0 to 999,999,999,999 as a Vietnamese reads it aloud: `1388405` → "một triệu ba trăm tám mươi tám
 * nghìn bốn trăm linh năm". The South says "lẻ" and "ngàn" where the North says "linh" and "nghìn".
 * @throws RangeError for anything else
 */
export function vietnameseWords(value: number, dialect: Dialect = 'bac'): string {
  assertReadable(value);
  if (value === 0) return 'không';
  const south = dialect === 'nam';
  const units = ['', south ? ' ngàn' : ' nghìn', ' triệu', ' tỷ'];
  return groupsOfThree(value)
    .map(({ group, power, leading }) => `${vietnameseGroup(group, leading, south ? 'lẻ' : 'linh')}${units[power]}`)
    .join(' ');
}

/** The same in English: `1388405` → "one million three hundred and eighty-eight thousand four hundred and five". */
export function englishWords(value: number): string {
  assertReadable(value);
  if (value === 0) return 'zero';
  const units = ['', ' thousand', ' million', ' billion'];
  return groupsOfThree(value)
    .map(({ group, power, leading }) => `${power === 0 && group < 100 && !leading ? 'and ' : ''}${englishGroup(group)}${units[power]}`)
    .join(' ');
}

interface Group {
  /** 1 … 999 */
  group: number;
  /** Of one thousand. */
  power: number;
  leading: boolean;
}

/** Groups from the largest down; a group of zeros is not read. */
function groupsOfThree(value: number): Group[] {
  const groups: Group[] = [];
  for (let power = 3; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group > 0) groups.push({ group, power, leading: groups.length === 0 });
  }
  return groups;
}

function vietnameseGroup(group: number, leading: boolean, zeroTens: string): string {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const ones = group % 10;
  const words = leading && hundreds === 0 ? [] : [digits[hundreds], 'trăm'];
  if (tens === 0 && ones > 0 && words.length > 0) words.push(zeroTens);
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(digits[tens], 'mươi');
  if (ones > 0) words.push(vietnameseOnes(ones, tens));
  return words.join(' ');
}

function vietnameseOnes(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  if (ones === 5 && tens > 0) return 'lăm';
  return digits[ones] ?? '';
}

const smallEnglish = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tensEnglish = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function englishGroup(group: number): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const below = rest < 20 ? smallEnglish[rest] : [tensEnglish[Math.floor(rest / 10)], smallEnglish[rest % 10]].filter(Boolean).join('-');
  if (hundreds === 0) return below ?? '';
  return `${smallEnglish[hundreds]} hundred${below ? ` and ${below}` : ''}`;
}

function assertReadable(value: number): void {
  if (!Number.isInteger(value) || value < 0 || value > largest) throw new RangeError(`no words for ${value}`);
}
