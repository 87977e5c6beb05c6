import { expect, it } from 'vitest';
import { normaliseAreaCode } from './area-code.ts';

it.each([
  'TĐ-471/E6',
  ' tđ-471/e6 ',
  'ＴĐ－４７１／Ｅ６',
  'TĐ\u2011471/E6',
  'TĐ – 471 / E6',
  'TĐ—471/E6',
  'TĐ\u2212471/E6',
  'TĐ\u200b-\ufeff471\u2060/\u00adE6',
  'T\u00d0-471/E6',
  'tð-471/e6',
])('“%s” is one code', (written) => {
  expect(normaliseAreaCode(written)).toBe('TĐ-471/E6');
});

it.each([
  ['A1', 'A-1'],
  ['A1', 'A2'],
  ['TD-1', 'TĐ-1'],
])('%s and %s stay two', (one, other) => {
  expect(normaliseAreaCode(one)).not.toBe(normaliseAreaCode(other));
});
