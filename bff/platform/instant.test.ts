import { expect, it } from 'vitest';
import { isInstant } from './instant.ts';

it.each(['2026-06-12T06:00:00+07:00', '2026-06-12T06:00Z', '2028-02-29T23:59:59.999999999-05:30'])('%s is an instant', (text) => {
  expect(isInstant(text)).toBe(true);
});

it.each([
  '2026-02-30T06:00:00+07:00',
  '2026-06-31T06:00:00Z',
  '2026-06-12T24:00:00Z',
  '2026-06-12T06:60:00Z',
  '2026-06-12T06:00:00+15:00',
  '2026-06-12T06:00:00',
  '2026-06-12',
  '9999-01-01T00:00:00Z',
])('%s is none', (text) => {
  expect(isInstant(text)).toBe(false);
});
