import { describe, expect, it } from 'vitest';
import { fill } from '../core/localize.ts';
import { vi } from '../locales/vi.ts';
import { remarkOf, scheduleView, sentenceOf, yearsAround } from './meter-schedule.data.ts';
import { deskMessages } from './meter-schedule.desk.vi.ts';
import { elsewhere, none, schedule, unknown } from './meter-schedule.fixture.ts';

const sentences = { ...vi, ...deskMessages.vi };
const reader = (today = '2026-06-12') => ({
  t: (key: keyof typeof sentences, values = {}) => fill('vi', sentences[key], values),
  language: 'vi' as const,
  today,
});

describe('the next day', () => {
  it.each([
    ['2026-06-12', 'Còn 12 ngày'],
    ['2026-06-22', 'Còn 2 ngày'],
    ['2026-06-23', 'Ngày mai'],
    ['2026-06-24', 'Hôm nay'],
  ])('seen on %s: %s', (today, left) => {
    expect(scheduleView(schedule, reader(today)).next).toEqual({
      day: 'Thứ Tư, 24/06/2026',
      left,
      remark: 'Kỳ 1 tháng 06/2026. Ngày dự kiến, có thể thay đổi.',
    });
  });

  it('that is over since the answer came is not known any more', () => {
    expect(scheduleView(schedule, reader('2026-06-25')).next).toBeUndefined();
    expect(sentenceOf(schedule, reader('2026-06-25'))).toBe('Chưa biết ngày ghi tiếp theo');
  });
});

it('the year stands in rows, the next one marked', () => {
  expect(scheduleView(schedule, reader()).rows).toEqual([
    { cells: ['Đã ghi', '1', '4', '2026', '24/04/2026'], look: 'read', isNext: false },
    { cells: ['Chưa xác nhận đã ghi', '1', '5', '2026', '24/05/2026'], look: 'unconfirmed', isNext: false },
    { cells: ['Dự kiến', '1', '6', '2026', '24/06/2026'], look: 'planned', isNext: true },
  ]);
});

it('says how far it is known, from whom, and that it is old', () => {
  expect(scheduleView(schedule, reader())).toMatchObject({
    stale: undefined,
    notes: ['Lịch đầy đủ đến hết ngày 31/12/2026.', 'Nguồn: Nguồn mẫu, cập nhật lúc 07:00 12/06/2026.'],
  });
  const old = scheduleView({ ...schedule, stale: true, knownUntil: null }, reader());
  expect(old.stale).toContain('07:00 12/06/2026');
  expect(old.notes[0]).toBe('Có thể còn những ngày khác chưa được công bố.');
});

it.each([
  [none, 'none', 'Năm 2026 không có lần ghi chỉ số nào'],
  [unknown, 'unknown', 'Chưa biết lịch ghi chỉ số'],
  [elsewhere, 'notOffered', 'Mã này thuộc điện lực khác.'],
])('without a schedule %j is %s', (answer, result, headline) => {
  expect(remarkOf(answer, reader())).toMatchObject({ result, headline });
  expect(sentenceOf(answer, reader())).toBe(headline);
});

it('unknown never reads like none', () => {
  expect(remarkOf(unknown, reader())?.lines[0]).toBe('Việc này không có nghĩa là công tơ không được ghi.');
});

it('offers the years that the BFF answers', () => {
  expect(yearsAround(2026)).toEqual([2027, 2026, 2025, 2024, 2023, 2022, 2021]);
});
