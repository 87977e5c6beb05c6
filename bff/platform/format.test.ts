import { expect, it } from 'vitest';
import { dayText, instantText, numberText } from './format.ts';

it('writes days and times the way people here read them', () => {
  expect(dayText('2026-06-12')).toBe('12/06/2026');
  expect(instantText('2026-06-12T07:30:59+07:00')).toBe('07:30 12/06/2026');
  expect(instantText('2026-06-11T17:05:00Z')).toBe('00:05 12/06/2026');
});

it('writes numbers the way each language does', () => {
  expect([numberText(1_234_567.8904, 'vi'), numberText(1_234_567.8904, 'en')]).toEqual(['1.234.567,89', '1,234,567.89']);
});
