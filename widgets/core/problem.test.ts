import { describe, expect, it } from 'vitest';
import { fill } from './localize.ts';
import { type Problem, sentenceOf } from './problem.ts';
import { problemsOfAnswer } from './problems-of-answer.ts';

const sentences = {
  vi: { 'x.missing': 'Nhập {field}.', 'x.few': 'Cần ít nhất {min} ký tự.' },
  en: { 'x.missing': 'Enter {field}.', 'x.few': 'At least {min} characters.' },
};
type Key = keyof typeof sentences.vi;
const labels = { vi: 'họ tên', en: 'your name' };
const inWords = (problem: Problem<'name', Key>, language: 'vi' | 'en'): string =>
  sentenceOf(
    problem,
    (key, values) => fill(language, sentences[language][key], values),
    () => labels[language],
  );

describe('a problem in words', () => {
  it('follows the language, the label of its field included', () => {
    const problem = { field: 'name', key: 'x.missing' } as const;
    expect(inWords(problem, 'vi')).toBe('Nhập họ tên.');
    expect(inWords(problem, 'en')).toBe('Enter your name.');
  });

  it('has its figures, and names what it is about where a field holds several things', () => {
    expect(inWords({ field: 'name', about: 'Lê', key: 'x.few', values: { min: 3 } }, 'vi')).toBe('Lê: Cần ít nhất 3 ký tự.');
  });

  it('of the BFF stays as it came', () => {
    expect(inWords({ field: 'name', message: 'Tên quá dài.' }, 'en')).toBe('Tên quá dài.');
  });
});

describe('what the BFF refuses', () => {
  const fieldOf = (...path: string[]): string | undefined =>
    problemsOfAnswer(
      [{ path, message: 'Sai' }],
      { phone: 'phone', 'owner.phone': 'ownerPhone', meter: 'reading', 'loads.power': 'loads' },
      'other',
    )[0]?.field;

  it('belongs to the field of the longest stretch of the path that is known, the deepest first', () => {
    expect(fieldOf('input', 'contact', 'phone')).toBe('phone');
    expect(fieldOf('input', 'owner', 'phone')).toBe('ownerPhone');
    expect(fieldOf('input', 'meter', 'replaced', 'firstOfNew')).toBe('reading');
    expect(fieldOf('phone')).toBe('phone');
  });

  it('is never lost where no path leads to a field', () => {
    expect(fieldOf('input', 'somethingNew')).toBe('other');
    expect(fieldOf()).toBe('other');
  });
});
