import { describe, expect, it } from 'vitest';
import { areaContext, context, found, inAreas, plain, window } from './outage-lookup.fixture.ts';
import type { Found, ViewContext } from './outage-lookup.cards.data.ts';
import { toOutageView } from './outage-lookup.data.ts';

const texts = (answer: Found, at: ViewContext = context()): (string | undefined)[] =>
  toOutageView(answer, at).strip.map(({ text }) => plain(text));

describe('the line of a day', () => {
  it.each([
    ['one day', '2026-06-13T08:00', '2026-06-13T16:30', ['08:00 – 16:30', 'Chưa có lịch']],
    ['until midnight', '2026-06-13T18:00', '2026-06-14T00:00', ['18:00 – 24:00', 'Chưa có lịch']],
    ['past midnight', '2026-06-13T22:30', '2026-06-14T04:30', ['từ 22:30', 'đến 04:30']],
    ['several days', '2026-06-13T22:30', '2026-06-15T04:30', ['từ 22:30', 'cả ngày', 'đến 04:30']],
    ['whole days', '2026-06-13T00:00', '2026-06-15T00:00', ['cả ngày', 'cả ngày', 'Chưa có lịch']],
    ['no end known', '2026-06-13T07:00', null, ['từ 07:00', 'Chưa rõ', 'Chưa rõ']],
  ])('%s', (_, startsAt, endsAt, days) => {
    expect(texts(found(window(startsAt, endsAt))).slice(1, 1 + days.length)).toEqual(days);
  });

  it('several in one day: the first, and how many more', () => {
    const two = found(window('2026-06-13T14:00', '2026-06-13T15:00'), window('2026-06-13T08:00', '2026-06-13T09:00'));
    expect(texts(two)[1]).toBe('08:00 – 09:00 và 1 lịch nữa');
  });

  it('of an area counts places instead: no one time is true for all of it', () => {
    expect(texts(inAreas('Khu phố 1', 'Khu phố 2', 'Khu phố 2'), areaContext)[1]).toBe('2 khu vực');
  });
});

describe('an outage whose end nobody has said', () => {
  it('takes up the days until today, and leaves the days after it unknown', () => {
    const { strip } = toOutageView(found(window('2026-06-10T07:00', null)), context(undefined, { to: '2026-06-14' }));
    expect(strip.map(({ state }) => state)).toEqual(['outage', 'unknown', 'unknown']);
  });

  it('says “Có lịch” today while it is in progress, and never “Chưa có lịch” after', () => {
    expect(texts(found(window('2026-06-10T07:00', null))).slice(0, 3)).toEqual(['Có lịch', 'Chưa rõ', 'Chưa rõ']);
    expect(texts(found(window('2026-06-12T07:00', null))).slice(0, 3)).toEqual(['từ 07:00', 'Chưa rõ', 'Chưa rõ']);
  });

  it('that is still ahead leaves the days before it as they are', () => {
    const { strip } = toOutageView(found(window('2026-06-13T07:00', null)), context(undefined, { to: '2026-06-14' }));
    expect(strip.map(({ state }) => state)).toEqual(['none', 'outage', 'unknown']);
  });
});

describe('an area of which only some places have outages', () => {
  it('speaks of places, never of the whole area, and says how to be sure', () => {
    const view = toOutageView(inAreas('Khu phố 1', 'Khu phố 2', 'Khu phố 3'), areaContext);
    expect(view).toMatchObject({ partly: true, next: undefined, headline: 'Ngày mai, 13/06: 3 khu vực có lịch ngừng cung cấp điện' });
    expect(view.lines[0]).toContain('Nhập mã khách hàng để biết chắc nhà mình');
    const now = found(window('2026-06-12T07:00', '2026-06-12T09:00'));
    expect(toOutageView(now, areaContext).headline).toBe('Có nơi đang ngừng cung cấp điện');
  });

  it('stays direct about what concerns all of it, and about a code', () => {
    const whole = found(window('2026-06-12T07:00', '2026-06-12T09:00'), window('2026-06-12T08:00', '2026-06-12T10:00', { scope: 'UNIT' }));
    expect(toOutageView(whole, areaContext)).toMatchObject({ partly: false, headline: 'Hiện đang ngừng cung cấp điện' });
    expect(toOutageView(inAreas('Khu phố 1'), context()).headline).toBe('Ngày mai, 13/06, có lịch ngừng cung cấp điện');
  });
});
