import { expect, it } from 'vitest';
import { daysOf } from './civil-date.ts';

it.each([
  ['2026-06-12', '2026-06-12', 1],
  ['2026-06-01', '2026-06-30', 30],
  ['2028-02-01', '2028-03-01', 30],
  ['2025-12-31', '2026-01-01', 2],
])('a period from %s to %s has both ends counted: %i days', (from, to, days) => expect(daysOf(from, to)).toBe(days));
