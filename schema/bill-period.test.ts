import { expect, it } from 'vitest';
import { billPeriodOf } from './bill-period.ts';

it.each([
  ['06/2026', '2026-06'],
  [' 6 - 2026 ', '2026-06'],
  ['12.2025', '2025-12'],
  ['Tháng 6/2026', '2026-06'],
  ['kỳ 6/2026', '2026-06'],
  ['tháng 6', undefined],
  ['13/2026', undefined],
  ['2026-06', undefined],
  ['6/26', undefined],
  ['', undefined],
])('%j is the month %s', (typed, month) => {
  expect(billPeriodOf(typed)).toBe(month);
  expect(billPeriodOf(typed.normalize('NFD'))).toBe(month);
});
