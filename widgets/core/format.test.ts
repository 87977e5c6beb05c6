import { describe, expect, it } from 'vitest';
import { addDays, civilDateOf, daysBetween } from './civil-date.ts';
import {
  formatDate,
  formatDateTime,
  formatDuration,
  formatKwh,
  formatPercent,
  formatPhone,
  formatRelativeDay,
  formatTime,
  formatTimeRange,
  formatVnd,
  formatWeekday,
  formatWeekdayShort,
} from './format.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const hours = (count: number): number => count * 3_600_000;

describe('money and energy', () => {
  it('dots group thousands in Vietnamese, commas in English', () => {
    expect(plain(formatVnd(1_388_405, 'vi'))).toBe('1.388.405 đ');
    expect(plain(formatVnd(1_388_405, 'en'))).toBe('1,388,405 đ');
    expect(plain(formatVnd(0, 'vi'))).toBe('0 đ');
    expect(plain(formatVnd(9_007_199_254_740_991, 'vi'))).toBe('9.007.199.254.740.991 đ');
  });

  it('energy keeps up to three decimals after a decimal comma', () => {
    expect(plain(formatKwh(39.5, 'vi'))).toBe('39,5 kWh');
    expect(plain(formatKwh(1234.5678, 'en'))).toBe('1,234.568 kWh');
  });

  it('a rate is a percentage', () => {
    expect(formatPercent(0.08, 'vi')).toBe('8%');
  });
});

describe('days in Vietnam', () => {
  it('an instant belongs to the Vietnamese day, wherever it was written down', () => {
    expect(civilDateOf('2026-06-12T23:30:00+07:00')).toBe('2026-06-12');
    expect(civilDateOf('2026-06-12T17:30:00Z')).toBe('2026-06-13');
  });

  it('days are counted over leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  it('dates are dd/mm/yyyy and times have 24 hours, in both languages', () => {
    expect(formatDate('2026-06-02')).toBe('02/06/2026');
    expect(formatTime('2026-06-12T00:05:00+07:00')).toBe('00:05');
    expect(formatDateTime('2026-06-12T01:05:00Z')).toBe('08:05 12/06/2026');
  });

  it('near days are named by their distance, others by the weekday', () => {
    expect(formatRelativeDay('2026-06-12', '2026-06-12', 'vi')).toBe('Hôm nay');
    expect(formatRelativeDay('2026-06-13', '2026-06-12', 'vi')).toBe('Ngày mai');
    expect(formatRelativeDay('2026-06-14', '2026-06-12', 'vi')).toBe('Chủ Nhật');
    expect(formatRelativeDay('2026-06-13', '2026-06-12', 'en')).toBe('Tomorrow');
    expect(formatWeekday('2026-06-15', 'en')).toBe('Monday');
    expect(formatWeekdayShort('2026-06-15', 'vi')).toBe('T2');
    expect(formatWeekdayShort('2026-06-14', 'vi')).toBe('CN');
  });
});

describe('ranges and durations', () => {
  it('a range within one day has two times', () => {
    expect(formatTimeRange('2026-06-12T08:00:00+07:00', '2026-06-12T16:30:00+07:00')).toBe('08:00\u00A0–\u2060\u00A016:30');
  });

  it('a range past midnight has both dates, and none of them parts from its time', () => {
    const range = formatTimeRange('2026-06-12T22:00:00+07:00', '2026-06-13T05:00:00+07:00');
    expect(plain(range)).toBe('22:00 12/06/2026 – 05:00 13/06/2026');
    expect(range.split(' ')).toHaveLength(2);
  });

  it('an end at midnight belongs to the day it closes', () => {
    expect(formatTimeRange('2026-06-12T18:00:00+07:00', '2026-06-13T00:00:00+07:00')).toBe('18:00\u00A0–\u2060\u00A024:00');
  });

  it.each([
    [hours(8.5), '8 giờ 30 phút', '8 hours 30 minutes'],
    [hours(1), '1 giờ', '1 hour'],
    [hours(25), '1 ngày 1 giờ', '1 day 1 hour'],
    [hours(48) + 60_000, '2 ngày', '2 days'],
    [59_000, '0 phút', '0 minutes'],
    [-5, '0 phút', '0 minutes'],
  ])('%i ms are the two largest units', (milliseconds, vietnamese, english) => {
    expect(formatDuration(milliseconds, 'vi')).toBe(vietnamese);
    expect(formatDuration(milliseconds, 'en')).toBe(english);
  });
});

it.each([
  ['19001006', '1900 1006'],
  ['1900545454', '1900 545 454'],
  ['024.22222000', '024.22222000'],
])('the number %s is shown as %s', (number, shown) => {
  expect(formatPhone(number).replaceAll('\u00A0', ' ')).toBe(shown);
});
