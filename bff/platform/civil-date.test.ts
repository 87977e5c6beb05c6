import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDateOf, daysBetween, daysInMonth, endOfDay, formatInstant, isCivilDate, startOfDay } from './civil-date.ts';

describe('a day', () => {
  it.each(['2024-02-29', '1900-01-01', '2199-12-31'])('%s exists', (day) => expect(isCivilDate(day)).toBe(true));

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
    '0000-01-01',
    '2026-6-1',
    '2026-06-01T00:00:00Z',
    '+010000-01-01',
    '',
  ])('%j does not', (day) => expect(isCivilDate(day)).toBe(false));

  it('comes after the day before it, in the order of text too, as far as a rule may count', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(to >= from).toBe(true);
      }),
    );
  });

  it('begins at 17:00 UTC of the day before and ends where the next begins', () => {
    expect(startOfDay('2026-06-12').toISOString()).toBe('2026-06-11T17:00:00.000Z');
    expect(endOfDay('2026-06-12')).toEqual(startOfDay('2026-06-13'));
    expect(civilDateOf('2026-06-11T17:00:00Z')).toBe('2026-06-12');
    expect(formatInstant('2026-06-12T00:30:00Z')).toBe('2026-06-12T07:30:00+07:00');
  });

  it('knows the length of its month', () => {
    expect(['2026-02-01', '2024-02-01', '2026-04-30', '2026-12-31'].map(daysInMonth)).toEqual([28, 29, 30, 31]);
  });
});
